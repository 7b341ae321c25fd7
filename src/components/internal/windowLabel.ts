import type { Instant } from '../../core/time/Instant.js';
import { MINUTE_MS } from '../../core/time/units.js';
import { type Remaining, remainingOf, remainingUntil, saidMs } from '../../core/window/remainingOf.js';
import type { WindowReason, WindowState, WindowStatus, WindowTone } from '../../core/window/WindowState.js';
import { cached, formatText } from '../../strings/formatText.js';
import { formatInstant, formatUnit } from '../../strings/formatTime.js';
import type { Texts, WindowPart } from './TextDefaults.js';

/** A window in words. */
export interface WindowLabel {
  readonly status: WindowStatus;
  readonly tone: WindowTone;
  readonly reason: WindowReason | null;
  /** `null`: it has no end. Windows with one share their words, whenever they end. */
  readonly expiresAt?: null;
  /** The badge's words: "Window open (18h remaining)". */
  readonly full: string;
  /** "18h", or one or two words. */
  readonly compact: string;
  /** The same in full words: "Window open, closes in 18 hours". */
  readonly spoken: string;
}

/**
 * Ten thousand badges say some eighty different things: each is put in words once per dictionary and locale, by its
 * remaining time, or by what it says where none remains.
 */
const caches = new WeakMap<Texts<WindowPart>, Map<number | string, WindowLabel>>();

/** Labels with an instant in them are many: the cache begins anew. */
const MOST_LABELS = 1000;

/** A state in words, the same reference for all windows that say the same. */
export function windowLabel(state: WindowState, texts: Texts<WindowPart>): WindowLabel {
  const { status, tone, expiresAt, asOf } = state;
  const isRunning = (status === 'open' || status === 'expiring') && expiresAt !== null;
  const known = isRunning ? knownLabel(tone, expiresAt, asOf, texts) : undefined;
  if (known !== undefined) return known;
  const made = labelOf(state, texts);
  const key = isRunning ? keyOf(tone, expiresAt, asOf) : JSON.stringify(made);
  const cache = cached(caches, texts, () => new Map<number | string, WindowLabel>());
  if (cache.size > MOST_LABELS) cache.clear();
  return cached(cache, key, () => made);
}

/** The label of a running window that ends at `end`, if it was needed before. */
export function knownLabel(
  tone: WindowTone,
  end: Instant,
  now: Instant,
  texts: Texts<WindowPart>,
): WindowLabel | undefined {
  return caches.get(texts)?.get(keyOf(tone, end, now));
}

/** The time as it is said, and the tone: a running window has one of three. */
function keyOf(tone: WindowTone, end: Instant, now: Instant): number {
  return saidMs(end - now) + (tone === 'open' ? 1 : tone === 'urgent' ? 2 : 0);
}

function labelOf(state: WindowState, texts: Texts<WindowPart>): WindowLabel {
  const { badge, spoken } = texts.strings;
  const { status, tone, reason } = state;
  const remaining = remainingOf(state, state.asOf);
  if ((status === 'open' || status === 'expiring') && remaining !== null) {
    const fill = (text: string, time: string) => formatText(text, { time }, texts.locale);
    const short = remainingText(remaining, texts, 'badge');
    return {
      status,
      tone,
      reason,
      full: fill(badge[status], short),
      compact: remaining.value === 0 ? texts.strings.time.lessThanAMinuteShort : short,
      spoken: fill(spoken[status], remainingText(remaining, texts, 'long')),
    };
  }
  const key = timelessKey(state);
  const full = timelessText(key, state, texts);
  return { status, tone, reason, expiresAt: null, full, compact: texts.strings.compact[key], spoken: full };
}

/** The end of a window for `<time>`; `null` where it has none, or none is known. */
export function isoOf(status: WindowStatus, endsAt: Instant | null): string | null {
  return endsAt === null || status === 'unknown' ? null : new Date(endsAt).toISOString();
}

/** Remaining time in words: "18h" in a badge, "18 hr" short, "18 hours" long, "less than a minute" below one. */
export function remainingText(
  remaining: Pick<Remaining, 'unit' | 'value'>,
  texts: Texts<WindowPart>,
  width: 'badge' | 'short' | 'long',
): string {
  const { time } = texts.strings;
  if (remaining.value === 0) return time.lessThanAMinute;
  return formatUnit(remaining, width === 'badge' ? time.unitDisplay : width, texts.locale);
}

/** How long ago something was: "2 hours ago". */
export function agoText(at: Instant, now: Instant, texts: Texts<WindowPart>): string {
  const { time } = texts.strings;
  if (now - at < MINUTE_MS) return time.justNow;
  return formatText(time.ago, { time: remainingText(remainingUntil(now, at), texts, 'long') }, texts.locale);
}

/** What is to be said of a window without a time. */
type Timeless = keyof Texts<WindowPart>['strings']['compact'];

function timelessKey({ status, awaitingReply, can, reason }: WindowState): Timeless {
  if (status === 'unknown') return status;
  if (status !== 'closed') return 'noLimit';
  if (awaitingReply) return 'awaitingReply';
  if (can.humanAgent) return 'humanAgent';
  return reason === 'never-opened' ? 'neverOpened' : status;
}

function timelessText(
  key: Timeless,
  { can, reason, humanAgentUntil }: WindowState,
  { locale, strings: { badge } }: Texts<WindowPart>,
): string {
  const text = reason === 'refused' && key === 'closed' ? 'refused' : key;
  if (text === 'closed' || text === 'neverOpened' || text === 'refused') {
    if (can.template) return badge[text];
    return reason === 'quota-used' ? badge.quotaUsed : badge[`${text}Wait`];
  }
  return humanAgentUntil === null
    ? badge[text]
    : formatText(badge[text], { until: formatInstant(humanAgentUntil, locale) }, locale);
}
