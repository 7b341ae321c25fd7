import type { ChannelId, ConversationRecord } from 'react-messaging-window/core';

/** A conversation as pages get it. */
export interface ShownConversation {
  id: number;
  contact: string;
  /** What the customer goes by. */
  name: string | null;
  /** The beginning of the last message. */
  preview: string | null;
  channel: ChannelId;
  inbox: string;
  record: ConversationRecord;
}

export const COLUMNS = `conversations.id::int as id, conversations.contact, conversations.channel, conversations.inbox,
  conversations.name, conversations.record,
  (select left(messages.text, 120) from messages where messages.conversation = conversations.id
   order by messages.at desc, messages.id desc limit 1) as preview`;
