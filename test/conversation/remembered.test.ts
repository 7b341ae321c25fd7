import { describe, expect, it, vi } from 'vitest';
import { keptWhileSame, remembered } from '../../src/conversation/remembered.js';

describe('a function that remembers', () => {
  it('works out its result once for the same arguments, and again for others', () => {
    const make = vi.fn((a: number, b: object) => ({ a, b }));
    const known = remembered(make);
    const b = {};
    const first = known(1, b);
    expect(known(1, b)).toBe(first);
    expect(make).toHaveBeenCalledOnce();
    expect(known(1, {})).not.toBe(first);
    expect(known(2, b)).toEqual({ a: 2, b });
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('remembers its last result alone, NaN and nothing among its arguments', () => {
    const make = vi.fn((...given: unknown[]) => given.length);
    const known = remembered(make);
    known(Number.NaN, undefined);
    known(Number.NaN, undefined);
    expect(make).toHaveBeenCalledOnce();
    known(0);
    known(Number.NaN, undefined);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('does not take fewer arguments for the same', () => {
    const known = remembered((...given: unknown[]) => given.length);
    expect([known(1, 2), known(1), known(1, 2)]).toEqual([2, 1, 2]);
  });

  it('remembers nothing of a try that threw', () => {
    const make = vi.fn(() => 'made');
    make.mockImplementationOnce(() => {
      throw new Error('of the host');
    });
    const known = remembered(make);
    expect(() => known()).toThrow('of the host');
    expect(known()).toBe('made');
  });
});

describe('a value that is kept while it is the same', () => {
  it('keeps its reference while each member is the same', () => {
    const kept = keptWhileSame<Record<string, unknown>>();
    const list: unknown[] = [];
    const first = kept({ a: 1, b: list, c: Number.NaN });
    expect(kept({ a: 1, b: list, c: Number.NaN })).toBe(first);
    expect(kept({ a: 1, b: [], c: Number.NaN })).not.toBe(first);
  });

  it.each([
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: undefined }],
  ])('takes %j and %j for two', (a, b) => {
    const kept = keptWhileSame<object>();
    kept(a);
    expect(kept(b)).toBe(b);
    expect(kept(a)).toBe(a);
  });

  it('takes lists by their members', () => {
    const kept = keptWhileSame<readonly unknown[]>();
    const first = kept([1, 'a']);
    expect(kept([1, 'a'])).toBe(first);
    expect(kept(['a', 1])).not.toBe(first);
    expect(kept([1, 'a', 2])).toEqual([1, 'a', 2]);
  });
});
