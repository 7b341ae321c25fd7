import { answerOf } from '../../hooks/answerOf.js';
import type { TemplateFailure } from '../../hooks/TemplateSend.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Explains what `onSend` was rejected with: a key of `strings.refusals`, or a text of its own. */
export type ExplainError = (error: unknown) => string | undefined;

/** Why a send failed, in words; `''` when nothing more is known. */
export function failureText(
  failure: TemplateFailure,
  explain: ExplainError | undefined,
  texts: Texts<TemplatePart>,
): string {
  if ('reason' in failure) return failure.reason;
  const told = (explain && answerOf(explain, [failure.error], undefined)) ?? explanationIn(failure.error);
  if (told === undefined) return '';
  const refusals: Readonly<Record<string, string>> = texts.strings.refusals;
  return (Object.hasOwn(refusals, told) ? refusals[told] : undefined) ?? (explain ? told : '');
}

/** The adapters' refusals say themselves which text explains them. */
function explanationIn(error: unknown): string | undefined {
  const { explain } = Object(error) as { explain?: unknown };
  return typeof explain === 'string' ? explain : undefined;
}
