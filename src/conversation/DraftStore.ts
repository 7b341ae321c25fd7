import type { Refusal } from '../core/window/Refusal.js';
import { type Draft, type DraftFormat, EMPTY_DRAFT, readDraft, storedDraft } from './Draft.js';
import { KeyedStore } from './KeyedStore.js';
import type { SendSlot } from './sendOnce.js';
import { type TextStorage, tryStorage } from './TextStorage.js';

/** Why the last message did not go. The draft is still there. */
export type ComposerProblem =
  /** The window closed before it was sent, so it was not sent. */
  | { kind: 'closed' }
  /** The host's `onSend` failed; the refusal, if one could be read, and whether there was no connection. */
  | { kind: 'failed'; refusal: Refusal | null; isOffline: boolean }
  /** It was cancelled: nobody knows whether it went. */
  | { kind: 'cancelled' };

/** What belongs to a conversation's composer in one mode, whichever components show it. */
export interface DraftRecord extends SendSlot<Draft> {
  draft: Draft;
  /** A stored draft that could not be read: handed back as it is. */
  unreadable: string | null;
  problem: ComposerProblem | null;
  /** The idempotency key of the message that went last. */
  sentKey: string | null;
}

export const NO_DRAFT: DraftRecord = {
  draft: EMPTY_DRAFT,
  unreadable: null,
  problem: null,
  isSending: false,
  isOverdue: false,
  attempt: null,
  sentKey: null,
};

/** The version of the format stands in the key, so that another format finds no old draft by accident. */
const PREFIX = 'react-messaging-window:draft:1:';
const INDEX = 'react-messaging-window:drafts:1';

/**
 * Drafts by `draftKeyOf`. They go to `storage` too, `null`: memory only. A storage that is full or forbidden is as good as
 * none; the draft stays in memory.
 */
export class DraftStore extends KeyedStore<DraftRecord> {
  constructor(private readonly storage: () => TextStorage | null) {
    super(NO_DRAFT);
  }

  /** @param format reads a stored draft at the first call */
  read(key: string, format?: DraftFormat): DraftRecord {
    if (!this.has(key)) {
      const stored = tryStorage(() => this.storage()?.getItem(PREFIX + key)) ?? null;
      if (stored !== null) {
        const { draft, unreadable, sendKey } = readDraft(stored, format);
        const attempt = sendKey === undefined ? null : { message: draft, key: sendKey };
        this.set(key, { ...NO_DRAFT, draft, unreadable, attempt });
      } else this.set(key, NO_DRAFT);
    }
    return this.get(key);
  }

  write(key: string, change: Partial<DraftRecord>, format?: DraftFormat): void {
    const before = this.read(key, format);
    const record = { ...before, ...change };
    this.set(key, record);
    if (record.draft !== before.draft || record.attempt !== before.attempt) this.#store(key, record, format);
    this.tell(key);
  }

  /** A text of its own beside the drafts. */
  readText(key: string): string | null {
    return tryStorage(() => this.storage()?.getItem(PREFIX + key)) ?? null;
  }

  keepText(key: string, text: string | null): void {
    tryStorage(() => {
      const place = this.storage();
      if (place !== null) this.#put(place, key, text);
    });
  }

  override clear(): void {
    // First what is stored: who is told that a draft is gone reads it again.
    tryStorage(() => {
      const place = this.storage();
      if (place === null) return;
      // One that cannot be removed must not keep the others.
      for (const key of storedKeys(place)) tryStorage(() => place.removeItem(PREFIX + key));
      place.removeItem(INDEX);
    });
    super.clear();
  }

  #store(key: string, { draft, unreadable, attempt }: DraftRecord, format?: DraftFormat): void {
    tryStorage(() => {
      const place = this.storage();
      if (place === null) return;
      const text = storedDraft(draft, format, attempt?.message === draft ? attempt.key : undefined);
      // A draft that nobody could read stays where it is until something is written over it.
      const isUntouched = text === null && unreadable !== null && place.getItem(PREFIX + key) === unreadable;
      if (!isUntouched) this.#put(place, key, text);
    });
  }

  #put(place: TextStorage, key: string, text: string | null): void {
    const keys = new Set(storedKeys(place));
    if (text === null) {
      keys.delete(key);
      place.removeItem(PREFIX + key);
    } else {
      keys.add(key);
      place.setItem(PREFIX + key, text);
    }
    place.setItem(INDEX, JSON.stringify([...keys]));
  }
}

/** Replies and notes are kept apart. A conversation that is called like the notes of another one must not get them. */
export function draftKeyOf(conversationKey: string, mode: 'reply' | 'note'): string {
  if (mode === 'note') return `note:${conversationKey}`;
  return /^(note|reply|sent):/.test(conversationKey) ? `reply:${conversationKey}` : conversationKey;
}

function storedKeys(storage: TextStorage): string[] {
  const text = storage.getItem(INDEX) ?? '[]';
  const keys = tryStorage((): unknown => JSON.parse(text));
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
