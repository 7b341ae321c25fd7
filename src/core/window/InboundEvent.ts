import type { Instant } from '../time/Instant.js';

/**
 * What happened on a conversation. Which of these open the window is decided by the channel's policy alone;
 * `echo` is the business's own send, `other` anything that the adapter does not know.
 */
export type InboundKind =
  | 'message'
  | 'button'
  | 'list'
  | 'flow'
  | 'reaction'
  | 'call'
  | 'call-accepted'
  | 'welcome'
  | 'postback'
  | 'menu-click'
  | 'follow'
  | 'scan'
  | 'payment'
  | 'enter-session'
  | 'ad-click'
  | 'comment'
  | 'edit'
  | 'delete'
  | 'system'
  | 'read'
  | 'delivery'
  | 'echo'
  | 'other';

/** One event of a conversation, as an adapter reads it out of a provider's webhook. */
export interface InboundEvent {
  /** The business account that received it (phone number id, page id, ...). Absent: the host has only one. */
  inbox?: string;
  /** Whose window it is: group id, else phone number, else the business-scoped id. */
  contact: string;
  kind: InboundKind;
  /** When it happened (not when it arrived), epoch milliseconds. */
  at: Instant;
  /** Whether it opens the window under the channel's built-in policy. */
  opens?: boolean;
}
