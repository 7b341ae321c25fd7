import { afterEach, beforeEach, vi } from 'vitest';
import { onHostFault } from '../../src/clock/callHost.js';

/** For a test file in Node: the faults of the host that the kit reports during each test, at once. */
export function reportedErrors(): unknown[] {
  const reported: unknown[] = [];
  let stop = () => {};
  beforeEach(() => {
    reported.length = 0;
    vi.stubGlobal('queueMicrotask', (report: () => void) => report());
    vi.spyOn(console, 'error').mockImplementation(() => {});
    stop = onHostFault((error) => reported.push(error));
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return reported;
}
