import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { onHostFault } from '../../src/clock/callHost.js';
import { createClock } from '../../src/clock/createClock.js';
import { createFakeClock } from '../../src/clock/createFakeClock.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:00:00Z');

/** A watch that closes at `end`, as a badge does. */
function door(clock: ReturnType<typeof createFakeClock>, end: number, options = {}) {
  const seen: [boolean, number][] = [];
  const watch = clock.watch((now) => {
    const isOpen = now < end;
    if (seen.at(-1)?.[0] !== isOpen) seen.push([isOpen, now]);
    return isOpen ? end : Number.POSITIVE_INFINITY;
  }, options);
  return {
    refresh: () => watch.refresh(),
    stop: () => watch.stop(),
    seen,
    isOpen: () => seen.at(-1)?.[0],
  };
}

describe('one timer', () => {
  it('serves any number of watches and is gone with the last of them', () => {
    const clock = createFakeClock(start);
    const doors = Array.from({ length: 1000 }, (_, i) => door(clock, start + (i % 77) * HOUR_MS + i));
    expect([clock.timerCount, clock.listenerCount]).toEqual([1, 1]);
    for (const { stop } of doors) stop();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it('is not there when nothing can change by time', () => {
    const clock = createFakeClock(start);
    const watch = clock.watch(() => null);
    expect(clock.timerCount).toBe(0);
    const other = door(clock, start + HOUR_MS);
    expect(clock.timerCount).toBe(1);
    other.stop();
    expect(clock.timerCount).toBe(0);
    watch.stop();
  });

  it('wakes no more often than something is due and once a minute', () => {
    const clock = createFakeClock(start);
    for (let i = 0; i < 50; i++) door(clock, start + i * 71 * SECOND_MS);
    clock.advance(HOUR_MS);
    expect(clock.wakeUps).toBeLessThanOrEqual(50 + 60);
  });

  it('sets none when a watch is refreshed without a change', () => {
    const clock = createFakeClock(start);
    const { refresh } = door(clock, start + HOUR_MS);
    const { timersSet } = clock;
    for (let i = 0; i < 1000; i++) refresh();
    expect(clock.timersSet).toBe(timersSet);
  });
});

describe('exactness', () => {
  it('runs each watch at its very millisecond, weeks ahead too', () => {
    const clock = createFakeClock(start);
    const ends = [1, 999, MINUTE_MS, 4 * HOUR_MS + 1, 90 * DAY_MS].map((ms) => start + ms);
    const doors = ends.map((end) => door(clock, end));
    clock.advance(91 * DAY_MS);
    expect(doors.map(({ seen }) => seen[1])).toEqual(ends.map((end) => [false, end]));
  });

  it('keeps the order of time for any set of instants, also with removals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 60 }),
        fc.infiniteStream(fc.boolean()),
        (delays, keep) => {
          const clock = createFakeClock(start);
          const ran: number[] = [];
          const kept: number[] = [];
          for (const delay of delays) {
            const at = start + delay;
            const watch = clock.watch((now) => {
              if (now < at) return at;
              ran.push(now);
              return null;
            });
            if (keep.next().value) kept.push(at);
            else watch.stop();
          }
          clock.advance(10_000);
          expect(ran).toEqual(kept.sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('changes that may wait', () => {
  it('run together at the end of their slot; exact ones at their millisecond', () => {
    const clock = createFakeClock(start, { slotMs: SECOND_MS });
    const labels: number[] = [];
    for (const delay of [1, 400, 999, 1000, 1001]) {
      const at = start + delay;
      clock.watch((now) => {
        if (now < at) return clock.gathered(at);
        labels.push(now - start);
        return null;
      });
    }
    const { seen } = door(clock, start + 250);
    clock.advance(10 * SECOND_MS);
    expect(seen.at(-1)).toEqual([false, start + 250]);
    expect(labels).toEqual([1000, 1000, 1000, 1000, 2000]);
    expect(clock.wakeUps).toBe(3);
  });

  it('are exact without a slot', () => {
    const clock = createFakeClock(start);
    expect([clock.gathered(start + 1), clock.gathered(Number.POSITIVE_INFINITY)]).toEqual([
      start + 1,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe('storms', () => {
  const ends = Array.from({ length: 10_000 }, (_, i) => start + MINUTE_MS - 1 - i);

  it('arm the timer at most sixteen times, whatever the order', () => {
    for (const order of [ends, [...ends].reverse()]) {
      const clock = createFakeClock(start);
      for (const end of order) door(clock, end);
      expect(clock.timersSet).toBeLessThanOrEqual(16);
      clock.advance(MINUTE_MS);
      expect(clock.timerCount).toBe(1);
    }
  });

  it('of unmounting and mounting everything at once set a handful of timers', () => {
    const clock = createFakeClock(start);
    let doors = ends.map((end) => door(clock, end));
    for (let round = 0; round < 10; round++) {
      const { timersSet } = clock;
      for (const { stop } of doors) stop();
      expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
      doors = ends.map((end) => door(clock, end));
      expect(clock.timersSet - timersSet).toBeLessThanOrEqual(16);
    }
  });

  it('of interleaved mounts and unmounts keep the timer that is there', () => {
    const clock = createFakeClock(start);
    let doors = ends.map((end) => door(clock, end));
    const { timersSet } = clock;
    doors = doors.map(({ stop }, i) => {
      stop();
      return door(clock, ends[i] as number);
    });
    expect(clock.timersSet - timersSet).toBeLessThanOrEqual(16);
    for (const { stop } of doors) stop();
    expect(clock.timerCount).toBe(0);
  });
});

describe('sleep, hidden pages and changed clocks', () => {
  it('is right at once when the page gets the focus after sleep', () => {
    const clock = createFakeClock(start);
    const { isOpen } = door(clock, start + HOUR_MS);
    clock.sleep(6 * HOUR_MS);
    expect(isOpen()).toBe(true);
    clock.focus();
    expect(isOpen()).toBe(false);
  });

  it('is right within a minute after sleep without any event', () => {
    const clock = createFakeClock(start);
    const { isOpen } = door(clock, start + HOUR_MS);
    clock.sleep(6 * HOUR_MS);
    clock.advance(MINUTE_MS);
    expect(isOpen()).toBe(false);
  });

  it.each([2 * HOUR_MS, -2 * HOUR_MS])(
    'follows a change of the wall clock by %i ms within a minute',
    (change) => {
      const clock = createFakeClock(start);
      const { isOpen } = door(clock, start + HOUR_MS);
      clock.advance(change < 0 ? HOUR_MS : 0);
      expect(isOpen()).toBe(change > 0);
      clock.setTime(clock.now() + change);
      clock.advance(MINUTE_MS);
      expect(isOpen()).toBe(change < 0);
    },
  );

  it('has no timer while hidden, and catches up when shown', () => {
    const clock = createFakeClock(start);
    const { isOpen } = door(clock, start + HOUR_MS);
    clock.hide();
    expect(clock.timerCount).toBe(0);
    clock.advance(2 * HOUR_MS);
    expect(isOpen()).toBe(true);
    clock.show();
    expect(isOpen()).toBe(false);
  });

  it('goes on while hidden for those who asked for it, and for them alone', () => {
    const clock = createFakeClock(start);
    const badge = door(clock, start + HOUR_MS);
    const alert = door(clock, start + HOUR_MS, { whileHidden: true });
    clock.hide();
    expect(clock.timerCount).toBe(1);
    clock.advance(2 * HOUR_MS);
    expect([badge.isOpen(), alert.isOpen()]).toEqual([true, false]);
    expect(clock.timerCount).toBe(0);
  });
});

describe('robustness', () => {
  it('lets the other watches go on when one throws', () => {
    const onError = vi.fn();
    const clock = createFakeClock(start, { onError });
    const error = new Error('host');
    clock.watch(() => {
      throw error;
    });
    const { isOpen } = door(clock, start + SECOND_MS);
    clock.advance(SECOND_MS);
    expect(isOpen()).toBe(false);
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
  });

  it('does not spin when an update asks for an instant that has passed', () => {
    const clock = createFakeClock(start);
    const update = vi.fn(() => start - HOUR_MS);
    clock.watch(update);
    clock.advance(10);
    expect(update.mock.calls.length).toBeLessThanOrEqual(12);
  });

  it('calls nothing after stop, also from within an update', () => {
    const clock = createFakeClock(start);
    const update = vi.fn(() => start + SECOND_MS);
    const watch = clock.watch(update);
    clock.watch((now) => {
      if (now > start) watch.stop();
      return now + 500;
    });
    clock.advance(HOUR_MS);
    watch.refresh();
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('never asks for a delay that a timer cannot hold', () => {
    const delays: number[] = [];
    const clock = createClock({
      now: () => start,
      timers: {
        setTimeout: (_run, delayMs) => delays.push(delayMs),
        clearTimeout: () => {},
        monotonic: () => 0,
      },
      page: { isHidden: () => delays.length > 0, subscribe: () => () => {} },
    });
    clock.watch(() => start + 400 * DAY_MS);
    clock.watch(() => start + 300 * DAY_MS, { whileHidden: true });
    expect(Math.max(...delays)).toBeLessThan(2 ** 31);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  });

  it('goes on when what is told of errors throws itself, also while the clock goes back', async () => {
    const faults: unknown[] = [];
    onTestFinished(onHostFault((fault) => faults.push(fault)));
    const clock = createFakeClock(start, {
      onError: () => {
        throw new Error('of the host');
      },
    });
    clock.watch((now) => {
      if (now !== start) throw new Error('of a part');
      return start + SECOND_MS;
    });
    const { isOpen } = door(clock, start + SECOND_MS);
    clock.advance(SECOND_MS);
    expect(isOpen()).toBe(false);
    clock.watch((now) => {
      if (now < start) throw new Error('of a part');
      return start + HOUR_MS;
    });
    const behind = door(clock, start);
    clock.setTime(start - HOUR_MS);
    clock.focus();
    expect([isOpen(), behind.isOpen()]).toEqual([true, true]);
    await Promise.resolve();
    expect(faults).toEqual([new Error('of the host'), new Error('of the host')]);
  });

  it('shows what a changed clock means to all as soon as one part sees it', () => {
    const clock = createFakeClock(start);
    const first = door(clock, start + HOUR_MS);
    clock.setTime(start + 2 * HOUR_MS);
    const second = door(clock, start + HOUR_MS);
    expect([first.isOpen(), second.isOpen()]).toEqual([false, false]);
    clock.setTime(start);
    clock.advance(MINUTE_MS);
    expect([first.isOpen(), second.isOpen()]).toEqual([true, true]);
  });

  it('looks at each a few times, however the server’s time jumps while thousands are mounted', () => {
    const timers = new Map<number, () => void>();
    let [asked, updates, armed] = [0, 0, 0];
    let isSteady = false;
    const clock = createClock({
      serverNow: () => start + (isSteady ? 0 : ((asked++ * 7) % 11) * SECOND_MS),
      now: () => start,
      timers: {
        setTimeout(run) {
          timers.set(++armed, run);
          return armed;
        },
        clearTimeout: (handle) => timers.delete(handle as number),
        monotonic: () => 0,
      },
      page: { isHidden: () => false, subscribe: () => () => {} },
    });
    const seen: boolean[] = [];
    for (let i = 0; i < 4000; i++) {
      clock.watch((now) => {
        updates++;
        seen[i] = now < start + 5 * SECOND_MS;
        return seen[i] ? start + 5 * SECOND_MS : Number.POSITIVE_INFINITY;
      });
    }
    expect(updates).toBeLessThan(10 * 4000);
    isSteady = true;
    for (const [handle, run] of [...timers]) {
      timers.delete(handle);
      run();
    }
    expect(seen.filter((isOpen) => !isOpen)).toEqual([]);
  });

  it('is not late after a wake-up that took long', () => {
    const [timers, delays] = [new Map<number, () => void>(), [] as number[]];
    let wall = start;
    const clock = createClock({
      now: () => wall,
      timers: {
        setTimeout(run, delayMs) {
          timers.set(delays.length, run);
          return delays.push(delayMs) - 1;
        },
        clearTimeout: (handle) => timers.delete(handle as number),
        monotonic: () => wall - start,
      },
      page: { isHidden: () => false, subscribe: () => () => {} },
    });
    clock.watch((now) => {
      if (now > start) wall += 500;
      return start + 10 * SECOND_MS;
    });
    wall += MINUTE_MS;
    for (const run of [...timers.values()].slice(-1)) run();
    clock.watch(() => wall + 100);
    expect(delays.at(-1)).toBeLessThanOrEqual(100);
  });

  it('follows the server’s time, and goes on from it when the server gives no number or fails', () => {
    let answer: () => number = () => start;
    let local = 5;
    const onError = vi.fn();
    const clock = createClock({ serverNow: () => answer(), now: () => local, onError });
    expect(clock.now()).toBe(start);
    local += 100;
    answer = () => Number.NaN;
    expect(clock.now()).toBe(start + 100);
    const error = new Error('of the host');
    answer = () => {
      throw error;
    };
    expect([clock.now(), clock.now()]).toEqual([start + 100, start + 100]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
    answer = () => start + 7;
    expect(clock.now()).toBe(start + 7);
  });

  it('keeps its timer while the server’s time fails', () => {
    let isBroken = false;
    const fake = createFakeClock(start);
    const pending: (() => void)[] = [];
    const clock = createClock({
      now: fake.now,
      serverNow: () => (isBroken ? expect.fail('down') : fake.now()),
      onError: () => {},
      timers: {
        setTimeout: (run) => pending.push(run),
        clearTimeout: () => {},
        monotonic: () => fake.now() - start,
      },
      page: { isHidden: () => false, subscribe: () => () => {} },
    });
    const opened: boolean[] = [];
    clock.watch((now) => {
      opened.push(now < start + MINUTE_MS);
      return now < start + MINUTE_MS ? start + MINUTE_MS : Number.POSITIVE_INFINITY;
    });
    isBroken = true;
    fake.advance(MINUTE_MS);
    pending.at(-1)?.();
    expect(opened.at(-1)).toBe(false);
    expect(pending.length).toBeGreaterThan(1);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('takes an offset or a slot of %d for none', (value) => {
    const clock = createClock({ now: () => 5.9, offsetMs: value, slotMs: value });
    expect([clock.now(), clock.gathered(7)]).toEqual([5, 7]);
    expect(createClock({ now: () => 5.9, offsetMs: -3 }).now()).toBe(2);
  });

  it('runs several clocks side by side, each with a timer of its own and its own offset', () => {
    const page = { isHidden: () => false, subscribe: () => () => {} };
    let local = start;
    const timers = new Map<number, () => void>();
    const own = {
      setTimeout: (run: () => void) => {
        timers.set(timers.size, run);
        return timers.size - 1;
      },
      clearTimeout: (handle: unknown) => timers.delete(handle as number),
      monotonic: () => local - start,
    };
    const clocks = [0, HOUR_MS].map((offsetMs) =>
      createClock({ now: () => local, offsetMs, timers: own, page }),
    );
    const seen = clocks.map((clock) => {
      const instants: number[] = [];
      clock.watch((now) => {
        instants.push(now);
        return start + HOUR_MS + 1;
      });
      return instants;
    });
    expect(timers.size).toBe(2);
    local = start + 1;
    for (const run of [...timers.values()]) run();
    expect(seen).toEqual([[start], [start + HOUR_MS, start + HOUR_MS + 1]]);
  });

  it('keeps two clocks apart', () => {
    const [a, b] = [createFakeClock(start), createFakeClock(start)];
    const doors = [door(a, start + HOUR_MS), door(b, start + HOUR_MS)];
    a.advance(HOUR_MS);
    expect(doors.map(({ isOpen }) => isOpen())).toEqual([false, true]);
  });
});

describe('a fake clock with act', () => {
  it('moves inside of it', () => {
    const moves: string[] = [];
    const act = (move: () => void) => {
      moves.push('begin');
      move();
      moves.push('end');
    };
    const clock = createFakeClock(start, { act });
    const closing = door(clock, start + HOUR_MS);
    clock.advance(2 * HOUR_MS);
    expect(moves).toEqual(['begin', 'end']);
    expect(closing.isOpen()).toBe(false);
    clock.hide();
    clock.show();
    expect(moves).toHaveLength(6);
  });
});
