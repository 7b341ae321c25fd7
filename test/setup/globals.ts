import { afterEach, vi } from 'vitest';

// The unit tests share their globals: a page that one of them stands up would be there for the next file.
afterEach(() => {
  vi.unstubAllGlobals();
});
