import type { Instant } from '../core/time/Instant.js';
import { tryTo } from '../core/tryTo.js';
import type { Remaining } from '../core/window/remainingOf.js';
import { cached, supported } from './formatText.js';

const units = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * A number of hours or minutes with its unit, in the given width.
 *
 * @example formatUnit({ unit: 'hour', value: 18 }, 'narrow', 'en') // '18h'
 */
export function formatUnit(
  { unit, value }: Pick<Remaining, 'unit' | 'value'>,
  unitDisplay: 'narrow' | 'short' | 'long',
  locale: string,
): string {
  const format = cached(
    units,
    `${locale}|${unit}|${unitDisplay}`,
    () =>
      new Intl.NumberFormat(supported(locale), {
        style: 'unit',
        unit,
        unitDisplay,
        maximumFractionDigits: 0,
      }),
  );
  return format.format(value);
}

/** Last instant that a date can hold (ECMAScript, Time Values and Time Range). */
const LATEST_MS = 8.64e15;

/**
 * The day and the clock time of an instant, in `timeZone` (the viewer's own where none is given or it is not known).
 *
 * What is no instant is `''`. A clock of 24 hours has two digits for the hour: "02:10".
 *
 * @example formatInstant(Date.parse('2026-11-23T02:10:00Z'), 'en', 'UTC') // 'Mon, Nov 23, 2:10 AM'
 */
export function formatInstant(at: Instant, locale: string, timeZone?: string): string {
  if (!(Math.abs(at) <= LATEST_MS)) return '';
  const format = cached(dates, `${locale}|${timeZone ?? ''}`, () => dateFormat(locale, timeZone));
  return format.format(at);
}

function dateFormat(locale: string, timeZone: string | undefined): Intl.DateTimeFormat {
  const tag = supported(locale);
  const hour = hourIn(tag);
  const made = (zone?: string) =>
    new Intl.DateTimeFormat(tag, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour,
      minute: '2-digit',
      timeZone: zone,
    });
  return tryTo(() => made(timeZone)) ?? made();
}

/** How a clock writes the hour in a locale that `Intl` takes. */
export function hourIn(tag: string): 'numeric' | '2-digit' {
  const { hour12 } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
  return hour12 ? 'numeric' : '2-digit';
}
