import type { ComposerView } from './composerView.js';
import type { Conversation } from './createConversation.js';

/** What can be done about a message on its way; each is `null` while impossible. */
export interface SendingActions {
  /** Sends what is overdue (`isOverdue`) once more, under the same key; the first try goes on. */
  retrySend: (() => Promise<boolean>) | null;
  /** Waits once more as long for an answer. */
  keepWaiting: (() => void) | null;
  /** Aborts the signal that `onSend` was given. Nobody knows then whether it went. */
  cancelSend: (() => void) | null;
}

export function sendingActions(
  conversation: Conversation,
  {
    mode,
    isSending,
    isOverdue,
    sendVerdict,
  }: Pick<ComposerView, 'mode' | 'isSending' | 'isOverdue' | 'sendVerdict'>,
): SendingActions {
  const mayRetry = isOverdue && !sendVerdict.isAllowed && sendVerdict.reason === 'sending';
  return {
    retrySend: mayRetry ? () => conversation.retrySend(mode) : null,
    keepWaiting: isOverdue ? () => conversation.keepWaiting(mode) : null,
    cancelSend: isSending ? () => conversation.cancelSend(mode) : null,
  };
}
