import { hexOf, oklchOf, withLightness } from '../color.js';
import { pairs } from '../kit.js';
import { checkPair } from './checkTheme.js';
import { colorIn } from './colorIn.js';
import { type Scheme, type Theme, withProperty } from './Theme.js';

const rounds = 4;

export interface Repair {
  token: string;
  scheme: Scheme;
  from: string;
  /** The nearest color that passes, `null` where none of its hue does. */
  to: string | null;
}

export interface Repaired {
  theme: Theme;
  repairs: Repair[];
}

/** What others are mixed from comes first. */
const order = [
  'text',
  'open-tint',
  'soon-tint',
  'closed-tint',
  'muted',
  'line',
  'on-accent',
  'open',
  'soon',
  'closed',
  'focus',
].map((name) => `--mw-${name}`);

/**
 * The theme with each failing token moved to the nearest lightness at which all of its pairs pass; where there is no such
 * lightness for some, first the text moves, else the surface, else both.
 */
export function repairTheme(theme: Theme): Repaired {
  const repairs: Repair[] = [];
  let repaired = theme;
  for (const scheme of theme.schemes) {
    const based = withBase(repaired, scheme);
    const inScheme = repairTokens(based.theme, scheme);
    repaired = inScheme.theme;
    repairs.push(...based.repairs, ...inScheme.repairs);
  }
  return { theme: repaired, repairs };
}

/** What all others are mixed with. */
export const baseTokens: readonly string[] = ['--mw-text', '--mw-surface'];

/** The base stays as it is wherever the others can be repaired. */
function withBase(theme: Theme, scheme: Scheme): Repaired {
  if (isRepairable(theme, scheme)) return { theme, repairs: [] };
  return (
    withMoved(theme, scheme, '--mw-text', isRepairable) ??
    withMoved(theme, scheme, '--mw-surface', isRepairable) ??
    withBothMoved(theme, scheme)
  );
}

/** In great steps, since a text is looked for on many surfaces. */
function withBothMoved(theme: Theme, scheme: Scheme): Repaired {
  const textFor = (based: Theme) => withMoved(based, scheme, '--mw-text', isRepairable, 0.1);
  const surface = withMoved(theme, scheme, '--mw-surface', (based) => textFor(based) !== null);
  const text = surface === null ? null : textFor(surface.theme);
  if (surface !== null && text !== null) {
    return { theme: text.theme, repairs: [...surface.repairs, ...text.repairs] };
  }
  const from = hexOf(colorIn(theme, scheme, privateReference('--mw-surface')));
  return { theme, repairs: [{ token: '--mw-surface', scheme, from, to: null }] };
}

function isRepairable(theme: Theme, scheme: Scheme): boolean {
  return repairTokens(theme, scheme).repairs.every(({ to }) => to !== null);
}

/** The theme with a token at the nearest lightness that `isGood`; `null` where there is none. */
function withMoved(
  theme: Theme,
  scheme: Scheme,
  token: string,
  isGood: (theme: Theme, scheme: Scheme) => boolean,
  step = 0.02,
): Repaired | null {
  const own = oklchOf(colorIn(theme, scheme, privateReference(token)));
  const at = (lightness: number) => withProperty(theme, scheme, token, withLightness(own, lightness));
  const to = nearestLightness(
    own.l,
    (lightness) => (isGood(at(lightness), scheme) ? withLightness(own, lightness) : null),
    step,
  );
  if (to === null) return null;
  return {
    theme: withProperty(theme, scheme, token, to),
    repairs: [{ token, scheme, from: hexOf(own), to }],
  };
}

function repairTokens(theme: Theme, scheme: Scheme): Repaired {
  const repairs = new Map<string, Repair>();
  let repaired = theme;
  // The tints of a state that moves lie under text that has passed before.
  for (let round = 0; round < rounds; round++) {
    if (order.every((token) => passes(repaired, scheme, token))) break;
    for (const token of order) {
      if (passes(repaired, scheme, token)) continue;
      const now = hexOf(colorIn(repaired, scheme, privateReference(token)));
      const to = nearestPassing(repaired, scheme, token);
      repairs.set(token, { token, scheme, from: repairs.get(token)?.from ?? now, to });
      if (to === null) return { theme: repaired, repairs: [...repairs.values()] };
      repaired = withProperty(repaired, scheme, token, to);
    }
  }
  return { theme: repaired, repairs: [...repairs.values()] };
}

/**
 * The color nearest in OKLCH lightness to the token's own, of its hue and chroma, with which all pairs of the token
 * pass; `null` where there is none, and for a tint that the theme leaves to the kit: it would lose its hue, where text
 * or surface are at fault.
 */
export function nearestPassing(theme: Theme, scheme: Scheme, token: string): string | null {
  if (token.endsWith('-tint') && !theme.properties[scheme].has(token)) return null;
  const own = oklchOf(colorIn(theme, scheme, privateReference(token)));
  const answerAt = (lightness: number) => {
    const color = withLightness(own, lightness);
    return passes(withProperty(theme, scheme, token, color), scheme, token) ? color : null;
  };
  // Where neither black nor white passes, nothing in between does.
  return answerAt(0) === null && answerAt(1) === null ? null : nearestLightness(own.l, answerAt);
}

/** Looks for the first answer outwards from `start`, 0 to 1, by default in steps that the eye does not see. */
export function nearestLightness(
  start: number,
  answerAt: (lightness: number) => string | null,
  step = 0.005,
): string | null {
  for (let distance = 0; distance <= 1; distance += step) {
    for (const lightness of [start - distance, start + distance]) {
      // The last step ends at black or white.
      const clamped = Math.min(1, Math.max(0, lightness));
      if (Math.abs(clamped - lightness) >= step) continue;
      const answer = answerAt(clamped);
      if (answer !== null) return answer;
    }
  }
  return null;
}

function passes(theme: Theme, scheme: Scheme, token: string): boolean {
  return pairs.every((pair) => pair.token !== token || checkPair(theme, scheme, pair).passes);
}

function privateReference(token: string): string {
  return token.replace(/^--mw-(.*)$/, 'var(--_$1)');
}
