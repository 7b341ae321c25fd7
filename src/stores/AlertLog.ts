import type { Instant } from '../core/time/Instant.js';

/** Where alerts that have fired are remembered through a reload: `localStorage`, or the host's own. */
export interface AlertStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What has been told of one window. */
interface Told {
  /** Tells a window from the next one of the same conversation. */
  windowId: number;
  /** The lowest threshold that has fired or been passed over. `Infinity`: none. */
  thresholdMs: number;
  isEscalated: boolean;
}

/** Beside this version, unread: a stored log of another form. */
const VERSION = 1;
/** Conversations remembered; the longest unchanged go first. About 200 kB. */
const MOST_TOLD = 5000;

/** Remembers what has been told, so that nothing is told twice. */
export class AlertLog {
  private readonly told = new Map<string, Told>();
  /** When the stored log was last written: what has happened after it was told to nobody. `null`: there is none. */
  readonly writtenAt: Instant | null = null;
  private isChanged = false;

  constructor(
    private readonly storage: AlertStorage | undefined,
    private readonly storageKey: string,
    private readonly now: () => Instant,
  ) {
    try {
      const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? 'null');
      if (!isStored(stored)) return;
      this.writtenAt = stored.at;
      for (const [key, windowId, thresholdMs, escalated] of stored.told) {
        const isEscalated = escalated === 1;
        this.told.set(key, { windowId, thresholdMs: thresholdMs ?? Number.POSITIVE_INFINITY, isEscalated });
      }
    } catch {
      // Storage that is forbidden or broken: alerts still fire, and are remembered until the reload.
    }
  }

  /** What has been told of this very window. */
  of(key: string, windowId: number): Readonly<Told> | null {
    const told = this.told.get(key);
    return told !== undefined && told.windowId === windowId ? told : null;
  }

  remember(key: string, told: Told): void {
    // Taken out and put in again: the order of a map is that of the last changes.
    this.told.delete(key);
    this.told.set(key, told);
    for (const oldest of this.told.keys()) {
      if (this.told.size <= MOST_TOLD) break;
      this.told.delete(oldest);
    }
    if (this.isChanged || this.storage === undefined) return;
    this.isChanged = true;
    // Once for all alerts of a wake-up.
    queueMicrotask(() => this.write());
  }

  /** Writes what is not written yet. */
  write(): void {
    if (!this.isChanged) return;
    this.isChanged = false;
    const told = [...this.told].map(([key, { windowId, thresholdMs, isEscalated }]) => [
      key,
      windowId,
      Number.isFinite(thresholdMs) ? thresholdMs : null,
      isEscalated ? 1 : 0,
    ]);
    try {
      this.storage?.setItem(this.storageKey, JSON.stringify({ version: VERSION, at: this.now(), told }));
    } catch {
      // Full or forbidden: as above.
    }
  }
}

interface Stored {
  version: typeof VERSION;
  at: Instant;
  told: [key: string, windowId: number, thresholdMs: number | null, escalated: 0 | 1][];
}

function isStored(value: unknown): value is Stored {
  const stored = value as Partial<Stored> | null;
  return (
    typeof stored === 'object' &&
    stored?.version === VERSION &&
    typeof stored.at === 'number' &&
    Array.isArray(stored.told) &&
    stored.told.every((one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number')
  );
}
