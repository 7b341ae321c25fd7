import type { Instant } from '../core/time/Instant.js';
import { MINUTE_MS } from '../core/time/units.js';
import type { TextStorage } from './TextStorage.js';

/** What has been told of one window. */
export interface Told {
  /** The end of the window, which tells it from the next one of the same conversation. */
  endsAt: Instant;
  /** The lowest threshold that has fired or been passed over. `Infinity`: none. */
  thresholdMs: number;
  isEscalated: boolean;
}

/** A stored log of another form is not read. That of 1 knew windows by their beginning, which may be learnt later. */
const VERSION = 2;
/** Conversations written; those longest unchanged are left out. About 200 kB. */
const MOST_WRITTEN = 5000;
/** Conversations kept in memory beside those that are followed, so that a list which comes back is not told again. */
const MOST_LEFT = 50_000;
/** Ends that differ by rounding, or by when they were asked, are those of one window. */
const TOLERANCE_MS = MINUTE_MS;

/** Whether a window that ends at `endsAt` is the one that was known to end at `knownEndsAt`: the next one ends later. */
export function isKnownWindow(knownEndsAt: Instant, endsAt: Instant): boolean {
  return endsAt <= knownEndsAt + TOLERANCE_MS;
}

/** Remembers what has been told, so that nothing is told twice. */
export class AlertLog {
  private readonly told = new Map<string, Told>();
  /** When the stored log was last written: what has happened after it was told to nobody. `null`: there is none. */
  readonly writtenAt: Instant | null = null;
  private isChanged = false;
  private isWriting = false;

  constructor(
    private readonly storage: TextStorage | undefined,
    private readonly storageKey: string,
    private readonly now: () => Instant,
    /** Other tabs write it too. */
    private readonly isShared = false,
  ) {
    const stored = this.read();
    // Written even while it is empty: after a reload it says from when on somebody was there to be told.
    if (stored === null) this.change();
    else this.writtenAt = stored.at;
  }

  /** Takes in what is stored, where other tabs have told more. */
  read(): Stored | null {
    const stored = storedIn(this.storage, this.storageKey);
    for (const [key, endsAt, thresholdMs, escalated] of stored?.told.filter(isEntry) ?? []) {
      const other = {
        endsAt,
        thresholdMs: thresholdMs ?? Number.POSITIVE_INFINITY,
        isEscalated: escalated === 1,
      };
      const own = this.told.get(key);
      if (own === undefined || !isKnownWindow(own.endsAt, endsAt)) this.told.set(key, other);
      else if (isKnownWindow(endsAt, own.endsAt)) {
        const isEscalated = own.isEscalated || other.isEscalated;
        this.told.set(key, {
          endsAt,
          thresholdMs: Math.min(own.thresholdMs, other.thresholdMs),
          isEscalated,
        });
      }
    }
    return stored;
  }

  /** What has been told of the window that ends at `endsAt`. */
  of(key: string, endsAt: Instant): Readonly<Told> | null {
    const told = this.told.get(key);
    return told !== undefined && isKnownWindow(told.endsAt, endsAt) ? told : null;
  }

  remember(key: string, told: Told): void {
    // Taken out and put in again: the order of a map is that of the last changes.
    this.told.delete(key);
    this.told.set(key, told);
    this.change();
  }

  /** Forgets the longest unchanged of the conversations that are not followed, beyond as many as are kept. */
  forgetLeft(followed: ReadonlyMap<string, unknown>): void {
    let excess = this.told.size - followed.size - MOST_LEFT;
    for (const key of this.told.keys()) {
      if (excess <= 0) return;
      if (followed.has(key)) continue;
      this.told.delete(key);
      excess--;
    }
  }

  /** Writes what is not written yet. What cannot be written is tried again with the next change, and at the end. */
  write(): void {
    if (!this.isChanged || this.storage === undefined) return;
    this.isChanged = false;
    if (this.isShared) this.read();
    const told = [...this.told]
      .slice(-MOST_WRITTEN)
      .map(([key, { endsAt, thresholdMs, isEscalated }]) => [
        key,
        endsAt,
        Number.isFinite(thresholdMs) ? thresholdMs : null,
        isEscalated ? 1 : 0,
      ]);
    const failed = () => {
      // Full or forbidden: alerts still fire, and are remembered until the reload.
      this.isChanged = true;
    };
    try {
      const text = JSON.stringify({ version: VERSION, at: this.now(), told });
      const written: unknown = this.storage.setItem(this.storageKey, text);
      // A store that answers by a promise is none of ours, but its failure is still that of this write.
      Promise.resolve(written).catch(failed);
    } catch {
      failed();
    }
  }

  private change(): void {
    this.isChanged = true;
    if (this.isWriting || this.storage === undefined) return;
    this.isWriting = true;
    // Once for all alerts of a wake-up.
    queueMicrotask(() => {
      this.isWriting = false;
      this.write();
    });
  }
}

type StoredEntry = [key: string, endsAt: Instant, thresholdMs: number | null, escalated: 0 | 1];

interface Stored {
  version: typeof VERSION;
  at: Instant;
  /** Each is looked at by itself: a broken one takes none with it. */
  told: unknown[];
}

/** `null`: there is none, or storage is forbidden or broken. */
function storedIn(storage: TextStorage | undefined, storageKey: string): Stored | null {
  try {
    const text: unknown = storage?.getItem(storageKey) ?? null;
    if (typeof text !== 'string') {
      Promise.resolve(text).catch(() => {});
      return null;
    }
    const stored: unknown = JSON.parse(text);
    return isStored(stored) ? stored : null;
  } catch {
    return null;
  }
}

function isStored(value: unknown): value is Stored {
  const stored = value as Partial<Stored> | null;
  return (
    typeof stored === 'object' &&
    stored?.version === VERSION &&
    typeof stored.at === 'number' &&
    Array.isArray(stored.told)
  );
}

function isEntry(value: unknown): value is StoredEntry {
  if (!Array.isArray(value)) return false;
  const [key, endsAt, thresholdMs] = value;
  return (
    typeof key === 'string' &&
    typeof endsAt === 'number' &&
    (thresholdMs === null || typeof thresholdMs === 'number')
  );
}
