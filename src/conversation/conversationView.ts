import { answerOf } from '../clock/answerOf.js';
import { isSame } from '../core/isSame.js';
import type { Instant } from '../core/time/Instant.js';
import { inputAmong } from '../core/window/inputAmong.js';
import type { Verdict, Verdicts } from '../core/window/Verdict.js';
import { sendVerdictOf, type VerdictContext, verdictsOf } from '../core/window/verdictsOf.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { WindowState } from '../core/window/WindowState.js';
import type { ConversationFacts } from './ConversationFacts.js';
import type { ConversationSetup } from './ConversationOptions.js';
import { type Draft, isEmptyDraft } from './Draft.js';
import type { DraftRecord } from './DraftStore.js';
import { learnedInput } from './learnedInput.js';
import { NOTHING_SENT, type SentMessage, type SentRecord } from './SentStore.js';
import { isEmptySource, type TemplateSource } from './TemplateSource.js';
import { isOwnPickers, withOwnPicker } from './withOwnPicker.js';

/** A conversation at one moment. The same reference while nothing in it differs. */
export interface ConversationView {
  options: ConversationSetup;
  /** The window's input with the host's policies, and with what sending has taught. */
  input: WindowInput;
  state: WindowState;
  verdicts: Verdicts;
  /** What the verdicts rest on beside the state. */
  context: VerdictContext;
  /** The host's own, else those of the inbox. */
  templates: TemplateSource;
}

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

/**
 * The window's input among the options, with the host's policies and what sending has taught.
 *
 * @param known kept where it says the same: inputs are compared by value
 */
export function inputFor(
  options: ConversationSetup,
  facts: ConversationFacts,
  known?: WindowInput,
): WindowInput {
  const host = inputAmong(options);
  const given = options.settings?.inputWith(host) ?? host;
  const input = learnedInput(withOwnPicker(given, options.actions), facts);
  return known !== undefined && isSame(known, input) ? known : input;
}

/** @param hasSelector a template selector of the conversation is shown */
export function viewOf(
  options: ConversationSetup,
  input: WindowInput,
  state: WindowState,
  { acknowledgedFor }: ConversationFacts,
  hasSelector: boolean,
): ConversationView {
  const { actions, bots, onStartBot, templates, authorize, contact, conversationKey } = options;
  const inbox = input.inboxId === undefined ? undefined : options.settings?.inboxes?.[input.inboxId];
  const ways = Object.keys(actions ?? {}).filter((way) => actions?.[way as WayOut]) as WayOut[];
  if (hasSelector) ways.push('template');
  if (bots?.length && onStartBot) ways.push('bot');
  const source = templates ?? inbox?.templates;
  const context: VerdictContext = {
    handledBy: input.handledBy,
    isHumanAgentAcknowledged: state.openedAt !== null && acknowledgedFor === state.openedAt,
    conversationKey: conversationKey ?? undefined,
    inboxId: input.inboxId,
    authorize: authorize ? (action, place) => answerOf(authorize, [action, place], null) : null,
    balance: options.balance ?? inbox?.balance,
    contact,
    hasTemplates:
      source === undefined || source === null || !isEmptySource(source) || isOwnPickers(input.channel),
    ways,
  };
  return { options, input, state, verdicts: verdictsOf(state, context), context, templates: source };
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

/** Whether the platform's rules keep free-form messages from being sent. */
export function isLocked({ 'send-freeform': freeform }: Verdicts): boolean {
  return !freeform.isAllowed && freeform.by === 'platform';
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

/** What was known when a template selector was opened. */
export interface Opening {
  wasLocked: boolean;
  lastTemplateAt: Instant | null;
}

export function openingOf({ verdicts, state }: ConversationView): Opening {
  return { wasLocked: isLocked(verdicts), lastTemplateAt: state.lastTemplateAt };
}
