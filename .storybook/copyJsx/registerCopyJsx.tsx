import { addons, types } from 'storybook/manager-api';
import { CopyJsxTool } from './CopyJsxTool.js';

/** Puts the button that copies JSX into the toolbar. */
export function registerCopyJsx(): void {
  addons.register('copy-jsx', () => {
    addons.add('copy-jsx/tool', {
      type: types.TOOLEXTRA,
      title: 'Copy JSX of this state',
      match: ({ viewMode }) => viewMode === 'story',
      render: () => <CopyJsxTool />,
    });
  });
}
