import type { TemplateGroup } from './groupTemplates.js';
import { matcherOf, type TemplateIndex, type TemplateQuery } from './searchTemplates.js';

/**
 * The groups with what a query leaves of their variants; a group of which everything is left stays the same object.
 *
 * @param index of the variants of all groups, in their order
 */
export function searchGroups(
  groups: readonly TemplateGroup[],
  { entries }: TemplateIndex,
  query: TemplateQuery,
): TemplateGroup[] {
  const matches = matcherOf(query);
  const found: TemplateGroup[] = [];
  let at = 0;
  for (const group of groups) {
    const { length } = group.variants;
    const own = entries.slice(at, at + length).filter(matches);
    at += length;
    const [first] = own;
    if (own.length === length) found.push(group);
    else if (first) {
      found.push({
        name: group.name,
        preferred: first.template,
        variants: own.map(({ template }) => template),
      });
    }
  }
  return found;
}
