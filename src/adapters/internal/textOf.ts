/** Longest id taken for real; the longest documented ones (group ids, message ids) have less than 200 characters. */
const LONGEST_ID = 512;
const LONGEST_WORD = 80;

/** An id as text: a string that is not blank or absurdly long, or a whole number other than 0. Else `undefined`. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value !== 0 ? String(value) : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text !== '' && text.length <= LONGEST_ID ? text : undefined;
}

export function firstIdOf(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const id = idOf(value);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The first of `values` that is a text with something in it, as it came. */
export function firstTextOf(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** A provider's word, cut to 80 characters; empty for what is no string. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, LONGEST_WORD) : '';
}

/** The value of `key` in a table, or `undefined`; keys of `Object.prototype` are not found. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
