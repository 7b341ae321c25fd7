'use client';
import { useContext } from 'react';
import { callHost } from '../clock/callHost.js';
import type { Clock } from '../clock/createClock.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { MessagingEvent, MessagingEventKind, MessagingEventPlace } from '../stores/MessagingEvent.js';
import { useStableMethods } from './useStableMethods.js';
import { WindowDefaultsContext } from './WindowDefaults.js';

type Place = Omit<MessagingEventPlace, 'at'>;

/** How events leave a conversation. */
export interface Emitter {
  /** @param place where it happened. Absent: in the conversation in front */
  emit(event: MessagingEventKind, place?: Place): void;
  /** The conversation in front: to be kept by what ends later, when another one may be there. */
  here(): Place;
}

/** Tells the host's `onEvent`, the component's and the provider's, what happened in a conversation. */
export function useEmitEvent(
  input: WindowInput,
  conversationKey: string | undefined,
  clock: Clock,
  onEvent: ((event: MessagingEvent) => void) | undefined,
): Emitter {
  const defaults = useContext(WindowDefaultsContext);
  const here = (): Place => {
    const { channel, inboxId } = input;
    return {
      // A host's list may come before its channels are known.
      channel: typeof channel === 'string' ? channel : String(channel?.id ?? ''),
      ...(conversationKey === undefined ? null : { conversationKey }),
      ...(inboxId === undefined ? null : { inboxId }),
    };
  };
  return useStableMethods(
    {
      here,
      emit(kind: MessagingEventKind, place: Place = here()) {
        const event: MessagingEvent = { ...kind, at: clock.now(), ...place };
        // A listener that throws must not turn a message that went into one that did not.
        callHost(onEvent, event);
        if (defaults.onEvent !== onEvent) callHost(defaults.onEvent, event);
      },
    },
    conversationKey,
  );
}
