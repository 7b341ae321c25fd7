/**
 * A definition with plain spaces in place of no-break ones. Some that are published were copied out of web pages, which
 * put them between all words; such a text breaks in the middle of words.
 */
export function plainSpaces<T>(definition: T): T {
  return JSON.parse(JSON.stringify(definition).replaceAll('\u00a0', ' ')) as T;
}
