import type { SendPayload } from '../core/template/SendPayload.js';
import type { Template } from '../core/template/Template.js';
import type { TemplateValues } from '../core/template/TemplateValues.js';
import type { TwilioContent } from '../core/template/toTwilioContent.js';
import type { Instant } from '../core/time/Instant.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { Denial } from '../core/window/Verdict.js';

/** What every send of a template has. */
export interface TemplateRequest {
  /** What the customer will read, for the host's own log. */
  text: string;
  values: TemplateValues;
  template: Template;
  /** The same on every retry of the same message, so that a server can send it once. */
  idempotencyKey: string;
  /** When it is to go; absent: now. Only for `onQueueTemplate`. */
  sendAt?: Instant | undefined;
}

/** Everything about one send of a template. */
export interface TemplateSend extends TemplateRequest {
  /** Body of the Cloud API request. */
  payload: SendPayload;
}

/**
 * Everything about one send of a template of Twilio (`parseTwilioContents`): the parameters `ContentSid` and
 * `ContentVariables` of its `POST /Messages`.
 */
export interface TwilioSend extends TemplateRequest, TwilioContent {
  /** Phone number of the contact, else its user id, as the host gives it. Twilio wants `whatsapp:` before it. */
  to: string;
}

/**
 * Why a template did not go. `question`: something happened since the selector was opened, and another press sends;
 * `reopened`: the window is open again; `colleague`: another template was sent; `cancelled`: nobody knows whether it went. `verdict`: what has come to stand against it.
 * `error`: what `onSendTemplate` failed with, the refusal that was read in it, and whether there was no
 * connection.
 */
export type TemplateFailure =
  | { question: 'reopened' | 'colleague' | 'cancelled' }
  | { verdict: Denial }
  | { error: unknown; refusal: Refusal | null; isOffline: boolean };

/**
 * How a try to send ended. `invalid`: values are missing or wrong; `busy`: one is on its way already; `blocked`: nothing was
 * sent, a verdict stands against it or a question is asked.
 */
export type TemplateSendOutcome = 'sent' | 'failed' | 'invalid' | 'busy' | 'blocked';

/** What sending a template or a message costs, already in words. The kit calls nothing free by itself. */
export interface MessageCost {
  freeform?: string | undefined;
  /** For all templates, or for each. */
  template?: string | ((template: Template) => string | null | undefined) | undefined;
}
