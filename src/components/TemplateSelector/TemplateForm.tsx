'use client';
import { forwardRef, type HTMLAttributes, memo, useMemo } from 'react';
import { checkValues } from '../../core/template/checkValues.js';
import { fieldsOf } from '../../core/template/fieldsOf.js';
import { MEDIA_LIMITS, type MediaLimits } from '../../core/template/mediaLimits.js';
import { parseTemplate } from '../../core/template/parseTemplate.js';
import type { TemplateField } from '../../core/template/TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from '../../core/template/TemplateValues.js';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useStableValue } from '../../hooks/useStableValue.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { dataAttributes, type PartOf, renderPart } from '../internal/renderPart.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { useRoot } from '../internal/useRoot.js';
import { BodyLength } from './BodyLength.js';
import { type FieldLabel, shownLabel } from './fieldLabel.js';
import { isFillable } from './isFillable.js';
import { selectorTexts } from './selectorTexts.js';
import { TemplateFieldRow } from './TemplateFieldRow.js';

/** State of a form, for `className`, `style` and `render`. */
export interface TemplateFormState {
  isChecked: boolean;
  isLocked: boolean;
}

export interface TemplateFormProps extends TextProps, PartOf<HTMLAttributes<HTMLElement>, TemplateFormState> {
  /** A parsed template or a raw definition. */
  template: unknown;
  values: TemplateValues;
  onValueChange: (id: FieldId, value: FieldValue | undefined) => void;
  /** @default what `checkValues` finds at this time */
  issues?: readonly ValueIssue[];
  /** Fields to be marked as filled in by the host. */
  prefilled?: readonly FieldId[];
  /** Shows every issue, as after a failed send; before, a field says only what cannot be unfinished typing. `data-checked`. @default false */
  isChecked?: boolean;
  /** Nothing can be changed. `data-locked`. @default false */
  isLocked?: boolean;
  /** The host's own names of fields. */
  labelOf?: FieldLabel;
  /** Uploads files for media headers; without it they are given by link or id. */
  uploadMedia?: TemplateUpload;
  /** Types and sizes of files. @default the platform's, `MEDIA_LIMITS` */
  mediaLimits?: Partial<MediaLimits>;
}

const NONE: readonly never[] = [];

/**
 * The fields of a template in reading order, checked while they are filled in. A key press renders one field again.
 *
 * @example <TemplateForm template={definition} values={values} onValueChange={(id, value) => set({ ...values, [id]: value })} />
 */
export const TemplateForm = memo(
  forwardRef<HTMLElement, TemplateFormProps>(function TemplateForm(props, ref) {
    const { template, values, onValueChange, issues, prefilled = NONE, isChecked = false, ...rest } = props;
    const { isLocked = false, labelOf, uploadMedia, mediaLimits, locale, strings, ...host } = rest;
    const [root, bothRefs] = useRoot(ref);
    const texts = useTexts(selectorTexts, { locale, strings }, root);
    const id = useElementId();
    const parsed = useMemo(() => parseTemplate(template), [template]);
    // The same by reference from key to key, so that rows can tell that nothing of theirs differs.
    const fields = useStableValue(fieldsOf(parsed, values));
    const clock = useClock();
    const found = useMemo(
      () => issues ?? checkValues(parsed, values, { now: clock.now() }),
      [issues, parsed, values, clock],
    );
    const limits = useStableValue({ ...MEDIA_LIMITS, ...mediaLimits });
    const row = (field: TemplateField) => (
      <TemplateFieldRow
        key={`${parsed.name} ${field.id}`}
        id={`${id}-${field.id}`}
        template={parsed}
        field={field}
        label={shownLabel(field, parsed, labelOf, texts)}
        value={values[field.id]}
        issues={issuesOf(found, field.id)}
        isPrefilled={prefilled.includes(field.id)}
        isChecked={isChecked}
        isLocked={isLocked}
        uploadMedia={uploadMedia}
        mediaLimits={limits}
        texts={texts}
        onValueChange={onValueChange}
      />
    );
    const required = fields.filter((field) => field.required);
    const optional = fields.filter((field) => !field.required && isFillable(field.kind));
    const { templates } = texts.strings;
    return renderPart('section', {
      state: { isChecked, isLocked },
      own: {
        className: 'mw mw-template-form',
        ...dataAttributes({ checked: isChecked, locked: isLocked }),
        'aria-label': templates.form,
        children: [
          fields.length === 0 ? (
            <p key="none" className="mw-template-hint">
              {templates.noFields}
            </p>
          ) : null,
          ...required.map(row),
          <BodyLength key="length" template={parsed} values={values} texts={texts} />,
          optional.length === 0 ? null : (
            <details key="optional" className="mw-template-optional">
              <summary className="mw-template-summary">{templates.fields.optionalGroup}</summary>
              <div className="mw-template-optional-fields">{optional.map(row)}</div>
            </details>
          ),
        ],
      },
      host,
      ref: bothRefs,
    });
  }),
);

function issuesOf(issues: readonly ValueIssue[], id: FieldId): readonly ValueIssue[] {
  return issues.some(({ fieldId }) => fieldId === id) ? issues.filter(({ fieldId }) => fieldId === id) : NONE;
}
