'use client';
import { useCallback, useMemo, useState } from 'react';
import type { Clock } from '../clock/createClock.js';
import { checkValues } from '../core/template/checkValues.js';
import { fieldsOf } from '../core/template/fieldsOf.js';
import { isMissing } from '../core/template/isMissing.js';
import type { RenderedTemplate } from '../core/template/RenderedTemplate.js';
import { renderTemplate } from '../core/template/renderTemplate.js';
import type { Template } from '../core/template/Template.js';
import type { FieldKind, TemplateField } from '../core/template/TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from '../core/template/TemplateValues.js';
import type { ValueIssue } from '../core/template/ValueIssue.js';
import type { Instant } from '../core/time/Instant.js';
import { answerOf } from './answerOf.js';
import type { TemplateSendMemory } from './useTemplateRecord.js';

/** Values from the contact: by field, or asked for field by field. */
export type TemplatePrefill =
  | TemplateValues
  | ((field: TemplateField, template: Template) => FieldValue | undefined);

/** The form side of a selector. */
export interface TemplateFormValues {
  values: TemplateValues;
  setValue: (id: FieldId, value: FieldValue | undefined) => void;
  /** Fields whose value is the host's prefill. */
  prefilled: readonly FieldId[];
  /** What is wrong; `sendAt` stands as a field of its own among them. */
  issues: readonly ValueIssue[];
  rendered: RenderedTemplate | null;
  /** When the template is to go; `null`: now. */
  sendAt: Instant | null;
  setSendAt: (sendAt: Instant | null) => void;
}

/** The form as the one who sends it needs it. */
export interface CheckedTemplateForm extends TemplateFormValues {
  /** Looks again what is wrong at this moment. */
  check: () => readonly ValueIssue[];
}

interface UseTemplateFormOptions {
  selected: Template | null;
  prefill: TemplatePrefill | null | undefined;
  clock: Clock;
  /** Nothing can be changed while it is being sent. */
  memory: TemplateSendMemory;
}

const NOTHING: TemplateValues = {};

/** What stands in the fields of a template, and what comes of it. Values stay for all templates with the same fields. */
export function useTemplateForm(options: UseTemplateFormOptions): CheckedTemplateForm {
  const { selected, clock, memory } = options;
  const { read, update } = memory;
  const { entered, sendAt } = memory.record;
  const prefill = options.prefill ?? NOTHING;
  const [checkedAt, setCheckedAt] = useState(() => clock.now());

  const { values, prefilled } = useMemo(
    () => filledIn(selected, prefill, entered),
    [selected, prefill, entered],
  );
  const issues = useMemo(
    () => issuesOf(selected, values, sendAt, checkedAt),
    [selected, values, sendAt, checkedAt],
  );
  const rendered = useMemo(() => selected && renderTemplate(selected, values), [selected, values]);

  return {
    ...{ values, prefilled, issues, rendered, sendAt },
    setValue: useCallback(
      (id, value) => {
        const { isSending, entered: old } = read();
        if (isSending) return;
        update({ entered: { ...old, [id]: value } });
        setCheckedAt(clock.now());
      },
      [clock, read, update],
    ),
    setSendAt: useCallback(
      (at) => {
        if (read().isSending) return;
        update({ sendAt: at });
        setCheckedAt(clock.now());
      },
      [clock, read, update],
    ),
    check() {
      const now = clock.now();
      setCheckedAt(now);
      return issuesOf(selected, values, sendAt, now);
    },
  };
}

function filledIn(template: Template | null, prefill: TemplatePrefill, entered: TemplateValues) {
  const values: Record<FieldId, FieldValue | undefined> = {};
  const prefilled: FieldId[] = [];
  if (template === null) return { values, prefilled };
  const given = typeof prefill === 'function' ? NOTHING : prefill;
  const prefillOf = (field: TemplateField) =>
    typeof prefill === 'function' ? answerOf(prefill, [field, template], undefined) : prefill[field.id];
  for (const field of fieldsOf(template, { ...given, ...entered })) {
    const { id } = field;
    const own = readPrefill(field, prefillOf(field));
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
function readPrefill({ kind }: TemplateField, value: FieldValue | null | undefined): FieldValue | undefined {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return undefined;
  return typeof value === 'number' && TEXT_KINDS.includes(kind) ? String(value) : value;
}

/** An offer must still run when the message goes, not only now. */
function issuesOf(
  template: Template | null,
  values: TemplateValues,
  sendAt: Instant | null,
  now: Instant,
): ValueIssue[] {
  if (template === null) return [];
  const issues = checkValues(template, values, { now: Math.max(now, sendAt ?? now) });
  return sendAt === null || sendAt > now ? issues : [...issues, { fieldId: 'sendAt', code: 'in-the-past' }];
}
