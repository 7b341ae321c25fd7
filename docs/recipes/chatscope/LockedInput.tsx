import { MessageInput } from '@chatscope/chat-ui-kit-react';
import {
  type DraftFormat,
  ExpiryNotice,
  type OutgoingMessage,
  useWindowComposer,
} from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';

interface LockedInputProps extends Pick<WindowInput, 'channel' | 'lastInboundAt'> {
  conversationKey: string;
  onSend: (message: OutgoingMessage<string>) => Promise<void>;
  onOpenTemplates: () => void;
}

/** The input's state is its markup, which is text already. */
const markup: DraftFormat<string> = { version: 1, serialize: (html) => html, deserialize: (html) => html };

/** chatscope's input with its own send button; the notice stands in its place when the window is closed. */
export function LockedInput({ onOpenTemplates, ...conversation }: LockedInputProps) {
  const composer = useWindowComposer({ ...conversation, draftFormat: markup });
  const { input, draft, setDraft, isLocked, send, problem } = composer;
  return (
    <div>
      <ExpiryNotice {...input} actions={{ template: onOpenTemplates }} />
      {problem === null ? null : <p role="alert">Not sent. Your text is still here.</p>}
      {/* Hidden, not gone: the caret and the browser's undo stay. */}
      <div hidden={isLocked}>
        <MessageInput
          placeholder="Write a message"
          value={draft.content ?? ''}
          disabled={isLocked}
          sendDisabled={send === null}
          attachDisabled={isLocked}
          onChange={(content, _textContent, text) => setDraft({ ...draft, text, content })}
          onSend={() => void send?.()}
        />
      </div>
    </div>
  );
}
