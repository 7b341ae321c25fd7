import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import {
  nextElapsedChangeAt,
  nextRemainingChangeAt,
  remainingOf,
  remainingUntil,
  saidMs,
} from '../../../src/core/window/remainingOf.js';
import { windowAt } from '../../../src/core/window/windowAt.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const time = fc.oneof(
  fc.integer({ min: -HOUR_MS, max: 3 * DAY_MS }),
  fc
    .integer({ min: 0, max: 30 })
    .chain((hours) => fc.constantFrom(-1, 0, 1).map((ms) => hours * HOUR_MS + ms)),
  fc.integer({ min: 0, max: 61 }).chain((min) => fc.constantFrom(-1, 0, 1).map((ms) => min * MINUTE_MS + ms)),
);
const RUNS = { numRuns: 2000 };

describe('a time as it is said', () => {
  it.each([
    [25 * HOUR_MS - 1, 'hour', 24, 24 * HOUR_MS],
    [2 * HOUR_MS, 'hour', 2, 2 * HOUR_MS],
    [HOUR_MS, 'hour', 1, HOUR_MS],
    [HOUR_MS - 1, 'minute', 59, 59 * MINUTE_MS],
    [MINUTE_MS, 'minute', 1, MINUTE_MS],
    [MINUTE_MS - 1, 'minute', 0, 0],
    [1, 'minute', 0, 0],
    [0, 'minute', 0, 0],
  ] as const)('%i ms are %s %i', (ms, unit, value, said) => {
    expect(remainingUntil(t + ms, t)).toEqual({ ms, unit, value });
    expect(saidMs(ms)).toBe(said);
  });

  it.each([-1, -DAY_MS, Number.NaN, Number.NEGATIVE_INFINITY])('%d ms are nothing', (ms) => {
    expect(remainingUntil(t + ms, t)).toEqual({ ms: 0, unit: 'minute', value: 0 });
    expect(saidMs(ms)).toBe(0);
  });

  it('is the same exactly where it is said in the same words', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [{ ms: _a, ...first }, { ms: _b, ...second }] = [
          remainingUntil(t + a, t),
          remainingUntil(t + b, t),
        ];
        expect(saidMs(a) === saidMs(b)).toBe(first.unit === second.unit && first.value === second.value);
      }),
      RUNS,
    );
  });
});

describe('what remains', () => {
  it.each([
    [2 * HOUR_MS, 1],
    [HOUR_MS, 1],
    [HOUR_MS - 1, MINUTE_MS],
    [MINUTE_MS, 1],
    [MINUTE_MS - 1, MINUTE_MS - 1],
  ])('of %i ms is said anew in %i ms', (ms, change) => {
    expect(nextRemainingChangeAt(t + ms, t)).toBe(t + change);
  });

  it.each([0, -1, Number.NaN])('of %d ms is never said anew', (ms) => {
    expect(nextRemainingChangeAt(t + ms, t)).toBeNull();
  });

  it('is said anew at the first millisecond at which the words differ, and at the end', () => {
    fc.assert(
      fc.property(time, (ms) => {
        const next = nextRemainingChangeAt(t + ms, t);
        if (ms <= 0) {
          expect(next).toBeNull();
          return;
        }
        const at = next ?? Number.NaN;
        expect(at).toBeGreaterThan(t);
        expect(saidMs(t + ms - (at - 1))).toBe(saidMs(ms));
        if (at !== t + ms) expect(saidMs(t + ms - at)).toBeLessThan(saidMs(ms));
        else expect(saidMs(ms)).toBe(0);
      }),
      RUNS,
    );
  });
});

describe('what has passed', () => {
  it.each([
    [0, MINUTE_MS],
    [MINUTE_MS - 1, 1],
    [MINUTE_MS, MINUTE_MS],
    [HOUR_MS - 1, 1],
    [HOUR_MS, HOUR_MS],
    [26.5 * HOUR_MS, 0.5 * HOUR_MS],
  ])('since %i ms ago is said anew in %i ms', (ms, change) => {
    expect(nextElapsedChangeAt(t - ms, t)).toBe(t + change);
  });

  it('since an instant that lies ahead is said anew a minute after it', () => {
    expect(nextElapsedChangeAt(t + HOUR_MS, t)).toBe(t + HOUR_MS + MINUTE_MS);
  });

  it('is said anew at the first millisecond at which the words differ', () => {
    fc.assert(
      fc.property(time, (ms) => {
        const at = nextElapsedChangeAt(t - ms, t);
        expect(at).toBeGreaterThan(t);
        expect(saidMs(at - 1 - (t - ms))).toBe(saidMs(ms));
        expect(saidMs(at - (t - ms))).toBeGreaterThan(saidMs(ms));
      }),
      RUNS,
    );
  });
});

describe('what remains of a window', () => {
  const open = windowAt({ channel: 'whatsapp', lastInboundAt: t }, t);

  it('is counted to its end from any instant', () => {
    expect(remainingOf(open, t)).toEqual({ ms: DAY_MS, unit: 'hour', value: 24 });
    expect(remainingOf(open, t + 20.5 * HOUR_MS)).toEqual({ ms: 3.5 * HOUR_MS, unit: 'hour', value: 3 });
    expect(remainingOf(open, t + 2 * DAY_MS)).toEqual({ ms: 0, unit: 'minute', value: 0 });
  });

  it.each([
    ['expired', { channel: 'whatsapp', lastInboundAt: t - DAY_MS }, { ms: 0, unit: 'minute', value: 0 }],
    [
      'with a used quota',
      { channel: 'wecom', lastInboundAt: t, sentSinceInbound: 5 },
      { ms: 0, unit: 'minute', value: 0 },
    ],
    ['without an end', { channel: 'sms' }, null],
    ['not known', { channel: 'whatsapp' }, null],
  ] as const)('%s is %j', (_name, input, remaining) => {
    expect(remainingOf(windowAt(input, t), t)).toEqual(remaining);
  });
});
