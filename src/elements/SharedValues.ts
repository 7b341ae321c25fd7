import type { Clock } from '../clock/createClock.js';
import type { Icons } from '../components/internal/Icons.js';
import { INPUT_NAMES } from '../core/window/inputNames.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowSettings } from '../core/window/WindowSettings.js';
import type { OwnStrings } from '../strings/mergeStrings.js';
import type { PropertyKinds } from './MessagingElement.js';
import { amount, instant, oneOf, record, text, windowValue } from './propertyKinds.js';

/** Properties that every element has. */
export interface SharedValues {
  /** Attribute `locale`. @default the `lang` of the nearest ancestor, else that of the texts */
  locale?: string;
  /** Own texts in place of some of the kit's: a language of `./locales`, or words of your own. */
  strings?: OwnStrings;
  /** @default a shared one on the local time */
  clock?: Clock;
  /** Your own policies and inboxes. */
  settings?: WindowSettings;
  /** Own drawings in place of the kit's. */
  icons?: Icons;
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
export interface WindowValues extends SharedValues, Partial<WindowInput> {}

export const windowKinds: PropertyKinds<WindowValues> = {
  ...sharedKinds,
  channel: { ...windowValue, read: (given) => given },
  inboxId: text,
  lastInboundAt: instant,
  inboundEvents: windowValue,
  expiresAt: instant,
  expiresAtAsOf: instant,
  canReply: windowValue,
  refusal: windowValue,
  sentSinceInbound: amount,
  outboundAt: windowValue,
  lastTemplateAt: instant,
  lastHumanReplyAt: instant,
  validityMs: amount,
  entryPointAt: instant,
  handledBy: oneOf('bot', 'human'),
};

/** The window's input among the values of an element. Without a channel the window is unknown. */
export function windowInputOf(values: Readonly<Record<string, unknown>>): WindowInput {
  const input: Record<string, unknown> = {};
  for (const name of INPUT_NAMES) if (values[name] !== undefined) input[name] = values[name];
  return input as unknown as WindowInput;
}
