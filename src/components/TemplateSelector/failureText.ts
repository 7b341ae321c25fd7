import { answerOf } from '../../clock/callHost.js';
import type { TemplateFailure } from '../../conversation/TemplateSend.js';
import { refusalText } from '../internal/noticeText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Explains what `onSendTemplate` failed with where no refusal can be read in it: a key of `strings.refusals`, or a text. */
export type GetErrorText = (error: unknown) => string | null | undefined;

/** Why a template did not go, in words; `''` when nothing more is known than that. */
export function failureText(
  failure: TemplateFailure,
  getErrorText: GetErrorText | null | undefined,
  texts: Texts<TemplatePart>,
): string {
  if ('question' in failure) {
    const { reopenedAsk, colleagueAsk } = texts.strings.templates;
    return failure.question === 'reopened' ? reopenedAsk : colleagueAsk;
  }
  if ('reason' in failure) return failure.reason;
  const { error, refusal } = failure;
  const { refusals } = texts.strings;
  const own = getErrorText ? answerOf(getErrorText, [error], undefined) : undefined;
  if (own) return Object.hasOwn(refusals, own) ? refusalText(own, refusals) : own;
  return refusal === null ? '' : refusalText(refusal.explain, refusals);
}
