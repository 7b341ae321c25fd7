'use client';
import { useEffect, useRef } from 'react';
import type { WindowState } from '../core/window/WindowState.js';
import type { MessagingEventKind } from '../stores/MessagingEvent.js';
import { isStandIn } from './serverStates.js';

/** Tells that the status of the conversation in front has changed; a switch to another one is no change. */
export function useStatusEvents(
  state: WindowState,
  conversationKey: string | undefined,
  emit: (event: MessagingEventKind) => void,
): void {
  const { status, reason } = state;
  const isFirst = isStandIn(state);
  const seen = useRef({ status, conversationKey, isFirst });
  useEffect(() => {
    const before = seen.current;
    seen.current = { status, conversationKey, isFirst };
    if (before.conversationKey !== conversationKey || before.status === status || before.isFirst) return;
    emit({ type: 'status-changed', from: before.status, to: status, reason });
  }, [status, reason, conversationKey, isFirst, emit]);
}
