import { parseTemplate } from './parseTemplate.js';
import { placeholdersOf } from './placeholdersOf.js';
import type { TemplateField } from './TemplateField.js';

/** Words around a placeholder, as they stand in the text, without formatting marks; `''` where there are none. */
export interface FieldContext {
  before: string;
  after: string;
}

const WORDS_MAX = 3;
/** For writing without spaces between words. */
const CHARACTERS_MAX = 24;

/**
 * The words that say what a positional field of a template stands for, where neither the host nor the definition names
 * it: up to three on each side of its first place, of the same line and sentence and up to the next placeholder.
 * `before + '…' + after` names it: `order … has shipped`. `undefined` for all other fields, and where no words are.
 *
 * @example fieldContext({ components: [{ type: 'BODY', text: 'Your order {{1}} has shipped.' }] }, field)
 * // { before: 'Your order ', after: ' has shipped' }
 */
export function fieldContext(template: unknown, field: TemplateField): FieldContext | undefined {
  const { name, kind, id, cardIndex = -1 } = field;
  if (kind !== 'text' || typeof name !== 'number') return undefined;
  const parts = parseTemplate(template).components.flatMap((part) =>
    part.type === 'carousel' ? (part.cards[cardIndex]?.components ?? []) : part,
  );
  for (const part of parts) {
    if (!('text' in part && part.fields.some((own) => own.id === id && own.name === name))) continue;
    const places = placeholdersOf(part.text);
    const index = places.findIndex((place) => place.name === name);
    const place = places[index];
    if (place === undefined) continue;
    const from = Math.max(places[index - 1]?.end ?? 0, place.start - 200);
    const to = Math.min(places[index + 1]?.start ?? part.text.length, place.end + 200);
    const before = lastWords(part.text.slice(from, place.start));
    const after = firstWords(part.text.slice(place.end, to));
    return /[\p{L}\p{N}]/u.test(before + after) ? { before, after } : undefined;
  }
  return undefined;
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
