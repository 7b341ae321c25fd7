import type { ValueIssue } from '../../core/template/ValueIssue.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** What is wrong with a value, in words. */
export function issueText(issue: ValueIssue, { strings, locale }: Texts<TemplatePart>): string {
  const { code, length = 0, maxLength = 0, min = 0, max = 0 } = issue;
  return formatText(strings.templates.issues[code], { length, maxLength, min, max }, locale);
}
