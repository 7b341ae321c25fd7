'use client';
import type { Template } from '../../core/template/Template.js';
import { useElementId } from '../../hooks/useElementId.js';
import type { TemplateListState } from '../../hooks/useTemplateList.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { blockText } from './blockText.js';
import { languageName } from './languageName.js';

interface TemplateVariantsProps {
  selected: Template;
  variants: readonly Template[];
  blockOf: TemplateListState['blockOf'];
  isLocked: boolean;
  texts: Texts<TemplatePart>;
  onSelect: (template: Template) => void;
}

/** The languages of the chosen template. Those that cannot be sent say why. */
export function TemplateVariants(props: TemplateVariantsProps) {
  const { selected, variants, texts, blockOf } = props;
  const id = useElementId();
  const nameOf = ({ language }: Template) => languageName(language, texts.locale);
  if (variants.length < 2) return <span className="mw-template-language">{nameOf(selected)}</span>;
  return (
    <span className="mw-template-language">
      <label className="mw-hidden" htmlFor={id}>
        {texts.strings.templates.language}
      </label>
      <select
        className="mw-input mw-template-language-choice"
        id={id}
        disabled={props.isLocked}
        value={variants.findIndex(({ language }) => language === selected.language)}
        onChange={(event) => {
          const variant = variants[Number(event.target.value)];
          if (variant !== undefined) props.onSelect(variant);
        }}
      >
        {variants.map((variant, index) => {
          const block = blockOf(variant);
          return (
            <option key={`${variant.language} ${variant.id}`} value={index} disabled={block !== null}>
              {block === null ? nameOf(variant) : `${nameOf(variant)} — ${blockText(block, texts)}`}
            </option>
          );
        })}
      </select>
    </span>
  );
}
