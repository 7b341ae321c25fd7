'use client';
import { useRef } from 'react';
import type { Template } from '../../core/template/Template.js';
import type { Instant } from '../../core/time/Instant.js';
import { useElementId } from '../../hooks/useElementId.js';
import type { UseTemplateSelectorResult } from '../../hooks/useTemplateSelector.js';
import { PartIcon } from '../internal/PartIcon.js';
import { slotted } from '../internal/Slot.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { categoryName } from './categoryName.js';
import { TemplateFacts } from './TemplateFacts.js';
import { TemplateFoot } from './TemplateFoot.js';
import { TemplateForm } from './TemplateForm.js';
import { TemplatePreview } from './TemplatePreview.js';
import { TemplateSchedule } from './TemplateSchedule.js';
import type { TemplateSelectorLook, TemplateSelectorParts } from './TemplateSelector.js';
import { TemplateStar } from './TemplateStar.js';
import { TemplateVariants } from './TemplateVariants.js';

interface TemplateDetailProps
  extends Pick<
    TemplateSelectorLook,
    'uploadMedia' | 'mediaLimits' | 'pickProducts' | 'getLabel' | 'getErrorText' | 'look'
  > {
  selector: UseTemplateSelectorResult;
  selected: Template;
  parts: TemplateSelectorParts;
  /** Tells the time. */
  now: () => Instant;
  texts: Texts<TemplatePart>;
  onBack: () => void;
}

/** The chosen template: its fields, what comes of them, and sending. */
export function TemplateDetail(props: TemplateDetailProps) {
  const { selector, selected, parts, getLabel, texts } = props;
  const { templates } = texts.strings;
  const { values, isSending, isChecked, contact } = selector;
  const { hint, useCase } = selector.list.getMeta?.(selected) ?? {};
  const id = useElementId();
  const section = useRef<HTMLElement>(null);
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
          getVerdict={selector.list.getVerdict}
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
          {slotted(
            parts.form,
            <TemplateForm
              template={selected}
              {...{ values, isChecked, getLabel }}
              issues={selector.issues}
              prefilled={selector.prefilled}
              isLocked={isSending}
              uploadMedia={props.uploadMedia}
              mediaLimits={props.mediaLimits}
              pickProducts={props.pickProducts}
              onValueChange={selector.setValue}
            />,
            selector,
          )}
        </div>
        {slotted(
          parts.preview,
          <TemplatePreview template={selected} values={values} look={props.look} getLabel={getLabel} />,
          selector,
        )}
      </div>
      {slotted(
        parts.sendBar,
        <TemplateFoot
          selector={selector}
          getErrorText={props.getErrorText}
          texts={texts}
          onSend={() => void send()}
          facts={slotted(
            parts.facts,
            <TemplateFacts
              template={selected}
              recipient={contact.name || contact.phone || contact.userId || ''}
              cost={selector.cost}
              balance={selector.balance?.text ?? ''}
              texts={texts}
            />,
            selector,
          )}
          schedule={
            selector.canSchedule ? (
              <TemplateSchedule
                sendAt={selector.sendAt}
                issues={isChecked ? selector.issues.filter(({ fieldId }) => fieldId === 'sendAt') : []}
                isLocked={isSending}
                now={props.now}
                texts={texts}
                onChange={selector.setSendAt}
              />
            ) : null
          }
        />,
        selector,
      )}
    </section>
  );
}

function focusInvalid(section: HTMLElement | null): void {
  const field = section?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const group = field?.closest('details');
  if (group) group.open = true;
  field?.focus();
}
