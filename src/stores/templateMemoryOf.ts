import { recordOf } from '../core/template/recordOf.js';

/**
 * Where the agent's favourite and latest templates are kept: `localStorage`, or the host's own store behind the same
 * two methods. It holds names of templates only, as JSON under one key.
 */
export interface TemplateMemory {
  getItem: (key: string) => string | null | undefined;
  setItem: (key: string, value: string) => void;
}

/** Names of templates. */
export interface RememberedTemplates {
  favorites: readonly string[];
  /** Newest first. */
  recent: readonly string[];
}

/** What all selectors on one memory share. */
export interface TemplateMemoryStore {
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

const stores = new WeakMap<TemplateMemory, TemplateMemoryStore>();

/** The store on a memory; read when it is first asked for, and again before each change. */
export function templateMemoryOf(memory: TemplateMemory): TemplateMemoryStore {
  const store = stores.get(memory) ?? createStore(memory);
  stores.set(memory, store);
  return store;
}

function createStore(memory: TemplateMemory): TemplateMemoryStore {
  let known = rememberedIn(memory, NOTHING_REMEMBERED);
  const listeners = new Set<() => void>();
  const change = (update: (old: RememberedTemplates) => Partial<RememberedTemplates>) => {
    // From the memory, not from here: another page may have written since.
    const old = rememberedIn(memory, known);
    known = { ...old, ...update(old) };
    try {
      memory.setItem(KEY, JSON.stringify(known));
    } catch {
      // A full store costs the memory, not the work.
    }
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

/** What the memory holds; `known` where it holds nothing that can be read. */
function rememberedIn(memory: TemplateMemory, known: RememberedTemplates): RememberedTemplates {
  try {
    const record = recordOf(JSON.parse(memory.getItem(KEY) ?? ''));
    return record === undefined
      ? known
      : { favorites: namesIn(record.favorites), recent: namesIn(record.recent) };
  } catch {
    return known;
  }
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
