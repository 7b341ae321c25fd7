import { type FilledText, plainNodes } from './FilledText.js';
import type { InlineNode } from './RenderedTemplate.js';

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' } as const;
const FENCE = '```';

/**
 * The nodes of one line, or of what stands inside a mark. A mark opens at the line's start, after white space, `>` or
 * another mark; it closes before the end or anything but an ASCII letter or digit; something stands between.
 */
export function inlineNodes(filled: FilledText, from: number, to: number): InlineNode[] {
  const { text } = filled;
  const nodes: InlineNode[] = [];
  // A mark that found no end once finds none further on in the same stretch.
  const unclosed = new Set<string>();
  let plainFrom = from;
  let at = from;
  while (at < to) {
    const mark = text[at] as keyof typeof MARKS;
    const isFence = text.startsWith(FENCE, at);
    const token = isFence ? FENCE : mark;
    const close =
      mark in MARKS && !unclosed.has(token) && (isFence || opens(text, at))
        ? closingOf(text, token, at, to)
        : -1;
    if (close < 0) {
      if (close === NONE) unclosed.add(token);
      at += isFence ? FENCE.length : 1;
      continue;
    }
    nodes.push(...plainNodes(filled, plainFrom, at));
    const inside = at + token.length;
    const type = MARKS[mark];
    const children = type === 'code' ? plainNodes(filled, inside, close) : inlineNodes(filled, inside, close);
    nodes.push({ type, children });
    at = close + token.length;
    plainFrom = at;
  }
  nodes.push(...plainNodes(filled, plainFrom, to));
  return nodes;
}

/** No closing mark from here to the end of the stretch. */
const NONE = -2;

function opens(text: string, at: number): boolean {
  const before = text[at - 1];
  const mark = text[at];
  if (text[at + 1] === mark) return false;
  return before === undefined || (before !== mark && /[\s>*_~`]/.test(before));
}

function closingOf(text: string, token: string, open: number, to: number): number {
  const first = open + token.length;
  for (
    let at = text.indexOf(token, first + 1);
    at >= 0 && at + token.length <= to;
    at = text.indexOf(token, at + 1)
  ) {
    if (token === FENCE) return text.slice(first, at).trim() === '' ? -1 : at;
    if (!/[a-z\d]/i.test(text[at + 1] ?? '')) return at;
  }
  return token === FENCE ? -1 : NONE;
}
