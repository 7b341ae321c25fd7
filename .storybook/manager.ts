import './managerReact.js';
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';
import { brand } from './brand.js';
import { registerCopyJsx } from './copyJsx/registerCopyJsx.js';
import { isKitPanel, registerPanels } from './panels/registerPanels.js';
import { registerPlatformTool } from './platformTool/registerPlatformTool.js';
import { registerTimeMachine } from './timeMachine/register.js';

const base = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

addons.setConfig({
  theme: create({ base, brandTitle: brand.title, brandImage: brand.logo, brandUrl: brand.url }),
  layoutCustomisations: {
    // These are whole pages and have nothing to set: they get the room of the panel, unless it shows theme or transcript.
    showPanel: ({ storyId, selectedPanel }, isShown) =>
      /^(inbox--default|introduction)/.test(storyId) && !isKitPanel(selectedPanel) ? false : isShown,
  },
});
registerTimeMachine();
registerCopyJsx();
registerPlatformTool();
registerPanels();
