import { type FilledText, plainNodes } from './FilledText.js';
import { inlineNodes } from './inlineNodes.js';
import type { BlockNode, InlineNode } from './RenderedTemplate.js';

/** A block of lines that may still grow. */
type OpenBlock =
  | { type: 'paragraph' | 'quote'; children: InlineNode[] }
  | { type: 'bullets'; items: { children: InlineNode[] }[] }
  | { type: 'numbers'; items: { number: number; children: InlineNode[] }[] };

const FENCE = '```';

/**
 * The blocks of a filled-in body, as the app shows it: ` ```blocks``` ` over several lines, `* ` and `- ` bullets,
 * `1. ` numbers, `> ` quotes, and marks inside the lines (`inlineNodes`, with the rules of their own).
 *
 * Rules of blocks: https://github.com/mautrix/whatsapp `pkg/msgconv/wa-text.go`, which must match the app, and
 * https://green-api.com/en/docs/faq/how-to-format-messages (read 2026-11-22).
 */
export function blocksOf(filled: FilledText): BlockNode[] {
  const { text } = filled;
  const blocks: BlockNode[] = [];
  let at = 0;
  let from = 0;
  for (;;) {
    const open = text.indexOf(FENCE, from);
    const close = open < 0 ? -1 : text.indexOf(FENCE, open + FENCE.length);
    if (close < 0) break;
    const inner = text.slice(open + FENCE.length, close);
    from = close + FENCE.length;
    // Blocks on one line are a mark inside that line; empty ones are no blocks.
    if (!inner.includes('\n') || inner.trim() === '') continue;
    addLines(filled, at, text[open - 1] === '\n' ? open - 1 : open, blocks);
    blocks.push({ type: 'code-block', children: plainNodes(filled, open + FENCE.length, close) });
    at = text[from] === '\n' ? from + 1 : from;
  }
  addLines(filled, at, text.length, blocks);
  return blocks;
}

/** Adds the blocks of whole lines. Lines of one kind that follow each other share a block. */
function addLines(filled: FilledText, from: number, to: number, blocks: BlockNode[]): void {
  let start = from;
  let last: OpenBlock | undefined;
  while (start < to) {
    const lineBreak = filled.text.indexOf('\n', start);
    const end = lineBreak < 0 || lineBreak > to ? to : lineBreak;
    const [mark = '', digits] =
      /^(?:[*-] |> |(\d{1,2})\. )/.exec(filled.text.slice(start, Math.min(end, start + 4))) ?? [];
    const children = inlineNodes(filled, start + mark.length, end);
    const block = blockOf(mark, digits, children, last);
    if (block !== last) blocks.push(block);
    last = block;
    start = end + 1;
  }
}

/** The block that takes the line: `last` if it goes on, else a new one. */
function blockOf(
  mark: string,
  digits: string | undefined,
  children: InlineNode[],
  last: OpenBlock | undefined,
): OpenBlock {
  if (digits !== undefined) {
    const item = { number: Number(digits), children };
    if (last?.type !== 'numbers') return { type: 'numbers', items: [item] };
    last.items.push(item);
    return last;
  }
  if (mark === '* ' || mark === '- ') {
    if (last?.type !== 'bullets') return { type: 'bullets', items: [{ children }] };
    last.items.push({ children });
    return last;
  }
  const type = mark === '' ? 'paragraph' : 'quote';
  if (last?.type !== type) return { type, children };
  last.children.push({ type: 'text', text: '\n' });
  for (const child of children) last.children.push(child);
  return last;
}
