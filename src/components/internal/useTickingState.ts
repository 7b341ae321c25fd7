'use client';
import { type RefObject, useContext, useReducer, useRef } from 'react';
import { isSameWindow } from '../../conversation/WindowFollower.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { windowAt } from '../../core/window/windowAt.js';
import { ConversationContext } from '../../hooks/ConversationContext.js';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { useIsServers } from '../../hooks/useIsServers.js';
import { useWakeUpBatch } from '../../hooks/useWakeUpBatch.js';
import { WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import type { Ticker } from './Ticker.js';
import { type WindowLabel, windowLabel } from './windowLabel.js';

/** The window and the words of a ticker whose part React renders, again whenever one of them differs. */
export function useTickingState(
  ticker: Ticker,
  place: RefObject<Element | null>,
): { state: WindowState; label: WindowLabel } {
  const isServers = useIsServers();
  const root = useContext(ConversationContext);
  const { renderedAt = null } = useContext(WindowDefaultsContext);
  const held = ticker.options.conversation === null ? null : root;
  const [, render] = useReducer((count: number) => count + 1, 0);
  useWakeUpBatch();
  const read = () => {
    if (held === null)
      return isServers ? ticker.firstState(renderedAt) : windowAt(ticker.inputNow(), ticker.clock.now());
    const { conversation, options } = held;
    return (isServers ? conversation.viewAt(options, renderedAt) : conversation.peek(options)).state;
  };
  const state = read();
  const label = windowLabel(state, ticker.texts);
  const shown = useRef({ state, label });
  useBeforePaint(() => {
    shown.current = { state, label };
    ticker.speakIn(place.current);
  });
  useBeforePaint(() => {
    ticker.show(place.current, (next) => {
      const isSame = next === null || isSameWindow(next, shown.current.state);
      if (!isSame || ticker.label !== shown.current.label) render();
    });
    return () => ticker.hide();
  }, [ticker, place]);
  return { state, label };
}
