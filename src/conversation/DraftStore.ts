import { isSame } from '../core/isSame.js';
import { tryTo } from '../core/tryTo.js';
import type { Refusal } from '../core/window/Refusal.js';
import {
  type Draft,
  type DraftFormat,
  type DraftReading,
  draftAfter,
  EMPTY_DRAFT,
  readDraft,
  storedDraft,
  withUnstored,
} from './Draft.js';
import { KeyedStore } from './KeyedStore.js';
import type { OtherTabs } from './otherTabs.js';
import type { SendSlot } from './sendOnce.js';
import type { TextStorage } from './TextStorage.js';

/** Why the last message did not go. The draft is still there. */
export type ComposerProblem =
  /** The window closed before it was sent, so it was not sent. */
  | { kind: 'closed' }
  /** The host's `onSend` failed; the refusal, if one could be read, and whether there was no connection. */
  | { kind: 'failed'; refusal: Refusal | null; isOffline: boolean }
  /** It was cancelled: nobody knows whether it went. */
  | { kind: 'cancelled' }
  /** It was not sent from here, since another tab may be sending it. The next press sends it. */
  | { kind: 'elsewhere' };

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

const NOTHING_STORED: DraftReading = { draft: EMPTY_DRAFT, unreadable: null };

/** The version of the format stands in the key, so that another format finds no old draft by accident. */
const PREFIX = 'react-messaging-window:draft:1:';
const INDEX = 'react-messaging-window:drafts:1';

/**
 * Drafts by `draftKeyOf`. They go to `storage` too, `null`: memory only. A storage that is full or forbidden is as good as
 * none; the draft stays in memory.
 */
export class DraftStore extends KeyedStore<DraftRecord> {
  /** Told which text of its own another tab has written; `null`: all have gone. */
  onText: (key: string | null) => void = () => {};
  /** What was last seen in the storage. */
  readonly #seen = new Map<string, string | null>();
  /** Keys under which another page may have written since. */
  readonly #stale = new Set<string>();
  #watches = 0;

  /** @param tabs keep their drafts in the same place */
  constructor(
    private readonly storage: () => TextStorage | null,
    private readonly tabs?: OtherTabs,
  ) {
    super(NO_DRAFT);
  }

