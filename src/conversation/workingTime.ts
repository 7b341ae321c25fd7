import type { Instant } from '../core/time/Instant.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../core/time/units.js';
import type { Weekday, WorkingHours, WorkingSpan } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { instantAt, offsetAt } from './zonedTime.js';

/** A stretch of time in which the team works; half-open. */
interface Shift {
  from: Instant;
  to: Instant;
}

const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** A week, and one day on either side for shifts over midnight. */
const DAYS_AHEAD = 8;

/**
 * Whether the team works at `at`. Hours that cannot be read count as always working: nobody is warned by mistake.
 *
 * @example isWorkingAt({ timeZone: 'UTC', spans: [{ days: ['mon'], from: '09:00', to: '17:00' }] }, monday) // true
 */
export function isWorkingAt(hours: WorkingHours, at: Instant): boolean {
  const shifts = shiftsAround(hours, at);
  return shifts === null || shifts.some(({ from, to }) => from <= at && at < to);
}

/** From when on the team works again: `at` itself while it works. `null`: not within a week. */
export function backAt(hours: WorkingHours, at: Instant): Instant | null {
  const shifts = shiftsAround(hours, at);
  if (shifts === null) return at;
  const next = shifts.find(({ to }) => at < to);
  return next === undefined ? null : Math.max(at, next.from);
}

/** A window that ends while nobody of the team is there. */
export interface ClosesBeforeBack {
  closesAt: Instant;
  /** When the team works again. */
  backAt: Instant;
}

/**
 * "Closes 02:10, before your team is back at 09:00": whether a window that closes at `closesAt` does so while the
 * team is away. `null`: it does not, or it has closed already.
 */
export function closesBeforeBack(
  hours: WorkingHours,
  closesAt: Instant,
  now: Instant,
): ClosesBeforeBack | null {
  if (closesAt <= now || isWorkingAt(hours, closesAt - 1)) return null;
  const back = backAt(hours, closesAt);
  return back === null ? null : { closesAt, backAt: back };
}

/**
 * What will remain of a window that closes at `closesAt` when the team is back, milliseconds; while it works, what
 * remains now. `null`: it is not back within a week.
 */
export function leftWhenBack(hours: WorkingHours, closesAt: Instant, now: Instant): number | null {
  const back = backAt(hours, now);
  return back === null ? null : Math.max(0, closesAt - back);
}

/** When the team works again, and what is left of the window then. */
export interface TeamReturn {
  backAt: Instant;
  /** Milliseconds; 0: the window closes before. */
  leftMs: number;
}

/**
 * `null` where there is nothing to warn of: no working hours, a window that does not run, a team that works until it ends.
 */
export function teamReturnOf(
  { asOf, expiresAt, remainingMs }: WindowState,
  hours: WorkingHours | null | undefined,
): TeamReturn | null {
  if (!hours || expiresAt === null || !remainingMs) return null;
  // Away now, or gone before the end: from there on nobody answers until they are back.
  const awayFrom = isWorkingAt(hours, asOf) ? expiresAt - 1 : asOf;
  if (isWorkingAt(hours, awayFrom)) return null;
  const back = backAt(hours, awayFrom);
  return back === null ? null : { backAt: back, leftMs: leftWhenBack(hours, expiresAt, awayFrom) ?? 0 };
}

/**
 * When the team next comes or goes after `at`: until then `backAt` says the same, or `at` itself. `null`: never.
 */
export function nextTurnAt(hours: WorkingHours, at: Instant): Instant | null {
  const turns = shiftsAround(hours, at)?.flatMap(({ from, to }) => [from, to]);
  return turns?.find((turn) => turn > at) ?? null;
}

/** Days remembered of the same hours: those of all windows that are open, and a few more. */
const MOST_DAYS = 32;
/** The last instant of a `Date` (ECMAScript, Time Values and Time Range), less what is looked ahead. */
const LATEST_MS = 8.64e15 - 2 * DAYS_AHEAD * DAY_MS;

const shiftsOf = new WeakMap<WorkingHours, Map<number, readonly Shift[] | null>>();

/** Shifts from the day before `at` on for a week, joined where they touch. `null`: hours or `at` cannot be read. */
function shiftsAround(hours: WorkingHours, at: Instant): readonly Shift[] | null {
  if (!isReadable(hours) || !(Math.abs(at) < LATEST_MS)) return null;
  const day = Math.floor(at / DAY_MS);
  const days = shiftsOf.get(hours) ?? new Map<number, readonly Shift[] | null>();
  let shifts = days.get(day);
  if (shifts === undefined) {
    shifts = shiftsFrom(hours, at);
    if (days.size >= MOST_DAYS) days.clear();
    shiftsOf.set(hours, days.set(day, shifts));
  }
  return shifts;
}

/** Whether hours have the form of their type: they come from JSON that an admin has edited. */
function isReadable(hours: unknown): hours is WorkingHours {
  const { timeZone, spans } = (hours ?? {}) as Partial<WorkingHours>;
  return typeof timeZone === 'string' && Array.isArray(spans) && spans.every(isReadableSpan);
}

function isReadableSpan(span: unknown): boolean {
  const { days, from, to } = (span ?? {}) as Partial<WorkingSpan>;
  return (
    Array.isArray(days) &&
    days.every((day) => WEEKDAYS.includes(day)) &&
    msOfDay(from) !== null &&
    msOfDay(to) !== null
  );
}

function shiftsFrom({ timeZone, spans }: WorkingHours, at: Instant): Shift[] | null {
  const offset = offsetAt(timeZone, at);
  if (offset === null) return null;
  const today = Math.floor((at + offset) / DAY_MS) * DAY_MS;
  const shifts: Shift[] = [];
  for (let i = -2; i <= DAYS_AHEAD + 1; i++) {
    const midnight = today + i * DAY_MS;
    const weekday = WEEKDAYS[new Date(midnight).getUTCDay()] as Weekday;
    for (const span of spans) {
      const [start, end] = [msOfDay(span.from), msOfDay(span.to)];
      if (start === null || end === null || !span.days.includes(weekday)) continue;
      const from = instantAt(timeZone, midnight + start);
      const to = instantAt(timeZone, midnight + end + (end <= start ? DAY_MS : 0));
      if (from !== null && to !== null && from < to) shifts.push({ from, to });
    }
  }
  return joined(shifts);
}

function joined(shifts: Shift[]): Shift[] {
  const all: Shift[] = [];
  for (const { from, to } of shifts.sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

/** `HH:MM` as milliseconds after midnight, `24:00` included. */
function msOfDay(text: unknown): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(typeof text === 'string' ? text : '') ?? [];
  const ms = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS;
  return ms <= DAY_MS && Number(minute) < 60 ? ms : null;
}
