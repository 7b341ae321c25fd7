import { contrastOf, hexOf, over } from '../color.js';
import { type Pair, pairs } from '../kit.js';
import { colorIn, groundIn } from './colorIn.js';
import type { Scheme, Theme } from './Theme.js';

export interface PairResult {
  pair: Pair;
  scheme: Scheme;
  ratio: number;
  passes: boolean;
  foreground: string;
  background: string;
}

/** The contrast of every pair of a theme in the schemes that it has. Throws `UnreadableColor`. */
export function checkTheme(theme: Theme): PairResult[] {
  return theme.schemes.flatMap((scheme) => pairs.map((pair) => checkPair(theme, scheme, pair)));
}

export function checkPair(theme: Theme, scheme: Scheme, pair: Pair): PairResult {
  const background = groundIn(theme, scheme, pair.background);
  const seen = pair.foregrounds.map((text) => {
    const foreground = over(colorIn(theme, scheme, text), background);
    return { foreground: hexOf(foreground), ratio: contrastOf(foreground, background) };
  });
  const { foreground, ratio } = seen.reduce((lowest, one) => (one.ratio < lowest.ratio ? one : lowest));
  return { pair, scheme, ratio, passes: ratio >= pair.atLeast, foreground, background: hexOf(background) };
}

/** The pair of a scheme that is closest to its limit, or furthest below it. */
export function lowestOf(results: readonly PairResult[], use: 'text' | 'other'): PairResult | undefined {
  const own = results.filter(({ pair }) => (pair.use === 'text') === (use === 'text'));
  return own.toSorted((a, b) => a.ratio - b.ratio)[0];
}
