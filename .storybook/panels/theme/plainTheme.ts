import { shapeValues } from '../../../cli/theme/shapeValues.js';
import type { Theme } from '../../../cli/theme/Theme.js';
import { themeValues } from '../../../cli/theme/themeValues.js';
import { withToken } from './withToken.js';

/** The theme with every color written as `#rrggbb` in each of its schemes, as the controls show it. */
export function plainTheme(theme: Theme): Theme {
  let plain: Theme = { ...theme, properties: { light: new Map(), dark: new Map() } };
  for (const { token, colors } of themeValues(theme)) {
    for (const scheme of theme.schemes) plain = withToken(plain, token, colors[scheme], [scheme]);
  }
  for (const { token, value } of shapeValues(theme)) plain = withToken(plain, token, value);
  return plain;
}
