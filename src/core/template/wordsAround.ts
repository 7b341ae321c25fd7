import type { Placeholder } from './placeholdersOf.js';

/** Words around a placeholder, as they stand in the text, without formatting marks; `''` where there are none. */
export interface FieldContext {
  before: string;
  after: string;
}

const WORDS_MAX = 3;
/** For writing without spaces between words. */
const CHARACTERS_MAX = 24;

/**
 * The words that say what a positional placeholder stands for: up to three on each side, of the same line and sentence
 * and up to the next placeholder. Put together around a mark they name the field: `order … has shipped`.
 */
export function wordsAround(
  text: string,
  { start, end }: Placeholder,
  previousEnd: number,
  nextStart: number,
): FieldContext | undefined {
  const before = lastWords(text.slice(Math.max(previousEnd, start - 200), start));
  const after = firstWords(text.slice(end, Math.min(nextStart, end + 200)));
  return /[\p{L}\p{N}]/u.test(before + after) ? { before, after } : undefined;
}

function plain(text: string): string {
  return text.replace(/[*_~`]/g, '').replace(/[^\S\n]+/g, ' ');
}

function lastWords(text: string): string {
  const [line = ''] = plain(text).split('\n').slice(-1);
  const sentence = line.split(/[.!?。！？]\s*(?=\S)/u).at(-1) ?? '';
  const words = sentence.trim().split(' ').slice(-WORDS_MAX).join(' ');
  const some =
    words.length > CHARACTERS_MAX && !words.includes(' ') ? words.slice(-CHARACTERS_MAX / 3) : words;
  return some === '' ? '' : some + (sentence.endsWith(' ') ? ' ' : '');
}

function firstWords(text: string): string {
  const [line = ''] = plain(text).split('\n');
  const [sentence = ''] = line.split(/[.!?。！？](?=\s|$)|[。！？]/u);
  const words = sentence.trim().split(' ').slice(0, WORDS_MAX).join(' ');
  const some =
    words.length > CHARACTERS_MAX && !words.includes(' ') ? words.slice(0, CHARACTERS_MAX / 3) : words;
  const isGlued = !sentence.startsWith(' ');
  return some === '' ? '' : (isGlued ? '' : ' ') + some;
}
