import type { Decorator } from '@storybook/react-vite';
import type { InboxStore } from './createInboxStore.js';
import { platformModes } from './platformModes.js';

/** Lets the stand-in of a loaded store answer as chosen in the toolbar. */
export const withPlatform: Decorator = (Story, { loaded, globals }) => {
  const store = loaded.store as InboxStore | undefined;
  const mode = String(globals.platform);
  if (store !== undefined)
    store.api.behave(mode in platformModes ? (mode as keyof typeof platformModes) : 'rules');
  return <Story />;
};
