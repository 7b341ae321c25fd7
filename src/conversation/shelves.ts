import { tryTo } from '../core/tryTo.js';
import { emptyShelf, lastingShelf, type Shelf, shelvesOf } from './ConversationFacts.js';
import { NOWHERE, type TextStorage, usableStorage } from './TextStorage.js';

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
  if (storage === undefined) return lastingShelf();
  if (storage === NOWHERE) return lastingShelf('nowhere');
  const { others, storages } = shelvesOf();
  const known = others.get(storage);
  if (known !== undefined) return known;
  const shelf = isSamePlace(storage, sessionDrafts)
    ? lastingShelf()
    : (storagesInUse().find(([place]) => isSamePlace(storage, () => place))?.[1] ?? emptyShelf());
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
