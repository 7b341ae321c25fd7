import type { Instant } from '../time/Instant.js';
import { HOUR_MS, MINUTE_MS } from '../time/units.js';
import type { WindowState } from './WindowState.js';

/** Remaining time as it is said: floored, never overstated. */
export interface Remaining {
  /** Exact milliseconds, >= 0. */
  ms: number;
  /** Whole hours while an hour or more remains, then whole minutes; 0 minutes: "less than a minute". */
  unit: 'hour' | 'minute';
  value: number;
}

/**
 * What remains of the window at `now`. `null`: it has no end, or none is known. Closed: 0 minutes.
 *
 * @example remainingOf(state, state.expiresAt - 3.5 * 3_600_000) // { ms: 12600000, unit: 'hour', value: 3 }
 */
export function remainingOf(
  state: Pick<WindowState, 'status' | 'expiresAt'>,
  now: Instant,
): Remaining | null {
  if (state.status === 'closed') return { ms: 0, unit: 'minute', value: 0 };
  if (state.status === 'unknown' || state.expiresAt === null) return null;
  return remainingUntil(state.expiresAt, now);
}

/** Time from `now` to `until` as it is said; 0 when it has passed, or when one of them is no number. */
export function remainingUntil(until: Instant, now: Instant): Remaining {
  const ms = until > now ? until - now : 0;
  return ms >= HOUR_MS
    ? { ms, unit: 'hour', value: Math.floor(ms / HOUR_MS) }
    : { ms, unit: 'minute', value: Math.floor(ms / MINUTE_MS) };
}

/** The first instant after `now` at which `remainingUntil(until, ...)` says something else. `null`: never. */
export function nextRemainingChangeAt(until: Instant, now: Instant): Instant | null {
  if (!(until > now)) return null;
  const { unit, value } = remainingUntil(until, now);
  if (value === 0) return until;
  return until - value * (unit === 'hour' ? HOUR_MS : MINUTE_MS) + 1;
}
