import { act, render, screen } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { type UseCountdownOptions, type UseCountdownResult, useCountdown } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/core/time/units.js';
import { thrownLater } from '../support/thrownLater.js';

const start = Date.parse('2026-11-22T09:00:00Z');

function setUp(options: Partial<UseCountdownOptions>) {
  const clock = createFakeClock(start);
  let latest: UseCountdownResult | undefined;
  function Countdown(props: UseCountdownOptions) {
    latest = useCountdown(props);
    return null;
  }
  const page = (more: Partial<UseCountdownOptions> = {}) => (
    <Countdown until={start + DAY_MS} clock={clock} {...options} {...more} />
  );
  const view = render(page());
  return {
    clock,
    advance: (ms: number) => act(() => clock.advance(ms)),
    to: (more: Partial<UseCountdownOptions>) => view.rerender(page(more)),
    unmount: view.unmount,
    now: () => latest as UseCountdownResult,
    shown: () => {
      const { days, hours, minutes, seconds, isExpired } = latest as UseCountdownResult;
      return [days, hours, minutes, seconds, isExpired];
    },
  };
}

describe('what it says', () => {
  it('is floored, in parts', () => {
    const until = start + DAY_MS + 2 * HOUR_MS + 3 * MINUTE_MS + 4 * SECOND_MS;
    const { shown, now } = setUp({ until });
    expect(shown()).toEqual([1, 2, 3, 4, false]);
    expect(now().remainingMs).toBe(until - start);
  });

  it.each<[unknown, number | null]>([
    [null, null],
    [undefined, null],
    ['tomorrow', null],
    [Number.NaN, null],
    [1_795_348_800, null],
    [new Date(start + SECOND_MS), SECOND_MS],
    ['2026-11-22T09:00:01Z', SECOND_MS],
  ])('for %s is %s', (until, remainingMs) => {
    const { now, clock } = setUp({ until: until as UseCountdownOptions['until'] });
    expect([now().remainingMs, now().isExpired]).toEqual([remainingMs, false]);
    expect(clock.timerCount).toBe(remainingMs === null ? 0 : 1);
  });
});

describe('the end', () => {
  it('is told once, at its very instant, also under StrictMode', () => {
    const clock = createFakeClock(start);
    const onExpire = vi.fn();
    function Countdown() {
      return <p>{String(useCountdown({ until: start + 1500, clock, onExpire }).isExpired)}</p>;
    }
    render(
      <StrictMode>
        <Countdown />
      </StrictMode>,
    );
    act(() => clock.advance(1499));
    expect(onExpire).not.toHaveBeenCalled();
    act(() => clock.advance(1));
    expect(screen.getByText('true')).toBeVisible();
    act(() => clock.advance(DAY_MS));
    expect(onExpire).toHaveBeenCalledOnce();
  });

  it('goes on when what is told of it throws', async () => {
    const error = new Error('of the host');
    const onExpire = vi.fn(() => {
      throw error;
    });
    const { now, advance, clock } = setUp({ until: start + 2 * SECOND_MS, onExpire });
    const errors = await thrownLater(() => advance(2 * SECOND_MS));
    expect(errors).toEqual([error]);
    expect(now().isExpired).toBe(true);
    clock.setTime(start);
    advance(MINUTE_MS);
    expect(now().isExpired).toBe(true);
    clock.setTime(start);
    act(() => clock.focus());
    expect(now().isExpired).toBe(false);
  });

  it('that had passed before is not told', () => {
    const onExpire = vi.fn();
    const { now, advance } = setUp({ until: start - 1, onExpire });
    advance(DAY_MS);
    expect([now().isExpired, onExpire.mock.calls.length]).toEqual([true, 0]);
  });

  it('is undone when the clock goes back, and not told a second time', () => {
    const onExpire = vi.fn();
    const { now, advance, clock } = setUp({ until: start + HOUR_MS, onExpire, granularity: 'minute' });
    advance(2 * HOUR_MS);
    clock.setTime(start);
    advance(MINUTE_MS);
    expect(now().isExpired).toBe(false);
    advance(2 * HOUR_MS);
    expect([now().isExpired, onExpire.mock.calls.length]).toEqual([true, 1]);
  });

  it('may change: the countdown begins again, and the new end is told', () => {
    const onExpire = vi.fn();
    const { now, advance, to } = setUp({ until: start + SECOND_MS, onExpire });
    advance(SECOND_MS);
    to({ until: start + HOUR_MS });
    expect([now().isExpired, now().minutes]).toEqual([false, 59]);
    advance(HOUR_MS);
    expect(onExpire).toHaveBeenCalledTimes(2);
  });

  it('given as an equal Date changes nothing', () => {
    const { clock, to, now } = setUp({ until: new Date(start + HOUR_MS) });
    const { timersSet } = clock;
    act(() => now().pause());
    const paused = clock.timersSet;
    for (let i = 0; i < 100; i++) to({ until: new Date(start + HOUR_MS) });
    expect([clock.timersSet - paused, now().isPaused]).toEqual([0, true]);
    expect(timersSet).toBeGreaterThan(0);
  });
});

