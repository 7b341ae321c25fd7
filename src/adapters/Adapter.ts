import type { InstantInput } from '../core/time/Instant.js';
import type { InboundEvent } from '../core/window/InboundEvent.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { ChannelId } from '../core/window/WindowPolicy.js';
import type { SENTENCES } from './internal/eventCollector.js';

/** An event read out of a provider's delivery: what the window needs, and what the provider said beside it. */
export interface ProviderEvent extends InboundEvent {
  /** Whether it opens the window under the built-in policy of its channel. Always `false` on a channel without a window. */
  opens: boolean;
  /** The provider's own word for what happened (`nfm_reply`, `user_seen_message`), at most 80 characters. */
  word?: string | undefined;
  /** What was written: the message, a caption, or the words of a tapped answer. Absent: none. No record takes it in. */
  text?: string | undefined;
  /** What the sender goes by, for people to read. Absent: not told. */
  senderName?: string | undefined;
  /** What the host itself gave the message when it sent it, such as `biz_opaque_callback_data`. Absent: not told. */
  ownKey?: string | undefined;
  /** Who wrote, where the contact is a group. */
  member?: string | undefined;
  /** The customer came by an ad or a page button: pass the time of the event on as `entryPointAt`. */
  entryPoint?: true | undefined;
}

/**
 * Why a part of a delivery gave no event.
 * `not-readable`: no object, no list, no XML; `other-provider`: a delivery of somebody else; `encrypted`: decrypt
 * it first; `no-contact`, `no-time`: an event that cannot be put anywhere; `no-offset`: its time has none, so that it is
 * not certain; `no-channel`: it may or may not open;
 * `no-conversation`: about the account, not about a customer; `fetch`: the messages must be fetched first;
 * `provider-error`: the delivery itself is an error notice.
 */
export type AdapterProblem = keyof typeof SENTENCES;

/** An explanation for a developer: what could not be read, where, and what to do. */
export interface AdapterIssue {
  problem: AdapterProblem;
  /** Place in the delivery, such as `entry[0].changes[0].value.messages[2]`; empty for the delivery as a whole. */
  path: string;
  /** A sentence for a log. Never contains message text or names. */
  message: string;
}

/** What the host knows about a delivery and the delivery does not say. */
export interface AdapterOptions {
  /** Called once for each part that gave no event, or an event that may be wrong. */
  onIssue?: ((issue: AdapterIssue) => void) | undefined;
  /**
   * When the delivery arrived. Needed by providers that send no time (Twilio, taps in Telegram), and of use for answers
   * that say what holds now (Chatwoot's `can_reply`); not read otherwise.
   */
  receivedAt?: InstantInput | undefined;
  /** The business account, where the delivery does not name it. */
  inbox?: string | undefined;
  /** The channel, where the provider carries several and the delivery does not name it. */
  channel?: ChannelId | undefined;
  /** The customer's address, where the delivery names only the author of a message (Twilio Conversations). */
  customer?: string | undefined;
}

/** One provider: its deliveries in, events and refusals out. Nothing here throws, whatever it is given, unless `onIssue` does. */
export interface Adapter {
  /**
   * The events in one delivery, parsed or as it came, in the order in which they stand there. Own sends are `echo`, what is not known is
   * `other` and opens nothing. A delivery that cannot be read gives `[]` and an issue.
   */
  inboundEvents(payload: unknown, options?: AdapterOptions): ProviderEvent[];
  /**
   * What an error (of any HTTP client), an error answer or a failed-status delivery means. `null`: nothing was
   * refused. An error that is not known has the reason `unknown` and closes nothing. Of several failures in one
   * delivery it is the first that closes the window, else the first.
   */
  refusal(error: unknown): Refusal | null;
  /** Every failure in a delivery, which may hold those of several customers. What the customer wrote is none. */
  refusals(delivery: unknown): Refusal[];
}
