export type JsonRecord = Readonly<Record<string, unknown>>;

export function recordOf(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : undefined;
}

/**
 * A part of a definition under the platform's spelling of its keys: clients and stores also have `parameterFormat`
 * (`@kapso/whatsapp-cloud-api` 0.3.0) or `ParameterFormat`. A key that is spelled right wins.
 */
export function partOf(value: unknown): JsonRecord | undefined {
  const record = recordOf(value);
  if (record === undefined || !hasCapital(record)) return record;
  const snake = Object.entries(record).map(([key, member]): [string, unknown] => [
    key.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase(),
    member,
  ]);
  return { ...Object.fromEntries(snake), ...record };
}

function hasCapital(record: JsonRecord): boolean {
  for (const key in record) if (/[A-Z]/.test(key)) return true;
  return false;
}

/** A list or part that a store keeps as JSON text; anything else as it is. */
export function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The text of a string or number, `''` for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The platform's spelling of an enum word: `phone number`, `Phone-Number`, `phoneNumber` -> `PHONE_NUMBER`. */
export function wordOf(value: unknown): string {
  const text = textOf(value);
  let word = words.get(text);
  if (word === undefined) {
    word = spelled(text.trim());
    if (words.size < MOST_WORDS && text.length <= LONGEST_WORD) words.set(text, word);
  }
  return word;
}

/** A list of thousands says the same few words. */
const words = new Map<string, string>();
const MOST_WORDS = 200;
const LONGEST_WORD = 40;

function spelled(own: string): string {
  const word = (/[a-z][A-Z]/.test(own) ? own.replace(/([a-z])([A-Z])/g, '$1_$2') : own).toUpperCase();
  return /[\s-]/.test(word) ? word.replace(/[\s-]+/g, '_') : word;
}

/** An array as it is, nothing as `[]`, anything else as its only member. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A flag, also one that a store keeps as text or number; `undefined` when it is none. */
export function flagOf(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return false;
  if (typeof value === 'object') return undefined;
  const word = String(value).trim().toLowerCase();
  if (['true', '1', 't', 'yes', 'y', 'on'].includes(word)) return true;
  return ['false', '0', 'f', 'no', 'n', 'off', ''].includes(word) ? false : undefined;
}
