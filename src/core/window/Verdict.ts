import type { WayOut } from './WindowPolicy.js';
import type { ClosedReason } from './WindowState.js';

/** What a host may forbid somebody to do. */
export type GuardedAction = 'send-freeform' | 'send-template' | 'use-human-agent' | 'start-bot' | 'schedule';

/** Everything that there is a verdict on: the guarded actions, and each way out of a closed window. */
export type VerdictAction = GuardedAction | `way:${WayOut}`;

/** Names a template without its text. */
export interface TemplateName {
  id?: string | undefined;
  name: string;
  language: string;
}

/** What a permission is asked for. */
export interface GuardedContext {
  channel: string;
  conversationKey?: string | undefined;
  inboxId?: string | undefined;
  /** Asked for one template: its name and upper-cased category. */
  template?: (TemplateName & { category: string }) | undefined;
}

/** Allowed, or the reason that is shown instead; with a button if approval can be asked for. */
export type Authorization = true | { reason: string; requestApproval?: (() => void) | undefined };

/**
 * The host's rules of who may do what. Called while rendering: fast, and without effects. Only `true` allows: an answer
 * that is missing, a promise or an error is a denial.
 */
export type Authorize = (action: GuardedAction, context: GuardedContext) => Authorization;

/** The credit of an account, as the host shows it. */
export interface Balance {
  /** The amount with its currency. */
  text: string;
  /** What it does not suffice for: that cannot be sent, and the reason is shown. */
  insufficientFor?: readonly ('freeform' | 'template')[] | undefined;
}

/** Why something cannot be done. */
export type VerdictReason =
  | ClosedReason
  /** The human-agent rule holds, and the agent has not yet acknowledged it. */
  | 'needs-acknowledgement'
  /** Only a person may reply now. */
  | 'needs-human'
  /** The window is in a state, or the channel of a kind, in which this is no way out. */
  | 'not-a-way-out'
  /** The channel takes no templates, or the host has none. */
  | 'no-templates'
  /** The host does not allow it; its words are in `text`. */
  | 'not-authorized'
  /** The account's credit does not suffice; `text` is the credit. */
  | 'balance'
  /** The customer has no phone number, no e-mail address. */
  | 'no-phone'
  | 'no-email'
  /** The host has nothing that would do it. */
  | 'no-handler'
  /** There is nothing to send. */
  | 'empty'
  /** One is on its way. */
  | 'sending'
  /** The template's status does not allow it (`text`), or is not known. */
  | 'not-approved'
  | 'status-unknown'
  /** A part of the template is not understood (`text`). */
  | 'not-understood'
  /** A part of the template can only be filled in by the host, which has not done it. */
  | 'needs-host-values'
  /** The host does not offer this template to this customer; its words are in `text`. */
  | 'unavailable'
  /** Nobody is named to send to. */
  | 'no-recipient'
  /** A one-time code goes to phone numbers only. */
  | 'needs-phone-number'
  /** The customer does not want marketing messages. */
  | 'opted-out';

/**
 * Whether something may be done now. `caution`: the window is unknown, so the platform may refuse. `by`: whose rule it
 * is that does not allow it.
 */
export type Verdict =
  | { isAllowed: true; caution?: 'window-unknown' | undefined }
  | {
      isAllowed: false;
      reason: VerdictReason;
      by: 'platform' | 'host' | 'balance' | 'form';
      text?: string | undefined;
      /** Asks the host's own people for approval. */
      requestApproval?: (() => void) | undefined;
    };

/** A verdict that denies. */
export type Denial = Extract<Verdict, { isAllowed: false }>;

export type Verdicts = Readonly<Record<VerdictAction, Verdict>>;
