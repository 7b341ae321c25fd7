import { afterAll, vi } from 'vitest';

// The unit tests share their globals: a page that one file stands up would be there for the next.
afterAll(() => {
  vi.unstubAllGlobals();
});
