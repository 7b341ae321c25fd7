import { issuesIn } from './checkValues.js';
import { fieldsOf } from './fieldsOf.js';
import { isMissing } from './isMissing.js';
import { recordOf } from './recordOf.js';
import { shownValue } from './shownValue.js';
import type { Template } from './Template.js';
import type { TemplateField } from './TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from './TemplateValues.js';
import { isVariableName, VARIABLE_MAX_LENGTH, VARIABLES_MAX } from './twilioVariables.js';
import type { ValueIssue } from './ValueIssue.js';
import { wholeWith } from './withCards.js';

/** The two parameters of Twilio's `POST /Messages` that stand for a template. */
export interface TwilioContent {
  contentSid: string;
  /** JSON text of an object with a text for each variable; `'{}'` without variables. No text is empty. */
  contentVariables: string;
}

export interface TwilioOptions {
  /** Twilio's id of the content template, `HX...`; a template of `parseTwilioContent` has its own. */
  contentSid?: string | undefined;
  /** Twilio's variable for a field, where it differs from the rule. A media field without one is left out. */
  variables?: Readonly<Record<FieldId, string>> | undefined;
}

/** Why Twilio would refuse a variable, or what it would do with it unasked. */
export type TwilioIssueCode =
  /** A value that no text stands for, such as media by its id. */
  | 'no-text'
  /** More than 1,600 characters. */
  | 'too-long'
  /** A name of more than 16 characters, or with a space. */
  | 'bad-name'
  /** One name for two values, by `variables` or because a number or name is taken. */
  | 'taken-name'
  /** Two parts have the same name and different values: the second goes by its part too, as `body_name`. */
  | 'shared-name'
  /** More than 100 variables. */
  | 'too-many';

/** Something about one variable. */
export interface TwilioIssue {
  code: TwilioIssueCode;
  variable: string;
  /** The fields that would fill it. */
  fieldIds: readonly FieldId[];
  /** True: nothing is made. False: it is made, if the content template has a variable of this name. */
  blocks: boolean;
}

/**
 * `ContentSid` and `ContentVariables` from the same values, or `null` when a value that becomes a variable fails its
 * check, a variable has an issue that blocks (`twilioIssues`), the template is not understood or no content is named.
 *
 * A template of `parseTwilioContent` knows its variables. For a definition of the Cloud API there is a rule: Twilio
 * numbers the variables of a content template through, while each part of a definition counts from 1. So named
 * placeholders keep their name, and a second part with the same name and another value puts its part before it; numbers
 * go on from part to part, header, body, buttons, cards. For templates that were made otherwise give `variables`.
 * Of media the part behind the fixed address is the variable: at least the domain is fixed.
 * https://www.twilio.com/docs/content/using-variables-with-content-api (31 July 2026, read 2026-11-29),
 * https://www.twilio.com/docs/content/twilio-media, https://www.twilio.com/docs/api/errors/21656 (read 2026-11-29)
 *
 * @example toTwilioContent(definition, { 'header.1': 'Ada', 'body.1': '566701' }, { contentSid: 'HX1' })
 * // { contentSid: 'HX1', contentVariables: '{"1":"Ada","2":"566701"}' }
 */
export function toTwilioContent(
  template: unknown,
  values: TemplateValues,
  options: TwilioOptions = {},
): TwilioContent | null {
  const [whole, readable] = wholeWith(template, values);
  return contentIn(whole, fieldsOf(whole), readable, issuesIn(whole, readable), options);
}

/** `toTwilioContent` of a template that has its cards and fields already, and whose values were checked. */
export function contentIn(
  whole: Template,
  fields: readonly TemplateField[],
  values: TemplateValues,
  issues: readonly ValueIssue[],
  { contentSid = whole.contentSid, variables = {} }: TwilioOptions,
): TwilioContent | null {
  const { texts, ids, issues: found } = variablesFor(fields, values, variables);
  const isWrong = issues.some(({ fieldId }) => ids.has(fieldId)) || found.some(({ blocks }) => blocks);
  if (isWrong || contentSid === undefined || whole.issues.some(({ blocks }) => blocks)) return null;
  return { contentSid, contentVariables: JSON.stringify(Object.fromEntries(texts)) };
}

