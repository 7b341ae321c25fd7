import type { Clock } from '../clock/createClock.js';
import { sharedClock } from '../clock/sharedClock.js';
import type { IconPaths } from '../components/internal/Icons.js';
import type { WayOutActions } from '../conversation/ConversationOptions.js';
import { learnedOn, type Shelf, shelfFor } from '../conversation/Shelf.js';
import type { Contact } from '../core/window/Contact.js';
import { inputAmong } from '../core/window/inputAmong.js';
import { WAYS_OUT } from '../core/window/knownWords.js';
import type { Optional } from '../core/window/Optional.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import { inputWith, type WindowSettings } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import type { OwnStrings } from '../strings/mergeStrings.js';
import type { PropertyKinds } from './MessagingElement.js';
import { amount, instant, oneOf, record, someOf, text, windowValue } from './propertyKinds.js';

/** The values of an element, by the names of its properties. */
export type ElementValues = Readonly<Record<string, unknown>>;

/** Properties that every element has. */
export interface SharedValues {
  /** Attribute `locale`. @default the `lang` of the nearest ancestor, else that of the texts */
  locale?: string | undefined;
  /** Own texts in place of some of the kit's: a language of `./locales`, or words of your own. */
  strings?: OwnStrings | undefined;
  /** @default a shared one on the local time */
  clock?: Clock | undefined;
  /** Your own policies and inboxes. */
  settings?: WindowSettings | undefined;
  /** Own drawings in place of the kit's. */
  icons?: IconPaths | undefined;
}

export const sharedKinds: PropertyKinds<SharedValues> = {
  locale: text,
  strings: record,
  clock: record,
  settings: record,
  icons: record,
};

/**
 * Properties by which an element takes a conversation's window. The attributes are `channel`, `inbox-id`,
 * `last-inbound-at` and so on: an instant is epoch milliseconds, an ISO 8601 text with its offset, or `never`.
 */
export interface WindowValues extends SharedValues, Optional<WindowInput> {
  /** Attribute `conversation-key`: names the conversation: its draft, and what is learnt by sending. */
  conversationKey?: string | undefined;
}

export const windowKinds: PropertyKinds<WindowValues> = {
  ...sharedKinds,
  channel: { ...windowValue, read: (given) => given },
  inboxId: text,
  lastInboundAt: instant,
  inboundEvents: windowValue,
  expiresAt: instant,
  expiresAtAsOf: instant,
  canReply: windowValue,
  control: windowValue,
  refusal: windowValue,
  sentSinceInbound: amount,
  outboundAt: windowValue,
  lastTemplateAt: instant,
  lastHumanReplyAt: instant,
  validityMs: amount,
  entryPointAt: instant,
  handledBy: oneOf('bot', 'human'),
  conversationKey: text,
};

/** Properties that say whom the conversation is with; those with a name of their own are attributes too. */
export interface ContactValues {
  contact?: Contact | undefined;
  /** Attribute `contact-name`. */
  contactName?: string | undefined;
  /** Attribute `contact-phone`. */
  contactPhone?: string | undefined;
  /** Attribute `contact-user-id`: business-scoped user id, where no phone number is known. */
  contactUserId?: string | undefined;
  /** Attribute `contact-email`. */
  contactEmail?: string | undefined;
  /** Attribute `contact-language`. */
  contactLanguage?: string | undefined;
  /** Attribute `contact-time-zone`: IANA zone. */
  contactTimeZone?: string | undefined;
}

export const contactKinds: PropertyKinds<ContactValues> = {
  contact: record,
  contactName: text,
  contactPhone: text,
  contactUserId: text,
  contactEmail: text,
  contactLanguage: text,
  contactTimeZone: text,
};

/** What is known of the contact; an attribute goes before the same in `contact`. */
export function contactOf(values: ElementValues): Contact | undefined {
  const named: (keyof Contact)[] = ['name', 'phone', 'userId', 'email', 'language', 'timeZone'];
  const known: Record<string, unknown> = { ...(values as ContactValues).contact };
  for (const name of named) {
    const given = values[`contact${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    if (given !== undefined) known[name] = given;
  }
  return Object.keys(known).length === 0 ? undefined : known;
}

/** The input with the element's own policies, and with what sending has taught of its conversation. */
export function ownInputOf(values: ElementValues): WindowInput {
  const { conversationKey, settings } = values as WindowValues;
  const input = inputWith(inputAmong(values), settings);
  return learnedOn(shelfIn(values), conversationKey, input);
}

/** What is known of the conversation that an element names; `null`: it names none. */
export function shelfIn(values: ElementValues): Shelf | null {
  return shelfFor((values as WindowValues).conversationKey);
}

export function windowStateOf(values: ElementValues): WindowState {
  const { clock = sharedClock() } = values as SharedValues;
  return windowAt(ownInputOf(values), clock.now());
}

export const waysOutKind = someOf(...WAYS_OUT);

/** An action for each way that the host goes: it is told which one was chosen. */
export function actionsFor(ways: readonly WayOut[] = [], choose: (way: WayOut) => void): WayOutActions {
  return Object.fromEntries(ways.map((way) => [way, () => choose(way)]));
}
