import type { InstantInput } from '../time/Instant.js';
import type { InboundEvent, ThreadControl } from './InboundEvent.js';
import type { RefusalReason } from './Refusal.js';
import type { ChannelId, WindowPolicy } from './WindowPolicy.js';

/**
 * What a host knows about one conversation. Compared by value: literals written inline are fine.
 *
 * @example { channel: 'whatsapp', lastInboundAt: '2026-11-22T09:30:00Z' }
 */
export interface WindowInput {
  /** Built-in id, or a policy object (the host's own channel, or a built-in policy with other values). */
  channel: ChannelId | WindowPolicy;
  /** The business account. Windows belong to (inbox, contact): events of other inboxes are passed over. */
  inboxId?: string | undefined;
  /**
   * When the customer last sent something that opens the window. `null`: never wrote (closed, `never-opened`); beside
   * events it says that they are all there are. Absent: not known yet (`unknown`), also beside events none of which
   * opens the window. Unreadable: `unknown`, with the explanation in `issues`.
   */
  lastInboundAt?: InstantInput | null | undefined;
  /**
   * Events as the adapters return them, in any order, duplicates allowed; instead of, or with, `lastInboundAt`. Those
   * of another channel are passed over, unless the policy is the host's own.
   */
  inboundEvents?: readonly InboundEvent[] | undefined;
  /** The end of the window as the host's server says. */
  expiresAt?: InstantInput | null | undefined;
  /** When the server said so: an opening event after it beats the server's word. Absent: the word stands. */
  expiresAtAsOf?: InstantInput | null | undefined;
  /**
   * The platform's or helpdesk's own verdict, and when it was said; an opening event after it beats it. `false` closes.
   * `true` does not tell until when: without an act that explains it the window is `unknown` as long as it may be open,
   * and not closed. Beside `expiresAt` what was said later counts; without `expiresAtAsOf`, what closes.
   */
  canReply?: { value?: boolean | null | undefined; asOf: InstantInput } | null | undefined;
  /**
   * Who answers, where several apps or agents share the account, as `byConversation` says. Tells nothing of the window.
   *
   * @default what the latest of `inboundEvents` says about it
   */
  control?: ThreadControl | null | undefined;
  /** A refusal of the provider. It closes the window until a later opening event, if `closesWindow`. */
  refusal?: WindowRefusal | null | undefined;
  /** How many messages were sent since the latest opening event (for channels with a quota). */
  sentSinceInbound?: number | undefined;
  /**
   * When each own message was sent; exact where several quotas run side by side. Wins over `sentSinceInbound`. One that
   * cannot be read counts as sent now.
   */
  outboundAt?: readonly InstantInput[] | undefined;
  /** When the last template was sent. */
  lastTemplateAt?: InstantInput | null | undefined;
  /** When a person of the business last replied. */
  lastHumanReplyAt?: InstantInput | null | undefined;
  /** The host's own rule for this conversation, milliseconds; it can only shorten the platform's window. */
  validityMs?: number | undefined;
  /** When the customer came through an ad: the price clock, never the reply window. */
  entryPointAt?: InstantInput | null | undefined;
  /** Who answers: a bot may not use the human-agent rule. */
  handledBy?: 'bot' | 'human' | undefined;
}

/** A refusal as far as the window needs it; adapters return more. */
export interface WindowRefusal {
  at: InstantInput;
  reason: RefusalReason;
  /** The provider's own code. */
  code?: string | undefined;
  /** Only refusals that say so close the window. */
  closesWindow: boolean;
}
