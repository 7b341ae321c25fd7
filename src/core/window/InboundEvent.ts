import type { Instant } from '../time/Instant.js';
import type { INBOUND_KINDS } from './knownWords.js';
import type { ChannelId } from './WindowPolicy.js';

/**
 * What happened on a conversation. Which of these open the window is decided by the channel's policy alone;
 * `echo` is the business's own send, `other` anything that the adapter does not know.
 */
export type InboundKind = (typeof INBOUND_KINDS)[number];

/** One event of a conversation, as an adapter reads it out of a provider's webhook. */
export interface InboundEvent {
  /** The business account that received it (phone number id, page id, ...). Absent: the host has only one. */
  inbox?: string | undefined;
  /** Whose window it is: group id, else phone number, else the business-scoped id. */
  contact: string;
  kind: InboundKind;
  /** When it happened (not when it arrived), epoch milliseconds. */
  at: Instant;
  /** On which channel. An act on one channel opens no window of another. Absent: not told. */
  channel?: ChannelId | undefined;
  /** The provider's id of the message: what came twice is counted once. Absent: none. */
  id?: string | undefined;
  /** Whether it opens the window under the channel's built-in policy. */
  opens?: boolean | undefined;
  /** Other names of the same contact (phone, business-scoped ids, new number). Absent: none. */
  aliases?: readonly string[] | undefined;
  /**
   * The provider's thread, where it may hold several people: it joins nobody. An event whose `contact` is the thread
   * itself belongs to everybody in it.
   */
  thread?: string | undefined;
  /** Whether the platform or helpdesk says that it can be replied to, and when it said so. Absent: it does not say. */
  canReply?: CanReply | undefined;
  /** Who answers from now on. Absent: the event is not about that. */
  control?: ThreadControl | undefined;
  /** What the customer wants to get from now on. Absent: the event is not about that. */
  consent?: Consent | undefined;
}

/** The customer's own word on what they want to get. */
export interface Consent {
  marketing: boolean;
}

/** The verdict of a platform or helpdesk: whether free-form messages can be sent. */
export interface CanReply {
  value: boolean;
  /** When it was said, epoch milliseconds. */
  asOf: Instant;
}

/** Who answers a conversation, where several apps or agents share the account. */
export interface ThreadControl {
  /** `us`: the app that received the event; `other`: another app or the platform's own agent. */
  by: 'us' | 'other';
  /** The provider's word for the one who answers: a role (`ai_agent`) or an app's id. Absent: not told. */
  role?: string | undefined;
}
