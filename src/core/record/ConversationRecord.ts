import type { InstantInput } from '../time/Instant.js';
import type { InboundEvent } from '../window/InboundEvent.js';
import type { Refusal } from '../window/Refusal.js';
import type { ChannelId, WindowPolicy } from '../window/WindowPolicy.js';

/**
 * What one conversation's events come to, as small plain JSON for a column of the host's table. Made by `recordAfter`,
 * read by `inputOf`; the texts in it are for the kit alone.
 */
export interface ConversationRecord {
  /** Version of the form. */
  readonly v: 1;
  /** By channel id; `''` holds what was told of no channel. */
  readonly c: Readonly<Record<string, ChannelRecord>>;
}

/** What is kept of one channel. Times have eight characters, ids five; absent: there is none. */
export interface ChannelRecord {
  /** The latest act of each kind: a letter and its time, by letter. */
  readonly a?: string | undefined;
  /** Acts ahead of their arrival, the latest first: time and letter. */
  readonly f?: string | undefined;
  /** When the latest act arrived whose time could not be read. */
  readonly u?: string | undefined;
  /** Own messages, the latest first: time and id. */
  readonly s?: string | undefined;
  /** Messages that were refused, the latest first: time and id. */
  readonly x?: string | undefined;
  /** The latest refusal that closes the window: time, reason, code. */
  readonly r?: string | undefined;
  /** The latest verdict of the platform: time, and 1 where it denies. */
  readonly k?: string | undefined;
  /** When the last template was sent. */
  readonly t?: string | undefined;
  /** When a person last replied. */
  readonly h?: string | undefined;
  /** When the customer last came by an ad. */
  readonly e?: string | undefined;
  /** The customer's last word on marketing messages: time, and 1 where they are not wanted. */
  readonly o?: string | undefined;
}

/** A message of the business, told by the host: an adapter cannot know who wrote it, or that it was a template. */
export interface OwnSend {
  sent: 'message' | 'template';
  at: InstantInput;
  /** The provider's id, so that its echo is not counted a second time. */
  id?: string | undefined;
  /** @default 'human' for a message */
  by?: 'human' | 'bot' | undefined;
  channel?: ChannelId | undefined;
}

/** What goes into a record: events and refusals as the adapters return them, and the host's own sends. */
export type RecordEvent = InboundEvent | Refusal | OwnSend;

/** Something that a record could not take as it was given. */
export interface RecordIssue {
  /**
   * `not-an-event`: nothing that could be read; `no-time`: its time could not be read; `ahead`: more than five minutes
   * after its arrival, kept until its time has come; `no-arrival`: `receivedAt` cannot be read, so that no event is found to be ahead;
   * `newer-record`: written by a newer version of the kit, and left as it is, so nothing was added.
   */
  problem: 'not-an-event' | 'no-time' | 'ahead' | 'no-arrival' | 'newer-record';
  /** Place of the event in the list. -1: not about an event. */
  index: number;
}

export interface RecordOptions {
  /** When the delivery arrived: what lies more than five minutes after it is kept apart. */
  receivedAt: InstantInput;
  /** The channel of what names none: refusals never do. */
  channel?: ChannelId | undefined;
  /** The host's own rules: more kinds of acts, a larger quota. The same at each call. @default the built-in policy */
  policy?: WindowPolicy | undefined;
  onIssue?: ((issue: RecordIssue) => void) | undefined;
}
