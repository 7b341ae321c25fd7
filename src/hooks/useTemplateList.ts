'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { groupTemplates, type TemplateGroup } from '../core/template/groupTemplates.js';
import { searchGroups } from '../core/template/searchGroups.js';
import { indexTemplates } from '../core/template/searchTemplates.js';
import type { Template } from '../core/template/Template.js';
import type { TemplateBlock } from './obstacleTo.js';
import type { TemplateMetaOf } from './TemplateMeta.js';
import type { TemplateLoad } from './TemplateSource.js';
import { type TemplateSection, templateSections } from './templateSections.js';
import type { UseTemplateMemoryResult } from './useTemplateMemory.js';

/** The list side of a selector: keeps its reference while fields are filled in. */
export interface TemplateListState {
  status: TemplateLoad['status'];
  hasMore: boolean;
  error: unknown;
  /** How many templates there are without search and filters. */
  total: number;
  query: string;
  /** Upper-cased; `''` for all. */
  category: string;
  categories: readonly string[];
  /** `''` for all. */
  language: string;
  languages: readonly string[];
  /** What search and filters leave, variants of a name together, in the order of `sections`. */
  groups: readonly TemplateGroup[];
  /** The same under headings; one of kind `all` where there is nothing to part. */
  sections: readonly TemplateSection[];
  setQuery: (query: string) => void;
  setCategory: (category: string) => void;
  setLanguage: (language: string) => void;
  /** Why a template cannot be sent; `null`: it can. */
  blockOf: (template: Template) => TemplateBlock | null;
  metaOf: TemplateMetaOf | undefined;
  favorites: readonly string[];
  /** Makes a template a favourite by its name, or no longer; `null` without a `memory`. */
  toggleFavorite: ((name: string) => void) | null;
}

interface UseTemplateListOptions {
  load: TemplateLoad;
  /** What may be chosen from, or shown with a reason. */
  offered: readonly Template[];
  blockOf: TemplateListState['blockOf'];
  metaOf: TemplateMetaOf | undefined;
  preferredLanguage: string;
  memory: UseTemplateMemoryResult;
  onQueryChange: ((query: string) => void) | undefined;
}

/** Search, filters and order of the templates. */
export function useTemplateList(options: UseTemplateListOptions): TemplateListState {
  const { load, offered, blockOf, metaOf, preferredLanguage, memory, onQueryChange } = options;
  const { favorites, recent, toggleFavorite } = memory;
  const [query, setText] = useState('');
  const [category, setCategory] = useState('');
  const [language, setLanguage] = useState('');
  const onChange = useRef(onQueryChange);
  useEffect(() => {
    onChange.current = onQueryChange;
  });
  const setQuery = useCallback((text: string) => {
    setText(text);
    onChange.current?.(text);
  }, []);

  // Grouped and indexed once a list, so that a key only filters.
  const all = useMemo(() => groupTemplates(offered, preferredLanguage), [offered, preferredLanguage]);
  const index = useMemo(
    () =>
      indexTemplates(
        all.flatMap(({ variants }) => variants),
        metaOf && ((template) => wordsOf(template, metaOf)),
      ),
    [all, metaOf],
  );
  const found = useMemo(
    () =>
      query + category + language === ''
        ? all
        : searchGroups(all, index, { text: query, category, language }),
    [all, index, query, category, language],
  );
  const purposes = useMemo(() => metaOf && purposesBy(metaOf), [metaOf]);
  const sections = useMemo(
    () => templateSections(found, { favorites, recent, purposeOf: purposes }),
    [found, favorites, recent, purposes],
  );
  const groups = useMemo(() => groupsIn(sections), [sections]);
  const categories = useMemo(() => distinct(offered.map((template) => template.category)), [offered]);
  const languages = useMemo(() => distinct(offered.map((template) => template.language)), [offered]);
  const { status, hasMore = false, error } = load;
  return useMemo(
    () => ({
      ...{ status, hasMore, error, total: offered.length },
      ...{ query, category, categories, language, languages, groups, sections },
      ...{ setQuery, setCategory, setLanguage, blockOf, metaOf, favorites, toggleFavorite },
    }),
    [
      status,
      hasMore,
      error,
      offered.length,
      query,
      category,
      categories,
      language,
      languages,
      groups,
      sections,
      setQuery,
      blockOf,
      metaOf,
      favorites,
      toggleFavorite,
    ],
  );
}

function groupsIn(sections: readonly TemplateSection[]): readonly TemplateGroup[] {
  const [first, ...more] = sections;
  return first !== undefined && more.length === 0 ? first.groups : sections.flatMap(({ groups }) => groups);
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter(Boolean).sort();
}

/** The host's words by which a template is found too. */
function wordsOf(template: Template, metaOf: TemplateMetaOf): string {
  const { useCase = '', hint = '' } = metaOf(template) ?? {};
  return `${useCase}\n${hint}`.trim();
}

/** Asks the host once for each name, not with each key. */
function purposesBy(metaOf: TemplateMetaOf): (group: TemplateGroup) => string {
  const known = new WeakMap<Template, string>();
  return ({ preferred }) => {
    let useCase = known.get(preferred);
    if (useCase === undefined) {
      useCase = metaOf(preferred)?.useCase ?? '';
      known.set(preferred, useCase);
    }
    return useCase;
  };
}
