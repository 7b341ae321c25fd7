import { MessageInput } from '@chatscope/chat-ui-kit-react';
import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ComposerEditor, DraftFormat } from 'react-messaging-window';

/** The input's state is its markup, which is text already. */
export const chatscopeDraft: DraftFormat<string> = {
  version: 1,
  serialize: (html) => html,
  deserialize: (html) => html,
};

/** chatscope's input as the editor of a `WindowComposer`; the button that sends is the kit's. */
export function ChatscopeInput({ value, draft, setDraft, readOnly, ref, send }: ComposerEditor) {
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => fieldIn(root.current) as HTMLElement, []);
  // The input gives its field no name.
  useLayoutEffect(() => {
    const field = fieldIn(root.current);
    field?.setAttribute('role', 'textbox');
    field?.setAttribute('aria-label', 'Message');
    field?.setAttribute('aria-multiline', 'true');
  }, []);
  return (
    <div ref={root}>
      <MessageInput
        value={(draft.content as string | undefined) ?? escaped(value)}
        placeholder="Write a message"
        disabled={readOnly}
        attachButton={false}
        sendButton={false}
        onChange={(html, _textContent, text) => setDraft({ ...draft, text, content: html })}
        onSend={() => void send?.()}
      />
    </div>
  );
}

function fieldIn(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[contenteditable]') ?? null;
}

/** Text that was stored without markup, as markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
