'use client';
import { useRef } from 'react';
import { fieldsOf } from '../../core/template/fieldsOf.js';
import { isMissing } from '../../core/template/isMissing.js';
import type { MediaLimits } from '../../core/template/mediaLimits.js';
import type { Template } from '../../core/template/Template.js';
import { useElementId } from '../../hooks/useElementId.js';
import type { UseTemplateSelectorResult } from '../../hooks/useTemplateSelector.js';
import type { TemplateUpload } from '../../hooks/useTemplateUpload.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { categoryName } from './categoryName.js';
import type { ExplainError } from './failureText.js';
import type { FieldLabel } from './fieldLabel.js';
import { isFillable } from './isFillable.js';
import { TemplateFacts } from './TemplateFacts.js';
import { TemplateFoot } from './TemplateFoot.js';
import { TemplateForm } from './TemplateForm.js';
import { TemplatePreview, type TemplatePreviewLook } from './TemplatePreview.js';
import { TemplateSchedule } from './TemplateSchedule.js';
import { TemplateStar } from './TemplateStar.js';
import { TemplateVariants } from './TemplateVariants.js';

interface TemplateDetailProps {
  selector: UseTemplateSelectorResult;
  selected: Template;
  recipient: string;
  uploadMedia: TemplateUpload | undefined;
  mediaLimits: Partial<MediaLimits> | undefined;
  /** Sending later is offered; tells the time. */
  now: (() => number) | undefined;
  labelOf: FieldLabel | undefined;
  explainError: ExplainError | undefined;
  look: TemplatePreviewLook | undefined;
  texts: Texts<TemplatePart>;
  onBack: () => void;
}

/** The chosen template: its fields, what comes of them, and sending. */
export function TemplateDetail(props: TemplateDetailProps) {
  const { selector, selected, labelOf, texts } = props;
  const { templates } = texts.strings;
  const { values, isSending, isChecked } = selector;
  const { hint, useCase } = selector.list.metaOf?.(selected) ?? {};
  const id = useElementId();
  const section = useRef<HTMLElement>(null);
  const isUnfillable = fieldsOf(selected, values).some(
    ({ id: field, kind, required }) => required && !isFillable(kind) && isMissing(values[field]),
  );
  const send = async () => {
    const outcome = await selector.send?.();
    if (outcome === 'invalid') focusInvalid(section.current);
  };
  return (
    <section ref={section} className="mw-template-detail" aria-labelledby={id}>
      <div className="mw-template-head">
        <button
          type="button"
          className="mw-button mw-template-back"
          data-variant="quiet"
          disabled={isSending}
          onClick={props.onBack}
        >
          <PartIcon name="back" />
          {templates.back}
        </button>
        <div className="mw-template-heading">
          <h3 className="mw-template-name" id={id} tabIndex={-1}>
            <bdi className="mw-plain">{selected.name}</bdi>
          </h3>
          <p className="mw-template-category">
            {[useCase, categoryName(selected.category, texts)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <TemplateStar list={selector.list} name={selected.name} texts={texts} />
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
          {hint === undefined ? null : (
            <p className="mw-template-tip" dir="auto">
              {hint}
            </p>
          )}
          <TemplateForm
            template={selected}
            values={values}
            issues={selector.issues}
            prefilled={selector.prefilled}
            isChecked={isChecked}
            isLocked={isSending}
            labelOf={labelOf}
            uploadMedia={props.uploadMedia}
            mediaLimits={props.mediaLimits}
            onValueChange={selector.setValue}
          />
        </div>
        <TemplatePreview template={selected} values={values} look={props.look} labelOf={labelOf} />
      </div>
      <TemplateFoot
        selector={selector}
        missing={isUnfillable ? templates.unavailable.fieldNotSupported : ''}
        explainError={props.explainError}
        texts={texts}
        onSend={() => void send()}
        facts={
          <TemplateFacts
            template={selected}
            recipient={props.recipient}
            cost={selector.cost}
            balance={selector.balance?.text ?? ''}
            texts={texts}
          />
        }
        schedule={
          props.now === undefined ? null : (
            <TemplateSchedule
              sendAt={selector.sendAt}
              issues={isChecked ? selector.issues.filter(({ fieldId }) => fieldId === 'sendAt') : []}
              isLocked={isSending}
              now={props.now}
              texts={texts}
              onChange={selector.setSendAt}
            />
          )
        }
      />
    </section>
  );
}

function focusInvalid(section: HTMLElement | null): void {
  const field = section?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const group = field?.closest('details');
  if (group) group.open = true;
  field?.focus();
}
