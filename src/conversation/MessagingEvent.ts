import type { Instant } from '../core/time/Instant.js';
import type { RefusalReason } from '../core/window/Refusal.js';
import type { TemplateName, VerdictReason } from '../core/window/Verdict.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { WindowReason, WindowStatus } from '../core/window/WindowState.js';
import type { EventError } from './EventError.js';

/** What happened, for audit and analytics. Serialisable; never holds the text of a message. */
export type MessagingEvent = MessagingEventPlace & MessagingEventKind;

/** Where and when it happened. */
export interface MessagingEventPlace {
  /** Epoch milliseconds by the corrected clock. */
  at: Instant;
  channel: string;
  conversationKey?: string | undefined;
  inboxId?: string | undefined;
}

export type MessagingEventKind =
  | { type: 'status-changed'; from: WindowStatus; to: WindowStatus; reason: WindowReason | null }
  /** The lock took a field away that somebody was in. */
  | { type: 'locked-while-typing'; reason: WindowReason | null }
  | { type: 'send-blocked'; reason: VerdictReason }
  | { type: 'message-sent'; idempotencyKey: string }
  | { type: 'message-failed'; idempotencyKey: string; error: EventError }
  | {
      type: 'refused';
      reason: RefusalReason;
      code?: string | undefined;
      closesWindow: boolean;
      idempotencyKey: string;
    }
  | { type: 'human-agent-acknowledged' }
  /** The code of a part did not come. The person at it has been told, and may try again. */
  | { type: 'load-failed'; part: 'alert' | 'templates' }
  | { type: 'draft-restored' }
  | { type: 'draft-unreadable' }
  | { type: 'way-out-chosen'; way: WayOut }
  | { type: 'template-opened' }
  | { type: 'template-sent'; template: TemplateName; idempotencyKey: string }
  | { type: 'template-failed'; template: TemplateName; idempotencyKey: string; error: EventError }
  | { type: 'template-queued'; template: TemplateName; sendAt: Instant; idempotencyKey: string }
  /** Its words stand in the draft; nothing has gone. */
  | { type: 'template-inserted'; template: TemplateName };

/** Where something happened in a conversation. */
export function eventPlaceOf(
  { channel, inboxId }: Partial<Pick<WindowInput, 'channel' | 'inboxId'>>,
  conversationKey: string | null | undefined,
): Omit<MessagingEventPlace, 'at'> {
  return {
    // A host's list may come before its channels are known.
    channel: typeof channel === 'string' ? channel : String(channel?.id ?? ''),
    ...(conversationKey ? { conversationKey } : null),
    ...(inboxId === undefined ? null : { inboxId }),
  };
}
