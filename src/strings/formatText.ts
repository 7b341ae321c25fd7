import { isDirected, isolated } from './isolated.js';
import type { Text } from './Strings.js';

export type TextVariables = Readonly<Record<string, string | number>>;

const numbers = new Map<string, Intl.NumberFormat>();

/**
 * Fills the variables of a text in; numbers are written as the locale does. A variable that is not given stays
 * as it is written, and values are never looked through for variables themselves.
 *
 * @example formatText('Template sent {ago}.', { ago: '2h ago' }, 'en') // 'Template sent 2h ago.'
 */
export function formatText(text: Text, variables: TextVariables, locale: string): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) return placeholder;
    const written = typeof value === 'number' ? numberFormat(locale).format(value) : value;
    return isRightToLeft(locale) || isDirected(written) ? isolated(written) : written;
  });
}

/**
 * In a sentence from right to left every name or "5 MB" would mix with its neighbours. A fixed list, since
 * `Intl.Locale.getTextInfo` is not everywhere yet.
 */
function isRightToLeft(locale: string): boolean {
  return /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(locale);
}

function numberFormat(locale: string): Intl.NumberFormat {
  return cached(numbers, locale, () => new Intl.NumberFormat(supported(locale)));
}

/** A `Map` or a `WeakMap`. */
interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key, made when it is first asked for: formatters are expensive to make, a page needs a handful. */
export function cached<Key, Value>(values: Cache<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}

/** A tag that `Intl` takes: a malformed one would throw in the middle of a host's page. */
export function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
