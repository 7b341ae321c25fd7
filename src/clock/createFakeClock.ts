import type { Instant, InstantInput } from '../core/time/Instant.js';
import { readInstant } from '../core/time/readInstant.js';
import { type Clock, type ClockOptions, createClock } from './createClock.js';

/** A clock that stands still until it is told to move. For tests and stories. */
export interface FakeClock extends Clock {
  /** Lets time pass: every timer on the way fires at its instant. */
  advance(ms: number): void;
  /** Sets the wall clock, forwards or back, as a user or NTP does: no timer fires by it. */
  setTime(instant: InstantInput): void;
  /** The machine sleeps: wall time passes, timers and monotonic time stand still. */
  sleep(ms: number): void;
  /** Hides the page: the browser says so, and the clock may stop its timer. */
  hide(): void;
  show(): void;
  /** The window gets the focus, as after waking up. */
  focus(): void;
  /** How many timers are alive now. */
  readonly timerCount: number;
  /** How many listeners are registered on the page now. */
  readonly listenerCount: number;
  /** How often a timer was set since the clock was made. */
  readonly timersSet: number;
  /** How often a timer has fired since the clock was made. */
  readonly wakeUps: number;
}

export interface FakeClockOptions extends Pick<ClockOptions, 'onError' | 'slotMs'> {
  /** `act` of React or Testing Library: what moves the clock is wrapped in it, so that the page has followed afterwards. */
  act?: ((move: () => void) => unknown) | undefined;
}

/**
 * @param start where the clock stands at first
 * @throws if `start` is no instant
 * @example
 * const clock = createFakeClock('2026-11-22T09:00:00Z', { act }); // act of @testing-library/react
 * render(<WindowBadge channel="whatsapp" lastInboundAt={clock.now()} clock={clock} />);
 * clock.advance(24 * 3_600_000); // the badge is closed now
 */
export function createFakeClock(
  start: InstantInput,
  { act = (move) => move(), ...options }: FakeClockOptions = {},
): FakeClock {
  const pending = new Map<number, { run: () => void; at: number }>();
  const listeners = new Set<() => void>();
  let wall = instantOf(start);
  let monotonic = 0;
  let timersSet = 0;
  let wakeUps = 0;
  let isHidden = false;

  const tell = () => {
    act(() => {
      for (const listener of [...listeners]) listener();
    });
  };
  const clock = createClock({
    ...options,
    now: () => wall,
    timers: {
      setTimeout(run, delayMs) {
        pending.set(++timersSet, { run, at: monotonic + delayMs });
        return timersSet;
      },
      clearTimeout: (handle) => pending.delete(handle as number),
      monotonic: () => monotonic,
    },
    page: {
      isHidden: () => isHidden,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });

  function earliest(until: number): [number, { run: () => void; at: number }] | undefined {
    return [...pending].filter(([, { at }]) => at <= until).sort((a, b) => a[1].at - b[1].at)[0];
  }

  function advance(ms: number): void {
    const until = monotonic + ms;
    for (let next = earliest(until); next !== undefined; next = earliest(until)) {
      const [handle, { run, at }] = next;
      pending.delete(handle);
      wall += Math.max(0, at - monotonic);
      monotonic = Math.max(monotonic, at);
      wakeUps++;
      run();
    }
    wall += until - monotonic;
    monotonic = until;
  }

  return {
    ...clock,
    advance: (ms) => void act(() => advance(ms)),
    setTime(instant) {
      wall = instantOf(instant);
    },
    sleep(ms) {
      wall += ms;
    },
    hide() {
      isHidden = true;
      tell();
    },
    show() {
      isHidden = false;
      tell();
    },
    focus: tell,
    get timerCount() {
      return pending.size;
    },
    get listenerCount() {
      return listeners.size;
    },
    get timersSet() {
      return timersSet;
    },
    get wakeUps() {
      return wakeUps;
    },
  };
}

function instantOf(value: InstantInput): Instant {
  const instant = readInstant(value);
  if (typeof instant === 'string') {
    throw new RangeError(
      `react-messaging-window: a fake clock cannot stand at ${String(value)} (${instant}). ` +
        'Give epoch milliseconds, a Date or an ISO 8601 string with its offset.',
    );
  }
  return instant;
}
