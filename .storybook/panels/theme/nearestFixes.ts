import type { PairResult } from '../../../cli/theme/checkTheme.js';
import { nearestPassing, repairTheme } from '../../../cli/theme/repairTheme.js';
import type { Scheme, Theme } from '../../../cli/theme/Theme.js';
import { withToken } from './withToken.js';

/** Names a token in a scheme. */
export type FixKey = `${Scheme} ${string}`;

export function fixKeyOf({ scheme, pair }: PairResult): FixKey {
  return `${scheme} ${pair.token}`;
}

/** The nearest colour with which all pairs of a failing token pass; `null` where only another surface helps. */
export function nearestFixes(
  theme: Theme,
  failures: readonly PairResult[],
): ReadonlyMap<FixKey, string | null> {
  const fixes = new Map<FixKey, string | null>();
  for (const failure of failures) {
    const key = fixKeyOf(failure);
    if (!fixes.has(key)) fixes.set(key, nearestPassing(theme, failure.scheme, failure.pair.token));
  }
  return fixes;
}

/** The theme with the nearest surface on which the rest can be made legible; `undefined` where there is none. */
export function withNearestSurface(theme: Theme, scheme: Scheme): Theme | undefined {
  const { repairs } = repairTheme({ ...theme, schemes: [scheme] });
  const surface = repairs.find(({ token }) => token === '--mw-surface');
  return surface?.to == null ? undefined : withToken(theme, surface.token, surface.to, [scheme]);
}
