import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../src/core/isSame.js';

const cyclic = () => {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
};

describe('isSame', () => {
  it('holds for copies of any plain data', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withSet: true }), (value) => {
        expect(isSame(value, value)).toBe(true);
        // Functions and the like are copied by no one.
        const copy = structuredClone(value);
        expect(isSame(value, copy)).toBe(true);
      }),
    );
  });

  it.each([
    [1, 2],
    [null, undefined],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    [new Date(1), new Date(2)],
    [new Set([1]), new Set([2])],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    [[], {}],
    [new Date(1), {}],
    [new Blob(['a']), new Blob(['a'])],
    [() => 1, () => 1],
  ])('does not hold for %j and %j', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });

  it('knows dates, maps and sets of another realm', () => {
    const foreign = runInNewContext(
      '({ at: new Date(5), map: new Map([["a", new Date(6)]]), set: new Set([1]) })',
    );
    expect(isSame(foreign, { at: new Date(5), map: new Map([['a', new Date(6)]]), set: new Set([1]) })).toBe(
      true,
    );
    expect(isSame(foreign, { at: new Date(7), map: new Map([['a', new Date(6)]]), set: new Set([1]) })).toBe(
      false,
    );
    expect(isSame(new Date(Number.NaN), runInNewContext('new Date(NaN)'))).toBe(true);
  });

  it('says no where it cannot look', () => {
    const broken = () => ({
      get a() {
        throw new Error('broken');
      },
    });
    expect(isSame(broken(), broken())).toBe(false);
    expect(isSame(cyclic(), cyclic())).toBe(false);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(isSame(proxy, {})).toBe(false);
  });
});
