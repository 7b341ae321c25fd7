import type { PartialStrings } from '../strings/mergeStrings.js';

/** `en-XA`: accented, longer and in brackets; `ar-XB`: written from right to left. */
export type PseudoLocale = 'en-XA' | 'ar-XB';

/**
 * Texts of a language that nobody speaks, to see what a translation will do to a page: `en-XA` is about 40 % longer
 * and in brackets, so that cut-off, overflowing and untranslated texts show; `ar-XB` is written from right to left.
 * Variables, forms of plurals and keys stay; `locale` becomes the pseudo-locale, so that numbers, units and plurals
 * are formatted by English or Arabic rules. They are the rules for texts made from English.
 *
 * @example <MessagingWindowProvider strings={pseudoStrings(english, 'en-XA')}>…</MessagingWindowProvider>
 */
export function pseudoStrings<Texts extends PartialStrings>(strings: Texts, pseudo: PseudoLocale): Texts {
  return pseudoOf(strings, pseudo, []) as Texts;
}

function pseudoOf(value: unknown, pseudo: PseudoLocale, path: readonly string[]): unknown {
  if (typeof value === 'string') return pseudoText(value, pseudo, path.join('.'));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, pseudoOf(inner, pseudo, [...path, key])]),
  );
}

function pseudoText(text: string, pseudo: PseudoLocale, path: string): string {
  if (path === 'locale') return pseudo;
  // A width of `Intl`, not a text.
  if (path === 'time.unitDisplay') return text;
  if (pseudo === 'ar-XB') return withoutVariables(text, mirrored);
  const letters = withoutVariables(text, accented);
  // Terms stand inside of other texts: there they are neither padded nor bracketed again.
  return path.startsWith('terms.') ? letters : `[${letters}${padding(text)}]`;
}

/** `change` of everything but `{variables}`. */
function withoutVariables(text: string, change: (text: string) => string): string {
  return text.replace(/\{\w+\}|(?:(?!\{\w+\})[\s\S])+/g, (part) =>
    /^\{\w+\}$/.test(part) ? part : change(part),
  );
}

const ACCENTS: ReadonlyMap<string, string> = new Map(
  'aåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqɋrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQɊRŔSŠTŢUÛVṼWŴXẊYÝZŽ'
    .match(/../gu)
    ?.map(([plain = '', accent = '']) => [plain, accent]),
);

function accented(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => ACCENTS.get(letter) ?? letter);
}

const PADDING = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const GROWTH = 0.4;

/** Words that make the text about two fifths longer. */
function padding(text: string): string {
  const wanted = Math.ceil(text.replace(/\{\w+\}/g, '').length * GROWTH);
  let added = '';
  for (let i = 0; added.length < wanted; i++) added += ` ${PADDING[i % PADDING.length]}`;
  return added;
}

const RIGHT_TO_LEFT_MARK = '\u200F';
const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
const POP_FORMATTING = '\u202C';

/** Each word turned round by itself, as Arabic words are among numbers and Latin ones. */
function mirrored(text: string): string {
  return text.replace(
    /[^\s{}]*\p{L}[^\s{}]*/gu,
    (word) => `${RIGHT_TO_LEFT_MARK}${RIGHT_TO_LEFT_OVERRIDE}${word}${POP_FORMATTING}${RIGHT_TO_LEFT_MARK}`,
  );
}
