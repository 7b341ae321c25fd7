import type { Instant } from '../core/time/Instant.js';
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

/** What is kept for all conversations on one storage. A list of badges needs no more than the facts. */
export interface Shelf {
  facts: KeyedStore<ConversationFacts>;
  /** Of who sends: until it is there nothing was learnt. */
  store?: ConversationStore | undefined;
}

/** Of a page. */
export interface Shelves {
  /** Of `sessionStorage`, and of no storage at all. */
  lasting: Map<'session' | 'nowhere', Shelf>;
  /** Of a host's own storage, which is held as long as somebody uses it. */
  others: WeakMap<TextStorage, Shelf>;
  storages: Set<WeakRef<TextStorage>>;
}

/** Copies of the kit in one page share what they know, unless they keep drafts in another format. */
const SHELVES = Symbol.for('react-messaging-window:conversations:1');

/** The shelves of the page. On a server nothing is shared. */
export function shelvesOf(): Shelves {
  const made = (): Shelves => ({ lasting: new Map(), others: new WeakMap(), storages: new Set() });
  if (typeof document === 'undefined') return made();
  const page = document as Document & { [SHELVES]?: Shelves };
  page[SHELVES] ??= made();
  return page[SHELVES];
}

/** That of `sessionStorage`, where nothing else is said, or that of no storage. Made at first need. */
export function lastingShelf(name: 'session' | 'nowhere' = 'session'): Shelf {
  const { lasting } = shelvesOf();
  const shelf = lasting.get(name) ?? emptyShelf();
  lasting.set(name, shelf);
  return shelf;
}

export function emptyShelf(): Shelf {
  return { facts: new KeyedStore(NO_FACTS) };
}

/** Where what sending has taught of a named conversation is kept; `null` without a key. */
export function shelfFor(
  conversationKey: string | null | undefined,
  shelf: () => Shelf = lastingShelf,
): Shelf | null {
  return conversationKey === undefined || conversationKey === null ? null : shelf();
}

/** A host's input with what sending has taught. */
export function learnedOn(
  shelf: Shelf | null,
  conversationKey: string | null | undefined,
  input: WindowInput,
): WindowInput {
  return shelf?.store?.learned(input, conversationKey ?? '') ?? input;
}
