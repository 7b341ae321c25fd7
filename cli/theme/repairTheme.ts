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

/** What others are mixed from comes first. */
const order = ['text', 'muted', 'line', 'on-accent', 'open', 'soon', 'closed', 'focus'].map(
  (name) => `--mw-${name}`,
);

/**
 * The theme with each failing token moved to the nearest lightness at which all of its pairs pass; first the surface,
 * where there is no such lightness for the others.
 */
export function repairTheme(theme: Theme): { theme: Theme; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let repaired = theme;
  for (const scheme of theme.schemes) {
    const based = withSurface(repaired, scheme);
    const inScheme = repairTokens(based.theme, scheme);
    repaired = inScheme.theme;
    repairs.push(...based.repairs, ...inScheme.repairs);
  }
  return { theme: repaired, repairs };
}

function withSurface(theme: Theme, scheme: Scheme): { theme: Theme; repairs: Repair[] } {
  const token = '--mw-surface';
  const isRepairable = (one: Theme) => repairTokens(one, scheme).repairs.every(({ to }) => to !== null);
  if (isRepairable(theme)) return { theme, repairs: [] };
  const own = oklchOf(colorIn(theme, scheme, privateReference(token)));
  const to = nearestLightness(
    own.l,
    (lightness) => {
      const color = withLightness(own, lightness);
      return isRepairable(withProperty(theme, scheme, token, color)) ? color : null;
    },
    0.02,
  );
  const repairs = [{ token, scheme, from: hexOf(own), to }];
  return to === null ? { theme, repairs } : { theme: withProperty(theme, scheme, token, to), repairs };
}

function repairTokens(theme: Theme, scheme: Scheme): { theme: Theme; repairs: Repair[] } {
  const repairs = new Map<string, Repair>();
  let repaired = theme;
  // The tints of a state that moves lie under text that has passed before.
  for (let round = 0; round < rounds; round++) {
    const failing = order.filter((token) => !passes(repaired, scheme, token));
    if (failing.length === 0) break;
    for (const token of failing) {
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
 * pass; `null` where there is none.
 */
export function nearestPassing(theme: Theme, scheme: Scheme, token: string): string | null {
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
