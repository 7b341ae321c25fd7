import { afterEach, beforeEach, vi } from 'vitest';

/** For a test file in Node: what the kit reports as uncaught during each test, kept from ending the process. */
export function reportedErrors(): unknown[] {
  const reported: unknown[] = [];
  beforeEach(() => {
    reported.length = 0;
    vi.stubGlobal('queueMicrotask', (report: () => void) => {
      try {
        report();
      } catch (error) {
        reported.push(error);
      }
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  return reported;
}
