import type { TemplateName } from '../stores/MessagingEvent.js';

/** What a host may forbid somebody to do. */
export type GuardedAction = 'send-freeform' | 'send-template' | 'use-human-agent' | 'start-bot' | 'schedule';

/** What a permission is asked for. */
export interface GuardedContext {
  channel: string;
  conversationKey?: string;
  inboxId?: string;
  /** Asked for one template: its name and upper-cased category. */
  template?: TemplateName & { category: string };
}

/** Allowed, or the reason that is shown instead; with a button if approval can be asked for. */
export type Authorization = true | { reason: string; requestApproval?: () => void };

/**
 * The host's rules of who may do what. Called while rendering: fast, and without effects. Only `true` allows: an answer
 * that is missing, a promise or an error is a denial.
 */
export type Authorize = (action: GuardedAction, context: GuardedContext) => Authorization;
