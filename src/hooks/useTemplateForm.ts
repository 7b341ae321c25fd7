'use client';
import { useCallback, useMemo, useState } from 'react';
import type { Clock } from '../clock/createClock.js';
import { checkValues } from '../core/template/checkValues.js';
import { fieldsOf } from '../core/template/fieldsOf.js';
import type { RenderedTemplate } from '../core/template/RenderedTemplate.js';
import { renderTemplate } from '../core/template/renderTemplate.js';
import type { Template } from '../core/template/Template.js';
import type { TemplateField } from '../core/template/TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from '../core/template/TemplateValues.js';
import type { ValueIssue } from '../core/template/ValueIssue.js';
import type { Instant } from '../core/time/Instant.js';
import type { Lock } from './createLock.js';

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
  /** Looks again what is wrong at this moment. */
  check: () => readonly ValueIssue[];
  /** Forgets everything that was filled in. */
  clear: () => void;
}

interface UseTemplateFormOptions {
  selected: Template | null;
  prefill: TemplatePrefill | undefined;
  clock: Clock;
  /** Nothing can be changed while it is held. */
  lock: Lock;
}

const NOTHING: TemplateValues = {};

/** What stands in the fields of a template, and what comes of it. Values stay for all templates with the same fields. */
export function useTemplateForm(options: UseTemplateFormOptions): TemplateFormValues {
  const { selected, prefill = NOTHING, clock, lock } = options;
  const [entered, setEntered] = useState(NOTHING);
  const [sendAt, setScheduled] = useState<Instant | null>(null);
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
        if (lock.isHeld()) return;
        setEntered((old) => ({ ...old, [id]: value }));
        setCheckedAt(clock.now());
      },
      [clock, lock],
    ),
    setSendAt: useCallback(
      (at) => {
        if (lock.isHeld()) return;
        setScheduled(at);
        setCheckedAt(clock.now());
      },
      [clock, lock],
    ),
    check() {
      const now = clock.now();
      setCheckedAt(now);
      return issuesOf(selected, values, sendAt, now);
    },
    clear: useCallback(() => {
      setEntered(NOTHING);
      setScheduled(null);
    }, []),
  };
}

function filledIn(template: Template | null, prefill: TemplatePrefill, entered: TemplateValues) {
  const values: Record<FieldId, FieldValue | undefined> = {};
  const prefilled: FieldId[] = [];
  if (template === null) return { values, prefilled };
  const given = typeof prefill === 'function' ? NOTHING : prefill;
  for (const field of fieldsOf(template, { ...given, ...entered })) {
    const { id } = field;
    const own = typeof prefill === 'function' ? prefill(field, template) : given[id];
    if (Object.hasOwn(entered, id)) values[id] = entered[id];
    else if (own !== undefined) {
      values[id] = own;
      prefilled.push(id);
    }
  }
  if (given.tapTarget !== undefined) values.tapTarget = given.tapTarget;
  return { values, prefilled };
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
