import type { Instant } from '../core/time/Instant.js';
import type { WindowState } from '../core/window/WindowState.js';
import { type AlertLog, isKnownWindow, type Told } from './AlertLog.js';

/** A window that runs or has run out, as it was read. */
export interface AlertReading {
  key: string;
  state: WindowState;
  now: Instant;
  expiresAt: Instant;
  /** 0: it has closed. */
  remainingMs: number;
  /** The lowest threshold that it has come down to. `Infinity`: none. */
  crossedMs: number;
  /** The end of the window that was seen open by this page. */
  openEndsAt: Instant | null;
  /** When a bot should hand over. `null`: no bot answers. */
  escalateBelowMs: number | null;
}

/** What there is to tell of a window. */
export interface AlertNews extends AlertReading {
  hasCrossed: boolean;
  mustEscalate: boolean;
  /** What the log is to remember when it is told. */
  told: Told;
}

/** What of a reading has not been told yet. `null`: nothing. */
export function newsOf(reading: AlertReading, log: AlertLog): AlertNews | null {
  const { key, expiresAt, remainingMs, crossedMs, openEndsAt, escalateBelowMs } = reading;
  const told = log.of(key, expiresAt);
  const { thresholdMs, isEscalated } = told ?? { thresholdMs: Number.POSITIVE_INFINITY, isEscalated: false };
  const isRunning = remainingMs > 0;
  // A window that had closed before anybody watched it is history, not news.
  const isNews =
    isRunning ||
    told !== null ||
    (openEndsAt !== null && isKnownWindow(openEndsAt, expiresAt)) ||
    (log.writtenAt !== null && expiresAt > log.writtenAt);
  const hasCrossed = isNews && crossedMs < thresholdMs;
  const mustEscalate =
    isRunning && escalateBelowMs !== null && remainingMs <= escalateBelowMs && !isEscalated;
  if (!hasCrossed && !mustEscalate) return null;
  return {
    ...reading,
    hasCrossed,
    mustEscalate,
    told: {
      endsAt: expiresAt,
      thresholdMs: hasCrossed ? crossedMs : thresholdMs,
      isEscalated: isEscalated || mustEscalate,
    },
  };
}
