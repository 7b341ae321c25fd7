import { checkValues } from './checkValues.js';
import { fieldsOf } from './fieldsOf.js';
import { parseTemplate } from './parseTemplate.js';
import { shownValue } from './shownValue.js';
import type { TemplateField } from './TemplateField.js';
import type { FieldId, TemplateValues } from './TemplateValues.js';

/** The two parameters of Twilio's `POST /Messages` that stand for a template. */
export interface TwilioContent {
  contentSid: string;
  /** JSON text of an object with a text for each variable; `'{}'` without variables. */
  contentVariables: string;
}

export interface TwilioOptions {
  /** Twilio's id of the content template, `HX...`. */
  contentSid: string;
  /** Twilio's variable for a field, where it differs from the rule. A media field without one is left out. */
  variables?: Readonly<Record<FieldId, string>>;
}

/**
 * `ContentSid` and `ContentVariables` from the same values, or `null` when a value that becomes a variable fails its
 * check or the template is not understood.
 *
 * Twilio numbers the variables of a content template through, while each part of a Meta definition counts from 1. The
 * rule: named placeholders keep their name; numbers go on from part to part, header, body, buttons, cards. For
 * templates that were numbered otherwise give `variables`.
 * https://www.twilio.com/docs/content/using-variables-with-content-api (31 July 2026, read 2026-11-22)
 *
 * @example toTwilioContent(definition, { 'header.1': 'Ada', 'body.1': '566701' }, { contentSid: 'HX1' })
 * // { contentSid: 'HX1', contentVariables: '{"1":"Ada","2":"566701"}' }
 */
export function toTwilioContent(
  template: unknown,
  values: TemplateValues,
  { contentSid, variables = {} }: TwilioOptions,
): TwilioContent | null {
  const parsed = parseTemplate(template);
  const keys = variableKeys(fieldsOf(parsed, values), variables);
  const isWrong = checkValues(parsed, values).some(({ fieldId }) => keys.has(fieldId));
  if (isWrong || parsed.issues.some(({ blocks }) => blocks)) return null;
  const content: Record<string, string> = {};
  for (const [id, key] of keys) {
    const value = values[id];
    const link = typeof value === 'object' && 'link' in value ? value.link : undefined;
    content[key] = typeof link === 'string' ? link : (shownValue(value) ?? '');
  }
  return { contentSid, contentVariables: JSON.stringify(content) };
}

function variableKeys(
  fields: readonly TemplateField[],
  variables: Readonly<Record<FieldId, string>>,
): Map<FieldId, string> {
  const keys = new Map<FieldId, string>();
  let before = 0;
  let highest = 0;
  let part = '';
  for (const { id, name, kind } of fields) {
    const ofPart = id.replace(/\.[^.]*$/, '');
    if (ofPart !== part) before = highest;
    part = ofPart;
    const own = Object.hasOwn(variables, id) ? variables[id] : undefined;
    const isCode = kind === 'coupon-code' || kind === 'one-time-code';
    const number = before + (typeof name === 'number' ? name : 1);
    if (own !== undefined) keys.set(id, own);
    else if (typeof name === 'string') keys.set(id, name);
    else if (name !== undefined || isCode) {
      keys.set(id, String(number));
      highest = Math.max(highest, number);
    }
  }
  return keys;
}
