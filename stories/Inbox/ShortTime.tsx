import type { Instant } from 'react-messaging-window/core';
import { useDates } from './useDates.js';

interface ShortTimeProps {
  at: Instant;
  /** The day on which a time is enough. Absent: always the time. */
  today?: Instant;
}

/** "09:12", or "21 Nov" on another day. */
export function ShortTime({ at, today = at }: ShortTimeProps) {
  const { time, date } = useDates();
  const isToday = date.format(at) === date.format(today);
  return (
    <time className="inbox-time" dateTime={new Date(at).toISOString()}>
      {(isToday ? time : date).format(at)}
    </time>
  );
}
