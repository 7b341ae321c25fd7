import type { Instant } from '../core/time/Instant.js';
import { DAY_MS, SECOND_MS } from '../core/time/units.js';

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** A format that says all parts of a local time as numbers. `null`: no such zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timeZone);
  if (format !== undefined) return format;
  try {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch {
    format = null;
  }
  formats.set(timeZone, format);
  return format;
}

/**
 * How far local time in `timeZone` (IANA name) is ahead of UTC at `at`, milliseconds. `null`: no such zone.
 *
 * @example offsetAt('Asia/Kolkata', Date.parse('2026-11-22T00:00:00Z')) // 19800000
 */
export function offsetAt(timeZone: string, at: Instant): number | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return local - Math.floor(at / SECOND_MS) * SECOND_MS;
}

/**
 * The instant at which clocks in `timeZone` show `local` (a local time, written as if it were UTC). A time that
 * clocks show twice is the first one; one that they skip is as much later as they skip. `null`: no such zone.
 *
 * @example instantAt('Europe/Berlin', Date.UTC(2026, 2, 29, 2, 30)) // 03:30 in summer time: 02:30 was skipped
 */
export function instantAt(timeZone: string, local: number): Instant | null {
  // A zone changes its offset at most once in two days: these are the ones before and after.
  const before = offsetAt(timeZone, local - DAY_MS);
  const after = offsetAt(timeZone, local + DAY_MS);
  if (before === null || after === null) return null;
  const candidates = [local - before, local - after].sort((a, b) => a - b);
  return candidates.find((at) => offsetAt(timeZone, at) === local - at) ?? local - before;
}
