import { lazyTemplate, parseTemplate } from '../core/template/parseTemplate.js';
import { recordOf } from '../core/template/recordOf.js';
import type { Template } from '../core/template/Template.js';

const known = new WeakMap<object, Template>();

/**
 * As `parseTemplate`, but each definition object is read once, and only as far as it is needed, however often the list
 * around it is made anew. What is changed inside of a definition later is not seen: replace it instead, as React asks
 * for.
 */
export function templateOf(definition: unknown): Template {
  const record = recordOf(definition);
  if (record === undefined) return parseTemplate(definition);
  let template = known.get(record);
  if (template === undefined) {
    template = lazyTemplate(record);
    known.set(record, template);
  }
  return template;
}
