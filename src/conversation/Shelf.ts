import type { WindowInput } from '../core/window/WindowInput.js';
import type { ConversationStore } from './ConversationStore.js';
import { type KeyedListeners, listenTo } from './KeyedListeners.js';
import type { OtherTabs } from './otherTabs.js';
import { NOWHERE, type TextStorage } from './TextStorage.js';

/** What is kept for all conversations on one storage. A badge needs no more than to listen. */
export interface Shelf {
  /** Of what sending teaches. */
  listeners: KeyedListeners;
  /** Of who sends: until it is there nothing was learnt. */
  store?: ConversationStore | undefined;
  /** Where drafts live through a reload. @default sessionStorage */
  storage?: TextStorage | undefined;
  /** Keep their drafts on that storage too. */
  tabs?: OtherTabs | undefined;
}

/** A place for drafts: `draftsIn(storage)`. */
export type DraftPlace = () => Shelf;

/** Of a page. */
export interface Shelves {
  /** Of `sessionStorage`. */
  session: Shelf;
  /** Of no storage at all. */
  nowhere?: Shelf | undefined;
  /** Of a host's own storage, which is held as long as somebody uses it. */
  others?: WeakMap<TextStorage, Shelf> | undefined;
  storages?: Set<WeakRef<TextStorage>> | undefined;
}

/** Copies of the kit in one page share what they know, unless they keep drafts in another format. */
const SHELVES = Symbol.for('react-messaging-window:conversations:1');

/** The shelves of the page. On a server nothing is shared. */
export function shelvesOf(): Shelves {
  const page: { [SHELVES]?: Shelves } & object = typeof document === 'undefined' ? {} : document;
  page[SHELVES] ??= { session: emptyShelf() };
  return page[SHELVES];
}

export function emptyShelf(): Shelf {
  return { listeners: new Map() };
}

export const sessionShelf: DraftPlace = () => shelvesOf().session;

/** What belongs to no named conversation is kept as long as its place. */
export function placeOfItsOwn(): DraftPlace {
  const shelf = { ...emptyShelf(), storage: NOWHERE };
  return () => shelf;
}

/** Where what sending has taught of a named conversation is kept; `null` without a key. */
export function shelfFor(
  conversationKey: string | null | undefined,
  place: DraftPlace = sessionShelf,
): Shelf | null {
  return conversationKey === undefined || conversationKey === null ? null : place();
}

/** A host's input with what sending has taught. */
export function learnedOn(
  shelf: Shelf | null,
  conversationKey: string | null | undefined,
  input: WindowInput,
): WindowInput {
  return shelf?.store?.learned(input, conversationKey ?? '') ?? input;
}

/** Calls `listener` whenever sending teaches something, until the returned function is called. */
export function listenOn(
  shelf: Shelf | null,
  conversationKey: string | null | undefined,
  listener: () => void,
): (() => void) | null {
  return shelf && listenTo(shelf.listeners, conversationKey ?? '', listener);
}
