import { recordOf } from '../core/template/recordOf.js';
import { tryTo } from '../core/tryTo.js';
import { type TextStorage, usableStorage } from './TextStorage.js';

/** Names of templates. */
export interface RememberedTemplates {
  favorites: readonly string[];
  /** Newest first. */
  recent: readonly string[];
}

/** What all selectors on one storage share. */
export interface FavoriteStore {
  get: () => RememberedTemplates;
  subscribe: (listener: () => void) => () => void;
  /** Makes a template a favourite, or no longer. */
  toggleFavorite: (name: string) => void;
  /** A template was sent. */
  remember: (name: string) => void;
}

export const NOTHING_REMEMBERED: RememberedTemplates = { favorites: [], recent: [] };

/** The key under which the names are kept. */
const KEY = 'react-messaging-window:templates';
/** Most names among the latest. */
const MOST_RECENT = 5;

const stores = new WeakMap<TextStorage, FavoriteStore>();

/** The store on a storage; read when it is first asked for, and again before each change. */
export function favoritesIn(storage: TextStorage): FavoriteStore {
  const place = usableStorage(storage);
  const store = stores.get(place) ?? createStore(place);
  stores.set(place, store);
  return store;
}

function createStore(storage: TextStorage): FavoriteStore {
  let known = rememberedIn(storage, NOTHING_REMEMBERED);
  const listeners = new Set<() => void>();
  const change = (update: (old: RememberedTemplates) => Partial<RememberedTemplates>) => {
    // From the storage, not from here: another page may have written since.
    const old = rememberedIn(storage, known);
    known = { ...old, ...update(old) };
    // A full storage costs the memory, not the work.
    tryTo(() => storage.setItem(KEY, JSON.stringify(known)));
    for (const listener of listeners) listener();
  };
  return {
    get: () => known,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    toggleFavorite: (name) =>
      change(({ favorites }) => ({
        favorites: favorites.includes(name) ? without(favorites, name) : [...favorites, name],
      })),
    remember: (name) =>
      change(({ recent }) => ({ recent: [name, ...without(recent, name)].slice(0, MOST_RECENT) })),
  };
}

function without(names: readonly string[], name: string): string[] {
  return names.filter((other) => other !== name);
}

/** What the storage holds; `known` where it holds nothing that can be read. */
function rememberedIn(storage: TextStorage, known: RememberedTemplates): RememberedTemplates {
  const record = tryTo(() => recordOf(JSON.parse(storage.getItem(KEY) ?? '')));
  return record === undefined
    ? known
    : { favorites: namesIn(record.favorites), recent: namesIn(record.recent) };
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
