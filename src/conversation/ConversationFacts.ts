import type { Instant } from '../core/time/Instant.js';
import { readInstant } from '../core/time/readInstant.js';
import { MINUTE_MS } from '../core/time/units.js';
import type { WindowInput, WindowRefusal } from '../core/window/WindowInput.js';
import type { ConversationStore } from './ConversationStore.js';
import { KeyedStore } from './KeyedStore.js';
import type { TextStorage } from './TextStorage.js';

/** What sending has taught about a conversation. */
export interface ConversationFacts {
  /** A closing refusal met while sending. */
  refusal: WindowRefusal | null;
  /** When a template was last sent here. */
  templateSentAt: Instant | null;
  /** A template that went and was not delivered: from when on the host may call it sent, and when that was over. */
  undeliveredTemplate: { sentAt: Instant; failedAt: Instant } | null;
  /** The act of the customer after which the agent acknowledged the human-agent rule. */
  acknowledgedFor: Instant | null;
}

export const NO_FACTS: ConversationFacts = {
  refusal: null,
  templateSentAt: null,
  undeliveredTemplate: null,
  acknowledgedFor: null,
};

/** A host's input with what sending has taught: a refusal that was met, a template that went. */
export function learnedInput(
  input: WindowInput,
  { refusal, templateSentAt, undeliveredTemplate }: ConversationFacts,
): WindowInput {
  if (refusal === null && templateSentAt === null && undeliveredTemplate === null) return input;
  const learned = { ...input };
  if (refusal !== null) learned.refusal = laterRefusal(input.refusal, refusal);
  const given = instantIn(input.lastTemplateAt);
  if (undeliveredTemplate !== null && given !== null) {
    const { sentAt, failedAt } = undeliveredTemplate;
    // The host may have noted it by a clock of its own.
    if (given >= sentAt - MINUTE_MS && given <= failedAt) learned.lastTemplateAt = templateSentAt;
  }
  if (templateSentAt !== null) {
    if (given === null || given < templateSentAt) learned.lastTemplateAt = templateSentAt;
  }
  return learned;
}

/** Of the two the later one that closes the window. */
function laterRefusal(given: WindowRefusal | null | undefined, met: WindowRefusal): WindowRefusal {
  if (!given?.closesWindow) return met;
  const [givenAt, metAt] = [instantIn(given.at), instantIn(met.at)];
  return givenAt !== null && metAt !== null && givenAt < metAt ? met : given;
}

/** `null`: none that can be read. What the host gives and nobody can read stays as it is: the window says so. */
function instantIn(value: WindowInput['lastTemplateAt']): number | null {
  const instant = value === null || value === undefined ? null : readInstant(value);
  return typeof instant === 'number' ? instant : null;
}

/** What is kept for all conversations on one storage. A list of badges needs no more than the facts. */
export interface Shelf {
  facts: KeyedStore<ConversationFacts>;
  store?: ConversationStore | undefined;
}

/** Of a page, by storage; `null`: `sessionStorage`. */
type Shelves = Map<TextStorage | null, Shelf>;

/** Copies of the kit in one page share what they know, unless they keep drafts in another format. */
const SHELVES = Symbol.for('react-messaging-window:conversations:1');

/** The shelves of the page. On a server nothing is shared. */
export function shelvesOf(): Shelves {
  if (typeof document === 'undefined') return new Map();
  const page = document as Document & { [SHELVES]?: Shelves };
  page[SHELVES] ??= new Map();
  return page[SHELVES];
}

/** The shelf that all conversations of a page on one storage share. Made at first need. */
export function shelfOf(storage: TextStorage | undefined): Shelf {
  const shelves = shelvesOf();
  let shelf = shelves.get(storage ?? null);
  if (shelf === undefined) {
    shelf = { facts: new KeyedStore(NO_FACTS) };
    shelves.set(storage ?? null, shelf);
  }
  return shelf;
}

/** What is known of the conversation of a key; `null` without a key. */
export function factsOf(
  conversationKey: string | null | undefined,
  storage: TextStorage | undefined,
): KeyedStore<ConversationFacts> | null {
  return conversationKey === undefined || conversationKey === null ? null : shelfOf(storage).facts;
}
