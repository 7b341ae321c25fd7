import type { PartialStrings, SelectorStrings, WindowStrings } from 'react-messaging-window';

const languages = import.meta.glob<Record<string, WindowStrings>>('../../src/locales/*.ts', { eager: true });
const selectors = import.meta.glob<Record<string, SelectorStrings>>('../../src/locales/templates/*.ts', {
  eager: true,
});
const informal = import.meta.glob<Record<string, PartialStrings>>('../../src/locales/informal/*.ts', {
  eager: true,
});

/** A module of texts: its tag, the name of its export, what is in it. */
export interface Catalogue<Texts> {
  tag: string;
  name: string;
  texts: Texts;
}

/** One for each file, by its tag. */
export const windowCatalogues = catalogues(languages);
export const selectorCatalogues = catalogues(selectors);
export const informalCatalogues = catalogues(informal);

/** The name that a tag is exported by: 'pt-BR' as `ptBR`. */
export function exportNameOf(tag: string, ending = ''): string {
  return tag.replace('-', '') + ending;
}

function catalogues<Texts>(modules: Record<string, Record<string, Texts>>): Catalogue<Texts>[] {
  return Object.entries(modules).flatMap(([path, module]) => {
    const tag = /([\w-]+)\.ts$/.exec(path)?.[1] ?? '';
    return Object.entries(module).map(([name, texts]) => ({ tag, name, texts }));
  });
}
