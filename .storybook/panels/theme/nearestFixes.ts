import type { PairResult } from '../../../cli/theme/checkTheme.js';
import { baseTokens, nearestPassing, repairTheme } from '../../../cli/theme/repairTheme.js';
import type { Scheme, Theme } from '../../../cli/theme/Theme.js';
import { withToken } from './withToken.js';

/** Names a token in a scheme. */
export type FixKey = `${Scheme} ${string}`;

export function fixKeyOf({ scheme, pair }: PairResult): FixKey {
  return `${scheme} ${pair.token}`;
}

/** The nearest color with which all pairs of a failing token pass; `null` where another text or surface must help. */
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

/** The theme with the nearest text and surface with which the rest can be made legible; `undefined` where there are none. */
export function withNearestBase(theme: Theme, scheme: Scheme): Theme | undefined {
  const { repairs } = repairTheme({ ...theme, schemes: [scheme] });
  const moved = repairs.filter(({ token }) => baseTokens.includes(token));
  if (moved.length === 0 || moved.some(({ to }) => to === null)) return undefined;
  return moved.reduce((based, { token, to }) => withToken(based, token, to ?? undefined, [scheme]), theme);
}
