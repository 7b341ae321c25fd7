import type { Refusal } from '../core/window/Refusal.js';
import type { WindowRefusal } from '../core/window/WindowInput.js';

/** Where drafts live through a reload; `sessionStorage` has this shape. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Why the last message did not go. The text is still there. */
export type ComposerProblem =
  /** The window closed before it was sent, so it was not sent. */
  | { kind: 'closed' }
  /** The host's `onSend` failed; the refusal, if an adapter could read one. */
  | { kind: 'failed'; refusal: Refusal | null };

/** What belongs to one conversation's composer, whichever components show it. */
export interface ComposerRecord {
  text: string;
  isSending: boolean;
  problem: ComposerProblem | null;
  /** The text that was tried last and has not gone: another try of it has the same key. */
  attempt: { text: string; idempotencyKey: string } | null;
  /** A closing refusal met while sending. */
  refusal: WindowRefusal | null;
  /** The act of the customer after which the agent acknowledged the human-agent rule. */
  acknowledgedFor: number | null;
}

export interface ComposerStore {
  /** The same reference until it is updated. */
  get(key: string): ComposerRecord;
  update(key: string, change: Partial<ComposerRecord>): void;
  subscribe(key: string, listener: () => void): () => void;
  /** Forgets all drafts, also the stored ones of this session: for logout. */
  clear(): void;
}

const EMPTY: ComposerRecord = {
  text: '',
  isSending: false,
  problem: null,
  attempt: null,
  refusal: null,
  acknowledgedFor: null,
};
/** The version stands in the key, so that another format finds no old draft by accident. */
const PREFIX = 'react-messaging-window:draft:1:';
const INDEX = 'react-messaging-window:drafts:1';

/**
 * Drafts and what else belongs to a conversation's composer, by conversation key. Texts go to `storage` too,
 * `null`: memory only. A storage that is full or forbidden is as good as none; the text stays in memory.
 */
export function createComposerStore(storage: () => DraftStorage | null): ComposerStore {
  const records = new Map<string, ComposerRecord>();
  const listeners = new Map<string, Set<() => void>>();

  function get(key: string): ComposerRecord {
    let record = records.get(key);
    if (record === undefined) {
      const text = attempt(() => storage()?.getItem(PREFIX + key)) ?? '';
      record = text === '' ? EMPTY : { ...EMPTY, text };
      records.set(key, record);
    }
    return record;
  }

  function store(key: string, text: string): void {
    attempt(() => {
      const place = storage();
      if (place === null) return;
      const keys = new Set(storedKeys(place));
      if (text === '') {
        keys.delete(key);
        place.removeItem(PREFIX + key);
      } else {
        keys.add(key);
        place.setItem(PREFIX + key, text);
      }
      place.setItem(INDEX, JSON.stringify([...keys]));
    });
  }

  function tell(key: string): void {
    for (const listener of [...(listeners.get(key) ?? [])]) listener();
  }

  return {
    get,
    update(key, change) {
      const before = get(key);
      const record = { ...before, ...change };
      records.set(key, record);
      if (record.text !== before.text) store(key, record.text);
      tell(key);
    },
    subscribe(key, listener) {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own);
      own.add(listener);
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(key);
      };
    },
    clear() {
      const keys = new Set(records.keys());
      records.clear();
      attempt(() => {
        const place = storage();
        if (place === null) return;
        for (const key of storedKeys(place)) place.removeItem(PREFIX + key);
        place.removeItem(INDEX);
      });
      for (const key of keys) tell(key);
    },
  };
}

function storedKeys(storage: DraftStorage): string[] {
  const keys: unknown = JSON.parse(storage.getItem(INDEX) ?? '[]');
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
