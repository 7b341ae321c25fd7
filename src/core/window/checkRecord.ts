import type { PolicyProblem, PolicyProblemCode } from './PolicyProblem.js';

/** Adds what is wrong with `value`, which stands at `path`, to `problems`. */
export type Check = (value: unknown, path: string, problems: PolicyProblem[]) => void;

/** The checks of a record by key. */
export type Fields = Readonly<Record<string, Check>>;

/** About 3,000 years, the longest that `windowAt` takes for real. */
const LARGEST = 1e14;

/** An object with these keys and no others; the `required` ones must be there. */
export function checkRecord(
  value: unknown,
  path: string,
  problems: PolicyProblem[],
  fields: Fields,
  required: readonly string[] = [],
): void {
  if (!isRecord(value, path, problems)) return;
  for (const key of required)
    if (value[key] === undefined) problems.push({ code: 'missing', path: at(path, key) });
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (check === undefined) problems.push({ code: 'unknown-key', path: at(path, key) });
    else check(value[key], at(path, key), problems);
  }
}

/** An object with any keys but the empty one, all of whose values are alike. */
export function checkDictionary(value: unknown, path: string, problems: PolicyProblem[], check: Check): void {
  if (!isRecord(value, path, problems)) return;
  for (const key of Object.keys(value)) {
    if (key === '') problems.push({ code: 'unknown-key', path: at(path, key) });
    else if (value[key] !== undefined) check(value[key], at(path, key), problems);
  }
}

/** A list of values that are alike. */
export function checkList(value: unknown, path: string, problems: PolicyProblem[], check: Check): void {
  if (!Array.isArray(value)) problems.push({ code: 'not-a-list', path });
  else for (const [index, item] of value.entries()) check(item, at(path, String(index)), problems);
}

/** A list of some of these words, each at most once. */
export function checkWords(
  value: unknown,
  path: string,
  problems: PolicyProblem[],
  words: Readonly<Record<string, unknown>>,
): void {
  checkList(value, path, problems, (item, place) => {
    const isKnown = typeof item === 'string' && Object.hasOwn(words, item);
    if (!isKnown) problems.push({ code: 'unknown-value', path: place });
    else if ((value as unknown[]).indexOf(item) !== Number(place.slice(place.lastIndexOf('.') + 1))) {
      problems.push({ code: 'twice', path: place });
    }
  });
}

/** A text of this form. */
export function checkText(value: unknown, path: string, problems: PolicyProblem[], form: RegExp): void {
  if (typeof value !== 'string') problems.push({ code: 'not-a-text', path });
  else if (!form.test(value)) problems.push({ code: 'not-readable', path });
}

/** A whole number from `smallest` to 1e14. */
export function checkNumber(value: unknown, path: string, problems: PolicyProblem[], smallest: number): void {
  const code: PolicyProblemCode | null =
    typeof value !== 'number' || Number.isNaN(value)
      ? 'not-a-number'
      : Number.isInteger(value) && value >= smallest && value <= LARGEST
        ? null
        : 'out-of-range';
  if (code !== null) problems.push({ code, path });
}

/** Whether `value` is an object and no list; else a problem is added. */
export function isRecord(
  value: unknown,
  path: string,
  problems: PolicyProblem[],
): value is Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
  problems.push({ code: 'not-an-object', path });
  return false;
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
