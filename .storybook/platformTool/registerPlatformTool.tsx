import { addons, types } from 'storybook/manager-api';
import { PlatformTool } from './PlatformTool.js';

/** Puts the menu of the platform into the toolbar of the Inbox, which alone asks one. */
export function registerPlatformTool(): void {
  addons.register('platform', () => {
    addons.add('platform/tool', {
      type: types.TOOL,
      title: 'How the platform answers',
      match: ({ viewMode, storyId }) => viewMode === 'story' && storyId?.startsWith('inbox--') === true,
      render: () => <PlatformTool />,
    });
  });
}
