import type { ChannelId, ConversationRecord } from 'react-messaging-window/core';

/** A conversation as pages get it. */
export interface ShownConversation {
  id: number;
  contact: string;
  channel: ChannelId;
  inbox: string;
  record: ConversationRecord;
}

export const COLUMNS =
  'conversations.id::int as id, conversations.contact, conversations.channel, conversations.inbox, conversations.record';
