import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn, userEvent } from 'storybook/test';
import { EditorHost } from './EditorHost.js';
import { editorSources } from './editorSources.js';
import { keepsTheDraft } from './keepsTheDraft.js';
import { OwnTextarea } from './OwnTextarea.js';

const meta = {
  title: 'Editors/Own textarea',
  parameters: {
    controls: { disable: true },
    docs: {
      description: {
        component:
          'A plain `<textarea>` with `useWindowComposer` alone. The hook holds the text, says whether it is locked, and ' +
          'gives `send` or `null`; `ExpiryNotice` says why and what helps, `ComposerHints` what went wrong.',
      },
      source: { code: editorSources['./OwnTextarea.tsx'], language: 'tsx' },
    },
  },
} satisfies Meta;
export default meta;

/** The text is kept through a thread switch, the lock, a reload and the unlock, and can be read all the while. */
export const KeepsTheDraft: StoryObj = {
  render: () => (
    <EditorHost name="textarea">
      {(conversation) => <OwnTextarea {...conversation} onOpenTemplates={fn()} />}
    </EditorHost>
  ),
  play: ({ canvasElement }) =>
    keepsTheDraft(canvasElement, {
      write: (editor) => userEvent.type(editor, 'Half a thought'),
      expected: 'Half a thought',
      isReadOnly: true,
    }),
};
