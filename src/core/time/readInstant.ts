import type { Instant } from './Instant.js';

/** Why a value is no instant. `seconds`: a number so small that it must be UNIX seconds. */
export type InstantProblem = 'not-a-date' | 'seconds' | 'no-offset';

/** Earliest instant taken for real: 3 March 1973. Every UNIX time in seconds until the year 5138 is below it. */
const EARLIEST_MS = 1e11;
/** Last instant that a `Date` can hold (ECMAScript, Time Values and Time Range). */
const LATEST_MS = 8.64e15;

const ISO_WITH_OFFSET = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)$/i;
const ISO_WITHOUT_OFFSET = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?)?$/;

/**
 * Epoch milliseconds of `value`, or the reason why it cannot be read. Never throws.
 *
 * @example readInstant('2026-11-22T12:00:00Z') // 1795348800000
 * @example readInstant(1795348800) // 'seconds'
 */
export function readInstant(value: unknown): Instant | InstantProblem {
  const ms = typeof value === 'number' ? value : millisecondsOf(value);
  if (typeof ms === 'string') return ms;
  if (!(ms <= LATEST_MS)) return 'not-a-date';
  if (ms >= EARLIEST_MS) return ms;
  return ms > 0 ? 'seconds' : 'not-a-date';
}

function millisecondsOf(value: unknown): number | InstantProblem {
  if (value instanceof Date) {
    const ms = value.getTime();
    return ms > 0 && ms < EARLIEST_MS ? 'seconds' : ms;
  }
  if (typeof value !== 'string') return 'not-a-date';
  const text = value.trim();
  if (ISO_WITH_OFFSET.test(text)) return Date.parse(normalIso(text));
  return ISO_WITHOUT_OFFSET.test(text) ? 'no-offset' : 'not-a-date';
}

/** The spelling that every engine parses: `T`, a point before the fraction, `+HH:MM`. */
function normalIso(text: string): string {
  return text
    .replace(' ', 'T')
    .replace(/\s/, '')
    .replace(',', '.')
    .replace(/([+-]\d\d):?(\d\d)?$/, (_all, hours: string, minutes?: string) => `${hours}:${minutes ?? '00'}`)
    .toUpperCase();
}
