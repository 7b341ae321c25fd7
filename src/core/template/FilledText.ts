import { placeholdersOf } from './placeholdersOf.js';
import type { InlineNode } from './RenderedTemplate.js';
import { shownValue } from './shownValue.js';
import type { TemplateField } from './TemplateField.js';
import type { TemplateValues } from './TemplateValues.js';

/** Stands for a placeholder without a value while marks are looked for; neither a space nor a letter. */
const UNFILLED = '\uFFFC';

/** A text after filling in, and which stretches of it are values or placeholders. */
export interface FilledText {
  text: string;
  stretches: readonly Stretch[];
}

interface Stretch {
  start: number;
  end: number;
  node: Extract<InlineNode, { type: 'value' | 'placeholder' }>;
}

/** Fills a text in. Values are not looked at for placeholders of their own. */
export function filledText(
  definition: string,
  fields: readonly TemplateField[],
  values: TemplateValues,
): FilledText {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const stretches: Stretch[] = [];
  let text = '';
  let at = 0;
  for (const { name, start, end } of placeholdersOf(definition)) {
    text += definition.slice(at, start);
    at = end;
    const { id, example } = byName.get(name) ?? { id: '' };
    const value = shownValue(values[id]);
    const shown = value ?? UNFILLED;
    stretches.push({
      start: text.length,
      end: text.length + shown.length,
      node:
        value === undefined
          ? { type: 'placeholder', id, name, ...(example === undefined ? {} : { example }) }
          : { type: 'value', id, text: value },
    });
    text += shown;
  }
  return { text: text + definition.slice(at), stretches };
}

/** The text as it is sent; placeholders without a value as `[name]`. */
export function textOfFilled({ text, stretches }: FilledText): string {
  let result = '';
  let at = 0;
  for (const { start, end, node } of stretches) {
    result += text.slice(at, start) + (node.type === 'value' ? node.text : `[${node.name}]`);
    at = end;
  }
  return result + text.slice(at);
}

/** The nodes of a stretch of text, without any formatting. */
export function plainNodes({ text, stretches }: FilledText, from: number, to: number): InlineNode[] {
  const nodes: InlineNode[] = [];
  const add = (start: number, end: number) => {
    if (start < end) nodes.push({ type: 'text', text: text.slice(start, end) });
  };
  let at = from;
  for (let index = firstBehind(stretches, from); index < stretches.length; index += 1) {
    const { start, end, node } = stretches[index] as Stretch;
    if (start >= to) break;
    add(at, Math.max(at, start));
    at = Math.min(end, to);
    nodes.push(node.type === 'placeholder' ? node : { ...node, text: text.slice(Math.max(start, from), at) });
  }
  add(at, to);
  return nodes;
}

function firstBehind(stretches: readonly Stretch[], from: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).end > from) high = middle;
    else low = middle + 1;
  }
  return low;
}
