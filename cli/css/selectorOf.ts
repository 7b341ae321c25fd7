import type { Scheme } from '../theme/Theme.js';

export interface ThemeSelector {
  /** What is left without the words for a scheme; '' for the page or the parts themselves. */
  theme: string;
  /** The one scheme that the selector is for, as `.dark` or `[data-theme="light"]` say. */
  scheme: Scheme | undefined;
  /** How near the element stands to the parts: a nearer one wins, whatever its specificity. */
  nearness: number;
}

const simple = /:not\([^)]*\)|\[[^\]]*\]|[.#][\w-]+/g;
const page = /^(:root|html|body|:host|\*|\.mw|&)+$/;

/** Reads one selector of a rule that sets tokens. */
export function selectorOf(selector: string): ThemeSelector {
  const plain = selector.replace(/:(?:where|is|host)\(((?:[^()]|\([^()]*\))*)\)/g, '$1').trim();
  let scheme: Scheme | undefined;
  const rest = plain.replace(simple, (part) => {
    const named = schemeOf(part);
    if (named === undefined) return part;
    scheme = named;
    return '';
  });
  const theme = rest
    .split(/[\s>+~]+/)
    .filter((one) => one !== '' && !page.test(one))
    .join(' ');
  return { theme, scheme, nearness: nearnessOf(plain, theme) };
}

function schemeOf(part: string): Scheme | undefined {
  const word = /(?:^|[^a-z])(dark|light)(?![a-z])/i.exec(part)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const isDark = (word === 'dark') !== part.startsWith(':not');
  return isDark ? 'dark' : 'light';
}

function nearnessOf(selector: string, theme: string): number {
  if (/\.mw\b(?!-)[^\s]*$/.test(selector)) return 3;
  if (theme !== '') return 2;
  return /\bbody\b/.test(selector) ? 1 : 0;
}
