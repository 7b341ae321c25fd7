'use client';
import { useRef } from 'react';
import { fieldsOf } from '../../core/template/fieldsOf.js';
import { isMissing } from '../../core/template/isMissing.js';
import type { Template } from '../../core/template/Template.js';
import { useIdFallback } from '../../hooks/useIdFallback.js';
import type { UseTemplateSelectorResult } from '../../hooks/useTemplateSelector.js';
import type { Texts } from '../internal/TextDefaults.js';
import { categoryName } from './categoryName.js';
import type { ExplainError } from './failureText.js';
import type { FieldLabel } from './fieldLabel.js';
import { isFillable } from './isFillable.js';
import { TemplateFoot } from './TemplateFoot.js';
import { TemplateForm } from './TemplateForm.js';
import { TemplateIcon } from './TemplateIcon.js';
import type { TemplateMetaOf } from './TemplateMeta.js';
import { TemplatePreview, type TemplatePreviewLook } from './TemplatePreview.js';
import { TemplateVariants } from './TemplateVariants.js';

interface TemplateDetailProps {
  selector: UseTemplateSelectorResult;
  selected: Template;
  metaOf: TemplateMetaOf | undefined;
  labelOf: FieldLabel | undefined;
  explainError: ExplainError | undefined;
  look: TemplatePreviewLook | undefined;
  texts: Texts;
  onBack: () => void;
}

/** The chosen template: its fields, what comes of them, and sending. */
export function TemplateDetail(props: TemplateDetailProps) {
  const { selector, selected, labelOf, texts } = props;
  const { templates } = texts.strings;
  const { values, isSending } = selector;
  const { hint, useCase, price } = props.metaOf?.(selected) ?? {};
  const id = useIdFallback();
  const form = useRef<HTMLElement>(null);
  const isUnfillable = fieldsOf(selected, values).some(
    ({ id: field, kind, required }) => required && !isFillable(kind) && isMissing(values[field]),
  );
  const send = async () => {
    const outcome = await selector.send?.();
    if (outcome === 'invalid') focusInvalid(form.current);
  };
  return (
    <section className="mw-template-detail" aria-labelledby={id}>
      <div className="mw-template-head">
        <button
          type="button"
          className="mw-button mw-template-back"
          data-variant="quiet"
          disabled={isSending}
          onClick={props.onBack}
        >
          <TemplateIcon name="back" />
          {templates.back}
        </button>
        <div className="mw-template-heading">
          <h3 className="mw-template-name" id={id} tabIndex={-1}>
            <bdi>{selected.name}</bdi>
          </h3>
          <p className="mw-template-category">
            {[useCase, categoryName(selected.category, texts)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <TemplateVariants
          selected={selected}
          variants={selector.variants}
          blockOf={selector.list.blockOf}
          isLocked={isSending}
          texts={texts}
          onSelect={selector.select}
        />
      </div>
      <div className="mw-template-main">
        <div className="mw-template-fields">
          {hint === undefined ? null : <p className="mw-template-tip">{hint}</p>}
          <TemplateForm
            ref={form}
            template={selected}
            values={values}
            issues={selector.issues}
            prefilled={selector.prefilled}
            isChecked={selector.isChecked}
            isLocked={isSending}
            labelOf={labelOf}
            onValueChange={selector.setValue}
          />
        </div>
        <TemplatePreview template={selected} values={values} look={props.look} labelOf={labelOf} />
      </div>
      <TemplateFoot
        selector={selector}
        missing={isUnfillable ? templates.unavailable.fieldNotSupported : ''}
        price={price}
        explainError={props.explainError}
        texts={texts}
        onSend={() => void send()}
      />
    </section>
  );
}

function focusInvalid(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const group = field?.closest('details');
  if (group) group.open = true;
  field?.focus();
}
