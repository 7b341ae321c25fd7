import { tryTo } from '../core/tryTo.js';
import { storeIn } from './ConversationStore.js';
import { sessionDrafts } from './DraftStore.js';
import { OtherTabs } from './otherTabs.js';
import { type DraftPlace, emptyShelf, type Shelf, type Shelves, shelvesOf } from './Shelf.js';
import { NOWHERE, type TextStorage, usableStorage } from './TextStorage.js';

/**
 * Drafts that live in a storage of the host's, where the other tabs have them too. What is no storage keeps nothing.
 *
 * @example createConversation({ channel, lastInboundAt, conversationKey, drafts: draftsIn(localStorage) })
 */
export function draftsIn(storage: TextStorage): DraftPlace {
  return () => shelfOf(usableStorage(storage));
}

/** Forgets all drafts, in memory and where they are stored: call it when the agent logs out. */
export function clearDrafts(): void {
  storeIn().clear();
  for (const { store } of allShelves()) store?.clear();
}

/** Forgets the drafts in a storage of your own, also those from before this page was loaded. */
export function clearDraftsIn(storage: TextStorage): void {
  storeIn(draftsIn(storage)).clear();
}

/** All shelves of the page. */
function allShelves(): readonly Shelf[] {
  const { session, nowhere } = shelvesOf();
  return [session, ...(nowhere ? [nowhere] : []), ...storagesInUse().map(([, shelf]) => shelf)];
}

function placesOf(page: Shelves = shelvesOf()): Required<Pick<Shelves, 'others' | 'storages'>> {
  page.others ??= new WeakMap();
  page.storages ??= new Set();
  return page as Required<Shelves>;
}

function storagesInUse(): [storage: TextStorage, shelf: Shelf][] {
  const { others, storages } = placesOf();
  return [...storages].flatMap((reference): [TextStorage, Shelf][] => {
    const storage = reference.deref();
    const shelf = storage && others.get(storage);
    if (shelf !== undefined) return [[storage as TextStorage, shelf]];
    storages.delete(reference);
    return [];
  });
}

/** The shelf that all conversations of a page on one storage share. Made at first need. */
function shelfOf(storage: TextStorage): Shelf {
  const page = shelvesOf();
  if (storage === NOWHERE) {
    page.nowhere ??= { ...emptyShelf(), storage };
    return page.nowhere;
  }
  const { others, storages } = placesOf(page);
  const known = others.get(storage);
  if (known !== undefined) return known;
  const shelf = isSamePlace(storage, sessionDrafts)
    ? page.session
    : (storagesInUse().find(([place]) => isSamePlace(storage, () => place))?.[1] ?? {
        ...emptyShelf(),
        ...{ storage, tabs: new OtherTabs() },
      });
  others.set(storage, shelf);
  storages.add(new WeakRef(storage));
  return shelf;
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
