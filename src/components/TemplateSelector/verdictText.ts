import { answerOf, isText } from '../../clock/answerOf.js';
import type { TemplateFailure } from '../../conversation/TemplateSend.js';
import type { Verdict } from '../../core/window/Verdict.js';
import { formatText } from '../../strings/formatText.js';
import { refusalText } from '../internal/noticeText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Why a template cannot be sent, in words; `''`: it can. */
export function verdictText(verdict: Verdict, { strings, locale }: Texts<TemplatePart>): string {
  if (verdict.isAllowed) return '';
  const { reason, text = '' } = verdict;
  const { unavailable, statuses } = strings.templates;
  switch (reason) {
    case 'not-approved': {
      const names: Readonly<Record<string, string>> = statuses;
      const key = text.toLowerCase();
      const status = (Object.hasOwn(names, key) ? names[key] : undefined) ?? text;
      return formatText(unavailable.notApproved, { status }, locale);
    }
    case 'status-unknown':
      return unavailable.statusUnknown;
    case 'not-understood':
      return formatText(unavailable.notUnderstood, { part: text }, locale);
    case 'needs-host-values':
      return unavailable.fieldNotSupported;
    case 'no-recipient':
      return unavailable.noRecipient;
    case 'balance':
      return formatText(unavailable.balance, { balance: text }, locale);
    case 'needs-phone-number':
      return unavailable.needsPhoneNumber;
    case 'opted-out':
      return refusalText('opted-out', strings.refusals);
    default:
      // A host that gives no reason, or whose rule failed; a channel without templates.
      return text || strings.refusals['message-type'];
  }
}

/** Explains what `onSendTemplate` failed with where no refusal can be read in it: a key of `strings.refusals`, or a text. */
export type GetErrorText = (error: unknown) => string | null | undefined;

/** Why a template did not go, and that what is filled in is kept, in words; `''` when nothing is known or filled in. */
export function failureText(
  failure: TemplateFailure,
  getErrorText: GetErrorText | null | undefined,
  texts: Texts<TemplatePart>,
  hasFields: boolean,
): string {
  const { templates, sending, refusals } = texts.strings;
  if ('question' in failure) {
    const { reopenedAsk: reopened, colleagueAsk: colleague } = templates;
    return { reopened, colleague, cancelled: sending.unknown }[failure.question];
  }
  const kept = hasFields ? ` ${templates.valuesKept}` : '';
  if ('verdict' in failure) return verdictText(failure.verdict, texts) + kept;
  const { error, refusal, isOffline } = failure;
  const own = answerOf(getErrorText, [error], undefined, isText);
  if (own) return (Object.hasOwn(refusals, own) ? refusalText(own, refusals) : own) + kept;
  if (isOffline) return sending.offline + kept;
  // Where the platform gives no reason, that text says no more than what is kept.
  const isExplained = refusal !== null && !(hasFields && refusal.explain === 'unknown');
  return (isExplained ? refusalText(refusal.explain, refusals) : '') + kept;
}
