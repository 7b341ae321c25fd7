import type { ConversationView } from '../../conversation/conversationView.js';
import type { Instant } from '../../core/time/Instant.js';
import { HOUR_MS } from '../../core/time/units.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import type { Strings } from '../../strings/Strings.js';
import type { NoticePart, Texts } from './TextDefaults.js';
import { agoText } from './windowLabel.js';

/** Why a composer is locked and what helps, in a sentence. */
export function noticeText(
  { state, verdicts }: ConversationView,
  now: Instant,
  texts: Texts<NoticePart>,
): string {
  const { notice } = texts.strings;
  const { locale } = texts;
  const withTemplates = verdicts['send-template'].isAllowed;
  if (state.status === 'unknown') return notice.unknown;
  if (state.awaitingReply && state.lastTemplateAt !== null) {
    return formatText(notice.awaitingReply, { ago: agoText(state.lastTemplateAt, now, texts) }, locale);
  }
  if (state.can.humanAgent && state.humanAgentUntil !== null) {
    const freeform = verdicts['send-freeform'];
    const needsHuman = !freeform.isAllowed && freeform.reason === 'needs-human';
    const text = needsHuman ? notice.needsHuman : notice.humanAgent;
    return formatText(text, { until: formatInstant(state.humanAgentUntil, locale) }, locale);
  }
  switch (state.reason) {
    case 'never-opened':
      return withTemplates ? notice.neverOpened : notice.neverOpenedWait;
    case 'quota-used':
      if (withTemplates) return notice.ended;
      return formatPlural(notice.quotaUsed, state.quota?.limit ?? 0, locale);
    case 'refused':
      return withTemplates ? notice.refused : notice.refusedWait;
    default: {
      const hours = wholeHours(state);
      if (hours === null) return withTemplates ? notice.ended : notice.endedWait;
      return formatPlural(withTemplates ? notice.expired : notice.expiredWait, hours, locale);
    }
  }
}

/** Length of the window that has ended, if it is a whole number of hours. */
function wholeHours({ openedAt, expiresAt }: WindowState): number | null {
  if (openedAt === null || expiresAt === null) return null;
  const hours = (expiresAt - openedAt) / HOUR_MS;
  return Number.isInteger(hours) && hours > 0 ? hours : null;
}

/** What a refusal means, in words. A host's own reader may know other words than the kit: then it is not known. */
export function refusalText(explain: string, refusals: Strings['refusals']): string {
  const texts: Readonly<Record<string, string>> = refusals;
  return (Object.hasOwn(texts, explain) ? texts[explain] : undefined) ?? refusals.unknown;
}
