import type { Instant } from '../core/time/Instant.js';
import type { WindowRefusal } from '../core/window/WindowInput.js';

/** What sending has taught about a conversation. */
export interface ConversationFacts {
  /** A closing refusal met while sending. */
  refusal: WindowRefusal | null;
  /** When a template was last sent here. */
  templateSentAt: Instant | null;
  /** A template that went and was not delivered: from when on the host may call it sent, and when that was over. */
  undeliveredTemplate: { sentAt: Instant; failedAt: Instant } | null;
  /** The act of the customer after which the agent acknowledged the human-agent rule. */
  acknowledgedFor: Instant | null;
}

export const NO_FACTS: ConversationFacts = {
  refusal: null,
  templateSentAt: null,
  undeliveredTemplate: null,
  acknowledgedFor: null,
};