describe('by hand', () => {
  it('pauses without a timer, resumes with what remained, restarts', () => {
    const onExpire = vi.fn();
    const { now, advance, clock } = setUp({ until: start + 10 * SECOND_MS, onExpire });
    advance(3 * SECOND_MS);
    act(() => now().pause());
    expect([now().isPaused, now().seconds, clock.timerCount]).toEqual([true, 7, 0]);
    advance(HOUR_MS);
    expect(now().seconds).toBe(7);
    act(() => now().resume());
    expect([now().isPaused, now().seconds, clock.timerCount]).toEqual([false, 7, 1]);
    advance(7 * SECOND_MS);
    expect([now().isExpired, onExpire.mock.calls.length]).toEqual([true, 1]);
    act(() => now().restart(clock.now() + 2 * SECOND_MS));
    expect([now().isExpired, now().seconds]).toEqual([false, 2]);
    advance(2 * SECOND_MS);
    expect(onExpire).toHaveBeenCalledTimes(2);
  });

  it('keeps what was paused or begun again when another unit is shown', () => {
    const { now, advance, to } = setUp({ until: start + 90 * MINUTE_MS, granularity: 'hour' });
    act(() => now().pause());
    advance(10 * MINUTE_MS);
    to({ granularity: 'second' });
    expect([now().isPaused, now().remainingMs]).toEqual([true, 90 * MINUTE_MS]);
    act(() => now().restart(start + 5 * HOUR_MS));
    to({ granularity: 'minute' });
    expect(now().hours).toBe(4);
    advance(MINUTE_MS);
    expect([now().hours, now().minutes]).toEqual([4, 49]);
  });

  it('restarts towards the end that the host gives, and passes over what makes no sense', () => {
    const { now, advance } = setUp({ until: start + HOUR_MS });
    act(() => now().resume());
    act(() => now().restart(start + 5 * SECOND_MS));
    advance(SECOND_MS);
    expect(now().seconds).toBe(4);
    act(() => now().restart());
    expect([now().minutes, now().seconds]).toEqual([59, 59]);
    act(() => now().pause());
    act(() => now().pause());
    expect(now().isPaused).toBe(true);
  });

  it('keeps its functions from render to render', () => {
    const { now, advance } = setUp({});
    const { pause, resume, restart } = now();
    advance(5 * SECOND_MS);
    expect([now().pause, now().resume, now().restart]).toEqual([pause, resume, restart]);
  });
});

describe('1,000 of them', () => {
  it('have one timer, one commit a second, and leave nothing behind', async () => {
    const clock = createFakeClock(start);
    const commits = vi.fn();
    function Countdown({ until }: { until: number }) {
      return <span>{useCountdown({ until, clock }).seconds}</span>;
    }
    const { unmount } = render(
      <Profiler id="list" onRender={commits}>
        {Array.from({ length: 1000 }, (_, i) => (
          <Countdown key={String(i)} until={start + HOUR_MS + i * 7} />
        ))}
      </Profiler>,
    );
    expect(clock.timerCount).toBe(1);
    const before = commits.mock.calls.length;
    const { wakeUps } = clock;
    // Without act(), which would gather all commits: each wake-up must be one commit by itself.
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    for (let second = 0; second < 10; second++) {
      clock.advance(SECOND_MS);
      await new Promise((resolve) => setTimeout(resolve));
    }
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    expect(clock.wakeUps - wakeUps).toBe(10);
    expect(commits.mock.calls.length - before).toBe(10);
    unmount();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });
});
