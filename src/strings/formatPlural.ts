import { cached, formatText, supported, type TextVariables } from './formatText.js';
import type { PluralText } from './Strings.js';

const rules = new Map<string, Intl.PluralRules>();

/** The form of a plural text for `count`, with `{count}` and the other variables filled in. */
export function formatPlural(
  text: PluralText,
  count: number,
  locale: string,
  variables: TextVariables = {},
): string {
  return formatText(text[pluralRules(locale).select(count)] ?? text.other, { ...variables, count }, locale);
}

function pluralRules(locale: string): Intl.PluralRules {
  return cached(rules, locale, () => new Intl.PluralRules(supported(locale)));
}
