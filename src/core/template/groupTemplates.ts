import { parseTemplate } from './parseTemplate.js';
import { sendabilityOf } from './sendabilityOf.js';
import type { Template } from './Template.js';

/** The language variants of one name. */
export interface TemplateGroup {
  name: string;
  /** The variant to offer first: the same as `variants[0]`. */
  preferred: Template;
  /** Nearest language first; among equally near ones, those that can be sent first. */
  variants: readonly Template[];
}

/**
 * Templates by name, in the order in which the names first occur. Nearest to the customer's language is the language
 * itself (`en_US`), then its plain form (`en`), another region's (`en_GB`), then any other.
 *
 * @example groupTemplates([{ name: 'a', language: 'de' }, { name: 'a', language: 'en' }], 'en_US')[0]?.preferred.language // 'en'
 */
export function groupTemplates(templates: readonly unknown[], language = ''): TemplateGroup[] {
  const groups = new Map<string, Template[]>();
  for (const definition of templates) {
    const template = parseTemplate(definition);
    const variants = groups.get(template.name);
    if (variants) variants.push(template);
    else groups.set(template.name, [template]);
  }
  const wanted = tagOf(language);
  const rank = (template: Template) =>
    2 * distance(tagOf(template.language), wanted) + (sendabilityOf(template) === true ? 0 : 1);
  return Array.from(groups, ([name, members]) => {
    const variants = members.sort((a, b) => rank(a) - rank(b));
    return { name, preferred: variants[0] as Template, variants };
  });
}

function tagOf(language: string): string {
  return language.replaceAll('-', '_').toLowerCase();
}

function distance(tag: string, wanted: string): number {
  if (tag === wanted) return 0;
  const [base = ''] = wanted.split('_');
  if (tag === base) return 1;
  return base !== '' && tag.startsWith(`${base}_`) ? 2 : 3;
}
