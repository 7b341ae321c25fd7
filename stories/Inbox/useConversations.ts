import { useSyncExternalStore } from 'react';
import type { Conversation } from '../support/Conversation.js';
import type { InboxStore } from '../support/createInboxStore.js';

/** The conversations of the store, the newest first. */
export function useConversations(store: InboxStore): readonly Conversation[] {
  return useSyncExternalStore(store.subscribe, store.getConversations, store.getConversations);
}
