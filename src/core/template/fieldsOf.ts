import type { TemplateField } from './TemplateField.js';
import type { TemplateValues } from './TemplateValues.js';
import { wholeWith } from './withCards.js';

/**
 * Everything that a sender must or may fill in, in reading order; a placeholder used twice, and a one-time code in
 * its two places, once. A product carousel takes more cards than its definition shows: the fields of a further card
 * are listed when `values` has something for it.
 *
 * @example fieldsOf({ components: [{ type: 'BODY', text: 'Hi {{1}}' }] }).map((field) => field.id) // ['body.1']
 */
export function fieldsOf(template: unknown, values: TemplateValues = {}): TemplateField[] {
  const [whole] = wholeWith(template, values);
  const fields = whole.components.flatMap((component) => component.fields);
  const seen = new Set<string>();
  return fields.filter(({ id }) => !seen.has(id) && seen.add(id));
}
