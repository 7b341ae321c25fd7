import { groupsOf, type TemplateGroup } from '../core/template/groupTemplates.js';
import { headIn } from '../core/template/parseTemplate.js';
import { searchGroups } from '../core/template/searchGroups.js';
import { indexTemplates, type TemplateIndex } from '../core/template/searchTemplates.js';
import type { Template } from '../core/template/Template.js';
import type { Verdict } from '../core/window/Verdict.js';
import type { RememberedTemplates } from './favoritesIn.js';
import { keptWhileSame, remembered } from './remembered.js';
import type { TemplateLoad } from './TemplateSource.js';
import { templateOf } from './templateOf.js';
import { type TemplateSection, templateSections } from './templateSections.js';

/** What the host knows about a template beyond its definition. */
export interface TemplateMeta {
  /** What it is for, in a word or two: the list is grouped by it, and found by it. */
  useCase?: string | undefined;
  /** When to use it. */
  hint?: string | undefined;
  /** What it costs, already in words. Goes before `cost`. */
  price?: string | undefined;
}

/** The host's knowledge about one template. */
export type GetTemplateMeta = (template: Template) => TemplateMeta | null | undefined;

/** What is looked for; `''`: everything. */
export interface TemplateFilter {
  query: string;
  /** Upper-cased. */
  category: string;
  language: string;
}

/** What a list answers and does. Each member keeps its reference. */
export interface TemplateListMethods {
  setQuery: (query: string) => void;
  setCategory: (category: string) => void;
  setLanguage: (language: string) => void;
  /** Whether a template can be sent to this customer, and why not. */
  getVerdict: (template: Template) => Verdict;
  getMeta: GetTemplateMeta | undefined;
  /** Makes a template a favourite by its name, or no longer; `null` without a `storage`. */
  toggleFavorite: ((name: string) => void) | null;
}

/** The list side of a selector: keeps its reference while fields are filled in. */
export interface TemplateListState extends TemplateFilter, TemplateListMethods {
  status: TemplateLoad['status'];
  hasMore: boolean;
  error: unknown;
  /** How many templates there are without search and filters. */
  total: number;
  /** How many more are left out, since they cannot be sent. */
  leftOut: number;
  categories: readonly string[];
  languages: readonly string[];
  /** What search and filters leave, variants of a name together, in the order of `sections`. */
  groups: readonly TemplateGroup[];
  /** The same under headings; one of kind `all` where there is nothing to part. */
  sections: readonly TemplateSection[];
  favorites: readonly string[];
}

interface ListParts {
  load: TemplateLoad;
  /** Definitions of what may be chosen from, or shown with a reason. */
  offered: readonly unknown[];
  /** How many are left out of them. */
  leftOut: number;
  /** The language that is offered first; `''`: none. */
  preferredLanguage: string;
  filter: TemplateFilter;
  memory: RememberedTemplates;
  methods: TemplateListMethods;
}

/** Makes the list of one selector. Grouped and indexed once for the same templates, so that a key only filters. */
export function createTemplateList(): (parts: ListParts) => TemplateListState {
  const overviewOf = remembered(overviewBy);
  const indexOf = remembered(indexWith);
  const foundIn = remembered(searchedIn);
  const purposesOf = remembered(purposesBy);
  const sectionsOf = remembered(templateSections);
  const groupsIn = remembered(allGroupsIn);
  const kept = keptWhileSame<TemplateListState>();
  return ({ load, offered, leftOut, preferredLanguage, filter, memory, methods }) => {
    const { query, category, language } = filter;
    const { groups: all, categories, languages } = overviewOf(offered, preferredLanguage);
    // Without a search no template need be read.
    const found =
      query + category + language === ''
        ? all
        : foundIn(all, indexOf(all, methods.getMeta), query, category, language);
    const sections = sectionsOf(found, memory.favorites, memory.recent, purposesOf(methods.getMeta));
    return kept({
      ...filter,
      ...methods,
      status: load.status,
      hasMore: load.hasMore ?? false,
      error: load.error,
      total: offered.length,
      leftOut,
      categories,
      languages,
      groups: groupsIn(sections),
      sections,
      favorites: memory.favorites,
    });
  };
}

function indexWith(groups: readonly TemplateGroup[], getMeta: GetTemplateMeta | undefined): TemplateIndex {
  const variants = groups.flatMap((group) => group.variants);
  return indexTemplates(variants, getMeta && ((template) => wordsOf(template, getMeta)));
}

function searchedIn(
  groups: readonly TemplateGroup[],
  index: TemplateIndex,
  text: string,
  category: string,
  language: string,
): readonly TemplateGroup[] {
  return searchGroups(groups, index, { text, category, language });
}

function allGroupsIn(sections: readonly TemplateSection[]): readonly TemplateGroup[] {
  const [first, ...others] = sections;
  return first !== undefined && others.length === 0 ? first.groups : sections.flatMap(({ groups }) => groups);
}

/** All of a list without a search, and what there is to filter by. */
function overviewBy(
  offered: readonly unknown[],
  preferredLanguage: string,
): Pick<TemplateListState, 'groups' | 'categories' | 'languages'> {
  const categories = new Set<string>();
  const languages = new Set<string>();
  const nameOf = (definition: unknown) => {
    const { name, category, language } = headIn(definition);
    categories.add(category);
    languages.add(language);
    return name;
  };
  const groups = groupsOf(offered, nameOf, templateOf, preferredLanguage);
  return { groups, categories: inOrder(categories), languages: inOrder(languages) };
}

function inOrder(words: ReadonlySet<string>): string[] {
  return [...words].filter(Boolean).sort();
}

/** The host's words by which a template is found too. */
function wordsOf(template: Template, getMeta: GetTemplateMeta): string {
  const { useCase = '', hint = '' } = getMeta(template) ?? {};
  return `${useCase}\n${hint}`.trim();
}

/** Asks the host once for each name, not with each key. */
function purposesBy(getMeta: GetTemplateMeta | undefined): ((group: TemplateGroup) => string) | undefined {
  if (getMeta === undefined) return undefined;
  const known = new WeakMap<Template, string>();
  return ({ preferred }) => {
    let useCase = known.get(preferred);
    if (useCase === undefined) {
      useCase = getMeta(preferred)?.useCase ?? '';
      known.set(preferred, useCase);
    }
    return useCase;
  };
}
