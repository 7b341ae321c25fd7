import { themeSheet } from '../../../cli/css/themeSheet.js';
import { tokensOfTheme } from '../../../cli/dtcg/tokensOfTheme.js';
import type { Theme } from '../../../cli/theme/Theme.js';
import { themeCode } from './themeCode.js';
import { themeLink } from './themeLink.js';

/** What a theme can be taken away as. */
export const exportFormats = {
  css: { title: 'CSS', file: 'theme.css' },
  dtcg: { title: 'DTCG tokens', file: 'theme.tokens.json' },
  link: { title: 'Link', file: undefined },
} as const;

export type ExportFormat = keyof typeof exportFormats;

/** The theme as text; `address` is that of this page. */
export function exportTheme(theme: Theme, format: ExportFormat, address: string): string {
  switch (format) {
    case 'css':
      return themeSheet(theme, ':root');
    case 'dtcg':
      return `${JSON.stringify(tokensOfTheme(theme), null, 2)}\n`;
    case 'link':
      return themeLink(address, themeCode(theme));
    default:
      return format satisfies never;
  }
}
