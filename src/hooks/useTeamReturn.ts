'use client';
import type { Instant } from '../core/time/Instant.js';
import type { WorkingHours } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { backAt, isWorkingAt, leftWhenBack } from '../stores/workingTime.js';
import { useInbox } from './useInbox.js';

/** When the team works again, and what is left of the window then. */
export interface TeamReturn {
  backAt: Instant;
  /** Milliseconds; 0: the window closes before. */
  leftMs: number;
}

/**
 * "Closes 02:10, before your team is back at 09:00". `null` where there is nothing to warn of: no working hours, a
 * window that does not run, a team that works until it ends.
 */
export function useTeamReturn(
  { expiresAt, remainingMs }: WindowState,
  inboxId: string | undefined,
  workingHours: WorkingHours | undefined,
): TeamReturn | null {
  const hours = useInbox(inboxId)?.workingHours ?? workingHours;
  if (hours === undefined || expiresAt === null || !remainingMs) return null;
  const now = expiresAt - remainingMs;
  // Away now, or gone before the end: from there on nobody answers until they are back.
  const awayFrom = isWorkingAt(hours, now) ? expiresAt - 1 : now;
  if (isWorkingAt(hours, awayFrom)) return null;
  const back = backAt(hours, awayFrom);
  if (back === null) return null;
  return { backAt: back, leftMs: leftWhenBack(hours, expiresAt, awayFrom) ?? 0 };
}
