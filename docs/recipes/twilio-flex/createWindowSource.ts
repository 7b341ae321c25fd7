import type { Contact } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';

/** What is known of a conversation: its window, and to whom a template goes. */
export interface FlexConversation extends WindowInput {
  contact?: Contact;
}

/** What the plugin knows of the windows, by conversation. */
export interface WindowSource {
  /** The same reference until something changes. Absent: not known yet. */
  get(conversationSid: string): FlexConversation | undefined;
  set(conversationSid: string, conversation: FlexConversation): void;
  subscribe(listener: () => void): () => void;
}

/** Fill it by your server, which sees every `onMessageAdded`; Flex itself loads only the latest messages. */
export function createWindowSource(): WindowSource {
  const conversations = new Map<string, FlexConversation>();
  const listeners = new Set<() => void>();
  return {
    get: (conversationSid) => conversations.get(conversationSid),
    set(conversationSid, conversation) {
      conversations.set(conversationSid, conversation);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
