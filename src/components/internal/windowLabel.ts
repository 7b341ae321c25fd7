import type { Instant } from '../../core/time/Instant.js';
import { MINUTE_MS } from '../../core/time/units.js';
import { type Remaining, remainingOf, remainingUntil } from '../../core/window/remainingOf.js';
import type { WindowReason, WindowState, WindowStatus } from '../../core/window/WindowState.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant, formatUnit } from '../../strings/formatTime.js';
import type { Texts, WindowPart } from './TextDefaults.js';

/** A window in words at one instant. */
export interface WindowLabel {
  status: WindowStatus;
  reason: WindowReason | null;
  /** The badge's words: "Window open (18h remaining)". */
  full: string;
  /** "18h", or one or two words. */
  compact: string;
  /** The same in full words: "Window open, closes in 18 hours". */
  spoken: string;
  /** The instant that it is about, ISO 8601; `''` where there is none. */
  dateTime: string;
}

/** Puts a state in words. */
export function windowLabel(state: WindowState, now: Instant, texts: Texts<WindowPart>): WindowLabel {
  const { badge, spoken } = texts.strings;
  const { status, reason } = state;
  const remaining = remainingOf(state, now);
  const dateTime =
    state.expiresAt === null || status === 'unknown' ? '' : new Date(state.expiresAt).toISOString();
  if ((status === 'open' || status === 'expiring') && remaining !== null) {
    const fill = (text: string, time: string) => formatText(text, { time }, texts.locale);
    const short = remainingText(remaining, texts, 'badge');
    return {
      status,
      reason,
      full: fill(badge[status], short),
      compact: remaining.value === 0 ? texts.strings.time.lessThanAMinuteShort : short,
      spoken: fill(spoken[status], remainingText(remaining, texts, 'long')),
      dateTime,
    };
  }
  const full = timelessText(state, texts);
  return { status, reason, full, compact: compactText(state, texts), spoken: full, dateTime };
}

/** Remaining time in words: "18h" in a badge, "18 hours" in full, "less than a minute" below one. */
export function remainingText(
  remaining: Pick<Remaining, 'unit' | 'value'>,
  texts: Texts<WindowPart>,
  width: 'badge' | 'long',
): string {
  const { time } = texts.strings;
  if (remaining.value === 0) return time.lessThanAMinute;
  return formatUnit(remaining, width === 'badge' ? time.unitDisplay : 'long', texts.locale);
}

/** How long ago something was: "2h ago". */
export function agoText(at: Instant, now: Instant, texts: Texts<WindowPart>): string {
  const { time } = texts.strings;
  const text =
    now - at < MINUTE_MS ? time.lessThanAMinute : remainingText(remainingUntil(now, at), texts, 'badge');
  return formatText(time.ago, { time: text }, texts.locale);
}

/** Whether the channel offers templates when closed. */
export function hasTemplates(state: WindowState): boolean {
  return state.can.template;
}

function timelessText(state: WindowState, texts: Texts<WindowPart>): string {
  const { badge } = texts.strings;
  const byTemplates = (withTemplates: string, without: string) =>
    hasTemplates(state) ? withTemplates : without;
  if (state.status === 'open' || state.status === 'expiring') return badge.noLimit;
  if (state.status === 'unknown') return badge.unknown;
  if (state.awaitingReply) return badge.awaitingReply;
  if (state.can.humanAgent && state.humanAgentUntil !== null) {
    return formatText(
      badge.humanAgent,
      { until: formatInstant(state.humanAgentUntil, texts.locale) },
      texts.locale,
    );
  }
  switch (state.reason) {
    case 'never-opened':
      return byTemplates(badge.neverOpened, badge.neverOpenedWait);
    case 'quota-used':
      return badge.quotaUsed;
    case 'refused':
      return byTemplates(badge.refused, badge.refusedWait);
    default:
      return byTemplates(badge.closed, badge.closedWait);
  }
}

function compactText(state: WindowState, texts: Texts<WindowPart>): string {
  const { compact } = texts.strings;
  if (state.status === 'open' || state.status === 'expiring') return compact.noLimit;
  if (state.status === 'unknown') return compact.unknown;
  if (state.awaitingReply) return compact.awaitingReply;
  return state.reason === 'never-opened' ? compact.neverOpened : compact.closed;
}
