import type { OtherWindow } from '../../conversation/ConversationOptions.js';
import type { Instant } from '../../core/time/Instant.js';
import { nextRemainingChangeAt } from '../../core/window/remainingOf.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { windowAt } from '../../core/window/windowAt.js';

/** A window that is open, and where it leads. */
interface OpenWindow {
  window: OtherWindow;
  state: WindowState;
}

/** The other windows that are open at `now`, the one with most time left first: one without an end before all. */
export function openWindows(windows: readonly OtherWindow[], now: Instant): OpenWindow[] {
  const end = ({ state }: OpenWindow) => state.expiresAt ?? Number.POSITIVE_INFINITY;
  return windows
    .map((window) => ({ window, state: windowAt(window, now) }))
    .filter(({ state }) => state.status === 'open' || state.status === 'expiring')
    .sort((a, b) => (end(a) === end(b) ? 0 : end(b) - end(a)));
}

/** When one of them opens or closes, or when its time is said in other words. */
export function nextLookAt(windows: readonly OtherWindow[], now: Instant): Instant | null {
  const looks = windows.flatMap((window) => {
    const { expiresAt, nextChangeAt } = windowAt(window, now);
    const said = expiresAt === null ? null : nextRemainingChangeAt(expiresAt, now);
    return [nextChangeAt, said].filter((at) => at !== null);
  });
  return looks.length === 0 ? null : Math.min(...looks);
}
