import { english } from '../../src/strings/english.js';
import { pluralFormsOf, pluralKeysOf, textsIn } from './textsIn.js';

/** The English texts by their keys. */
const source: ReadonlyMap<string, string> = textsIn(english);

const plurals = new Set(pluralKeysOf(source));

/** Keys that a dictionary of the language has, in the order of the English one; `further` are its own terms. */
export function sheetKeys(locale: string, further: Iterable<string> = []): string[] {
  const forms = pluralFormsOf(locale);
  const keys = [...source.keys()].flatMap((key) => {
    // A form of a word is for the language that has it.
    if (key.startsWith('terms.') && key.includes('_')) return [];
    const plural = pluralOf(key);
    if (plural === null) return [key];
    return key.endsWith('.one') ? forms.map((form) => `${plural}.${form}`) : [];
  });
  const terms = [...further].filter((key) => key.startsWith('terms.') && !keys.includes(key));
  const place = keys.findLastIndex((key) => key.startsWith('terms.')) + 1;
  return [...keys.slice(0, place), ...terms, ...keys.slice(place)];
}

/** The English text for a key; a form that English does not have is compared with `other`, a term with its word. */
export function sourceOf(key: string): string | undefined {
  const plural = pluralOf(key);
  if (plural !== null) return source.get(key) ?? source.get(`${plural}.other`);
  return source.get(key) ?? (key.startsWith('terms.') ? source.get(key.replace(/_.*/, '')) : undefined);
}

/** The key of the plural text that `key` is a form of. */
function pluralOf(key: string): string | null {
  const plural = key.slice(0, key.lastIndexOf('.'));
  return plurals.has(plural) ? plural : null;
}
