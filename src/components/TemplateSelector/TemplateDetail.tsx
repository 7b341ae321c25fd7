'use client';

import { useRef } from 'react';
import type { TemplateListState } from '../../conversation/templateList.js';
import type { Template } from '../../core/template/Template.js';
import type { Instant } from '../../core/time/Instant.js';
import { useElementId } from '../../hooks/useElementId.js';
import type { UseTemplateSelectorResult } from '../../hooks/useTemplateSelector.js';
import { PartIcon } from '../internal/PartIcon.js';
import { slotted } from '../internal/Slot.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { categoryName } from './categoryName.js';
import { languageName } from './languageName.js';
import { phoneText } from './phoneText.js';
import type { TemplateSelectorLook, TemplateSelectorParts } from './selectorOf.js';
import { TemplateFoot } from './TemplateFoot.js';
import { TemplateForm } from './TemplateForm.js';
import { TemplateNameText } from './TemplateNameText.js';
import { TemplatePreview } from './TemplatePreview.js';
import { TemplateSchedule } from './TemplateSchedule.js';
import { verdictText } from './verdictText.js';

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
  /** Its words are in the draft. */
  onInserted: () => void;
}

/** The chosen template: its fields, what comes of them, and sending. */
export function TemplateDetail(props: TemplateDetailProps) {
  const { selector, selected, parts, getLabel, texts } = props;
  const { templates } = texts.strings;
  const { values, isSending, isChecked, contact } = selector;
  const { hint, useCase } = selector.list.getMeta?.(selected) ?? {};
  const hasChoice = selector.variants.length > 1;
  const id = useElementId();
  const section = useRef<HTMLElement>(null);
  const send = async () => {
    const outcome = await selector.send?.();
    if (outcome === 'invalid') focusInvalid(section.current);
  };
  const insert = () => {
    if (selector.insert?.() === true) props.onInserted();
    else focusInvalid(section.current);
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
            <bdi className="mw-plain">
              <TemplateNameText name={selected.name} />
            </bdi>
          </h3>
          <div className="mw-template-category">
            {[
              useCase,
              categoryName(selected.category, texts),
              hasChoice ? '' : languageName(selected.language, texts.locale),
            ]
              .filter(Boolean)
              .join(' · ')}
            {hasChoice ? (
              <>
                {' ·'}
                <TemplateVariants
                  selected={selected}
                  variants={selector.variants}
                  getVerdict={selector.list.getVerdict}
                  isLocked={isSending}
                  texts={texts}
                  onSelect={selector.select}
                />
              </>
            ) : null}
          </div>
        </div>
        <TemplateStar list={selector.list} name={selected.name} texts={texts} />
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
          // It may scroll.
          <TemplatePreview template={selected} tabIndex={0} {...{ values, getLabel }} look={props.look} />,
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
          onInsert={insert}
          facts={slotted(
            parts.facts,
            <TemplateFacts
              recipient={contact.name || phoneText(contact.phone ?? '') || contact.userId || ''}
              cost={selector.cost}
              balance={selector.balance?.text ?? ''}
              texts={texts}
            />,
            selector,
          )}
          schedule={
            // A time that may no longer be set can still be taken back.
            selector.canSchedule || selector.sendAt !== null ? (
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
  const field = section?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
  const group = field?.closest('details');
  if (group) group.open = true;
  field?.focus();
}

interface TemplateFactsProps {
  /** Name or number of who gets it; `''`: not known. */
  recipient: string;
  /** `''`: not known; then nothing is said about it. */
  cost: string;
  balance: string;
  texts: Texts<TemplatePart>;
}

/** What to look at before sending, beside the preview: to whom and at what cost; the language stands in the head. */
function TemplateFacts({ recipient, cost, balance, texts }: TemplateFactsProps) {
  const { summary } = texts.strings.templates;
  const facts = [
    { name: summary.to, value: recipient },
    { name: summary.cost, value: cost },
    { name: summary.balance, value: balance },
  ];
  return (
    <dl className="mw-template-facts">
      {facts
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => (
          <div key={name} className="mw-template-fact">
            <dt className="mw-template-fact-name">{name}</dt>
            <dd className="mw-template-fact-value">
              <bdi className="mw-plain">{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Makes the chosen template a favourite. Not in the list, where an option must not hold a button. */
function TemplateStar({
  list,
  name,
  texts,
}: {
  list: TemplateListState;
  name: string;
  texts: Texts<TemplatePart>;
}) {
  const { toggleFavorite, favorites } = list;
  if (toggleFavorite === null) return null;
  const isPressed = favorites.includes(name);
  return (
    <button
      type="button"
      className="mw-button mw-template-star"
      data-variant="quiet"
      aria-pressed={isPressed}
      aria-label={texts.strings.templates.favorite}
      onClick={() => toggleFavorite(name)}
    >
      <PartIcon name="star" isFilled={isPressed} />
    </button>
  );
}

interface TemplateVariantsProps {
  selected: Template;
  variants: readonly Template[];
  getVerdict: TemplateListState['getVerdict'];
  isLocked: boolean;
  texts: Texts<TemplatePart>;
  onSelect: (template: Template) => void;
}

/** The languages of the chosen template. Those that cannot be sent say why. */
function TemplateVariants(props: TemplateVariantsProps) {
  const { selected, variants, texts, getVerdict } = props;
  const nameOf = ({ language }: Template) => languageName(language, texts.locale);
  return (
    <span className="mw-template-select mw-template-language">
      <select
        className="mw-input mw-template-choice"
        aria-label={texts.strings.templates.language}
        disabled={props.isLocked}
        value={variants.findIndex(({ language }) => language === selected.language)}
        onChange={(event) => {
          const variant = variants[Number(event.target.value)];
          if (variant !== undefined) props.onSelect(variant);
        }}
      >
        {variants.map((variant, index) => {
          const verdict = getVerdict(variant);
          return (
            <option key={`${variant.language} ${variant.id}`} value={index} disabled={!verdict.isAllowed}>
              {verdict.isAllowed ? nameOf(variant) : `${nameOf(variant)} — ${verdictText(verdict, texts)}`}
            </option>
          );
        })}
      </select>
    </span>
  );
}
