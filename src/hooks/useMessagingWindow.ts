'use client';
import { useContext, useEffect, useMemo, useRef } from 'react';
import type { Clock } from '../clock/createClock.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import { createWindowStore, type WindowGranularity } from '../stores/createWindowStore.js';
import { standIn } from './serverStates.js';
import { useIssueWarnings } from './useIssueWarnings.js';
import { useStore } from './useStore.js';
import { useWindowInput } from './useWindowInput.js';
import { useClock, WindowDefaultsContext } from './WindowDefaults.js';

export interface UseMessagingWindowOptions {
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
  /**
   * `label`: renders when the remaining time is said in other words (each hour, each minute in the last hour).
   * `status`: renders only when something else changes; take remaining times from `useCountdown` then.
   * @default 'label'
   */
  granularity?: WindowGranularity;
}

/**
 * The state of a messaging window, kept right by itself: at the very millisecond of each change, after sleep and
 * after changes of the clock. The input is compared by value and the state keeps its reference until it differs.
 *
 * @example
 * const { status, remainingMs, can } = useMessagingWindow({ channel: 'whatsapp', lastInboundAt });
 */
export function useMessagingWindow(input: WindowInput, options: UseMessagingWindowOptions = {}): WindowState {
  const { granularity = 'label' } = options;
  const clock = useClock(options.clock);
  const { renderedAt } = useContext(WindowDefaultsContext);
  const stable = useWindowInput(input);
  const previous = useRef<WindowState | undefined>(undefined);
  const store = useMemo(
    () => createWindowStore(stable, clock, { granularity, previous: previous.current }),
    [stable, clock, granularity],
  );
  // On a server nothing tells the time unless the host does: neutral, so that the client can repeat it.
  const serverState = useMemo(
    () =>
      renderedAt === undefined
        ? standIn(windowAt({ channel: stable.channel }, 0))
        : windowAt(stable, renderedAt),
    [stable, renderedAt],
  );
  const state = useStore(store.subscribe, store.getState, () => serverState);
  useEffect(() => {
    previous.current = state;
  }, [state]);
  useIssueWarnings(state.issues);
  return state;
}
