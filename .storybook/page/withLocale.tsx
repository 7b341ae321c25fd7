import type { Decorator, Loader } from '@storybook/react-vite';
import { MessagingWindowProvider, type OwnStrings } from 'react-messaging-window';
import { directionOf } from 'react-messaging-window/core';
import { loadStrings, tagOf } from './localeFiles.js';

/** Loads the texts of the locale chosen in the toolbar. */
export const localeLoader: Loader = async ({ globals }) => ({
  strings: await loadStrings(localeIn(globals)),
});

/** Gives the story the texts, and the page the language and the direction that belong to them. */
export const withLocale: Decorator = (Story, { globals, loaded }) => {
  const tag = tagOf(localeIn(globals));
  const page = document.documentElement;
  page.lang = tag;
  page.dir =
    globals.direction === 'ltr' || globals.direction === 'rtl' ? globals.direction : directionOf(tag);
  return (
    <MessagingWindowProvider strings={loaded.strings as OwnStrings | undefined}>
      <Story />
    </MessagingWindowProvider>
  );
};

/** English where nothing is chosen. */
function localeIn(globals: Readonly<Record<string, unknown>>): string {
  return String(globals.locale ?? 'en');
}
