import type { Instant } from '../time/Instant.js';

/**
 * Why a provider did not take or deliver a message: one word for each thing an agent can be told,
 * whatever the number of the provider's codes behind it.
 */
export type RefusalReason =
  /** The reply window is closed. */
  | 'window-closed'
  /** The number of messages allowed since the customer's last act is used up. */
  | 'quota-used'
  /** The customer-service session was ended. */
  | 'session-ended'
  /** The session is in a state (queue, in somebody else's hands) that does not allow this. */
  | 'session-state'
  /** The template does not exist, is not approved, or not in this language. */
  | 'template-unavailable'
  /** The platform paused the template because of its quality. */
  | 'template-paused'
  /** The platform disabled the template for good. */
  | 'template-disabled'
  /** Values of the template are missing, too many, too long or of the wrong form. */
  | 'template-values'
  /** The template's form (flow) is blocked or throttled. */
  | 'template-flow'
  /** The template breaks the rules for creating one. */
  | 'template-definition'
  /** A value of the request is missing or not accepted. */
  | 'invalid-value'
  /** The message is too long, or of a form or content that the channel does not take. */
  | 'message-content'
  /** The channel has no such type of message. */
  | 'message-type'
  /** The media file could not be fetched or is not accepted. */
  | 'media'
  /** The person cannot be reached just now or on this channel. */
  | 'unreachable'
  /** The address is wrong, unknown, the sender's own, or not in the list of test numbers. */
  | 'wrong-recipient'
  /** The person does not want messages from this business. */
  | 'opted-out'
  /** The platform limits marketing messages to this person for some time. */
  | 'marketing-limit'
  /** The platform leaves marketing messages to this person out as an experiment. */
  | 'experiment'
  /** A one-time code needs a phone number, and only a user id is known. */
  | 'needs-phone-number'
  /** Not allowed to or from this country. */
  | 'country'
  /** Not at this time of the day. */
  | 'quiet-hours'
  /** Too many messages in too little time. */
  | 'rate-limited'
  /** Sending is limited because people blocked or reported earlier messages. */
  | 'spam-limited'
  /** The account's number of new conversations, or of messages in a day or month, is used up. */
  | 'messaging-limit'
  /** The account cannot pay. */
  | 'payment'
  /** The account, the number or its name is locked or restricted. */
  | 'account-restricted'
  /** The token is no longer valid, or a permission is missing. */
  | 'access'
  /** The channel is not set up rightly on the provider's side. */
  | 'setup'
  /** Sending utility text without a template is not allowed here. */
  | 'direct-send'
  /** The provider is in maintenance or does not work for the moment. */
  | 'temporary'
  /** None of these; the original tells more. */
  | 'unknown';

/**
 * What must happen before the same message can go.
 * `now`: nothing, try again; `later`: time must pass; `after-reply`: the customer must write first;
 * `after-change`: the message, the template or its values must change; `after-setup`: somebody must put the
 * account right; `never`: not to this person.
 */
export type RefusalRetry = 'now' | 'later' | 'after-reply' | 'after-change' | 'after-setup' | 'never';

/** Key of the explanation among the texts (`refusals.<key>`). `-wait`: the channel has no templates to offer. */
export type RefusalExplanation = RefusalReason | 'window-closed-wait';

/** A provider's refusal, read from an error answer or from a notice of failure. */
export interface Refusal {
  reason: RefusalReason;
  /** The provider's code, as it writes it (`131047`, `10/2018278`). Absent: recognised by its words or its HTTP status. */
  code?: string | undefined;
  /** Whether free-form messages are impossible until the customer acts again, whatever the clock says. */
  closesWindow: boolean;
  retry: RefusalRetry;
  /** Shortest time to wait before trying again, milliseconds. Absent: not told. */
  retryAfterMs?: number | undefined;
  explain: RefusalExplanation;
  /** When it happened, epoch milliseconds. Absent: the provider does not say; take the time of arrival. */
  at?: Instant | undefined;
  /** To whom the message was meant. Absent: the provider does not say. */
  contact?: string | undefined;
  /** The business account. Absent: the provider does not say. */
  inbox?: string | undefined;
  /** The provider's id of the refused message. Absent: it was refused before it got one. */
  messageId?: string | undefined;
  /** What the host itself gave the message when it sent it, such as `biz_opaque_callback_data`. Absent: not told. */
  ownKey?: string | undefined;
  /** The provider's own words. Absent: none. */
  message?: string | undefined;
  /** What was given, unchanged. */
  original: unknown;
}
