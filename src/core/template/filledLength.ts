import { characterCount } from './characterCount.js';
import { parseTemplate } from './parseTemplate.js';
import { filled } from './placeholdersOf.js';
import { shownValue } from './shownValue.js';
import type { TemplateField } from './TemplateField.js';
import type { TemplateValues } from './TemplateValues.js';

/** Length of a text with its values filled in, and the most that the platform takes. */
export interface TextLength {
  /** In characters (`characterCount`). */
  length: number;
  maxLength: number;
}

/** Length of a text part after filling in; what is missing counts nothing. */
export function filledLength(
  { text, fields }: { text: string; fields: readonly TemplateField[] },
  values: TemplateValues,
): number {
  const ids = new Map(fields.map(({ name, id }) => [name, id]));
  return characterCount(filled(text, (name) => shownValue(values[ids.get(name) ?? '']) ?? ''));
}

/**
 * Length of the whole body, `null` where there is none or where no limit is known.
 *
 * @example bodyLengthOf({ components: [{ type: 'BODY', text: 'Hi {{1}}' }, { type: 'FOOTER', text: 'Bye' }] }, { 'body.1': 'Ada' })
 * // { length: 6, maxLength: 1024 }
 */
export function bodyLengthOf(template: unknown, values: TemplateValues): TextLength | null {
  const body = parseTemplate(template).components.find((part) => part.type === 'body');
  if (body === undefined || body.maxLength === Number.MAX_SAFE_INTEGER) return null;
  return { length: filledLength(body, values), maxLength: body.maxLength };
}
