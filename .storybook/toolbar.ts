import type { Preview } from '@storybook/react-vite';
import { platformModes } from '../stories/support/platformModes.js';
import { themeNames } from '../stories/Theming/sampleThemes.js';
import { hosts } from './page/hostPages.js';
import { localeItems } from './page/localeFiles.js';
import { widths } from './page/withWidth.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Item = { value: string | number; title: string };

/** What the toolbar offers. Every choice stands in the address, so that it can be shared. */
export const globalTypes: GlobalTypes = {
  theme: menu(
    'Theme',
    'paintbrush',
    themeNames.map((value) => ({ value, title: value.charAt(0).toUpperCase() + value.slice(1) })),
  ),
  scheme: menu('Light or dark', 'contrast', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  density: menu('Density', 'component', [
    { value: 'compact', title: 'Compact' },
    { value: 'normal', title: 'Normal' },
    { value: 'roomy', title: 'Roomy' },
  ]),
  width: menu('Width of the column', 'grow', [
    ...widths.map((value) => ({ value, title: `${value} px` })),
    { value: 'full', title: 'Full' },
  ]),
  locale: menu('Language', 'globe', localeItems),
  direction: menu('Writing direction', 'transfer', [
    { value: 'auto', title: 'Auto' },
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  host: menu('Host page around the kit', 'browser', [
    { value: 'none', title: 'No host' },
    ...Object.entries(hosts).map(([value, { title }]) => ({ value, title })),
  ]),
  root: menu('Light DOM or shadow root', 'structure', [
    { value: 'light', title: 'Light DOM' },
    { value: 'shadow', title: 'Shadow root' },
  ]),
  platform: menu(
    'How the stand-in of the platform answers in the Inbox',
    'lightning',
    Object.entries(platformModes).map(([value, { title }]) => ({ value, title })),
  ),
  // Without a menu: the time machine sets it.
  time: { description: 'Minutes from the end of the window, or the start of the story' },
};

/** The story tests run every story once in each scheme and say which in STORY_THEME. */
export const initialGlobals = {
  theme: 'default',
  scheme: import.meta.env.STORY_THEME ?? 'light',
  density: 'normal',
  width: 'full',
  locale: 'en',
  direction: 'auto',
  host: 'none',
  root: 'light',
  platform: 'rules',
  time: 'start',
};

function menu(description: string, icon: string, items: readonly Item[]): GlobalTypes[string] {
  return { description, toolbar: { icon, dynamicTitle: true, items: [...items] } };
}
