'use client';
import {
  type ComponentType,
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { serve, stopServing } from '../../clock/servedParts.js';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { useStableValue } from '../../hooks/useStableValue.js';
import { cached, supported } from '../../strings/formatText.js';
import { mergeStrings, type OwnStrings, type PartialStrings } from '../../strings/mergeStrings.js';
import type { Strings } from '../../strings/Strings.js';
import { withTerms } from '../../strings/withTerms.js';
import type { HintKind } from './Hint.js';
import type { Icons } from './Icons.js';
import { langOf } from './place.js';
import type { Marked } from './StatusIcon.js';
import type { Ticker } from './Ticker.js';

/** Texts of some parts, and the locale that numbers, units and dates in them follow. */
export interface Texts<Part extends keyof Strings = keyof Strings> {
  locale: string;
  strings: Pick<Strings, Part>;
}

/** What every part brings: the badge's texts hold the language, the terms and the units. */
export type WindowPart = 'locale' | 'isCheckedByNative' | 'terms' | 'time' | 'badge' | 'compact' | 'spoken';

/** The notice and the ways out. */
export type NoticePart = WindowPart | 'notice' | 'sending' | 'waysOut';
/** The panel of the risk alert. */
export type AlertPart = NoticePart | 'alert';
export type ComposerPart = NoticePart | 'composer' | 'loading' | 'announcements' | 'refusals';
/** The template selector and its parts. */
export type TemplatePart = WindowPart | 'templates' | 'sending' | 'refusals';

/** What a part says where the host says nothing: the English texts that it shows, and no others. */
export type BaseTexts<Part extends keyof Strings> = Pick<Strings, Part | 'locale' | 'terms'>;

/** Of a state, of a ticking part, or of a line at the composer. */
export type OwnMarkProps = OneOf<{ state: Marked; ticker: Ticker; kind: HintKind }>;
type OneOf<All> = {
  [Name in keyof All]: Pick<All, Name> & { [Other in Exclude<keyof All, Name>]?: undefined };
}[keyof All];

/** What parts take where they are given nothing themselves. */
export interface TextDefaults {
  locale?: string;
  /** In place of the English ones. */
  strings?: PartialStrings;
  icons?: Icons;
  /** Draws marks with components of the host, where it gives some. */
  OwnMark?: ComponentType<OwnMarkProps>;
  /** Where panels are put. */
  container?: Element | ShadowRoot | null;
}

/** Set by the provider; nothing needs one. */
export const TextDefaultsContext = createContext<TextDefaults>({});

/** Props by which any component takes its own texts. */
export interface TextProps {
  /**
   * Numbers, units and dates follow it as far as it is the language of the texts.
   * @default the provider's, else the `lang` of the nearest ancestor, else that of the texts
   */
  locale?: string;
  /** Own texts in place of some of the kit's; of several a later one wins. Plain data, no functions. */
  strings?: OwnStrings;
}

/** `base` with the provider's texts and those of the component in its place; `place` is where a `lang` is looked for. */
export function useTexts<Part extends keyof Strings>(
  base: BaseTexts<Part>,
  { locale, strings }: TextProps = {},
  place?: RefObject<Element | null>,
): Texts<Part> {
  const defaults = useContext(TextDefaultsContext);
  const own = useStableValue(strings);
  const [inherited, setInherited] = useState<string>();
  // Where the part stands is known only when it stands there.
  useBeforePaint(() => {
    if (place?.current) setInherited(langOf(place.current));
  });
  useEffect(() => {
    const one = { part: place?.current };
    serve(one);
    return () => stopServing(one);
  });
  const wanted = locale ?? (defaults.locale === undefined ? inherited : undefined);
  return useMemo(() => textsWith(base, defaults, wanted, own), [base, defaults, wanted, own]);
}

type TextsByLocale = Map<string | undefined, Texts>;
const known = new WeakMap<TextDefaults, WeakMap<object, TextsByLocale>>();

/** `base` with the defaults and own texts in its place. Without own ones the same reference for all parts. */
export function textsWith<Part extends keyof Strings>(
  base: BaseTexts<Part>,
  defaults: TextDefaults,
  locale?: string,
  own?: OwnStrings,
): Texts<Part> {
  if (own !== undefined && own !== null) return makeTexts(base, defaults, locale, own);
  const ofDefaults = cached(known, defaults, () => new WeakMap<object, TextsByLocale>());
  const ofBase = cached(ofDefaults, base, (): TextsByLocale => new Map());
  return cached(ofBase, locale, () => makeTexts(base, defaults, locale) as Texts);
}

function makeTexts<Part extends keyof Strings>(
  base: BaseTexts<Part>,
  defaults: TextDefaults,
  locale?: string,
  own?: OwnStrings,
): Texts<Part> {
  const merged = mergeStrings(mergeStrings(base, defaults.strings), own);
  const dictionary = supported(merged.locale);
  const wanted = supported(locale ?? defaults.locale ?? dictionary);
  return {
    // A number in German among English words reads wrong: without a dictionary of its language a locale is passed over.
    locale: wanted !== dictionary && writingOf(wanted) === writingOf(dictionary) ? wanted : dictionary,
    strings: withTerms(merged, merged.terms, dictionary),
  };
}

/** Language and script: Chinese of Taiwan is not written as that of the mainland. */
function writingOf(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
}
