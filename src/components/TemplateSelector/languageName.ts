import { languageTagOf } from '../../core/template/directionOf.js';
import { cached, supported } from '../../strings/formatText.js';

const names = new Map<string, Intl.DisplayNames>();

/** A language in the words of the locale; the platform's own code where it is no language that the browser knows. */
export function languageName(language: string, locale: string): string {
  const tag = languageTagOf(language);
  if (tag === '') return language;
  try {
    const format = cached(
      names,
      locale,
      () => new Intl.DisplayNames(supported(locale), { type: 'language', fallback: 'none' }),
    );
    return format.of(tag) ?? language;
  } catch {
    return language;
  }
}
