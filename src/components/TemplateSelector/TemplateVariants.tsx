'use client';
import type { TemplateListState } from '../../conversation/templateList.js';
import type { Template } from '../../core/template/Template.js';
import { useElementId } from '../../hooks/useElementId.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { languageName } from './languageName.js';
import { verdictText } from './verdictText.js';

interface TemplateVariantsProps {
  selected: Template;
  variants: readonly Template[];
  getVerdict: TemplateListState['getVerdict'];
  isLocked: boolean;
  texts: Texts<TemplatePart>;
  onSelect: (template: Template) => void;
}

/** The languages of the chosen template. Those that cannot be sent say why. */
export function TemplateVariants(props: TemplateVariantsProps) {
  const { selected, variants, texts, getVerdict } = props;
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
