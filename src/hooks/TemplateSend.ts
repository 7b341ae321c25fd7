import type { SendPayload } from '../core/template/SendPayload.js';
import type { Template } from '../core/template/Template.js';
import type { TemplateValues } from '../core/template/TemplateValues.js';
import type { Instant } from '../core/time/Instant.js';

/** Everything about one send. */
export interface TemplateSend {
  /** Body of the Cloud API request. */
  payload: SendPayload;
  /** What the customer will read, for the host's own log. */
  text: string;
  values: TemplateValues;
  template: Template;
  /** The same on every retry of the same message, so that a server can send it once. */
  idempotencyKey: string;
  /** When it is to go; absent: now. Only where scheduling is on. */
  sendAt?: Instant;
}

/** `true`, or why not, in the host's words. */
export type TemplatePermission = true | { reason: string };

/** Whom a template would go to. */
export interface TemplateContact {
  to?: string;
  recipient?: string;
}

/** Whether this customer may get this template now: opt-out, limits, what the team allows. Only `true` allows. */
export type TemplateAvailability = (template: Template, contact: TemplateContact) => TemplatePermission;

/** How an attempt ended; `invalid`: values are missing or wrong, `busy`: one is on its way already. */
export type TemplateSendOutcome = 'sent' | 'failed' | 'invalid' | 'busy';

/** What went wrong: the host's reason for not sending, or the error of `onSend`. */
export type TemplateFailure = { reason: string } | { error: unknown };
