import type { Instant } from '../../core/time/Instant.js';

/** The instant of a `datetime-local` input, in the viewer's zone; `undefined` when it is empty. */
export function instantOfLocal(text: string): Instant | undefined {
  const instant = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(instant) ? undefined : instant;
}

/** An instant as a `datetime-local` input wants it: `2026-11-22T09:30`; `''` when it is no instant. */
export function localTextOf(instant: Instant): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
