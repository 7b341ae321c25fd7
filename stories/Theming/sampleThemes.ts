/// <reference types="vite/client" />
import { themesIn } from '../../cli/css/themesIn.js';
import { defaultTheme, type Theme } from '../../cli/theme/Theme.js';
import { type BrandName, brandCalled, isBrand } from './brands.js';

// For their effect on the page.
import.meta.glob('../../themes/*.css', { eager: true });

const texts = import.meta.glob<string>('../../themes/*.css', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** From sober to loud, then those with a purpose of their own. */
export const themeNames = ['default', 'slate', 'paper', 'citrus', 'midnight', 'contrast', 'sahra'] as const;

export type ThemeName = (typeof themeNames)[number] | BrandName;

/** A theme as the command reads it. */
export function themeCalled(name: ThemeName): Theme {
  if (name === 'default') return defaultTheme;
  if (isBrand(name)) return brandCalled(name);
  const text = texts[`../../themes/${name}.css`];
  const [theme] = text === undefined ? [] : themesIn([{ name, text }]);
  if (theme === undefined) throw new Error(`There is no theme ${name}.`);
  return theme;
}
