import { callHost } from '../clock/callHost.js';
import type { Clock } from '../clock/createClock.js';
import type { Instant, InstantInput } from '../core/time/Instant.js';
import { readInstant } from '../core/time/readInstant.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../core/time/units.js';

/** The smallest unit that is shown: nothing changes more often. */
export type CountdownGranularity = 'day' | 'hour' | 'minute' | 'second';

/** A countdown at one moment. All numbers are whole, >= 0 and floored. */
export interface CountdownState {
  /** Milliseconds left when the state last changed. `null`: `until` is no instant. */
  remainingMs: number | null;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
  /** True from `until` on. */
  isExpired: boolean;
  isPaused: boolean;
}

export interface Countdown {
  getState(): CountdownState;
  subscribe(listener: () => void): () => void;
  /** Stands still; what remains is kept. */
  pause(): void;
  /** Goes on with what remained. */
  resume(): void;
  /** Begins again, towards `until` or a new instant. */
  restart(until?: InstantInput): void;
  /** Another unit is shown from now on; what was paused or begun again stays so. */
  setGranularity(granularity: CountdownGranularity): void;
}

export interface CountdownOptions {
  /** @default 'second' */
  granularity?: CountdownGranularity | undefined;
  /** Called once when the end is reached, not for an end that had passed before the countdown began. */
  onExpire?: (() => void) | undefined;
}

const UNIT_MS: Record<CountdownGranularity, number> = {
  day: DAY_MS,
  hour: HOUR_MS,
  minute: MINUTE_MS,
  second: SECOND_MS,
};

/** Counts down to `until` over a clock, which is asked only while somebody listens. */
export function createCountdown(
  until: InstantInput | null | undefined,
  clock: Clock,
  { granularity = 'second', onExpire }: CountdownOptions = {},
): Countdown {
  let unitMs = UNIT_MS[granularity];
  const listeners = new Set<() => void>();
  let target = instantOf(until);
  let pausedMs: number | null = null;
  let state = stateAt(clock.now());
  let hasExpired = state.isExpired;
  let watch: { refresh(): void; stop(): void } | null = null;

  function stateAt(now: Instant): CountdownState {
    const ms = pausedMs ?? (target === null ? null : Math.max(0, target - now));
    const left = ms ?? 0;
    return {
      remainingMs: ms,
      days: Math.floor(left / DAY_MS),
      hours: Math.floor((left % DAY_MS) / HOUR_MS),
      minutes: Math.floor((left % HOUR_MS) / MINUTE_MS),
      seconds: Math.floor((left % MINUTE_MS) / SECOND_MS),
      isExpired: ms === 0,
      isPaused: pausedMs !== null,
    };
  }

  function update(now: Instant): Instant | null {
    const next = stateAt(now);
    const isChanged =
      shown(next) !== shown(state) || next.isExpired !== state.isExpired || next.isPaused !== state.isPaused;
    if (isChanged) state = next;
    if (next.isExpired && !hasExpired) {
      hasExpired = true;
      callHost(onExpire);
    }
    if (isChanged) for (const listener of [...listeners]) listener();
    return nextTickAt(now);
  }

  /** What is shown of a state: the number of whole units left. */
  function shown({ remainingMs }: CountdownState): number {
    return remainingMs === null ? -1 : Math.floor(remainingMs / unitMs);
  }

  function nextTickAt(now: Instant): Instant | null {
    if (target === null || pausedMs !== null) return null;
    if (now >= target) return Number.POSITIVE_INFINITY;
    // All countdowns in seconds share one tick; each at its own instant would be a commit a second for each.
    if (unitMs === SECOND_MS) return Math.min(target, (Math.floor(now / SECOND_MS) + 1) * SECOND_MS);
    const units = Math.floor((target - now) / unitMs);
    return units === 0 ? target : target - units * unitMs + 1;
  }

  function change(): void {
    if (watch !== null) watch.refresh();
    else update(clock.now());
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (watch === null) watch = clock.watch(update);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        watch?.stop();
        watch = null;
      };
    },
    pause() {
      if (pausedMs !== null || target === null) return;
      pausedMs = Math.max(0, target - clock.now());
      change();
    },
    resume() {
      if (pausedMs === null) return;
      target = clock.now() + pausedMs;
      pausedMs = null;
      change();
    },
    restart(again = until ?? undefined) {
      target = instantOf(again);
      pausedMs = null;
      hasExpired = target !== null && target <= clock.now();
      change();
    },
    setGranularity(next) {
      if (UNIT_MS[next] === unitMs) return;
      unitMs = UNIT_MS[next];
      const now = clock.now();
      state = stateAt(now);
      change();
      for (const listener of [...listeners]) listener();
    },
  };
}

function instantOf(value: InstantInput | null | undefined): Instant | null {
  if (value === null || value === undefined) return null;
  const instant = readInstant(value);
  return typeof instant === 'string' ? null : instant;
}
