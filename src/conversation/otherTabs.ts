import { systemTimers } from '../clock/ClockTimers.js';
import { tryTo } from '../core/tryTo.js';
import { mergedDraft } from './Draft.js';
import type { TextStorage } from './TextStorage.js';
import { askForLock } from './tabLock.js';

/** What one tab has written takes a moment to be seen in the next one, also where its lock has ended. */
const SEEN_AFTER_MS = 100;

/** What two tabs write within this time, neither may have known of the other's. */
const CROSSING_MS = 500;

/** The other tabs that keep their drafts in the same place. A storage of one tab alone needs none of it. */
export class OtherTabs {
  readonly takeTurn = takeTurn;
  readonly merged = mergedDraft;
  readonly #writtenAt = new Map<string, number>();
  #channel: BroadcastChannel | null | undefined = null;

  /**
   * Hears what they write in a place of which the browser does not tell.
   *
   * @param hear called with the name of what was written, `null`: everything has gone
   */
  listen(name: string, place: TextStorage | null, hear: (name: string | null) => void): void {
    if (place === null || Object.prototype.toString.call(place) === '[object Storage]') return;
    // Forbidden where storages are, as in a frame of another site.
    this.#channel = tryTo(() => new BroadcastChannel(name));
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const again = () => hear(typeof data === 'string' ? data : null);
      again();
      // The news may have been quicker than what it is of.
      systemTimers.setTimeout(again, SEEN_AFTER_MS);
    });
  }

  /** Tells them what has been written; `null`: everything has gone. */
  tell(name: string | null): void {
    if (name !== null) this.#writtenAt.set(name, systemTimers.monotonic());
    this.#channel?.postMessage(name);
  }

  /** Whether one of them may have acted before it saw what was just written here. */
  isCrossed(name: string): boolean {
    return systemTimers.monotonic() - (this.#writtenAt.get(name) ?? Number.NEGATIVE_INFINITY) < CROSSING_MS;
  }

  stop(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

/** What this page does under a name. */
interface Turn {
  running: Set<Promise<unknown>>;
  /** This page has the lock. */
  isHeld: boolean;
}

const turns = new Map<string, Turn>();

/**
 * Keeps two tabs from doing the same at once, where the browser has locks.
 *
 * @param run called with whether another tab is at it; `null`: nobody can tell
 */
export function takeTurn<Result>(
  name: string,
  run: (isTaken: boolean | null) => Promise<Result>,
): Promise<Result> {
  const turn = turns.get(name) ?? { running: new Set(), isHeld: false };
  turns.set(name, turn);
  const isOwn = () => turn.isHeld || turn.running.size > 0;
  // The lock may be free again by the time that it is said to have been taken.
  const wasOwn = isOwn();
  let isHolder = false;
  return new Promise((resolve) => {
    const begin = (isOurs: boolean | null) => {
      const isTaken = isOurs === null ? null : !isOurs && !wasOwn && !isOwn();
      const running = run(isTaken);
      resolve(running);
      if (isTaken !== false) return undefined;
      turn.running.add(running);
      const ended = running.catch(() => {}).then(() => turn.running.delete(running));
      if (!isOurs) return ended;
      isHolder = true;
      turn.isHeld = true;
      return endOf(turn);
    };
    void askForLock(name, begin).then(() => {
      if (isHolder) turn.isHeld = false;
      if (!isOwn() && turns.get(name) === turn) turns.delete(name);
    });
  });
}

/** Once all that this page does under the name has ended. */
async function endOf({ running }: Turn): Promise<void> {
  do {
    await Promise.allSettled(running);
    await new Promise<void>((resolve) => {
      systemTimers.setTimeout(resolve, SEEN_AFTER_MS);
    });
  } while (running.size > 0);
}
