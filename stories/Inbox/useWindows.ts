import { useEffect, useReducer } from 'react';
import {
  type Clock,
  type Instant,
  nextChangeAt,
  type WindowState,
  windowAt,
} from 'react-messaging-window/core';
import { type Conversation, windowInputOf } from '../support/Conversation.js';

/** The windows of the conversations, in their order: one place in the clock, and a render when one of them changes. */
export function useWindows(conversations: readonly Conversation[], clock: Clock): WindowState[] {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const nextAt = (now: Instant) =>
      conversations.map((one) => nextChangeAt(windowInputOf(one), now) ?? Number.POSITIVE_INFINITY);
    const watch = clock.watch((now) => {
      renderAgain();
      return Math.min(...nextAt(now));
    });
    return () => watch.stop();
  }, [conversations, clock]);
  const now = clock.now();
  return conversations.map((conversation) => windowAt(windowInputOf(conversation), now));
}
