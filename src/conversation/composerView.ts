import type { Verdict } from '../core/window/Verdict.js';
import { sendVerdictOf } from '../core/window/verdictsOf.js';
import type { WindowState } from '../core/window/WindowState.js';
import { type ConversationView, isLocked } from './conversationView.js';
import { type Draft, isEmptyDraft } from './Draft.js';
import type { DraftRecord } from './DraftStore.js';
import { NOTHING_SENT, type SentMessage, type SentRecord } from './SentStore.js';

/** What a composer shows of its conversation. The same reference while nothing in it differs. */
export interface ComposerView {
  mode: 'reply' | 'note';
  conversation: ConversationView;
  /** Free-form messages may not be sent by the platform's rules: lock typing, attaching, voice, pasting, dropping. */
  isLocked: boolean;
  draft: Draft;
  /** There is nothing in the draft to send. */
  isEmpty: boolean;
  /** A stored draft that cannot be read by `draftFormat`, as it was stored. */
  unreadableDraft: string | null;
  isSending: boolean;
  /** The host has not answered within `sendLimitMs`: nobody knows whether the message went. */
  isOverdue: boolean;
  /** Why the last message did not go. */
  problem: DraftRecord['problem'];
  /** The idempotency key of the message that went last. */
  sentKey: string | null;
  /** What went last in this mode and was not delivered. Templates are told of among the replies. */
  undelivered: SentMessage | null;
  /** Whether the draft may be sent now, and why not. */
  sendVerdict: Verdict;
  /** The window opened again while the conversation was there, and nothing was typed or sent since. */
  hasReopened: boolean;
}

export function composerViewOf(
  conversation: ConversationView,
  mode: 'reply' | 'note',
  record: DraftRecord,
  hasReopened: boolean,
  { messages }: SentRecord = NOTHING_SENT,
): ComposerView {
  const { draft, unreadable, isSending, isOverdue, problem, sentKey } = record;
  const { verdicts, options } = conversation;
  const isEmpty = isEmptyDraft(draft, options.draftFormat ?? undefined);
  return {
    mode,
    conversation,
    isLocked: mode === 'reply' && isLocked(verdicts),
    draft,
    isEmpty,
    unreadableDraft: unreadable,
    isSending,
    isOverdue,
    problem,
    sentKey,
    undelivered:
      messages.findLast(({ failure, message }) => failure !== null && (message?.mode ?? 'reply') === mode) ??
      null,
    sendVerdict: sendVerdictOf(verdicts, { mode, isSending, hasHandler: !!options.onSend, isEmpty }),
    hasReopened: mode === 'reply' && hasReopened,
  };
}

/** What was seen of the window since the last text was typed. */
export interface Seen {
  isClosed: boolean;
  draft: Draft;
  hasReopened: boolean;
}

/**
 * `hasReopened` is true from the moment when a closed window opens until the draft changes. A lock that ends for another
 * reason (an acknowledgement, a window that becomes unknown) is no reopening.
 */
export function seenAfter(seen: Seen | null, { status }: WindowState, draft: Draft): Seen {
  const isOpen = status === 'open' || status === 'expiring';
  const isClosed = status === 'closed';
  if (seen === null) return { isClosed, draft, hasReopened: false };
  // While nothing is known, what was known before still counts.
  if (isClosed !== seen.isClosed && (isOpen || isClosed)) return { isClosed, draft, hasReopened: isOpen };
  return seen.draft === draft ? seen : { ...seen, draft, hasReopened: false };
}
