import type { Refusal } from '../core/window/Refusal.js';
import type { WindowRefusal } from '../core/window/WindowInput.js';
import {
  type Draft,
  type DraftFormat,
  type DraftReading,
  EMPTY_DRAFT,
  readDraft,
  storedDraft,
} from './Draft.js';
import { KeyedListeners } from './KeyedListeners.js';

/** Where drafts live through a reload; `sessionStorage` has this shape. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Why the last message did not go. The draft is still there. */
export type ComposerProblem =
  /** The window closed before it was sent, so it was not sent. */
  | { kind: 'closed' }
  /** The host's `onSend` failed; the refusal, if an adapter could read one. */
  | { kind: 'failed'; refusal: Refusal | null };

/** What belongs to one conversation's composer, whichever components show it. */
export interface ComposerRecord {
  draft: Draft;
  /** A stored draft that could not be read: handed back as it is. */
  unreadable: string | null;
  isSending: boolean;
  problem: ComposerProblem | null;
  /** What was tried last and has not gone: another try of it has the same key, also after a reload. */
  attempt: { draft: Draft; idempotencyKey: string } | null;
  /** A closing refusal met while sending. */
  refusal: WindowRefusal | null;
  /** The act of the customer after which the agent acknowledged the human-agent rule. */
  acknowledgedFor: number | null;
}

export interface ComposerStore {
  /** The same reference until it is updated. `format` reads a stored draft at the first call. */
  get(key: string, format?: DraftFormat): ComposerRecord;
  update(key: string, change: Partial<ComposerRecord>, format?: DraftFormat): void;
  subscribe(key: string, listener: () => void): () => void;
  /** Forgets all drafts, also the stored ones: for logout. */
  clear(): void;
  /** Calls `listener` after each `clear`, for what goes with the drafts. For the life of the store. */
  onClear(listener: () => void): void;
}

const EMPTY: ComposerRecord = {
  draft: EMPTY_DRAFT,
  unreadable: null,
  isSending: false,
  problem: null,
  attempt: null,
  refusal: null,
  acknowledgedFor: null,
};
/** The version of the format stands in the key, so that another format finds no old draft by accident. */
const PREFIX = 'react-messaging-window:draft:1:';
const INDEX = 'react-messaging-window:drafts:1';

/**
 * Drafts and what else belongs to a conversation's composer, by conversation key. Drafts go to `storage` too,
 * `null`: memory only. A storage that is full or forbidden is as good as none; the draft stays in memory.
 */
export function createComposerStore(storage: () => DraftStorage | null): ComposerStore {
  const records = new Map<string, ComposerRecord>();
  const listeners = new KeyedListeners();
  const clearListeners: (() => void)[] = [];

  function get(key: string, format?: DraftFormat): ComposerRecord {
    let record = records.get(key);
    if (record === undefined) {
      const stored = attempt(() => storage()?.getItem(PREFIX + key)) ?? null;
      record = stored === null ? EMPTY : recordOf(readDraft(stored, format));
      records.set(key, record);
    }
    return record;
  }

  function store(key: string, record: ComposerRecord, format?: DraftFormat): void {
    const { draft, unreadable, attempt: tried } = record;
    attempt(() => {
      const place = storage();
      if (place === null) return;
      const text = storedDraft(draft, format, tried?.draft === draft ? tried.idempotencyKey : undefined);
      const keys = new Set(storedKeys(place));
      if (text !== null) {
        keys.add(key);
        place.setItem(PREFIX + key, text);
      } else if (unreadable === null || place.getItem(PREFIX + key) !== unreadable) {
        // A draft that nobody could read stays where it is until something is written over it.
        keys.delete(key);
        place.removeItem(PREFIX + key);
      }
      place.setItem(INDEX, JSON.stringify([...keys]));
    });
  }

  return {
    get,
    update(key, change, format) {
      const before = get(key, format);
      const record = { ...before, ...change };
      records.set(key, record);
      if (record.draft !== before.draft || record.attempt !== before.attempt) store(key, record, format);
      listeners.tell(key);
    },
    subscribe: (key, listener) => listeners.add(key, listener),
    clear() {
      const keys = new Set(records.keys());
      records.clear();
      attempt(() => {
        const place = storage();
        if (place === null) return;
        // One that cannot be removed must not keep the others.
        for (const key of storedKeys(place)) attempt(() => place.removeItem(PREFIX + key));
        place.removeItem(INDEX);
      });
      for (const key of keys) listeners.tell(key);
      for (const listener of clearListeners) listener();
    },
    onClear: (listener) => void clearListeners.push(listener),
  };
}

function recordOf({ draft, unreadable, sendKey }: DraftReading): ComposerRecord {
  const tried = sendKey === undefined ? null : { draft, idempotencyKey: sendKey };
  return { ...EMPTY, draft, unreadable, attempt: tried };
}

function storedKeys(storage: DraftStorage): string[] {
  const text = storage.getItem(INDEX) ?? '[]';
  const keys = attempt((): unknown => JSON.parse(text));
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

/** What `run` returns; `undefined` where the storage is full, forbidden or holds nonsense. */
function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
