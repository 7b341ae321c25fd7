import type { RiskAlertReason } from '../components/RiskAlert/RiskAlertContext.js';
import type { TemplateSelectorReason } from '../components/TemplateSelector/TemplateDialog.js';
import type { BotOption, OutgoingMessage } from '../conversation/ConversationOptions.js';
import type { Draft } from '../conversation/Draft.js';
import type { MessagingEvent } from '../conversation/MessagingEvent.js';
import type { TemplateSend, TwilioSend } from '../conversation/TemplateSend.js';
import type { Template } from '../core/template/Template.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { WindowReason, WindowState, WindowStatus } from '../core/window/WindowState.js';

/** Lets the host answer an event later. */
export interface Answerable {
  /**
   * Takes the event: the element waits for `answer`. A rejection is a failure, as is a `Response` that is not `ok`, and
   * what was written stays. To be called while the event is being handled. What no listener takes counts as not sent.
   */
  waitUntil(answer: unknown): void;
}

/** What is to be sent. */
export interface Sendable extends Answerable {
  /** The conversation that it was written or filled in for. */
  conversationKey: string | undefined;
  /** Aborted when the agent cancels. */
  signal: AbortSignal;
}

/** Of `mw-status-change`. */
export interface StatusChangeDetail {
  status: WindowStatus;
  reason: WindowReason | null;
  state: WindowState;
}

/** Of `mw-open-change`. */
export interface OpenChangeDetail {
  open: boolean;
  reason: RiskAlertReason | TemplateSelectorReason;
}

/** Of `mw-send`. */
export interface SendDetail extends OutgoingMessage, Sendable {}

/** Of `mw-send-template`. */
export interface SendTemplateDetail extends TemplateSend, Sendable {}

/** Of `mw-send-twilio`. */
export interface SendTwilioDetail extends TwilioSend, Sendable {}

/** Of `mw-way-out`. */
export interface WayOutDetail {
  way: WayOut;
  /** The assistant that was chosen, where there are several. */
  bot?: BotOption | undefined;
}

/** Of `mw-value-change`. */
export interface ValueChangeDetail {
  value: string;
  draft: Draft;
  conversationKey: string | undefined;
}

/** Of `mw-insert-text`. */
export interface InsertTextDetail {
  text: string;
  template: Template;
  conversationKey: string | undefined;
}

/** Of `mw-lock-change`. */
export interface LockChangeDetail {
  isLocked: boolean;
  reason: WindowReason | null;
}

/** The events of the elements by name. All bubble, and leave the shadow roots that an element stands in. */
export interface ElementEventMap {
  /** The status has changed by itself or by new data; not for the first one. */
  'mw-status-change': CustomEvent<StatusChangeDetail>;
  /** The panel or the dialog wants to open or to close; `preventDefault()` leaves it as it is. */
  'mw-open-change': CustomEvent<OpenChangeDetail>;
  /** A message is to be sent. Prevented, rejected or not taken by `waitUntil`, it stays in the composer. */
  'mw-send': CustomEvent<SendDetail>;
  /** A template is to be sent. The same. */
  'mw-send-template': CustomEvent<SendTemplateDetail>;
  /** A template of Twilio is to be sent (`parseTwilioContents`). The same. */
  'mw-send-twilio': CustomEvent<SendTwilioDetail>;
  /** The words of a filled-in template are to be put into the draft. */
  'mw-insert-text': CustomEvent<InsertTextDetail>;
  /** A way out of the closed window was chosen, of those in `waysOut`. */
  'mw-way-out': CustomEvent<WayOutDetail>;
  /** Another text is in the composer: typed, restored, sent, or of another conversation. */
  'mw-value-change': CustomEvent<ValueChangeDetail>;
  /** Free-form messages may no longer be sent, or again. */
  'mw-lock-change': CustomEvent<LockChangeDetail>;
  /** Another window of the contact was chosen, of those in `otherWindows`. */
  'mw-other-window': CustomEvent<{ key: string }>;
  /** A queued template is to be stopped. */
  'mw-cancel-queued': CustomEvent<null>;
  /** What happened, for audit and analytics; never the text of a message. */
  'mw-event': CustomEvent<MessagingEvent>;
  /** The next page of templates is wanted. */
  'mw-load-more': CustomEvent<null>;
  /** The templates are to be loaded again, after an error. */
  'mw-retry': CustomEvent<null>;
  /** Another search, for hosts that search on their server. */
  'mw-query-change': CustomEvent<{ query: string }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ElementEventMap {}
}
