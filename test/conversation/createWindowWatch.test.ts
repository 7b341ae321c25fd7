import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '../../src/clock/createFakeClock.js';
import { createWindowWatch } from '../../src/conversation/createWindowWatch.js';
import { isSameWindow } from '../../src/conversation/WindowFollower.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import { saidMs } from '../../src/core/window/remainingOf.js';
import type { WindowInput } from '../../src/core/window/WindowInput.js';
import { windowAt } from '../../src/core/window/windowAt.js';
import { input, NOW } from '../core/window/arbitraries.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const INPUT: WindowInput = { channel: 'whatsapp', lastInboundAt: t };

function watching(given: WindowInput = INPUT, options: Parameters<typeof createWindowWatch>[2] = {}) {
  const clock = createFakeClock(t);
  const watch = createWindowWatch(given, clock, options);
  const listener = vi.fn();
  return { clock, watch, listener, stop: watch.subscribe(listener) };
}

describe('a window that is watched', () => {
  it('is told at each change of the words for what remains, as of that instant', () => {
    const { clock, watch, listener } = watching();
    expect(watch.getState()).toMatchObject({ asOf: t, status: 'open', remainingMs: DAY_MS });
    const seen: number[] = [];
    listener.mockImplementation(() => seen.push((watch.getState().asOf - t) / HOUR_MS));
    clock.advance(3 * HOUR_MS);
    // 23 hours, 22, 21: from the first millisecond on at which less than 24, 23, 22 remain.
    expect(seen.map(Math.floor)).toEqual([0, 1, 2]);
    const { asOf, remainingMs } = watch.getState();
    expect([asOf, remainingMs]).toEqual([t + 2 * HOUR_MS + 1, 22 * HOUR_MS - 1]);
  });

  it('is told of minutes in the last hour, and at the very millisecond of its end', () => {
    const { clock, watch, listener } = watching();
    clock.advance(23 * HOUR_MS);
    listener.mockClear();
    clock.advance(HOUR_MS - 1);
    expect(listener).toHaveBeenCalledTimes(60);
    expect(watch.getState().status).toBe('expiring');
    clock.advance(1);
    expect(listener).toHaveBeenCalledTimes(61);
    expect(watch.getState()).toMatchObject({ asOf: t + DAY_MS, status: 'closed', remainingMs: 0 });
  });

  it('is told only what differs beside the time that remains, where its words are not needed', () => {
    const { clock, watch, listener } = watching(INPUT, { granularity: 'status' });
    const seen: string[] = [];
    listener.mockImplementation(() => seen.push(watch.getState().tone));
    clock.advance(2 * DAY_MS);
    expect(seen).toEqual(['soon', 'urgent', 'closed']);
  });

  it('keeps the reference of its state until something in it differs', () => {
    const { clock, watch } = watching();
    clock.advance(1);
    const state = watch.getState();
    clock.advance(HOUR_MS - 1);
    expect(watch.getState()).toBe(state);
    clock.advance(1);
    expect(watch.getState()).not.toBe(state);
  });

  it('keeps the reference of an earlier state that says the same', () => {
    const previous = windowAt(INPUT, t);
    const clock = createFakeClock(t + HOUR_MS - 1);
    const label = createWindowWatch(INPUT, clock, { previous });
    expect(label.getState(), 'it is said in other words').not.toBe(previous);
    const status = createWindowWatch(INPUT, clock, { previous, granularity: 'status' });
    expect(status.getState()).toBe(previous);
  });

  it('is looked at again after a sleep, and when the clock goes back', () => {
    const { clock, watch, listener } = watching();
    clock.sleep(DAY_MS);
    clock.focus();
    expect(watch.getState().status).toBe('closed');
    clock.setTime(t);
    clock.focus();
    expect(watch.getState()).toMatchObject({ asOf: t, status: 'open' });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('takes another input at once', () => {
    const { watch, listener } = watching();
    watch.setInput({ ...INPUT, lastInboundAt: null });
    expect(watch.getState().reason).toBe('never-opened');
    expect(listener).toHaveBeenCalledOnce();
    watch.setInput({ ...INPUT, lastInboundAt: null });
    expect(listener).toHaveBeenCalledOnce();
  });

  it('tells nothing of an input whose state is known already', () => {
    const { watch, listener } = watching();
    const other = { ...INPUT, lastInboundAt: null };
    const state = windowAt(other, t);
    watch.setInput(other, state);
    expect(watch.getState()).toBe(state);
    expect(listener).not.toHaveBeenCalled();
  });

  it('tells those who were there, also where one of them leaves', () => {
    const { clock, watch, listener, stop } = watching();
    const last = vi.fn();
    watch.subscribe(last);
    listener.mockImplementation(stop);
    clock.advance(3 * HOUR_MS);
    expect(listener).toHaveBeenCalledOnce();
    expect(last).toHaveBeenCalledTimes(3);
  });
});

describe('a window that nobody watches', () => {
  it('costs no timer, and is right whenever it is asked', () => {
    const clock = createFakeClock(t);
    const watch = createWindowWatch(INPUT, clock);
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
    clock.advance(DAY_MS);
    expect(watch.getState().status).toBe('closed');
    watch.setInput({ ...INPUT, lastInboundAt: t + DAY_MS });
    expect(watch.getState().status).toBe('open');
    const stops = [watch.subscribe(vi.fn()), watch.subscribe(vi.fn())];
    expect([clock.timerCount, clock.listenerCount]).toEqual([1, 1]);
    for (const stop of stops) stop();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it.each([
    ['without an end', { channel: 'sms' }],
    ['not known', { channel: 'whatsapp' }],
    ['that never opened', { channel: 'whatsapp', lastInboundAt: null }],
  ] as [string, WindowInput][])('needs no timer %s, watched or not', (_name, given) => {
    const { clock } = watching(given);
    clock.advance(DAY_MS);
    expect(clock.wakeUps).toBe(0);
  });
});

describe('every window that is watched', () => {
  const step = fc.oneof(
    fc.integer({ min: 0, max: 3 * MINUTE_MS }),
    fc.integer({ min: 0, max: 5 * HOUR_MS }),
    fc.integer({ min: 0, max: 3 * DAY_MS }),
  );

  it('is as it would be if it were looked at now', () => {
    fc.assert(
      fc.property(input, fc.array(step, { maxLength: 8 }), (given, steps) => {
        const clock = createFakeClock(NOW);
        const watch = createWindowWatch(given, clock);
        watch.subscribe(() => {});
        for (const ms of steps) {
          clock.advance(ms);
          const [shown, now] = [watch.getState(), windowAt(given, clock.now())];
          expect(isSameWindow(shown, now)).toBe(true);
          expect(shown.remainingMs === null ? null : saidMs(shown.remainingMs)).toBe(
            now.remainingMs === null ? null : saidMs(now.remainingMs),
          );
          expect(shown.asOf).toBeLessThanOrEqual(now.asOf);
          if (shown.remainingMs && shown.expiresAt !== null) {
            expect(shown.remainingMs).toBe(shown.expiresAt - shown.asOf);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
