import type { Instant } from '../time/Instant.js';
import type { InstantProblem } from '../time/readInstant.js';
import type { InboundKind } from './InboundEvent.js';
import type { RefusalReason } from './Refusal.js';
import type { WayOut, WindowPolicy } from './WindowPolicy.js';

/** `data-status` of every part. */
export type WindowStatus = 'open' | 'expiring' | 'closed' | 'unknown';

/**
 * `data-tone` of every part: its color. `soon`: expiring, `urgent` from an hour down; `closed`: it has run out, or was
 * refused; `neutral`: never opened, a template waits for its reply, or nothing is known; `human`: a person may still reply.
 */
export type WindowTone = 'open' | 'soon' | 'urgent' | 'closed' | 'neutral' | 'human';

/** Why a window is closed. */
export type ClosedReason = 'expired' | 'never-opened' | 'quota-used' | 'refused';

/** Why nothing can be said: `not-known` (no data yet) or `unreadable` (the data is wrong, see `issues`). */
export type UnknownReason = 'not-known' | 'unreadable';

/** `data-reason` of every part. */
export type WindowReason = ClosedReason | UnknownReason;

/** What is wrong with a value: besides the problems of an instant, `future`, `beyond-window`, `unknown-channel` and values of another type. */
export type WindowIssueCode =
  | InstantProblem
  | 'future'
  | 'beyond-window'
  | 'unknown-channel'
  | 'not-a-number'
  | 'not-a-boolean'
  | 'not-an-object'
  | 'not-plain';

/** A value of the input that could not be used; `explainIssue` puts it in words. */
export interface WindowIssue {
  code: WindowIssueCode;
  /** Path of the value in the input, such as `lastInboundAt` or `inboundEvents.3.at`. */
  field: string;
}

/** How many messages the window still takes. All numbers are >= 0 and finite. */
export interface WindowQuota {
  limit: number;
  used: number;
  left: number;
}

/** What may be sent now. */
export interface WindowAbilities {
  /** A free-form message by a person. Also true while the state is unknown: nothing is blocked then. */
  freeform: boolean;
  /** An approved template. */
  template: boolean;
  /** A free-form message by a bot. */
  bot: boolean;
  /** A reply of a person under the channel's human-agent rule, after acknowledging it. */
  humanAgent: boolean;
}

/** The state of one window at one instant. Plain JSON. */
export interface WindowState {
  /** The instant that it was computed for, epoch milliseconds; 0 where that was no number. */
  asOf: Instant;
  status: WindowStatus;
  tone: WindowTone;
  /** `null` while open or expiring. */
  reason: WindowReason | null;
  /** Id of the policy. */
  channel: string;
  /** The customer's act that opened the window. `null`: none known. */
  openedAt: Instant | null;
  openedBy: InboundKind | null;
  /** From this very millisecond on it is closed. `null`: no end, or not known. */
  expiresAt: Instant | null;
  /** Milliseconds left at `asOf` (0 when closed); `remainingOf` for another instant. */
  remainingMs: number | null;
  /** `null`: no limit, or the host does not say how many were sent. */
  quota: WindowQuota | null;
  /** A template was sent after the window closed and the customer has not answered. */
  awaitingReply: boolean;
  lastTemplateAt: Instant | null;
  can: WindowAbilities;
  /** What is still possible; empty while the window is open. */
  waysOut: readonly WayOut[];
  /** Until when a person may reply under the human-agent rule. */
  humanAgentUntil: Instant | null;
  /** End of the free entry point: about price only. */
  entryPointUntil: Instant | null;
  /** The host's own `validityMs` closed it: the next message begins a new conversation. */
  startsNewConversation: boolean;
  /** Whose turn it is, as far as the input tells. */
  waitingFor: 'us' | 'customer';
  /** The refusal that keeps the window closed. */
  refusal: { at: Instant; reason: RefusalReason; code?: string | undefined } | null;
  /** What could not be read. Empty when all is well. */
  issues: readonly WindowIssue[];
  policy: WindowPolicy | null;
  /** When this state next differs by itself (`asOf` and `remainingMs` aside). `null`: never. */
  nextChangeAt: Instant | null;
}
