import type { WindowState, WindowStatus } from '../core/window/WindowState.js';

const STATUSES: Record<WindowStatus, true> = { open: true, expiring: true, closed: true, unknown: true };

/** Lets a host's CSS see the status: `mw-badge:state(closed)`. */
export function writeStatus(states: Set<string> | undefined, { status }: WindowState): void {
  if (states === undefined) return;
  for (const each of Object.keys(STATUSES)) if (each !== status) states.delete(each);
  try {
    states.add(status);
  } catch {
    // Chromium before 125 takes no such words.
  }
}
