import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const base = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

addons.setConfig({
  theme: create({ base, brandTitle: 'react-messaging-window', brandUrl: '/' }),
  layoutCustomisations: {
    // The inbox is a whole page and has nothing to set: it gets the room of the panel.
    showPanel: ({ storyId }, isShown) => (storyId === 'inbox--default' ? false : isShown),
  },
});
