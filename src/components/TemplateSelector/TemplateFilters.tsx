'use client';
import type { TemplateListState } from '../../conversation/templateList.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { categoryName } from './categoryName.js';
import { languageName } from './languageName.js';

/** Gives an empty frame the height of a line. */
const NO_BREAK_SPACE = '\u00a0';

/** Category and language, each only where there is a choice; room for both until that is known. */
export function TemplateFilters({ list, texts }: { list: TemplateListState; texts: Texts<TemplatePart> }) {
  const { templates } = texts.strings;
  const filters: FilterProps[] = [
    {
      label: templates.category,
      all: templates.allCategories,
      values: list.categories,
      value: list.category,
      nameOf: (category) => categoryName(category, texts),
      onChange: list.setCategory,
    },
    {
      label: templates.language,
      all: templates.allLanguages,
      values: list.languages,
      value: list.language,
      nameOf: (language) => languageName(language, texts.locale),
      onChange: list.setLanguage,
    },
  ];
  const isUnknown = list.status === 'loading' && list.categories.length === 0;
  const shown = isUnknown ? filters : filters.filter(({ values }) => values.length > 1);
  if (shown.length === 0) return null;
  return (
    <div className="mw-templates-filters" aria-hidden={isUnknown || undefined}>
      {shown.map((filter) => (
        <span key={filter.label} className="mw-template-select">
          {isUnknown ? <span className="mw-input">{NO_BREAK_SPACE}</span> : <Filter {...filter} />}
        </span>
      ))}
    </div>
  );
}

interface FilterProps {
  label: string;
  all: string;
  values: readonly string[];
  value: string;
  nameOf: (value: string) => string;
  onChange: (value: string) => void;
}

function Filter({ label, all, values, value, nameOf, onChange }: FilterProps) {
  return (
    <select
      className="mw-input mw-template-choice"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  );
}
