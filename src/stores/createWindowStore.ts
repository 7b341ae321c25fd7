import type { Clock } from '../clock/createClock.js';
import type { Instant } from '../core/time/Instant.js';
import { isSameWindow } from '../core/window/isSameWindow.js';
import { nextRemainingChangeAt } from '../core/window/remainingOf.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';

/**
 * How often a window is looked at: `label` at every change of the remaining time as it is said (hours, minutes in
 * the last hour), `status` only when something else in the state changes.
 */
export type WindowGranularity = 'label' | 'status';

/** The state of one window over a clock. */
export interface WindowStore {
  /** The same reference until something in it changes. */
  getState(): WindowState;
  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export interface WindowStoreOptions {
  /** @default 'label' */
  granularity?: WindowGranularity;
  /** A state whose reference is kept if nothing differs from it. */
  previous?: WindowState;
}

/** Follows a window; the clock is asked only while somebody listens. */
export function createWindowStore(
  input: WindowInput,
  clock: Clock,
  { granularity = 'label', previous }: WindowStoreOptions = {},
): WindowStore {
  const isLabel = granularity === 'label';
  let state = windowAt(input, clock.now());
  if (previous !== undefined && saysTheSame(previous, state, isLabel)) state = previous;

  return {
    getState: () => state,
    subscribe(listener) {
      const watch = clock.watch((now) => {
        const next = windowAt(input, now);
        if (!saysTheSame(state, next, isLabel)) {
          state = next;
          listener();
        }
        return nextLookAt(next, now, isLabel ? clock : null);
      });
      return () => watch.stop();
    },
  };
}

/** When a window has to be looked at again; for `Clock.watch`. `labels`: the clock that says when words may change. */
function nextLookAt(state: WindowState, now: Instant, labels: Clock | null): Instant | null {
  if (state.expiresAt === null && state.nextChangeAt === null) return null;
  const change = state.nextChangeAt ?? Number.POSITIVE_INFINITY;
  const isRunning = state.status === 'open' || state.status === 'expiring';
  if (labels === null || !isRunning || state.expiresAt === null) return change;
  const label = nextRemainingChangeAt(state.expiresAt, now);
  return label === null ? change : Math.min(change, labels.gathered(label));
}

function saysTheSame(a: WindowState, b: WindowState, isLabel: boolean): boolean {
  if (!isSameWindow(a, b)) return false;
  return !isLabel || labelKey(a) === labelKey(b);
}

/** Equal exactly while the remaining time is said in the same words. */
function labelKey({ remainingMs, expiresAt }: WindowState): number | null {
  if (remainingMs === null || expiresAt === null) return null;
  return nextRemainingChangeAt(expiresAt, expiresAt - remainingMs);
}
