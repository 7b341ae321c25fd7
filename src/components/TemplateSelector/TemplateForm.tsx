'use client';
import { forwardRef, type HTMLAttributes, memo, useMemo } from 'react';
import type { PickProducts } from '../../conversation/createTemplateSend.js';
import { fieldContext } from '../../core/template/fieldContext.js';
import { fillTemplate } from '../../core/template/fillTemplate.js';
import { MEDIA_LIMITS, type MediaLimits } from '../../core/template/mediaLimits.js';
import { parseTemplate } from '../../core/template/parseTemplate.js';
import type { TemplateField } from '../../core/template/TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from '../../core/template/TemplateValues.js';
import type { ValueIssue } from '../../core/template/ValueIssue.js';
import type { Optional } from '../../core/window/Optional.js';
import { useElementId } from '../../hooks/useElementId.js';
import { useStableValue } from '../../hooks/useStableValue.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import { useClock } from '../../hooks/WindowDefaults.js';
import { dataAttributes } from '../internal/dataAttributes.js';
import { useRoot } from '../internal/refs.js';
import { type PartOf, renderPart } from '../internal/renderPart.js';
import { type TextProps, useTexts } from '../internal/TextDefaults.js';
import { BodyLength } from './CharacterCounter.js';
import { fieldLabel, type GetFieldLabel, hostLabel } from './fieldLabel.js';
import { hasControl } from './PartsControl.js';
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
  /** @default what is wrong at this time */
  issues?: readonly ValueIssue[] | undefined;
  /** Fields to be marked as filled in by the host. */
  prefilled?: readonly FieldId[] | undefined;
  /** Shows every issue, as after a failed send; before, a field says only what cannot be unfinished typing. `data-checked`. @default false */
  isChecked?: boolean | undefined;
  /** Nothing can be changed. `data-locked`. @default false */
  isLocked?: boolean | undefined;
  /** The host's own names of fields. */
  getLabel?: GetFieldLabel | null | undefined;
  /** Uploads files for media headers; without it they are given by link or id. */
  uploadMedia?: TemplateUpload | null | undefined;
  /** Types and sizes of files. @default the platform's, `MEDIA_LIMITS` */
  mediaLimits?: Optional<MediaLimits> | undefined;
  /** Opens the host's own picker for the products of a multi-product message. */
  pickProducts?: PickProducts | null | undefined;
}

const NONE: readonly never[] = [];
const NO_VALUES: TemplateFormProps['values'] = {};

/**
 * The fields of a template in reading order, checked while they are filled in. A key press renders one field again.
 *
 * @example <TemplateForm template={definition} values={values} onValueChange={(id, value) => set({ ...values, [id]: value })} />
 */
export const TemplateForm = memo(
  forwardRef<HTMLElement, TemplateFormProps>(function TemplateForm(props, ref) {
    const {
      template,
      values: givenValues,
      onValueChange,
      issues,
      prefilled: givenPrefilled,
      isChecked = false,
      isLocked = false,
      getLabel,
      uploadMedia,
      mediaLimits,
      pickProducts,
      locale,
      strings,
      ...host
    } = props;
    const values = typeof givenValues === 'object' ? (givenValues ?? NO_VALUES) : NO_VALUES;
    const prefilled: readonly FieldId[] = Array.isArray(givenPrefilled) ? givenPrefilled : NONE;
    const [root, bothRefs] = useRoot(ref);
    const texts = useTexts(selectorTexts, { locale, strings }, root);
    const id = useElementId();
    const parsed = useMemo(() => parseTemplate(template), [template]);
    const clock = useClock();
    const filled = useMemo(() => fillTemplate(parsed, values, clock.now()), [parsed, values, clock]);
    // The same by reference from key to key, so that rows can tell that nothing of theirs differs.
    const fields = useStableValue(filled.fields);
    const words = useMemo(
      () => new Map(fields.map((field) => [field.id, fieldContext(parsed, field)])),
      [fields, parsed],
    );
    const found = Array.isArray(issues) ? issues.filter(Boolean) : filled.issues;
    const limits = useStableValue({ ...MEDIA_LIMITS, ...mediaLimits });
    const row = (field: TemplateField) => {
      const ownLabel = hostLabel(field, parsed, getLabel);
      return (
        <TemplateFieldRow
          key={`${parsed.name} ${field.id}`}
          id={`${id}-${field.id}`}
          template={parsed}
          field={field}
          label={ownLabel || fieldLabel(field, texts)}
          words={ownLabel === '' ? words.get(field.id) : undefined}
          value={values[field.id]}
          issues={issuesOf(found, field.id)}
          advice={filled.hints.find(({ fieldId }) => fieldId === field.id)?.code}
          isPrefilled={prefilled.includes(field.id)}
          isChecked={isChecked}
          isLocked={isLocked}
          uploadMedia={uploadMedia ?? undefined}
          mediaLimits={limits}
          pickProducts={pickProducts ?? undefined}
          texts={texts}
          onValueChange={onValueChange}
        />
      );
    };
    const required = fields.filter((field) => field.required);
    const optional = fields.filter((field) => !field.required && hasControl(field.kind));
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
