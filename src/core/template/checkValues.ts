import type { Instant } from '../time/Instant.js';
import { characterCount } from './characterCount.js';
import { isWebAddress } from './checkText.js';
import { checkValue } from './checkValue.js';
import { filledLength } from './filledLength.js';
import { isMissing } from './isMissing.js';
import { recordOf } from './recordOf.js';
import { shownValue } from './shownValue.js';
import type { Template } from './Template.js';
import type { TemplateField } from './TemplateField.js';
import type { FieldValue, TemplateValues } from './TemplateValues.js';
import type { ValueIssue } from './ValueIssue.js';
import { cardOf, wholeWith } from './withCards.js';

/** What values are checked against beside the template. */
export interface CheckOptions {
  /** The time: an expiration that has passed by then is an issue. Absent: not looked at. */
  now?: Instant | undefined;
}

/**
 * Everything for which the platform would refuse the values, in reading order; `[]` when it would take them. Says
 * nothing about the template itself: see `sendabilityOf`.
 *
 * @example checkValues({ components: [{ type: 'BODY', text: 'Hi {{1}}' }] }, { 'body.1': 'A\nB' })
 * // [{ fieldId: 'body.1', code: 'newline' }]
 */
export function checkValues(
  template: unknown,
  values: TemplateValues,
  { now }: CheckOptions = {},
): ValueIssue[] {
  return issuesIn(...wholeWith(template, values), now);
}

/** `checkValues` of a template that has its cards already. */
export function issuesIn(
  whole: Template,
  values: TemplateValues,
  now = Number.NEGATIVE_INFINITY,
): ValueIssue[] {
  // A value must be right in each of its places, and is said to be wrong once.
  const said = new Set<string>();
  const places = whole.components.flatMap((component) => component.fields);
  const issues = places
    .flatMap((field) => issuesOf(field, values[field.id], now))
    .filter(({ fieldId, code }) => {
      const key = `${code} ${fieldId}`;
      return !said.has(key) && said.add(key);
    });
  return [
    ...issues,
    ...checkTotals(whole, values, issues),
    ...checkCards(whole, values),
    ...checkTapTarget(values),
  ];
}

function issuesOf(field: TemplateField, value: FieldValue | undefined, now: Instant): ValueIssue[] {
  if (isMissing(value)) return field.required ? [{ fieldId: field.id, code: 'empty' }] : [];
  const found = checkValue(field, value);
  const isPast = field.kind === 'expiration' && found.length === 0 && Number(value) <= now;
  if (isPast) return [{ fieldId: field.id, code: 'in-the-past' }];
  return found.map((issue) => ({ fieldId: field.id, ...issue }));
}

/** Texts that are too long only together. */
function checkTotals(template: Template, values: TemplateValues, found: readonly ValueIssue[]): ValueIssue[] {
  const parts = template.components.flatMap((component) =>
    component.type === 'carousel' ? component.cards.flatMap((card) => card.components) : component,
  );
  const tooLong = new Set(found.filter(({ code }) => code === 'too-long').map(({ fieldId }) => fieldId));
  return parts.flatMap((part): ValueIssue[] => {
    if (!('maxLength' in part)) return [];
    const { fields, maxLength } = part;
    if (fields.some(({ id }) => tooLong.has(id))) return [];
    const lengthOf = (id: string) => characterCount(shownValue(values[id]) ?? '');
    const length = filledLength(part, values);
    if (length <= maxLength) return [];
    const [longest] = fields
      .map(({ id }) => ({ id, length: lengthOf(id) }))
      .sort((a, b) => b.length - a.length)
      .map(({ id }) => id);
    return longest === undefined ? [] : [{ fieldId: longest, code: 'text-too-long', length, maxLength }];
  });
}

/** Values for more product cards than the platform takes. */
function checkCards(template: Template, values: TemplateValues): ValueIssue[] {
  const carousel = template.components.find((component) => component.type === 'carousel');
  const isOfProducts = carousel?.cards[0]?.components.some(
    (part) => part.type === 'header' && part.format === 'product',
  );
  if (!carousel || !isOfProducts) return [];
  const fieldId = Object.keys(values).find((id) => cardOf(id) >= carousel.maxCards && !isMissing(values[id]));
  if (fieldId === undefined) return [];
  return [{ fieldId, code: 'too-many', length: cardOf(fieldId) + 1, maxLength: carousel.maxCards }];
}

function checkTapTarget({ tapTarget }: TemplateValues): ValueIssue[] {
  if (isMissing(tapTarget)) return [];
  const targets = Array.isArray(tapTarget) ? tapTarget.map(recordOf) : [];
  const isGood = ({ url, title }: Record<string, unknown> = {}) =>
    typeof url === 'string' && isWebAddress(url) && typeof title === 'string' && title.trim() !== '';
  return targets.length > 0 && targets.every(isGood) ? [] : [{ fieldId: 'tapTarget', code: 'wrong-type' }];
}
