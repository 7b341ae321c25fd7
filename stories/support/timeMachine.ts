import type { Instant } from 'react-messaging-window/core';

const MINUTE_MS = 60_000;

/** Names of the events between the time machine in the manager and the clock of the story. */
export const timeEvents = {
  /** The manager asks where the clock is. */
  ask: 'time-machine/ask',
  /** The clock of the story: `TimeReport`, or `null` for a story without one. */
  report: 'time-machine/report',
  /** Puts the clock at minutes from the end of the window. */
  move: 'time-machine/move',
  /** Lets the clock run, in milliseconds a real one; 0 stops it. */
  run: 'time-machine/run',
  /** Puts the machine to sleep, for milliseconds. */
  sleep: 'time-machine/sleep',
} as const;

/** Where the clock of a story is. */
export interface TimeReport {
  startAt: Instant;
  /** End of the window that the story is about; of stories about none, a day after their start. */
  endsAt: Instant;
  now: Instant;
  speed: number;
}

/** The `time` in the address: the start of the story, or minutes from the end of the window. */
export type TimeChoice = 'start' | number;

/** What the address says; anything else is the start. */
export function timeChoiceOf(value: unknown): TimeChoice {
  const minutes = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof minutes === 'number' && Number.isFinite(minutes) ? minutes : 'start';
}

/** The instant that a choice stands for. */
export function instantOf(
  choice: TimeChoice,
  { startAt, endsAt }: Omit<TimeReport, 'now' | 'speed'>,
): Instant {
  return choice === 'start' ? startAt : endsAt + Math.round(choice * MINUTE_MS);
}

/** Minutes from the end of the window, to the second: as they stand in the address. */
export function minutesFromEnd({ now, endsAt }: Pick<TimeReport, 'now' | 'endsAt'>): number {
  return Number((Math.round((now - endsAt) / 1000) / 60).toFixed(3));
}
