import type { Instant } from '../core/time/Instant.js';
import { readInstant } from '../core/time/readInstant.js';
import { MINUTE_MS } from '../core/time/units.js';
import { tryTo } from '../core/tryTo.js';
import type { WindowInput, WindowRefusal } from '../core/window/WindowInput.js';
import type { ConversationStore } from './ConversationStore.js';
import { KeyedStore } from './KeyedStore.js';
import { NOWHERE, type TextStorage, usableStorage } from './TextStorage.js';

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

/** Of a page. */
interface Shelves {
  /** Of `sessionStorage`, and of no storage at all. */
  lasting: Map<'session' | 'nowhere', Shelf>;
  /** Of a host's own storage, which is held as long as somebody uses it. */
  others: WeakMap<TextStorage, Shelf>;
  storages: Set<WeakRef<TextStorage>>;
}

/** Copies of the kit in one page share what they know, unless they keep drafts in another format. */
const SHELVES = Symbol.for('react-messaging-window:conversations:1');

/** The shelves of the page. On a server nothing is shared. */
function shelvesOf(): Shelves {
  const made = (): Shelves => ({ lasting: new Map(), others: new WeakMap(), storages: new Set() });
  if (typeof document === 'undefined') return made();
  const page = document as Document & { [SHELVES]?: Shelves };
  page[SHELVES] ??= made();
  return page[SHELVES];
}

/** All shelves of the page. */
export function allShelves(): readonly Shelf[] {
  const { lasting } = shelvesOf();
  return [...lasting.values(), ...storagesInUse().map(([, shelf]) => shelf)];
}

function storagesInUse(): [storage: TextStorage, shelf: Shelf][] {
  const { others, storages } = shelvesOf();
  return [...storages].flatMap((reference): [TextStorage, Shelf][] => {
    const storage = reference.deref();
    const shelf = storage && others.get(storage);
    if (shelf !== undefined) return [[storage as TextStorage, shelf]];
    storages.delete(reference);
    return [];
  });
}

/** The shelf that all conversations of a page on one storage share. Made at first need. */
export function shelfOf(given: TextStorage | undefined): Shelf {
  const storage = usableStorage(given);
  const { lasting, others, storages } = shelvesOf();
  const empty = (): Shelf => ({ facts: new KeyedStore(NO_FACTS) });
  if (storage === undefined || storage === NOWHERE) {
    const name = storage === undefined ? 'session' : 'nowhere';
    const session = name === 'session' ? tryTo(sessionDrafts) : null;
    const shelf = lasting.get(name) ?? (session ? others.get(session) : undefined) ?? empty();
    lasting.set(name, shelf);
    return shelf;
  }
  const known = others.get(storage);
  if (known !== undefined) return known;
  const session = lasting.get('session');
  const places = storagesInUse();
  const isSession = session !== undefined && isSamePlace(storage, sessionDrafts);
  const shelf = isSession
    ? session
    : (places.find(([place]) => isSamePlace(storage, () => place))?.[1] ?? empty());
  others.set(storage, shelf);
  storages.add(new WeakRef(storage));
  return shelf;
}

/** `sessionStorage`, where there is one. */
export function sessionDrafts(): TextStorage | null {
  return typeof sessionStorage === 'undefined' ? null : sessionStorage;
}

/** Two objects may lead to one place: a host writes one inline, and another in each part of its page. */
function isSamePlace(storage: TextStorage, other: () => TextStorage | null): boolean {
  const mark = String(Math.random());
  const isSeen = tryTo(() => {
    storage.setItem(PROBE, mark);
    return other()?.getItem(PROBE) === mark;
  });
  tryTo(() => storage.removeItem(PROBE));
  return isSeen === true;
}

const PROBE = 'react-messaging-window:probe';

/** What is known of the conversation of a key; `null` without a key. */
export function factsOf(
  conversationKey: string | null | undefined,
  storage: TextStorage | undefined,
): KeyedStore<ConversationFacts> | null {
  return conversationKey === undefined || conversationKey === null ? null : shelfOf(storage).facts;
}
