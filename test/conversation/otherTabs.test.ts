import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeTurn } from '../../src/conversation/otherTabs.js';

type Request = (name: string, options: object, take: (lock: object | null) => unknown) => Promise<unknown>;

/** A browser whose locks answer so. */
function lockBy(request: Request) {
  vi.stubGlobal('navigator', { locks: { request } });
}

const send = () => vi.fn(async (isTaken: boolean | null) => isTaken);

describe('what two tabs do not do at once', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is asked about where nobody can tell', async () => {
    vi.stubGlobal('navigator', {});
    expect(await takeTurn('a', send())).toBeNull();
  });

  it('is done by the tab that has the lock', async () => {
    lockBy(async (_name, _options, take) => take({}));
    expect(await takeTurn('b', send())).toBe(false);
  });

  it('is not done beside another tab', async () => {
    lockBy(async (_name, _options, take) => take(null));
    expect(await takeTurn('c', send())).toBe(true);
  });

  it('is asked about where locks are forbidden', async () => {
    lockBy(() => Promise.reject(new DOMException('sandboxed', 'SecurityError')));
    expect(await takeTurn('d', send())).toBeNull();
  });

  it('is done once, also where the lock is stolen meanwhile', async () => {
    const run = send();
    lockBy(async (_name, _options, take) => {
      void take({});
      throw new DOMException('stolen', 'AbortError');
    });
    expect(await takeTurn('e', run)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(run).toHaveBeenCalledExactlyOnceWith(false);
  });
});
