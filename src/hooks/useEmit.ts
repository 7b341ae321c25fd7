'use client';

import { useContext } from 'react';
import { callHost } from '../clock/callHost.js';
import type { ConversationOptions } from '../conversation/ConversationOptions.js';
import {
  eventPlaceOf,
  type MessagingEvent,
  type MessagingEventKind,
} from '../conversation/MessagingEvent.js';
import { ConversationContext } from './ConversationContext.js';
import { clockOf, WindowDefaultsContext } from './WindowDefaults.js';

/** Tells the host what happened at a part, also at one in a list that needs no controller of its own. */
export function useEmit(given: Partial<ConversationOptions>): (kind: MessagingEventKind) => void {
  const root = useContext(ConversationContext);
  const defaults = useContext(WindowDefaultsContext);
  return (kind) => {
    if (root !== null && given.channel === undefined) return root.conversation.emit(kind);
    const at = clockOf(defaults, given.clock).now();
    const event: MessagingEvent = { ...kind, at, ...eventPlaceOf(given, given.conversationKey) };
    callHost(given.onEvent, event);
    if (defaults.onEvent !== given.onEvent) callHost(defaults.onEvent, event);
  };
}
