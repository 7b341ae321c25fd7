'use client';
import { useEffect, useRef } from 'react';
import type { WindowState } from '../core/window/WindowState.js';
import type { MessagingEventKind } from '../stores/MessagingEvent.js';

/** Tells that the status of the conversation in front has changed; a switch to another one is no change. */
export function useStatusEvents(
  { status, reason }: WindowState,
  conversationKey: string | undefined,
  emit: (event: MessagingEventKind) => void,
): void {
  const seen = useRef({ status, conversationKey });
  useEffect(() => {
    const before = seen.current;
    seen.current = { status, conversationKey };
    if (before.conversationKey !== conversationKey || before.status === status) return;
    emit({ type: 'status-changed', from: before.status, to: status, reason });
  }, [status, reason, conversationKey, emit]);
}
