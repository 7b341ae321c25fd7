import type { Instant } from '../../core/time/Instant.js';
import { HOUR_MS, MINUTE_MS } from '../../core/time/units.js';
import type { WindowState } from '../../core/window/WindowState.js';
import type { Texts, WindowPart } from './TextDefaults.js';
import { type WindowLabel, windowLabel } from './windowLabel.js';

/** A label without its instant: all windows with the same words share one. */
export type SharedLabel = Readonly<Omit<WindowLabel, 'dateTime'>>;

/**
 * Ten thousand badges say some eighty different things: each is put in words once per dictionary and locale, by its
 * remaining time, or by what it says where none remains.
 */
const caches = new WeakMap<Texts<WindowPart>, Map<number | string, SharedLabel>>();
/** Labels with an instant in them are many: the cache begins anew. */
const MOST_LABELS = 1000;

/** The label of a running window that ends at `end`, if it was needed before. */
export function knownLabel(
  status: SharedLabel['status'],
  end: Instant,
  now: Instant,
  texts: Texts<WindowPart>,
): SharedLabel | undefined {
  return caches.get(texts)?.get(keyOf(status, end, now));
}

/** `windowLabel`, the same reference for all windows that say the same. */
export function sharedLabel(state: WindowState, now: Instant, texts: Texts<WindowPart>): SharedLabel {
  const { status, reason, expiresAt } = state;
  const isRunning = (status === 'open' || status === 'expiring') && expiresAt !== null;
  const known = isRunning ? knownLabel(status, expiresAt, now, texts) : undefined;
  if (known !== undefined) return known;
  const { full, compact, spoken } = windowLabel(state, now, texts);
  const key = isRunning ? keyOf(status, expiresAt, now) : `${status}|${reason}|${full}|${compact}`;
  let cache = caches.get(texts);
  if (cache === undefined || cache.size > MOST_LABELS) {
    cache = new Map();
    caches.set(texts, cache);
  }
  const label = cache.get(key) ?? { status, reason, full, compact, spoken };
  cache.set(key, label);
  return label;
}

function keyOf(status: SharedLabel['status'], end: Instant, now: Instant): number {
  const ms = end - now;
  const units = ms >= HOUR_MS ? 2 * Math.floor(ms / HOUR_MS) + 1 : 2 * Math.floor(ms / MINUTE_MS);
  return 2 * units + (status === 'open' ? 1 : 0);
}

/** `nextRemainingChangeAt` of a window that has not ended, without an object for each of thousands of ticks. */
export function nextLabelAt(end: Instant, now: Instant): Instant {
  const ms = end - now;
  const unitMs = ms >= HOUR_MS ? HOUR_MS : MINUTE_MS;
  const value = Math.floor(ms / unitMs);
  return value === 0 ? end : end - value * unitMs + 1;
}
