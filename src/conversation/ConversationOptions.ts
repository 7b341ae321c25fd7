import type { Clock } from '../clock/createClock.js';
import type { Method } from '../core/Method.js';
import type { InstantInput } from '../core/time/Instant.js';
import type { Contact } from '../core/window/Contact.js';
import type { Optional } from '../core/window/Optional.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { Authorize, Balance } from '../core/window/Verdict.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { AppliedSettings } from '../core/window/WindowSettings.js';
import type { Draft, DraftFormat } from './Draft.js';
import type { MessagingEvent } from './MessagingEvent.js';
import type { DraftPlace } from './Shelf.js';
import type { MessageCost, TemplateSend, TwilioSend } from './TemplateSend.js';
import type { TemplateSource } from './TemplateSource.js';

/** A message on its way to the host. */
export interface OutgoingMessage<Content = unknown> extends Draft<Content> {
  mode: 'reply' | 'note';
  /** The window is closed and a person replies under the human-agent rule: send it with the platform's tag. */
  isHumanAgent: boolean;
  /** The same for every try of the same draft, also after a reload, so that a server can drop the second of two. */
  idempotencyKey: string;
}

/** Beside what is to be sent. */
export interface SendContext {
  /** Aborted when the agent cancels. */
  signal: AbortSignal;
}

/** What happens when a way out is chosen. One without an action is not offered. */
export type WayOutActions = Optional<Record<WayOut, (() => void) | null>>;

/** An assistant that can be started. */
export interface BotOption {
  id: string;
  name: string;
  /** Its first message is a template; without one it cannot begin while the window is closed. */
  firstTemplate?: string | undefined;
}

/** Another window of the same contact: a second number of the business, or another channel. */
export interface OtherWindow extends WindowInput {
  /** Tells it from the others. */
  key: string;
  /** What the button says: "Reply on Instagram". What remains there is put behind it. */
  label: string;
  /** Goes to the conversation there. */
  onChoose(): void;
}

/** A template that the host will send later. */
export interface QueuedTemplate {
  name: string;
  /** When it goes. */
  sendAt: InstantInput;
  onCancel?: (() => void) | undefined;
}

/** What is true of one conversation: its window, whom it is with, and what the host does for it. */
export interface ConversationOptions<Content = unknown> extends WindowInput {
  /** Names the conversation: its draft and what was learnt by sending. Without it they are kept for this place only. */
  conversationKey?: string | null | undefined;
  contact?: Contact | null | undefined;
  /**
   * Sends a message. The draft is kept until the promise resolves; it stays when it rejects, or brings `false`,
   * something with `ok: false` (a `Response`), an `error`, or `errors`. With `{ messageId }` the text is offered again if
   * the platform refuses it later: see `failure`.
   */
  onSend?: Method<[message: OutgoingMessage<Content>, context: SendContext], unknown> | null | undefined;
  /** Sends a template; the payload is the body for the Cloud API. Its answer is read as that of `onSend`. */
  onSendTemplate?: ((send: TemplateSend, context: SendContext) => unknown) | null | undefined;
  /** Sends a template of Twilio (`parseTwilioContents`). Its answer is read as that of `onSend`. */
  onSendTwilio?: ((send: TwilioSend, context: SendContext) => unknown) | null | undefined;
  /** Takes a template on for later (`sendAt`); show it with `queued` until it has gone. Absent, and for Twilio's: not offered. */
  onQueueTemplate?: ((send: TemplateSend, context: SendContext) => unknown) | null | undefined;
  /** Reads what a send failed with: the `refusal` of your provider's adapter. A refusal that an adapter has read needs none. */
  readRefusal?: ((error: unknown) => Refusal | null) | null | undefined;
  /**
   * What the platform took and then did not deliver, as your provider's adapter has read it from the notice: the last one,
   * or several. Its `messageId` is that which `onSend` or `onSendTemplate` has answered (`{ messageId }`), and what was
   * written is offered again.
   */
  failure?: Refusal | readonly Refusal[] | null | undefined;
  /** Ids of messages that were delivered: their texts are forgotten. The others are kept for a day. */
  delivered?: readonly string[] | null | undefined;
  /**
   * The templates as the platform's API returns them, or a loader's state; `[]` says that there are none.
   *
   * @default those of the provider's inbox
   */
  templates?: TemplateSource | undefined;
  /**
   * What the ways out of a closed window do. `template` is the host's own picker: it is offered on any channel, and opens in
   * place of the kit's selector.
   */
  actions?: WayOutActions | null | undefined;
  /** Where the same contact may be written to: offered while it is open there and not here, before a paid template. */
  otherWindows?: readonly OtherWindow[] | null | undefined;
  /** Assistants to choose from, in place of the single action `bot`. */
  bots?: readonly BotOption[] | null | undefined;
  onStartBot?: ((bot: BotOption) => void) | null | undefined;
  /** Where templates are made: shown when there are none. */
  templatesUrl?: string | null | undefined;
  /** A template that waits to be sent. */
  queued?: QueuedTemplate | null | undefined;
  /** What messages cost. Nothing is ever called free. */
  cost?: MessageCost | null | undefined;
  /** The credit of the account. @default that of the provider's inbox */
  balance?: Balance | null | undefined;
  /** After so long the composer says that the host has not answered a send, milliseconds. @default 60 s */
  sendLimitMs?: number | null | undefined;
  /** Who may do what. @default the provider's */
  authorize?: Authorize | null | undefined;
  /** Told what happens, beside the provider's `onEvent`. */
  onEvent?: ((event: MessagingEvent) => void) | null | undefined;
  /** How the state of a rich editor survives a reload. Keep its reference. */
  draftFormat?: DraftFormat<Content> | null | undefined;
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock | null | undefined;
}

/** The same with what a provider gives. */
export interface ConversationSetup<Content = unknown> extends ConversationOptions<Content> {
  /** The host's own policies and inboxes: `appliedSettings({ policies, inboxes })`. */
  settings?: AppliedSettings | null | undefined;
  /** Where drafts live through a reload: `draftsIn(storage)`. It is that of the beginning. @default sessionStorage */
  drafts?: DraftPlace | undefined;
  /** What is written without a `conversationKey` is kept here. @default only as long as the conversation */
  ownPlace?: DraftPlace | undefined;
  /** Told besides `onEvent`. */
  onProviderEvent?: ((event: MessagingEvent) => void) | null | undefined;
  /** A template selector of this conversation is about to be shown: the way to it is offered from the first view on. */
  hasSelector?: boolean | undefined;
}

const NAMES: Record<Exclude<keyof ConversationOptions, keyof WindowInput>, true> = {
  conversationKey: true,
  contact: true,
  onSend: true,
  onSendTemplate: true,
  onSendTwilio: true,
  onQueueTemplate: true,
  readRefusal: true,
  failure: true,
  delivered: true,
  templates: true,
  actions: true,
  otherWindows: true,
  bots: true,
  onStartBot: true,
  templatesUrl: true,
  queued: true,
  cost: true,
  balance: true,
  sendLimitMs: true,
  authorize: true,
  onEvent: true,
  draftFormat: true,
  clock: true,
};

/** The names of a conversation's options, without those of its window's input. */
export const CONVERSATION_NAMES: readonly string[] = Object.keys(NAMES);
