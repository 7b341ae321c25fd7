'use client';
import { createContext, useContext, useMemo } from 'react';
import { english } from '../../strings/english.js';
import { mergeStrings, type PartialStrings } from '../../strings/mergeStrings.js';
import type { Strings } from '../../strings/Strings.js';

/** Texts and the locale that numbers, units and dates in them follow. */
export interface Texts {
  locale: string;
  strings: Strings;
}

/** What parts take where they are given nothing themselves. */
export interface TextDefaults {
  texts: Texts;
  /** Where panels are put. */
  container?: Element | ShadowRoot | null;
}

/** Set by the provider; nothing needs one. */
export const TextDefaultsContext = createContext<TextDefaults>({
  texts: { locale: english.locale, strings: english },
});

/** Props by which any component takes its own texts. */
export interface TextProps {
  /** Numbers, units and dates follow it as far as it is the language of the texts. @default the provider's, else 'en' */
  locale?: string;
  /** Own texts in place of some of the kit's. Plain data, no functions. */
  strings?: PartialStrings;
}

/** The provider's texts with those of the component in their place. */
export function useTexts({ locale, strings }: TextProps = {}): Texts {
  const { texts } = useContext(TextDefaultsContext);
  return useMemo(() => textsWith(texts, locale, strings), [texts, locale, strings]);
}

/** `texts` with another locale and own texts. */
export function textsWith(texts: Texts, locale: string | undefined, own: PartialStrings | undefined): Texts {
  if (locale === undefined && own === undefined) return texts;
  const strings = mergeStrings(texts.strings, own);
  const wanted = locale ?? (own?.locale === undefined ? texts.locale : own.locale);
  return { locale: localeFor(wanted, strings.locale), strings };
}

/** A number in German among English words reads wrong: without a dictionary of its language a locale is passed over. */
function localeFor(locale: string, dictionary: string): string {
  const language = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return language(locale) === language(dictionary) ? locale.replaceAll('_', '-') : dictionary;
}
