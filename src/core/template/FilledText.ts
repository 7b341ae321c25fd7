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
  const stretches: Stretch[] = [];
  let text = '';
  let at = 0;
  for (const { name, start, end } of placeholdersOf(definition)) {
    text += definition.slice(at, start);
    at = end;
    const { id, example } = fields.find((field) => field.name === name) ?? { id: '' };
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
  for (const { start, end, node } of stretches) {
    if (end <= from || start >= to) continue;
    add(at, Math.max(at, start));
    at = Math.min(end, to);
    nodes.push(node.type === 'placeholder' ? node : { ...node, text: text.slice(Math.max(start, from), at) });
  }
  add(at, to);
  return nodes;
}
