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
  const hasCategories = list.categories.length > 1;
  const hasLanguages = list.languages.length > 1;
  if (list.status === 'loading' && list.categories.length === 0) {
    return (
      <div className="mw-templates-filters" aria-hidden="true">
        <span className="mw-template-select">
          <span className="mw-input">{NO_BREAK_SPACE}</span>
        </span>
        <span className="mw-template-select">
          <span className="mw-input">{NO_BREAK_SPACE}</span>
        </span>
      </div>
    );
  }
  if (!hasCategories && !hasLanguages) return null;
  return (
    <div className="mw-templates-filters">
      {hasCategories ? (
        <span className="mw-template-select">
          <select
            className="mw-input mw-template-choice"
            aria-label={templates.category}
            value={list.category}
            onChange={(event) => list.setCategory(event.target.value)}
          >
            <option value="">{templates.allCategories}</option>
            {list.categories.map((category) => (
              <option key={category} value={category}>
                {categoryName(category, texts)}
              </option>
            ))}
          </select>
        </span>
      ) : null}
      {hasLanguages ? (
        <span className="mw-template-select">
          <select
            className="mw-input mw-template-choice"
            aria-label={templates.language}
            value={list.language}
            onChange={(event) => list.setLanguage(event.target.value)}
          >
            <option value="">{templates.allLanguages}</option>
            {list.languages.map((language) => (
              <option key={language} value={language}>
                {languageName(language, texts.locale)}
              </option>
            ))}
          </select>
        </span>
      ) : null}
    </div>
  );
}
