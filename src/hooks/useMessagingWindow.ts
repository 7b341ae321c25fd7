'use client';

import { useContext, useEffect, useMemo, useRef } from 'react';
import type { Clock } from '../clock/createClock.js';
import { createWindowWatch, type WindowGranularity } from '../conversation/createWindowWatch.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import { ConversationContext } from './ConversationContext.js';
import { useStableValue } from './useStableValue.js';
import { useStore } from './useStore.js';
import { clockOf, WindowDefaultsContext } from './WindowDefaults.js';
import { warnOfIssues, warnOfNowhere } from './warnings.js';

export interface UseMessagingWindowOptions {
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock | null | undefined;
  /**
   * Of a window of its own. `label`: renders when the remaining time is said in other words (each hour, each minute in the last hour).
   * `status`: renders only when something else changes; take remaining times from `useCountdown` then.
   * @default 'label'
   */
  granularity?: WindowGranularity | undefined;
}

/**
 * The state of a messaging window, kept right by itself: at the very millisecond of each change, after sleep and
 * after changes of the clock. The input is compared by value and the state keeps its reference until it differs.
 *
 * @param input absent: the window of the `MessagingWindowRoot` around it
 *
 * @example
 * const { status, remainingMs, can } = useMessagingWindow({ channel: 'whatsapp', lastInboundAt });
 */
export function useMessagingWindow(
  input?: WindowInput,
  options: UseMessagingWindowOptions = {},
): WindowState {
  const { granularity = 'label' } = options;
  const defaults = useContext(WindowDefaultsContext);
  const { settings, renderedAt } = defaults;
  const around = useContext(ConversationContext);
  const root = input === undefined ? around : null;
  const clock = clockOf(defaults, options.clock);
  const stable = useStableValue(settings?.inputWith(input ?? NO_INPUT) ?? input ?? NO_INPUT);
  const previous = useRef<WindowState | undefined>(undefined);
  const watch = useMemo(
    () => createWindowWatch(stable, clock, { granularity, previous: previous.current }),
    [stable, clock, granularity],
  );
  // On a server nothing tells the time unless the host does: neutral, so that the client can repeat it.
  const serverState = useMemo(
    () => (renderedAt === undefined ? neutralState(stable) : windowAt(stable, renderedAt)),
    [stable, renderedAt],
  );
  const state = useStore(
    root?.conversation.subscribeRenderer ?? watch.subscribe,
    () => (root === null ? watch.getState() : root.conversation.peek(root.options).state),
    () => (root === null ? serverState : root.conversation.viewAt(root.options, renderedAt ?? null).state),
  );
  const isNowhere = input === undefined && root === null;
  useEffect(() => {
    if (isNowhere) warnOfNowhere();
  }, [isNowhere]);
  useEffect(() => {
    previous.current = state;
  }, [state]);
  useEffect(() => warnOfIssues(state.issues), [state.issues]);
  return state;
}

/** Of no channel: its window is unknown. */
const NO_INPUT = {} as WindowInput;

/** Stands in until a client tells the time. */
function neutralState({ channel }: WindowInput): WindowState {
  return windowAt({ channel }, 0);
}
