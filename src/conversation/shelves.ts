import { tryTo } from '../core/tryTo.js';
import { emptyShelf, type Shelf, type Shelves, shelvesOf } from './Shelf.js';
import { NOWHERE, type TextStorage, usableStorage } from './TextStorage.js';

/** All shelves of the page. */
export function allShelves(): readonly Shelf[] {
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
export function shelfOf(given: TextStorage | undefined): Shelf {
  const storage = usableStorage(given);
  const page = shelvesOf();
  if (storage === undefined) return page.session;
  if (storage === NOWHERE) {
    page.nowhere ??= emptyShelf();
    return page.nowhere;
  }
  const { others, storages } = placesOf(page);
  const known = others.get(storage);
  if (known !== undefined) return known;
  const shelf = isSamePlace(storage, sessionDrafts)
    ? page.session
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
