import type { Instant } from './Instant.js';

/** Why a value is no instant. `seconds`: a number so small that it must be UNIX seconds. */
export type InstantProblem = 'not-a-date' | 'seconds' | 'no-offset';

/** Earliest instant taken for real: 3 March 1973. Every UNIX time in seconds until the year 5138 is below it. */
const EARLIEST_MS = 1e11;
/** Last instant that a `Date` can hold (ECMAScript, Time Values and Time Range). */
const LATEST_MS = 8.64e15;

/** Day, time, fraction, then `Z` or hours and minutes of the offset. */
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)([.,]\d+)?(?: ?(?:(Z)|([+-]\d\d)(?::?(\d\d))?))?)?$/i;

/**
 * Epoch milliseconds of `value`, whole ones, or the reason why it cannot be read. Never throws.
 *
 * @example readInstant('2026-11-22T12:00:00Z') // 1795348800000
 * @example readInstant(1795348800) // 'seconds'
 */
export function readInstant(value: unknown): Instant | InstantProblem {
  let ms = value;
  if (typeof value === 'string') {
    const iso = ISO.exec(value.trim());
    if (iso === null) return 'not-a-date';
    const [, day = '', time, fraction = '', utc, hours, minutes = '00'] = iso;
    // Some engines take 30 February for 2 March.
    if (new Date(day).getUTCDate() !== Number(day.slice(8))) return 'not-a-date';
    if (!utc && !hours) return 'no-offset';
    // The spelling that every engine parses.
    ms = Date.parse(`${day}T${time}${fraction.replace(',', '.')}${utc ? 'Z' : `${hours}:${minutes}`}`);
  } else if (typeof value === 'object') ms = timeOf(value);
  if (typeof ms !== 'number' || !(ms > 0 && ms <= LATEST_MS)) return 'not-a-date';
  return ms < EARLIEST_MS ? 'seconds' : Math.floor(ms);
}

/** The time of a `Date`, also of one that a frame or a worker made: `instanceof` knows only those of this page. */
function timeOf(value: object | null): number | undefined {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return undefined;
  }
}
