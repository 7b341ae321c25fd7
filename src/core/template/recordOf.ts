/** An object of a parsed JSON text. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** `value` if it is an object and no array. */
export function recordOf(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : undefined;
}

/** The text of a string or number, `''` for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The platform's spelling of an enum word: `phone number`, `Phone-Number` -> `PHONE_NUMBER`. */
export function wordOf(value: unknown): string {
  const word = textOf(value).trim().toUpperCase();
  return /[\s-]/.test(word) ? word.replace(/[\s-]+/g, '_') : word;
}

/** An array as it is, nothing as `[]`, anything else as its only member. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A flag, also one that a store keeps as text or number; `undefined` when it is none. */
export function flagOf(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return false;
  const word = typeof value === 'boolean' ? String(value) : textOf(value).trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' || word === '' ? false : undefined;
}
