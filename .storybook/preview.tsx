import type { Preview } from '@storybook/react-vite';
import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-arabic';
import 'react-messaging-window/eager';
import 'react-messaging-window/styles.css';
import { withPlatform } from '../stories/support/withPlatform.js';
import { withTime } from '../stories/support/withTime.js';
import { DocsPage } from './page/DocsPage.js';
import { descriptionOf } from './page/descriptionOf.js';
import { withHost } from './page/withHost.js';
import { withJsx } from './page/withJsx.js';
import { localeLoader, withLocale } from './page/withLocale.js';
import { withLook } from './page/withLook.js';
import { withRoot } from './page/withRoot.js';
import { withWidth } from './page/withWidth.js';
import { globalTypes, initialGlobals } from './toolbar.js';
import './preview.css';

const { STORY_AXE, STORY_THEME } = import.meta.env;

/** What the story tests ask axe: everything in light, and once more in dark what colours decide. `npm run axe` asks all in both. */
const asked = {
  resultTypes: ['violations', 'incomplete'],
  ...(STORY_THEME === 'dark' && { runOnly: ['color-contrast', 'link-in-text-block'] }),
};

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals,
  globalTypes,
  loaders: [localeLoader],
  // From the story outwards.
  decorators: [withPlatform, withTime, withJsx, withLocale, withRoot, withWidth, withHost, withLook],
  parameters: {
    // The story tests say in STORY_AXE whether axe runs.
    a11y: STORY_AXE === undefined ? { test: 'error' } : { test: STORY_AXE, options: asked },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { page: DocsPage, extractComponentDescription: descriptionOf },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Inbox',
          'Conversation state',
          'Elements',
          'Components',
          [
            'MessagingWindow',
            'MessagingWindowRoot',
            'RiskAlert',
            'WindowBadge',
            'WindowComposer',
            'WindowComposer moments',
            'ExpiryNotice',
            'TemplateSelector',
            'TemplateForm',
            'TemplatePreview',
          ],
          'Templates',
          'Theming',
          'Boards',
          ['States', 'Marks', 'Do and don’t', 'Languages', 'Extreme content', 'Hosts'],
          'Editors',
        ],
      },
    },
  },
};

export default preview;
