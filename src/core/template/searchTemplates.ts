import { parseTemplate, textsOf } from './parseTemplate.js';
import { wordOf } from './recordOf.js';
import { searchable } from './searchable.js';
import type { Template } from './Template.js';

/** Templates with the text that is searched, made ready once. */
export interface TemplateIndex {
  entries: readonly TemplateIndexEntry[];
}

/** A template with the text that it is found by. */
export interface TemplateIndexEntry {
  template: Template;
  text: string;
}

/** What to look for; what is left out or empty is not asked for. */
export interface TemplateQuery {
  /** Words in any order, all of which must occur. */
  text?: string | undefined;
  /** Category in any case. */
  category?: string | undefined;
  /** Language code as in the definition. */
  language?: string | undefined;
}

const texts = new WeakMap<Template, string>();

/**
 * Prepares templates (or definitions) for `searchTemplates`: once a list, not once a key.
 *
 * @param moreOf further words to be found by, such as the host's own name of a template's use
 */
export function indexTemplates(
  templates: readonly unknown[],
  moreOf: (template: Template) => string = () => '',
): TemplateIndex {
  return {
    entries: templates.map((definition) => {
      const template = parseTemplate(definition);
      const more = moreOf(template);
      const text = textOf(template);
      return { template, text: more === '' ? text : `${text}\n${searchable(more)}` };
    }),
  };
}

/** What a template is found by, made ready once in its life. */
function textOf(template: Template): string {
  let text = texts.get(template);
  if (text === undefined) {
    const { name, category, language } = template;
    text = searchable([name, category, language, ...textsOf(template)].join('\n'));
    texts.set(template, text);
  }
  return text;
}

/**
 * The templates in whose name, category, language or text every word of the query occurs, in the order of the index;
 * in any case, with or without accents, in any normal form.
 *
 * @example searchTemplates(indexTemplates(definitions), { text: 'ship upd' }).map(({ name }) => name) // ['shipping_update']
 */
export function searchTemplates({ entries }: TemplateIndex, query: TemplateQuery): Template[] {
  return entries.filter(matcherOf(query)).map(({ template }) => template);
}

/** Whether an entry of an index is what a query asks for. */
export function matcherOf(query: TemplateQuery): (entry: TemplateIndexEntry) => boolean {
  const words = searchable(query.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const category = wordOf(query.category);
  const { language = '' } = query;
  return ({ template, text }) => {
    if (category !== '' && template.category !== category) return false;
    if (language !== '' && template.language !== language) return false;
    for (const word of words) if (!text.includes(word)) return false;
    return true;
  };
}
