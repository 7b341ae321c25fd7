import type { Decorator } from '@storybook/react-vite';
import { type ThemeName, themeCalled, themeNames } from '../../stories/Theming/sampleThemes.js';

/** `--mw-density` of each step; the normal one is left to the theme. */
const DENSITIES: Readonly<Record<string, string>> = { compact: '0.85', roomy: '1.15' };

/** Sets theme, scheme and density on the page, as a host does. */
export const withLook: Decorator = (Story, { globals }) => {
  const theme = themeNames.find((name) => name === globals.theme) ?? 'default';
  const { dataset, style } = document.documentElement;
  dataset.scheme = schemeOf(theme, globals.scheme === 'dark' ? 'dark' : 'light');
  if (theme === 'default') delete dataset.mwTheme;
  else dataset.mwTheme = theme;
  const density = DENSITIES[String(globals.density)];
  if (density === undefined) style.removeProperty('--mw-density');
  else style.setProperty('--mw-density', density);
  return <Story />;
};

/** A theme that has one scheme shows that on every page. */
function schemeOf(theme: ThemeName, wanted: 'light' | 'dark'): 'light' | 'dark' {
  const { schemes } = themeCalled(theme);
  return schemes.includes(wanted) ? wanted : (schemes[0] ?? wanted);
}
