/// <reference types="vite/client" />
import { english, type OwnStrings, type PartialStrings } from 'react-messaging-window';
import { type PseudoLocale, pseudoStrings } from 'react-messaging-window/testing';

type Module = Record<string, PartialStrings>;

const windows = import.meta.glob<Module>('../../src/locales/*.ts');
const selectors = import.meta.glob<Module>('../../src/locales/templates/*.ts');
const informal = import.meta.glob<Module>('../../src/locales/informal/*.ts');

const PSEUDO: Readonly<Record<PseudoLocale, string>> = {
  'en-XA': 'Pseudo, long (en-XA)',
  'ar-XB': 'Pseudo, right to left (ar-XB)',
};

const INFORMAL = '-informal';

/** The locales that there are, as the toolbar offers them: English, one a file, then those that nobody speaks. */
export const localeItems: readonly { value: string; title: string }[] = [
  { value: 'en', title: 'English' },
  ...tagsOf(windows)
    .flatMap((tag) => (tagsOf(informal).includes(tag) ? [tag, tag + INFORMAL] : [tag]))
    .map((value) => ({ value, title: nameOf(value) })),
  ...Object.entries(PSEUDO).map(([value, title]) => ({ value, title })),
];

/** The language tag of a value of the toolbar: 'de' of 'de-informal'. */
export function tagOf(locale: string): string {
  return locale.endsWith(INFORMAL) ? locale.slice(0, -INFORMAL.length) : locale;
}

/** The texts of a locale, loaded when first asked for; none for English, and for what there is not. */
export async function loadStrings(locale: string): Promise<OwnStrings> {
  if (isPseudo(locale)) return pseudoStrings(english, locale);
  const tag = tagOf(locale);
  const files = locale === tag ? [windows, selectors] : [windows, selectors, informal];
  const loads = files.map((folder) => Object.entries(folder).find(([path]) => tagIn(path) === tag)?.[1]);
  const modules = await Promise.all(loads.map((load) => load?.() ?? Promise.resolve({})));
  return modules.flatMap((module) => Object.values(module));
}

function isPseudo(locale: string): locale is PseudoLocale {
  return Object.hasOwn(PSEUDO, locale);
}

function tagsOf(files: Record<string, unknown>): string[] {
  return Object.keys(files).map(tagIn).sort();
}

function tagIn(path: string): string {
  return /([\w-]+)\.ts$/.exec(path)?.[1] ?? '';
}

function nameOf(locale: string): string {
  const tag = tagOf(locale);
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return `${name} (${tag})${locale === tag ? '' : ', informal'}`;
}
