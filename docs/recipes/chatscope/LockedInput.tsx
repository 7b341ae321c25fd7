import { MessageInput } from '@chatscope/chat-ui-kit-react';
import { useImperativeHandle, useRef } from 'react';
import {
  type ComposerEditor,
  type ConversationOptions,
  type DraftFormat,
  WindowComposer,
} from 'react-messaging-window';

type LockedInputProps = Pick<
  ConversationOptions<string>,
  'channel' | 'lastInboundAt' | 'conversationKey' | 'onSend' | 'actions'
>;

/** The input's state is its markup, which is text already. */
const markup: DraftFormat<string> = { version: 1, serialize: (html) => html, deserialize: (html) => html };

/** chatscope's input with its own send button; the notice stands in its place when the window is closed. */
export function LockedInput(conversation: LockedInputProps) {
  return (
    <WindowComposer {...conversation} draftFormat={markup} parts={{ sendButton: null }}>
      {(editor) => <Input {...editor} />}
    </WindowComposer>
  );
}

function Input({ draft, setDraft, readOnly, ref, send }: ComposerEditor) {
  const root = useRef<HTMLDivElement>(null);
  // The input hands out no ref to its field.
  useImperativeHandle(ref, () => root.current?.querySelector('[contenteditable]') as HTMLElement, []);
  return (
    <div ref={root}>
      <MessageInput
        placeholder="Write a message"
        value={(draft.content as string | undefined) ?? ''}
        disabled={readOnly}
        sendDisabled={send === null}
        attachDisabled={readOnly}
        onChange={(content, _textContent, text) => setDraft({ ...draft, text, content })}
        onSend={() => void send?.()}
      />
    </div>
  );
}
