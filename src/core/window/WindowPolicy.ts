import type { InboundKind } from './InboundEvent.js';
import type { CHANNEL_IDS, WAYS_OUT } from './knownWords.js';
import type { Optional } from './Optional.js';

/** Channels that the kit knows by name. */
export type ChannelId = (typeof CHANNEL_IDS)[number];

/** What can still be done when the window is closed. */
export type WayOut = (typeof WAYS_OUT)[number];

/** What one act of the customer allows. */
export interface Grant {
  /** How long free-form messages may be sent after the act, milliseconds (> 0). */
  durationMs: number;
  /** How many messages may be sent in that time. Absent: no limit. */
  quota?: number | undefined;
}

/** Where a platform rule was read, and when. */
export interface PolicySource {
  /** Address of the platform's page. */
  url: string;
  /** Day on which it was read, `YYYY-MM-DD`. */
  readOn: string;
  /** What is not certain about the values, in a sentence. Absent: documented by the platform. */
  uncertain?: string | undefined;
}

/**
 * The rules of one channel as plain JSON. Built-in ones are in `policies`; a host may pass its own,
 * or override any value of a built-in one.
 *
 * @example { id: 'acme-chat', opens: { message: { durationMs: 12 * 3_600_000 } }, waysOut: ['wait'] }
 */
export interface WindowPolicy {
  /** Channel id or the host's own name for the channel. */
  id: string;
  /** What each act of the customer allows; kinds that are missing open nothing. `null`: the channel has no window. */
  opens: Optional<Record<InboundKind, Grant>> | null;
  /**
   * Below this remaining time the status is `expiring`, milliseconds.
   * @default 4 hours for windows of 24 hours and more, a sixth of the length for shorter ones, and always from an hour down
   */
  expiringBelowMs?: number | undefined;
  /** What a closed window leaves, in the order in which it is offered. */
  waysOut: readonly WayOut[];
  /** How long after the customer's act a person (not a bot) may still reply under the human-agent rule, milliseconds. */
  humanAgentMs?: number | undefined;
  /** Length of the free entry point: a price clock, which never allows free-form messages, milliseconds. */
  entryPointMs?: number | undefined;
  /** Close this much earlier than the platform does, milliseconds. @default 0 */
  safetyMarginMs?: number | undefined;
  /** Where the values of a host's own policy come from; `policySources` has those of the built-in ones. */
  source?: PolicySource | undefined;
}
