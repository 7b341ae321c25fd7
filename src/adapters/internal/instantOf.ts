import type { Instant } from '../../core/time/Instant.js';
import { readInstant } from '../../core/time/readInstant.js';

/** Below it a number of now is in seconds, from it on in milliseconds: 3 March 1973 in ms, the year 5138 in s. */
const UNIT_BORDER = 1e11;
/** UNIX seconds of 1973; smaller ones are not taken for seconds where milliseconds are documented. */
const EARLIEST_SECONDS = 1e8;
/** Milliseconds of the year 5138: later ones are another unit or garbage. */
const LATEST_MS = 1e14;
const DIGITS = /^\d{1,16}(?:\.\d{1,9})?$/;

/** A time documented in UNIX seconds, as a number or as digits; milliseconds are recognised by their size. */
export function instantOfSeconds(value: unknown): Instant | undefined {
  const number = numberOf(value);
  if (number === undefined) return undefined;
  return withinReason(number < UNIT_BORDER ? number * 1000 : number);
}

/** A time documented in milliseconds, as a number or as digits; seconds are recognised by their size. */
export function instantOfMilliseconds(value: unknown): Instant | undefined {
  const number = numberOf(value);
  if (number === undefined || number < EARLIEST_SECONDS) return undefined;
  return withinReason(number < UNIT_BORDER ? number * 1000 : number);
}

/** The time of an event. `no-offset`: it is written without its offset; `undefined`: it cannot be read. */
export type EventTime = Instant | 'no-offset' | undefined;

/** A time documented as ISO 8601; also `2020-03-03 13:05:57 UTC`, a `Date`, and UNIX seconds. */
export function isoTimeOf(value: unknown): EventTime {
  const text = typeof value === 'string' ? value.trim().replace(/ ?UTC$/, 'Z') : value;
  const instant = readInstant(text);
  if (instant === 'no-offset') return instant;
  return typeof instant === 'number' ? withinReason(instant) : instantOfSeconds(value);
}

/** The same, where it matters to nobody why it cannot be read. */
export function instantOfIso(value: unknown): Instant | undefined {
  const time = isoTimeOf(value);
  return typeof time === 'number' ? time : undefined;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    return DIGITS.test(text) ? numberOf(Number(text)) : undefined;
  }
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function withinReason(ms: number): Instant | undefined {
  return ms < LATEST_MS ? Math.round(ms) : undefined;
}
