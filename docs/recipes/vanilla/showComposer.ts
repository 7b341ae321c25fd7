import type { ComposerView, Conversation } from 'react-messaging-window/core';

/** The elements of a composer, as the page has them. */
export interface ComposerElements {
  form: HTMLFormElement;
  field: HTMLTextAreaElement;
  sendButton: HTMLButtonElement;
  templateButton: HTMLButtonElement;
  /** Says why nothing can be sent. With `role="status"`. */
  notice: HTMLElement;
}

/** Makes a form of the page the composer of a conversation. Returns how to stop. */
export function showComposer(conversation: Conversation, elements: ComposerElements): () => void {
  const { form, field, sendButton, templateButton, notice } = elements;
  const show = () => {
    const composer = conversation.getComposer('reply');
    const { text } = composer.draft;
    // A value that is set anew loses the caret.
    if (field.value !== text) field.value = text;
    // Read-only, not disabled: what was written can still be read and copied.
    field.readOnly = composer.isLocked;
    sendButton.disabled = !composer.sendVerdict.isAllowed;
    templateButton.hidden = !composer.conversation.verdicts['way:template'].isAllowed;
    notice.textContent = noticeOf(composer);
  };
  const listeners = new AbortController();
  const { signal } = listeners;
  field.addEventListener('input', () => conversation.setText('reply', field.value), { signal });
  templateButton.addEventListener('click', () => conversation.chooseWay('template'), { signal });
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      void conversation.send('reply');
    },
    { signal },
  );
  const stop = conversation.subscribe(show);
  show();
  return () => {
    stop();
    listeners.abort();
  };
}

function noticeOf({ isLocked, isSending, problem, sendVerdict, conversation }: ComposerView): string {
  if (isSending) return 'Sending';
  if (conversation.state.awaitingReply) return 'A template was sent. Wait for the reply.';
  if (isLocked) return 'The window is closed. Your text is kept.';
  if (problem !== null) return 'Not sent. Your text is kept.';
  // The host's own reason, where its `authorize` gave one.
  return sendVerdict.isAllowed || sendVerdict.by === 'form' ? '' : (sendVerdict.text ?? 'Not allowed');
}