/** What `toTwilioContent` has to say about the variables; what is wrong with the values themselves says `checkValues`. */
export function twilioIssues(
  template: unknown,
  values: TemplateValues,
  { variables = {} }: TwilioOptions = {},
): TwilioIssue[] {
  const [whole, readable] = wholeWith(template, values);
  return variablesFor(fieldsOf(whole), readable, variables).issues;
}

interface Variables {
  texts: ReadonlyMap<string, string>;
  ids: ReadonlySet<FieldId>;
  issues: TwilioIssue[];
}

function variablesFor(
  fields: readonly TemplateField[],
  values: TemplateValues,
  mapped: Readonly<Record<FieldId, string>>,
): Variables {
  const texts = new Map<string, string>();
  const takenBy = new Map<string, FieldId[]>();
  const named = new Set<string>();
  const ids = new Set<FieldId>();
  const issues: TwilioIssue[] = [];
  for (const { field, name, isNamed } of namesOf(fields, mapped)) {
    const value = values[field.id];
    ids.add(field.id);
    if (isMissing(value)) continue;
    const text = textFor(field, value);
    const isShared = isNamed && named.has(name) && texts.get(name) !== text;
    const variable = isShared ? field.id.replaceAll('.', '_') : name;
    const note = (code: TwilioIssueCode, blocks = true, fieldIds: readonly FieldId[] = [field.id]) =>
      issues.push({ code, variable, fieldIds, blocks });
    const others = takenBy.get(variable) ?? [];
    if (isShared) note('shared-name', false, [...(takenBy.get(name) ?? []), field.id]);
    if (!isVariableName(variable)) note('bad-name');
    if (text === '') note('no-text');
    else if (text.length > VARIABLE_MAX_LENGTH) note('too-long');
    if (texts.has(variable) && texts.get(variable) !== text) note('taken-name', true, [...others, field.id]);
    else texts.set(variable, text);
    takenBy.set(variable, [...others, field.id]);
    if (isNamed) named.add(variable);
    if (texts.size === VARIABLES_MAX + 1) note('too-many');
  }
  return { texts, ids, issues };
}

/** The variable of each field that has one, in reading order; `isNamed`: by a placeholder's name. */
function namesOf(
  fields: readonly TemplateField[],
  mapped: Readonly<Record<FieldId, string>>,
): { field: TemplateField; name: string; isNamed: boolean }[] {
  let before = 0;
  let highest = 0;
  let part = '';
  return fields.flatMap((field) => {
    const { id, name, kind, variable } = field;
    const ofPart = id.replace(/\.[^.]*$/, '');
    if (ofPart !== part) before = highest;
    part = ofPart;
    const own = Object.hasOwn(mapped, id) ? mapped[id] : variable;
    if (own !== undefined) return { field, name: own, isNamed: false };
    if (typeof name === 'string') return { field, name, isNamed: true };
    if (name === undefined && kind !== 'coupon-code' && kind !== 'one-time-code') return [];
    const number = before + (name ?? 1);
    highest = Math.max(highest, number);
    return { field, name: String(number), isNamed: false };
  });
}

/** The text that stands for a value; `''` where there is none. */
function textFor({ kind, urlPrefix, urlRest = '' }: TemplateField, value: FieldValue): string {
  if (kind !== 'media' && kind !== 'document') return shownValue(value) ?? '';
  const link = recordOf(value)?.link;
  if (typeof link !== 'string') return '';
  if (urlPrefix === undefined) return /^https?:\/\/[^/?#]+\/?(.*)$/is.exec(link)?.[1] ?? '';
  return link.startsWith(urlPrefix) ? link.slice(urlPrefix.length, link.length - urlRest.length) : '';
}
