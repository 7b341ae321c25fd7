import type { Scheme, Theme } from '../../../cli/theme/Theme.js';

/** The theme with a token set in some schemes; `undefined` takes it back to its default. */
export function withToken(
  theme: Theme,
  token: string,
  value: string | undefined,
  schemes: readonly Scheme[] = ['light', 'dark'],
): Theme {
  const properties = { ...theme.properties };
  for (const scheme of schemes) {
    const changed = new Map(properties[scheme]);
    if (value === undefined) changed.delete(token);
    else changed.set(token, value);
    properties[scheme] = changed;
  }
  return { ...theme, properties };
}
