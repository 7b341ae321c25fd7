import { answerOf } from '../clock/answerOf.js';
import { type FilledTemplate, fillTemplate } from '../core/template/fillTemplate.js';
import { isMissing } from '../core/template/isMissing.js';
import type { Template } from '../core/template/Template.js';
import type { FieldKind, TemplateField } from '../core/template/TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from '../core/template/TemplateValues.js';
import type { ValueIssue } from '../core/template/ValueIssue.js';
import type { Instant } from '../core/time/Instant.js';

export const NO_VALUES: TemplateValues = {};

/** Values from the contact: by field, or asked for field by field. */
export type TemplatePrefill =
  | TemplateValues
  | ((field: TemplateField, template: Template) => FieldValue | null | undefined);

/** What is in the fields: what was entered, else the host's prefill. */
export function filledIn(template: Template | null, prefill: TemplatePrefill, entered: TemplateValues) {
  const values: Record<FieldId, FieldValue | undefined> = {};
  const prefilled: FieldId[] = [];
  if (template === null) return { values, prefilled };
  const given = typeof prefill === 'function' ? NO_VALUES : prefill;
  for (const field of fillTemplate(template, { ...given, ...entered }).fields) {
    const { id } = field;
    const own = prefillOf(field, template, prefill);
    if (Object.hasOwn(entered, id)) values[id] = entered[id];
    else if (own !== undefined) {
      values[id] = own;
      prefilled.push(id);
    }
  }
  if (!isMissing(given.tapTarget)) values.tapTarget = given.tapTarget;
  return { values, prefilled };
}

const TEXT_KINDS: readonly FieldKind[] = ['text', 'url-suffix', 'coupon-code', 'one-time-code', 'payload'];

/** Hosts give what their database holds: `null` is nothing, and a number in a text is that number written out. */
export function prefillOf(
  field: TemplateField,
  template: Template,
  prefill: TemplatePrefill,
): FieldValue | undefined {
  const value =
    typeof prefill === 'function' ? answerOf(prefill, [field, template], undefined) : prefill[field.id];
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return undefined;
  return TEXT_KINDS.includes(field.kind) ? String(value) : value;
}

/** An offer must still run when the message goes, and the time for that must lie ahead. */
export function issuesOf(
  filled: FilledTemplate | null,
  sendAt: Instant | null,
  now: Instant,
): readonly ValueIssue[] {
  const issues = filled?.issues ?? [];
  return filled === null || sendAt === null || sendAt > now
    ? issues
    : [...issues, { fieldId: 'sendAt', code: 'in-the-past' }];
}
