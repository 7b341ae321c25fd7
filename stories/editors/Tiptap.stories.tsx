import type { Meta, StoryObj } from '@storybook/react-vite';
import { WindowComposer } from 'react-messaging-window';
import { userEvent, within } from 'storybook/test';
import { EditorHost } from './EditorHost.js';
import './editors.css';
import { editorSources } from './editorSources.js';
import { insertText } from './insertText.js';
import { keepsTheDraft } from './keepsTheDraft.js';
import { TiptapEditor, tiptapDraft } from './TiptapEditor.js';

const meta = {
  title: 'Editors/TipTap',
  parameters: {
    controls: { disable: true },
    docs: {
      description: {
        component:
          'A rich editor inside `WindowComposer`. The host writes a `draftFormat` and an editor that puts its ' +
          'document into `draft.content` and its plain text into `draft.text`; the rest is the kit’s.',
      },
      source: { code: editorSources['./TiptapEditor.tsx'], language: 'tsx' },
    },
  },
} satisfies Meta;
export default meta;

/** Bold text is kept through a thread switch, the lock, a reload and the unlock. */
export const KeepsTheDraft: StoryObj = {
  render: () => (
    <EditorHost name="tiptap">
      {(conversation) => (
        <WindowComposer {...conversation} draftFormat={tiptapDraft}>
          {(editor) => <TiptapEditor {...editor} />}
        </WindowComposer>
      )}
    </EditorHost>
  ),
  play: ({ canvasElement }) =>
    keepsTheDraft(canvasElement, {
      async write(editor) {
        insertText(editor, 'Half a ');
        await userEvent.click(within(canvasElement).getByRole('button', { name: 'Bold' }));
        insertText(editor, 'thought');
      },
      expected: '<p>Half a <strong>thought</strong></p>',
    }),
};
