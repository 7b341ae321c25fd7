import { tryTo } from '../tryTo.js';
import type { PolicyProblem } from './PolicyProblem.js';

/** Adds what is wrong with `value`, which stands at `path`, to `problems`. */
export type Check = (value: unknown, path: string, problems: PolicyProblem[]) => void;

/** About 3,000 years, the longest that `windowAt` takes for real. */
const LARGEST = 1e14;

/** An object with these keys and no others; the `required` ones must be there. */
export function record(fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path, problems) => {
    if (!isRecord(value, path, problems)) return;
    for (const key of required)
      if (value[key] === undefined) problems.push({ code: 'missing', path: at(path, key) });
    for (const key of Object.keys(value)) {
      if (value[key] === undefined) continue;
      const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (check === undefined) problems.push({ code: 'unknown-key', path: at(path, key) });
      else check(value[key], at(path, key), problems);
    }
  };
}

/** An object with any keys but the empty one, all of whose values are alike. */
export function dictionary(check: Check): Check {
  return (value, path, problems) => {
    if (!isRecord(value, path, problems)) return;
    for (const key of Object.keys(value)) {
      if (key === '') problems.push({ code: 'unknown-key', path: at(path, key) });
      else if (value[key] !== undefined) check(value[key], at(path, key), problems);
    }
  };
}

/** A list of values that are alike. */
export function list(check: Check): Check {
  return (value, path, problems) => {
    if (!Array.isArray(value)) problems.push({ code: 'not-a-list', path });
    else for (const [index, item] of value.entries()) check(item, at(path, String(index)), problems);
  };
}

/** One of these words. */
export function word(words: readonly string[]): Check {
  return (value, path, problems) => {
    if (!words.includes(value as string)) problems.push({ code: 'unknown-value', path });
  };
}

/** A list of some of these words, each at most once. */
export function someWords(words: readonly string[]): Check {
  return (value, path, problems) => {
    const isOneOf = word(words);
    list((item, place) => {
      const index = Number(place.slice(place.lastIndexOf('.') + 1));
      const isTwice = words.includes(item as string) && (value as unknown[]).indexOf(item) !== index;
      if (isTwice) problems.push({ code: 'twice', path: place });
      else isOneOf(item, place, problems);
    })(value, path, problems);
  };
}

/** A text of this form. */
export function text(form: RegExp): Check {
  return (value, path, problems) => {
    if (typeof value !== 'string') problems.push({ code: 'not-a-text', path });
    else if (!form.test(value)) problems.push({ code: 'not-readable', path });
  };
}

/** A whole number from `smallest` to 1e14. */
export function amount(smallest: number): Check {
  return (value, path, problems) => {
    if (typeof value !== 'number' || Number.isNaN(value)) problems.push({ code: 'not-a-number', path });
    else if (!(Number.isInteger(value) && value >= smallest && value <= LARGEST))
      problems.push({ code: 'out-of-range', path });
  };
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

/** Everything that is wrong with a value. What throws while it is read is no object. */
export function problemsIn(value: unknown, check: Check): PolicyProblem[] {
  const found = tryTo(() => {
    const problems: PolicyProblem[] = [];
    check(value, '', problems);
    return problems;
  });
  return found ?? [{ code: 'not-an-object', path: '' }];
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
