'use client';
import { useContext } from 'react';
import type { Clock } from '../clock/createClock.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { MessagingEvent, MessagingEventKind } from '../stores/MessagingEvent.js';
import { useStableMethods } from './useStableMethods.js';
import { WindowDefaultsContext } from './WindowDefaults.js';

/** Tells the host's `onEvent`, the component's and the provider's, what happened in a conversation. */
export function useEmitEvent(
  input: WindowInput,
  conversationKey: string | undefined,
  clock: Clock,
  onEvent: ((event: MessagingEvent) => void) | undefined,
): (event: MessagingEventKind) => void {
  const defaults = useContext(WindowDefaultsContext);
  const { emit } = useStableMethods({
    emit(kind: MessagingEventKind) {
      const { channel, inboxId } = input;
      const event: MessagingEvent = {
        ...kind,
        at: clock.now(),
        channel: typeof channel === 'string' ? channel : channel.id,
        ...(conversationKey === undefined ? null : { conversationKey }),
        ...(inboxId === undefined ? null : { inboxId }),
      };
      onEvent?.(event);
      if (defaults.onEvent !== onEvent) defaults.onEvent?.(event);
    },
  });
  return emit;
}
