import { characterCount } from './characterCount.js';
import { AUTHENTICATION_PARAMETER_MAX_LENGTH } from './limits.js';
import type { ParseContext } from './ParseContext.js';
import { placed } from './ParseContext.js';
import { placeholdersOf } from './placeholdersOf.js';
import { type JsonRecord, listOf, partOf, textOf, unpacked } from './recordOf.js';
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
  const maxLength = characterCount(text) > limit ? Number.MAX_SAFE_INTEGER : limit;
  let fixed = characterCount(text);
  const counts = new Map<number | string, number>();
  for (const { name, start, end } of placeholders) {
    fixed -= end - start;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const numbers = [...counts.keys()].filter((name) => typeof name === 'number').sort((a, b) => a - b);
  if (numbers.some((number, index) => number !== index + 1)) {
    context.note('numbering-gap', where, numbers.join(', '));
  }
  const places = new Map(numbers.map((number, index) => [number, index]));
  const shownFor = examplesOf(example, part);
  const fields = Array.from(counts, ([name, count], index): TemplateField => {
    if (typeof name === 'string' && !NAME.test(name)) context.note('bad-placeholder', where, name, true);
    const isCode = context.hasOneTimeCode && part === 'body' && name === 1;
    const position = typeof name === 'number' ? (places.get(name) ?? 0) : index;
    const shown = shownFor(name, position);
    const valueType = context.card === undefined ? context.valueTypes[part][position] : undefined;
    const field: TemplateField = {
      ...placed(context, isCode ? 'code' : `${part}.${name}`, part),
      kind: isCode ? 'one-time-code' : 'text',
      name,
      required: true,
    };
    const isPlain = isCode || context.category === 'AUTHENTICATION';
    const alone = isPlain ? AUTHENTICATION_PARAMETER_MAX_LENGTH : limit;
    if (shown !== '') field.example = shown;
    if (isPlain) field.isPlain = true;
    if (valueType !== undefined && !isCode) field.valueType = valueType;
    if (maxLength === limit && !isCode)
      field.maxLength = Math.min(alone, Math.max(0, Math.floor((limit - fixed) / count)));
    else if (isPlain) field.maxLength = alone;
    return field;
  });
  if (/\{\{\s*\}\}/.test(text)) context.note('bad-placeholder', where, '{{}}', true);
  return { text, maxLength, fields };
}

/** Examples come as rows, flat lists, bare strings or named pairs; positional ones are ordered by number. */
function examplesOf(example: unknown, part: string): (name: number | string, position: number) => string {
  const all: JsonRecord = partOf(unpacked(example)) ?? {};
  const named = new Map<string, string>();
  for (const pair of listOf(all[`${part}_text_named_params`])) {
    const { param_name, example: shown } = partOf(pair) ?? {};
    if (!named.has(textOf(param_name))) named.set(textOf(param_name), textOf(shown));
  }
  const rows = listOf(all[`${part}_text`]);
  const row: readonly unknown[] = Array.isArray(rows[0]) ? rows[0] : rows;
  return (name, position) => named.get(String(name)) ?? textOf(row[position]);
}
