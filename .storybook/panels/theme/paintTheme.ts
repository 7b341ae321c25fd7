import { themeSheet } from '../../../cli/css/themeSheet.js';
import { themeOfCode } from './themeCode.js';

const id = 'kit-theme';

/** Sets the theme of a code on the root of a page, in one style element; '' takes it away. */
export function paintTheme(page: Document, code: string): void {
  const style = page.getElementById(id);
  if (code === '') {
    style?.remove();
    return;
  }
  // Twice the root: a theme that fixes its scheme wins over the scheme of the page.
  const css = themeSheet(themeOfCode(code), ':root:root');
  if (style !== null) {
    style.textContent = css;
    return;
  }
  const made = page.createElement('style');
  made.id = id;
  made.textContent = css;
  page.head.append(made);
}
