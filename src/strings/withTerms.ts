import type { Terms } from './Strings.js';

/**
 * `strings` with the host's words in them: `{customer}`, `{Customer}` and their forms are filled in; other variables
 * stay. A form that is not given is the word itself.
 *
 * @example withTerms({ a: 'Wait for the {customer}' }, { ...terms, customer: 'guest' }, 'en') // { a: 'Wait for the guest' }
 */
export function withTerms<Strings>(strings: Strings, terms: Terms, locale: string): Strings {
  return filled(strings, (text) =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const key = name.charAt(0).toLowerCase() + name.slice(1);
      const word = termOf(terms, key) ?? termOf(terms, key.replace(/_.*/, ''));
      if (word === undefined || key === name) return word ?? placeholder;
      return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
    }),
  ) as Strings;
}

function termOf(terms: Terms, name: string): string | undefined {
  return Object.hasOwn(terms, name) ? terms[name as keyof Terms] : undefined;
}

function filled(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, fill)]));
}
