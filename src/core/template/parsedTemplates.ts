import { definitionsIn } from './definitionsIn.js';
import { parseTemplate } from './parseTemplate.js';
import { recordOf } from './recordOf.js';
import type { Template } from './Template.js';

const parsed = new WeakMap<object, Template>();

/**
 * As `parseTemplates`, but each definition object is read once, however often the list around it is made anew. What
 * is changed inside of a definition later is not seen: replace it instead, as React asks for.
 */
export function parsedTemplates(answer: unknown): Template[] {
  return definitionsIn(answer).map((definition) => {
    const record = recordOf(definition);
    if (record === undefined) return parseTemplate(definition);
    let template = parsed.get(record);
    if (template === undefined) {
      template = parseTemplate(record);
      parsed.set(record, template);
    }
    return template;
  });
}
