import { withThemeByDataAttribute } from '@storybook/addon-themes';
import type { Decorator, Preview } from '@storybook/react-vite';
import 'react-messaging-window/styles.css';
import { platformModes } from '../stories/support/platformModes.js';
import { timeSteps } from '../stories/support/timeSteps.js';
import { withPlatform } from '../stories/support/withPlatform.js';
import { withTime } from '../stories/support/withTime.js';
import './preview.css';

/** Sets the writing direction chosen in the toolbar on the page, where a host sets it. */
const withDirection: Decorator = (Story, { globals }) => {
  document.documentElement.dir = globals.direction;
  return <Story />;
};

const preview: Preview = {
  tags: ['autodocs'],
  // The story tests run every story once in each theme and say which in STORY_THEME.
  initialGlobals: {
    theme: import.meta.env.STORY_THEME ?? 'light',
    direction: 'ltr',
    time: 'start',
    platform: 'rules',
  },
  globalTypes: {
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    time: {
      description: 'Time, from the start of the story',
      toolbar: {
        icon: 'time',
        dynamicTitle: true,
        items: Object.entries(timeSteps).map(([value, { title }]) => ({ value, title })),
      },
    },
    platform: {
      description: 'How the stand-in of the platform answers in the Inbox',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: Object.entries(platformModes).map(([value, { title }]) => ({ value, title })),
      },
    },
  },
  decorators: [
    withPlatform,
    withTime,
    withDirection,
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
  ],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: { storySort: { order: ['Inbox', 'Conversation state', 'Components'] } },
  },
};

export default preview;