  /** @param format reads a stored draft at the first call, and when another tab has written it */
  read(key: string, format?: DraftFormat): DraftRecord {
    if (this.#stale.delete(key) || !this.has(key)) this.#takeStored(key, format);
    return this.get(key);
  }

  write(key: string, change: Partial<DraftRecord>, format?: DraftFormat): void {
    const { draft: base } = this.read(key, format);
    const before = this.readAgain(key, format);
    const record = { ...before, ...change };
    if (this.tabs && change.draft !== undefined && before.draft !== base) {
      record.draft = this.tabs.merged(base, before.draft, change.draft);
    }
    this.set(key, record);
    if (record.draft !== before.draft || record.attempt !== before.attempt) this.#store(key, record, format);
    this.tell(key);
  }

  /** `read`, with what another tab has written without telling yet. */
  readAgain(key: string, format?: DraftFormat): DraftRecord {
    this.#stale.add(key);
    return this.read(key, format);
  }

  /** Calls `run` with whether another tab is sending this draft, `null`: nobody can tell; while it runs no other one does. */
  inTurn<Result>(key: string, run: (isTaken: boolean | null) => Promise<Result>): Promise<Result> {
    return this.tabs?.takeTurn(PREFIX + key, run) ?? run(null);
  }

  override subscribe(key: string, listener: () => void): () => void {
    // While nobody was there nothing was heard.
    this.#stale.add(key);
    const stop = super.subscribe(key, listener);
    if (this.#watches++ === 0) {
      globalThis.addEventListener?.('storage', this.#onStorage);
      this.tabs?.listen(INDEX, tryTo(this.storage) ?? null, this.#hear);
    }
    let isStopped = false;
    return () => {
      stop();
      if (isStopped) return;
      isStopped = true;
      if (--this.#watches > 0) return;
      globalThis.removeEventListener?.('storage', this.#onStorage);
      this.tabs?.stop();
    };
  }

  /** A text of its own beside the drafts. */
  readText(key: string): string | null {
    return this.#stored(key) ?? null;
  }

  keepText(key: string, text: string | null): void {
    tryTo(() => {
      const place = this.storage();
      if (place !== null) this.#put(place, key, text);
    });
  }

  override clear(): void {
    // First what is stored: who is told that a draft is gone reads it again.
    tryTo(() => {
      const place = this.storage();
      if (place === null) return;
      const keys = storedKeys(place);
      // Whoever sees that one is gone sees also that all are.
      place.removeItem(INDEX);
      // One that cannot be removed must not keep the others.
      for (const key of keys) tryTo(() => place.removeItem(PREFIX + key));
    });
    this.tabs?.tell(null);
    this.#seen.clear();
    super.clear();
  }

  readonly #onStorage = ({ key, newValue }: StorageEvent) =>
    this.#hear(key === INDEX && newValue === null ? null : key);

  readonly #hear = (name: string | null): void => {
    if (name !== null && !name.startsWith(PREFIX)) return;
    const key = name === null ? null : name.slice(PREFIX.length);
    this.onText(key);
    for (const one of key === null ? this.keys() : [key]) {
      this.#stale.add(one);
      this.tell(one);
    }
  };

  /** Takes what is stored, where it is not what this page has put there. */
  #takeStored(key: string, format?: DraftFormat): void {
    const isKnown = this.has(key);
    const before = this.get(key);
    const stored = this.#stored(key);
    if (!isKnown) this.set(key, NO_DRAFT);
    if (stored === undefined || (this.#seen.get(key) ?? null) === stored) return;
    this.#seen.set(key, stored);
    // Taken away in another tab before it saw what was just written here; without the list all drafts were cleared.
    const isCrossed = () =>
      this.tabs?.isCrossed(PREFIX + key) && tryTo(() => this.storage()?.getItem(INDEX)) !== null;
    if (stored === null && before.attempt !== null && isCrossed()) {
      const draft = draftAfter(before.draft, before.attempt.message);
      this.set(key, { ...before, draft, attempt: null });
      this.#store(key, this.get(key), format);
      return;
    }
    const { draft: read, unreadable, sendKey } = stored === null ? NOTHING_STORED : readDraft(stored, format);
    const own = withUnstored(read, before.draft);
    const draft = isSame(own, before.draft) ? before.draft : own;
    const isOwnTry = before.isSending || (sendKey !== undefined && before.attempt?.key === sendKey);
    const attempt = sendKey === undefined ? null : { message: draft, key: sendKey, isElsewhere: isKnown };
    const problem = draft === before.draft ? before.problem : null;
    this.set(key, { ...before, draft, unreadable, problem, attempt: isOwnTry ? before.attempt : attempt });
  }

  /** `undefined`: the storage is forbidden. */
  #stored(key: string): string | null | undefined {
    return tryTo(() => {
      const text: unknown = this.storage()?.getItem(PREFIX + key);
      return typeof text === 'string' ? text : null;
    });
  }

  #store(key: string, { draft, unreadable, attempt }: DraftRecord, format?: DraftFormat): void {
    tryTo(() => {
      const place = this.storage();
      if (place === null) return;
      const text = storedDraft(draft, format, isSame(attempt?.message, draft) ? attempt?.key : undefined);
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
    // Read, since a storage may keep nothing of it.
    this.#seen.set(key, this.#stored(key) ?? null);
    this.tabs?.tell(PREFIX + key);
  }
}

/** Replies and notes are kept apart. A conversation that is called like the notes of another one must not get them. */
export function draftKeyOf(conversationKey: string, mode: 'reply' | 'note'): string {
  if (mode === 'note') return `note:${conversationKey}`;
  return /^(note|reply|sent):/.test(conversationKey) ? `reply:${conversationKey}` : conversationKey;
}

function storedKeys(storage: TextStorage): string[] {
  const text = storage.getItem(INDEX) ?? '[]';
  const keys = tryTo((): unknown => JSON.parse(text));
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

/** `sessionStorage`, where there is one. */
export function sessionDrafts(): TextStorage | null {
  return typeof sessionStorage === 'undefined' ? null : sessionStorage;
}
