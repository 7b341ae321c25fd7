import { configure } from '@testing-library/react';

// Every page under test in StrictMode, which renders, mounts and cleans up twice.
configure({ reactStrictMode: true });
