import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { themesIn } from '../../cli/css/themesIn.js';
import type { Theme } from '../../cli/theme/Theme.js';

const folder = resolve(import.meta.dirname, '../../themes');

export interface ThemeFile {
  /** As in `data-mw-theme`. */
  name: string;
  css: string;
  theme: Theme;
}

/** The themes of the package. */
export const themeFiles: readonly ThemeFile[] = readdirSync(folder).map((file) => {
  const css = readFileSync(join(folder, file), 'utf8');
  const [theme, ...more] = themesIn([{ name: file, text: css }]);
  if (theme === undefined || more.length > 0) throw new Error(`${file} does not hold one theme`);
  return { name: file.replace(/\.css$/, ''), css, theme };
});
