import { fieldsOf } from './fieldsOf.js';
import { isMissing } from './isMissing.js';
import { isOfType, likelyType } from './isOfType.js';
import { mediaFor } from './mediaFor.js';
import type { Template } from './Template.js';
import type { TemplateField } from './TemplateField.js';
import type { FieldValue, TemplateValues } from './TemplateValues.js';
import type { ValueHint, ValueHintCode } from './ValueHint.js';
import { wholeWith } from './withCards.js';

/**
 * What a sender may want to know about the values before sending, in reading order. Nothing of it keeps a payload from
 * being built; what does is in `checkValues`.
 *
 * @example hintsFor({ components: [{ type: 'HEADER', format: 'DOCUMENT' }] }, { 'header.media': { id: '1' } })
 * // [{ fieldId: 'header.media', code: 'no-filename' }]
 */
export function hintsFor(template: unknown, values: TemplateValues): ValueHint[] {
  const [whole, readable] = wholeWith(template, values);
  return hintsIn(whole, fieldsOf(whole), readable);
}

/** `hintsFor` of a template that has its cards and fields already. */
export function hintsIn(
  whole: Template,
  fields: readonly TemplateField[],
  values: TemplateValues,
): ValueHint[] {
  return fields.flatMap((field): ValueHint[] => {
    const value = values[field.id];
    const code = isMissing(value) ? undefined : hintOf(whole, field, value);
    return code === undefined ? [] : [{ fieldId: field.id, code }];
  });
}

function hintOf(whole: Template, field: TemplateField, value: FieldValue): ValueHintCode | undefined {
  const { kind, example, valueType } = field;
  // Twilio has no name for a document.
  if (kind === 'document' && whole.contentSid === undefined) {
    const { link, id, filename } = mediaFor(field, value);
    return (link || id) && !filename ? 'no-filename' : undefined;
  }
  const isOfLibrary = whole.libraryTemplateName !== undefined;
  const isChecked = isOfLibrary && kind === 'text' && valueType === undefined && example !== undefined;
  if (!isChecked || typeof value !== 'string') return undefined;
  return isOfType(likelyType(example), value) ? undefined : 'unlike-example';
}
