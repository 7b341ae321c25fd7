import type { Preview } from '@storybook/react-vite';
import { themeNames } from '../stories/Theming/sampleThemes.js';
import { hosts } from './page/hostPages.js';
import { localeItems } from './page/localeFiles.js';
import { widths } from './page/withWidth.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Item = { value: string | number; title: string };

/**
 * What the toolbar offers. Every choice stands in the address, so that it can be shared. A menu that is left alone is
 * not lit; its icon says what it is for, or a word where none does.
 */
export const globalTypes: GlobalTypes = {
  theme: menu(
    'Theme',
    'paintbrush',
    'default',
    themeNames.filter((value) => value !== 'default').map((value) => ({ value, title: `Theme: ${value}` })),
  ),
  scheme: menu('Light or dark', 'contrast', 'light', [{ value: 'dark', title: 'Dark' }]),
  density: worded(
    'Density: normal',
    menu('Density', 'component', 'normal', [
      { value: 'compact', title: 'Density: compact' },
      { value: 'roomy', title: 'Density: roomy' },
    ]),
  ),
  width: worded(
    'Width: full',
    menu(
      'Width of the column',
      'grow',
      'full',
      widths.map((value) => ({ value, title: `Width: ${value} px` })),
    ),
  ),
  locale: menu(
    'Language',
    'globe',
    'English',
    localeItems.filter(({ value }) => value !== 'en'),
  ),
  direction: menu('Writing direction', 'transfer', 'that of the language', [
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  host: worded(
    'Page: plain',
    menu(
      'Page around the kit',
      'browser',
      'plain',
      Object.entries(hosts).map(([value, { title }]) => ({ value, title: `Page: ${title}` })),
    ),
  ),
  // Without menus here: a tool of the Inbox and the time machine set them.
  platform: { description: 'How the stand-in of the platform answers in the Inbox' },
  time: { description: 'Minutes from the end of the window, or the start of the story' },
};

/** The story tests run every story once in each scheme and say which in STORY_THEME. */
export const initialGlobals = { scheme: import.meta.env.STORY_THEME, time: 'start' };

function menu(
  description: string,
  icon: string,
  unchosen: string,
  items: readonly Item[],
): GlobalTypes[string] {
  const reset = { type: 'reset' as const, title: `${description}: ${unchosen}` };
  return { description, toolbar: { icon, dynamicTitle: true, items: [...items, reset] } };
}

/** With words beside the icon while nothing is chosen. */
function worded(title: string, { description, toolbar }: GlobalTypes[string]): GlobalTypes[string] {
  return { description, toolbar: { ...toolbar, title } };
}
