import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { WindowComposer } from 'react-messaging-window';
import { ChatscopeInput, chatscopeDraft } from './ChatscopeInput.js';
import { EditorHost } from './EditorHost.js';
import { editorSources } from './editorSources.js';
import './editors.css';
import { insertText } from './insertText.js';
import { keepsTheDraft } from './keepsTheDraft.js';

const meta = {
  title: 'Editors/chatscope MessageInput',
  parameters: {
    controls: { disable: true },
    docs: {
      description: {
        component:
          'The input of a chat kit inside `WindowComposer`. The host maps `value`, `disabled`, `onChange` and `onSend` ' +
          'of the input to what the composer gives, and keeps its markup as the draft’s `content`.',
      },
      source: { code: editorSources['./ChatscopeInput.tsx'], language: 'tsx' },
    },
  },
} satisfies Meta;
export default meta;

/** Its markup is kept through a thread switch, the lock, a reload and the unlock. */
export const KeepsTheDraft: StoryObj = {
  render: () => (
    <EditorHost name="chatscope">
      {(conversation) => (
        <WindowComposer {...conversation} draftFormat={chatscopeDraft}>
          {(editor) => <ChatscopeInput {...editor} />}
        </WindowComposer>
      )}
    </EditorHost>
  ),
  play: ({ canvasElement }) =>
    keepsTheDraft(canvasElement, {
      async write(editor) {
        insertText(editor, 'Half a ');
        editor.ownerDocument.execCommand('bold');
        insertText(editor, 'thought');
      },
      expected: 'Half a <b>thought</b>',
    }),
};
