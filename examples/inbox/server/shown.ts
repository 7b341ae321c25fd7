import type { ChannelId, ConversationRecord } from 'react-messaging-window/core';

/** A conversation as pages get it. */
export interface ShownConversation {
  id: number;
  contact: string;
  /** What the customer goes by. */
  name: string | null;
  channel: ChannelId;
  inbox: string;
  record: ConversationRecord;
}

export const COLUMNS =
  'conversations.id::int as id, conversations.contact, conversations.channel, conversations.inbox, conversations.name, conversations.record';
