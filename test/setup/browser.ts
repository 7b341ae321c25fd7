import '@testing-library/jest-dom/vitest';
import './noSystemMenu.js';
import './untold.js';
import 'react-messaging-window/styles.css';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';

// Testing Library does both by itself only where the test functions are globals.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// Files share a page: what one has spied on must not count for the next. After the clean-up, which may complain.
afterEach(() => void vi.restoreAllMocks());
afterEach(cleanup);
// Engines side by side on two cores: what comes within seconds has come.
configure({ asyncUtilTimeout: 5000 });
// After the mocks of a test file. What loads late has tests of its own.
beforeAll(() => import('react-messaging-window/eager'));
