import { systemTimers } from '../clock/ClockTimers.js';
import type { TextStorage } from './TextStorage.js';

/** What one tab hears of the others that keep their drafts in the same place. */
export interface OtherTabs {
  /** Tells them what has been written; `null`: everything has gone. */
  tell(name: string | null): void;
  stop(): void;
}

/**
 * Hears what other tabs write: the browser tells of its own storages, a channel of any other place.
 *
 * @param hear called with the name of what was written, `null`: everything has gone
 */
export function hearTabs(
  place: TextStorage | null,
  hear: (name: string | null) => void,
  index: string,
): OtherTabs | null {
  if (place === null || typeof addEventListener === 'undefined') return null;
  const isBrowsers = Object.prototype.toString.call(place) === '[object Storage]';
  const channel = isBrowsers || typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(index);
  const onStorage = ({ key, newValue }: StorageEvent) =>
    hear(key === index && newValue === null ? null : key);
  const onMessage = ({ data }: MessageEvent<unknown>) => hear(typeof data === 'string' ? data : null);
  addEventListener('storage', onStorage);
  channel?.addEventListener('message', onMessage);
  return {
    tell: (name) => channel?.postMessage(name),
    stop() {
      removeEventListener('storage', onStorage);
      channel?.close();
    },
  };
}

/** What one tab has written takes a moment to be seen in the next one, also where its lock has ended. */
const SEEN_AFTER_MS = 100;

/** What this page does last under each name. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Keeps two tabs from doing the same at once, where the browser has locks.
 *
 * @param run called with whether another tab is at it; `null`: nobody can tell
 */
export function takeTurn<Result>(
  name: string,
  run: (isTaken: boolean | null) => Promise<Result>,
): Promise<Result> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks === undefined) return run(null);
  return new Promise((resolve) => {
    const take = (lock: Lock | null) => {
      const isTaken = lock === null && !turns.has(name);
      const running = run(isTaken);
      resolve(running);
      if (isTaken) return undefined;
      turns.set(name, running);
      return lock === null ? undefined : endOfTurn(name, running);
    };
    // Forbidden, as in a sandbox.
    locks.request(name, { ifAvailable: true }, take).catch(() => resolve(run(null)));
  });
}

/** Once all that this page does under the name has ended. */
async function endOfTurn(name: string, running: Promise<unknown>): Promise<void> {
  await running.catch(() => {});
  await new Promise<void>((resolve) => {
    systemTimers.setTimeout(resolve, SEEN_AFTER_MS);
  });
  const last = turns.get(name);
  if (last !== undefined && last !== running) return endOfTurn(name, last);
  turns.delete(name);
}
