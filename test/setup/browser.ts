import '@testing-library/jest-dom/vitest';
import 'react-messaging-window/styles.css';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Testing Library does it by itself only where the test functions are globals. For the same reason React is not told
// to expect `act()` around every update: real clicks and keys of the browser come from outside of it.
afterEach(cleanup);
