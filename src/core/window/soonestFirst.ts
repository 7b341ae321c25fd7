import type { WindowState } from './WindowState.js';

/**
 * Compares two windows for a list in the order of their ends: what closes first is at the top, then what is open
 * without an end, then what is not known, then what is closed. Equal ones keep their order.
 *
 * @example rows.sort((a, b) => soonestFirst(a.window, b.window))
 */
export function soonestFirst(a: WindowState, b: WindowState): number {
  return rankOf(a) - rankOf(b) || (rankOf(a) === 0 ? (a.expiresAt ?? 0) - (b.expiresAt ?? 0) : 0);
}

function rankOf({ status, expiresAt }: WindowState): number {
  if (status === 'closed') return 3;
  if (status === 'unknown') return 2;
  return expiresAt === null ? 1 : 0;
}
