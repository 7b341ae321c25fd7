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

/** Where hours end and minutes begin. Everything that is said of a time, and when it is said anew, follows from here. */
function unitMsOf(ms: number): number {
  return ms >= HOUR_MS ? HOUR_MS : MINUTE_MS;
}

/** A time as it is said: `ms` floored to its unit. Two times are said in the same words exactly where this is equal. */
export function saidMs(ms: number): number {
  const unitMs = unitMsOf(ms);
  return ms > 0 ? Math.floor(ms / unitMs) * unitMs : 0;
}

/** The first instant after `now` at which `remainingUntil(until, ...)` says something else. `null`: never. */
export function nextRemainingChangeAt(until: Instant, now: Instant): Instant | null {
  if (!(until > now)) return null;
  const said = saidMs(until - now);
  return said === 0 ? until : until - said + 1;
}

/** The first instant after `now` at which `remainingUntil(now, since)` says something else. */
export function nextElapsedChangeAt(since: Instant, now: Instant): Instant {
  const elapsed = Math.max(0, now - since);
  return since + saidMs(elapsed) + unitMsOf(elapsed);
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
  const unitMs = unitMsOf(ms);
  return { ms, unit: unitMs === HOUR_MS ? 'hour' : 'minute', value: Math.floor(ms / unitMs) };
}
