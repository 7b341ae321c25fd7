import { hexOf } from '../color.js';
import { publicColors } from '../kit.js';
import { colorIn } from './colorIn.js';
import type { Scheme, Theme } from './Theme.js';

export interface ThemeValue {
  /** Public token. */
  token: string;
  /** Its color in each scheme that the theme has. */
  colors: Partial<Record<Scheme, string>>;
}

/** The colors that a theme sets in any scheme, in all of its schemes, in the order of the token source. */
export function themeValues(theme: Theme): ThemeValue[] {
  return publicColors
    .filter((token) => theme.schemes.some((scheme) => theme.properties[scheme].has(token)))
    .map((token) => ({
      token,
      colors: Object.fromEntries(
        theme.schemes.map((scheme) => [
          scheme,
          hexOf(colorIn(theme, scheme, token.replace(/^--mw-(.*)$/, 'var(--_$1)'))),
        ]),
      ),
    }));
}
