'use client';
import { useState } from 'react';
import { SECTIONS_MAX } from '../../core/template/limits.js';
import { recordOf, textOf } from '../../core/template/recordOf.js';
import type { FieldValue } from '../../core/template/TemplateValues.js';
import { formatText } from '../../strings/formatText.js';
import { FleetingButton } from '../internal/FleetingButton.js';
import type { FieldControlProps } from './FieldControl.js';
import { PartsControl } from './PartsControl.js';
import { TextControl } from './TextControl.js';

/** A section as it is typed: the ids are words of one text. */
interface TypedSection {
  title: string;
  ids: string;
}

/** Products of a multi-product button: the picture's product, and sections of product ids. */
export function ProductsControl(props: FieldControlProps) {
  const { id, value, issues, texts, isLocked, onValueChange } = props;
  const { fields } = texts.strings.templates;
  const [typed, setTyped] = useState<{ sections: readonly TypedSection[]; value: FieldValue | undefined }>();
  const sections = typed && typed.value === value ? typed.sections : sectionsIn(value);
  const change = (next: readonly TypedSection[]) => {
    const whole = withSections(value, next);
    setTyped({ sections: next, value: whole });
    onValueChange(whole);
  };
  const set = (place: number, part: Partial<TypedSection>) =>
    change(sections.map((section, index) => (index === place ? { ...section, ...part } : section)));
  const isInvalid = (text: string) =>
    issues.some(
      ({ code }) =>
        code === 'too-many' || ((code === 'empty' || code === 'wrong-type') && text.trim() === ''),
    );
  return (
    <div className="mw-template-products">
      <PartsControl {...props} />
      {sections.map(({ title, ids }, place) => {
        const number = { number: place + 1 };
        const control = { describedBy: props.describedBy, isLocked, onBlur: props.onBlur };
        const ownId = `${id}-section-${place}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity beyond their place
          <fieldset key={place} className="mw-template-part-group">
            <legend className="mw-template-part-title">
              {formatText(fields.section, number, texts.locale)}
            </legend>
            <div className="mw-field">
              <label className="mw-template-part-label" htmlFor={`${ownId}-title`}>
                {fields.sectionTitle}
              </label>
              <TextControl
                {...control}
                id={`${ownId}-title`}
                value={title}
                onValueChange={(text) => set(place, { title: text })}
                isInvalid={issues.some(({ code }) => code === 'too-long')}
                isRequired={false}
              />
            </div>
            <div className="mw-field">
              <label className="mw-template-part-label" htmlFor={`${ownId}-ids`}>
                {fields.productIds}
              </label>
              <TextControl
                {...control}
                id={`${ownId}-ids`}
                value={ids}
                onValueChange={(text) => set(place, { ids: text })}
                isInvalid={isInvalid(ids)}
                isRequired
                isCode
              />
              <p className="mw-template-hint">{fields.productIdsHint}</p>
            </div>
            {sections.length > 1 && !isLocked ? (
              <FleetingButton
                className="mw-button mw-template-part-button"
                heirOf={sectionBefore}
                onClick={() => change(sections.filter((_section, index) => index !== place))}
              >
                {formatText(fields.removeSection, number, texts.locale)}
              </FleetingButton>
            ) : null}
          </fieldset>
        );
      })}
      {sections.length < SECTIONS_MAX && !isLocked ? (
        <button
          type="button"
          className="mw-button mw-template-part-button"
          onClick={() => change([...sections, { title: '', ids: '' }])}
        >
          {fields.addSection}
        </button>
      ) : null}
    </div>
  );
}

/** The first field of the section before the one that goes, else of the only one. */
function sectionBefore(button: HTMLElement): Element | null | undefined {
  const section = button.closest('fieldset.mw-template-part-group');
  const before = section?.previousElementSibling;
  const heir = before?.matches('fieldset.mw-template-part-group') ? before : section;
  return heir?.querySelector('input, textarea');
}

function sectionsIn(value: FieldValue | undefined): TypedSection[] {
  const sections = recordOf(value)?.sections;
  if (!Array.isArray(sections) || sections.length === 0) return [{ title: '', ids: '' }];
  return sections.map((section: unknown) => {
    const { title, product_items: items } = recordOf(section) ?? {};
    const ids = Array.isArray(items) ? items.map((item) => textOf(recordOf(item)?.product_retailer_id)) : [];
    return { title: textOf(title), ids: ids.join(', ') };
  });
}

/** Sections without anything in them are left out, the value with them when nothing else is in it. */
function withSections(value: FieldValue | undefined, typed: readonly TypedSection[]): FieldValue | undefined {
  const { sections: _old, ...rest } = recordOf(value) ?? {};
  const sections = typed
    .filter(({ title, ids }) => `${title}${ids}`.trim() !== '')
    .map(({ title, ids }) => ({
      ...(title === '' ? null : { title }),
      product_items: ids
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((product_retailer_id) => ({ product_retailer_id })),
    }));
  const whole = sections.length === 0 ? rest : { ...rest, sections };
  return Object.keys(whole).length === 0 ? undefined : whole;
}
