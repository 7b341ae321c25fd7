import { type FilledText, plainNodes } from './FilledText.js';
import type { InlineNode } from './RenderedTemplate.js';

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' } as const;
const FENCE = '```';

/**
 * The nodes of one line, or of what stands inside a mark. A mark opens where no ASCII letter or digit stands before it
 * and no space and no second mark behind; it closes at the first of its kind that has no space before it and no ASCII
 * letter or digit behind; something stands between. What stands inside is looked at in the same way.
 *
 * No page of WhatsApp says this much, and sources disagree (all read 2026-11-29):
 * - Doubled marks, `**text**`: a mark, bold text, a mark, as seen in the app by https://github.com/chatwoot/chatwoot/issues/10127
 *   and https://github.com/NousResearch/hermes-agent/issues/88316; so the inner pair is the mark. Against it,
 *   https://github.com/mautrix/whatsapp `pkg/msgconv/wa-text.go` makes the first mark a part of the bold text.
 * - A space inside, `* text *`: plain, as seen in the app by https://github.com/devlikeapro/waha/issues/1643 and
 *   https://github.com/glific/glific-frontend/issues/2048. Against it, mautrix, which allows spaces.
 * - Punctuation before, `(*text*)`: bold, by https://github.com/wppconnect-team/wppconnect-frontend
 *   `src/util/functions.js`, which asks only for no letter or digit, as everybody does behind the closing mark.
 *   Against it, mautrix, which wants white space or another mark there.
 * - A letter before or behind, `is*Rafael*`, `*Puj*a`: plain, by all of them.
 * - Code may have spaces at its ends (mautrix); nobody reports otherwise.
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
    const isFence = mark === '`' && text.startsWith(FENCE, at);
    const token = isFence ? FENCE : mark;
    const close =
      Object.hasOwn(MARKS, mark) && !unclosed.has(token) && (isFence || opens(text, at, to))
        ? closingOf(text, token, at, to)
        : -1;
    if (close < 0) {
      if (close === NONE) unclosed.add(token);
      at += isFence ? FENCE.length : 1;
      continue;
    }
    const inside = at + token.length;
    const type = MARKS[mark];
    const children = type === 'code' ? plainNodes(filled, inside, close) : inlineNodes(filled, inside, close);
    for (const node of plainNodes(filled, plainFrom, at)) nodes.push(node);
    nodes.push({ type, children });
    at = close + token.length;
    plainFrom = at;
    // The outer of doubled marks opens nothing.
    if (text[at] === mark) at += 1;
  }
  for (const node of plainNodes(filled, plainFrom, to)) nodes.push(node);
  return nodes;
}

/** No closing mark from here to the end of the stretch. */
const NONE = -2;

const LETTER_OR_DIGIT = /[a-z\d]/i;

function opens(text: string, at: number, to: number): boolean {
  const mark = text[at] ?? '';
  const next = at + 1 < to ? (text[at + 1] ?? '') : '';
  if (next === '' || next === mark || (mark !== '`' && /\s/.test(next))) return false;
  return !LETTER_OR_DIGIT.test(text[at - 1] ?? '');
}

function closingOf(text: string, token: string, open: number, to: number): number {
  const first = open + token.length;
  for (let at = first + 1; at + token.length <= to; at += 1) {
    if (text.charCodeAt(at) !== token.charCodeAt(0)) continue;
    if (token === FENCE) {
      if (text.startsWith(FENCE, at)) return text.slice(first, at).trim() === '' ? -1 : at;
    } else if (
      (token === '`' || !/\s/.test(text[at - 1] ?? '')) &&
      !LETTER_OR_DIGIT.test(text[at + 1] ?? '')
    ) {
      return at;
    }
  }
  return NONE;
}
