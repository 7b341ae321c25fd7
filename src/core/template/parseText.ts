import { ONE_TIME_CODE_MAX_LENGTH } from './limits.js';
import type { ParseContext } from './ParseContext.js';
import { placed } from './ParseContext.js';
import { placeholdersOf } from './placeholdersOf.js';
import { listOf, partOf, textOf, unpacked } from './recordOf.js';
import type { TemplateField } from './TemplateField.js';

/** Names that Meta allows (lower-case letters, digits, `_`), and those of other alphabets and cases seen elsewhere. */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u;

/** A text part: what it says, what has to be filled in. */
interface TextPart {
  text: string;
  maxLength: number;
  fields: TemplateField[];
}

/**
 * Reads a header's or body's text. A placeholder used twice is one field. A text that is longer than the limit as
 * it was approved is held to no limit, since the limit is then not the platform's.
 */
export function parseText(
  context: ParseContext,
  part: 'header' | 'body',
  text: string,
  limit: number,
  example: unknown,
  where: string,
): TextPart {
  const placeholders = placeholdersOf(text);
  const maxLength = text.length > limit ? Number.MAX_SAFE_INTEGER : limit;
  const fixed = placeholders.reduce((length, { start, end }) => length - (end - start), text.length);
  const names = [...new Set(placeholders.map(({ name }) => name))];
  const sorted = names.filter((name) => typeof name === 'number').sort((a, b) => a - b);
  if (sorted.some((number, index) => number !== index + 1)) {
    context.note('numbering-gap', where, sorted.join(', '));
  }
  const fields = names.map((name): TemplateField => {
    if (typeof name === 'string' && !NAME.test(name)) context.note('bad-placeholder', where, name, true);
    const isCode = context.hasOneTimeCode && part === 'body' && name === 1;
    const count = placeholders.filter((placeholder) => placeholder.name === name).length;
    const position = typeof name === 'number' ? sorted.indexOf(name) : names.indexOf(name);
    const shown = exampleOf(example, part, name, position);
    const field: TemplateField = {
      ...placed(context, isCode ? 'code' : `${part}.${name}`, part),
      kind: isCode ? 'one-time-code' : 'text',
      name,
      required: true,
    };
    if (shown !== '') field.example = shown;
    if (isCode) field.maxLength = ONE_TIME_CODE_MAX_LENGTH;
    else if (maxLength === limit) field.maxLength = Math.max(0, Math.floor((limit - fixed) / count));
    return field;
  });
  if (/\{\{\s*\}\}/.test(text)) context.note('bad-placeholder', where, '{{}}', true);
  return { text, maxLength, fields };
}

/** Examples come as rows, flat lists, bare strings or named pairs; positional ones are ordered by number. */
function exampleOf(example: unknown, part: string, name: number | string, position: number): string {
  const all = partOf(unpacked(example)) ?? {};
  for (const pair of listOf(all[`${part}_text_named_params`])) {
    const { param_name, example: shown } = partOf(pair) ?? {};
    if (textOf(param_name) === String(name)) return textOf(shown);
  }
  const rows = listOf(all[`${part}_text`]);
  return textOf((Array.isArray(rows[0]) ? rows[0] : rows)[position]);
}
