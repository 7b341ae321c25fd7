'use client';
import { dequal } from 'dequal';
import { useContext, useMemo } from 'react';
import type { Clock } from '../clock/createClock.js';
import { throwLater } from '../clock/throwLater.js';
import { type Gate, gateOf } from '../core/window/gateOf.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import { windowRefusalOf } from '../core/window/windowRefusalOf.js';
import type { ComposerProblem } from '../stores/createComposerStore.js';
import { type Draft, type DraftFormat, draftAfter, isEmptyDraft } from '../stores/Draft.js';
import type { MessagingEvent, MessagingEventKind, SendBlock } from '../stores/MessagingEvent.js';
import type { Authorization, Authorize, GuardedAction } from './Authorize.js';
import { deniedBy } from './deniedBy.js';
import { laterRefusal } from './laterRefusal.js';
import { randomKey } from './randomKey.js';
import { settled } from './settled.js';
import { type TemplateSendBlock, templateGateOf } from './templateGateOf.js';
import { useComposerRecord } from './useComposerRecord.js';
import { useDraftEvents } from './useDraftEvents.js';
import { type Emitter, useEmitEvent } from './useEmitEvent.js';
import { useHasReopened } from './useHasReopened.js';
import { useInbox } from './useInbox.js';
import { useKeyWarning } from './useKeyWarning.js';
import { useMessagingWindow } from './useMessagingWindow.js';
import { useStableMethods } from './useStableMethods.js';
import { useStatusEvents } from './useStatusEvents.js';
import { useWindowInput } from './useWindowInput.js';
import { useClock, WindowDefaultsContext } from './WindowDefaults.js';

/** A message on its way to the host. */
export interface OutgoingMessage<Content = unknown> extends Draft<Content> {
  mode: 'reply' | 'note';
  /** The window is closed and a person replies under the human-agent rule: send it with the platform's tag. */
  isHumanAgent: boolean;
  /** The same for every try of the same draft, also after a reload, so that a server can drop the second of two. */
  idempotencyKey: string;
}

/** The credit of the account, as the host shows it. */
export interface Balance {
  /** The amount with its currency. */
  text: string;
  /** What it does not suffice for: that cannot be sent, and the reason is shown. */
  insufficientFor?: readonly ('freeform' | 'template')[];
}

export interface UseWindowComposerOptions<Content = unknown> extends WindowInput {
  /** Names the draft: one per conversation. Without it the draft is kept in memory only, for this component. */
  conversationKey?: string | null;
  /** A private note is never locked, and its draft is apart. @default 'reply' */
  mode?: 'reply' | 'note';
  /**
   * Sends a message. The draft is kept until the promise resolves, and stays when it rejects, or brings a `Response`
   * that is not ok.
   */
  onSend?: (message: OutgoingMessage<Content>) => unknown;
  /** Reads what `onSend` rejected with: the `refusal` of your provider's adapter. */
  readRefusal?: (error: unknown) => Refusal | null;
  /** How the state of a rich editor survives a reload. Keep its reference. */
  draftFormat?: DraftFormat<Content>;
  /** @default that of the provider's inbox */
  balance?: Balance;
  /** @default the provider's */
  authorize?: Authorize;
  /** Told what happens, beside the provider's `onEvent`. */
  onEvent?: (event: MessagingEvent) => void;
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
}

/** Why something is not to be done, in the host's words. */
export type Denial = Exclude<Authorization, true>;

export interface UseWindowComposerResult<Content = unknown> {
  state: WindowState;
  /** The input with what the composer has learnt by sending (a refusal): for a badge or an alert beside it. */
  input: WindowInput;
  mode: 'reply' | 'note';
  /** What may be sent by the channel's rules, and why not. */
  gate: Gate;
  /** Free-form messages may not be sent: lock typing, attaching, voice, pasting, dropping, quick replies. */
  isLocked: boolean;
  /** Kept through lock, unlock, thread switch, failed send and reload. */
  draft: Draft<Content>;
  setDraft(draft: Draft<Content>): void;
  text: string;
  /** There is nothing in the draft to send. */
  isEmpty: boolean;
  /** Sets the text; attachments and the rest of the draft stay. */
  setText(text: string): void;
  /** A stored draft of this conversation that cannot be read by `draftFormat`, as it was stored. */
  unreadableDraft: string | null;
  /** Sends the draft, true when it went. The window is checked again first. `null` while impossible. */
  send: (() => Promise<boolean>) | null;
  /** Why `send` is `null`. */
  sendBlock: SendBlock | null;
  /** The host's reason, where it is the host that does not allow it. */
  denial: Denial | null;
  /** Every action that the host does not allow in this conversation, with its reason. */
  denials: Readonly<Partial<Record<GuardedAction, Denial>>>;
  /** Why templates cannot be sent; `reason` only where the host gives it. `null`: they can. */
  templateBlock: TemplateSendBlock | null;
  balance: Balance | null;
  isSending: boolean;
  /** Why the last message did not go. */
  problem: ComposerProblem | null;
  /** The window opened again while this composer was there, and nothing was typed or sent since. */
  hasReopened: boolean;
  /** The agent confirms that a person replies under the human-agent rule. `null` where there is nothing to confirm. */
  acknowledgeHumanAgent: (() => void) | null;
  /** Looks again whether free-form messages may be sent at this very moment. */
  isOpenNow(): boolean;
  /** Tells `onEvent` what happened in this conversation. */
  emit(event: MessagingEventKind, place?: ReturnType<Emitter['here']>): void;
  /** Names the conversation in front: keep it over an `await`, and give it to `emit`. */
  here: Emitter['here'];
}

/**
 * Everything that a composer must know of its conversation's window, for any editor.
 *
 * @example
 * const { text, setText, send, isLocked } = useWindowComposer({ channel: 'whatsapp', lastInboundAt, conversationKey, onSend });
 */
export function useWindowComposer<Content = unknown>(
  options: UseWindowComposerOptions<Content>,
): UseWindowComposerResult<Content> {
  const { mode = 'reply', onSend, readRefusal, draftFormat, ...more } = options;
  const { balance: ownBalance, authorize: ownAuthorize, onEvent, clock: givenClock, ...rest } = more;
  const { conversationKey: givenKey, ...given } = rest;
  const conversationKey = givenKey ?? undefined;
  const inbox = useInbox(given.inboxId);
  const balance = ownBalance ?? inbox?.balance ?? null;
  const defaults = useContext(WindowDefaultsContext);
  const clock = useClock(givenClock);
  const { record, read, update } = useComposerRecord(conversationKey, mode, draftFormat);
  // A refusal belongs to the conversation, whether a reply or a note is being written.
  const { record: replies, update: updateReplies } = useComposerRecord(conversationKey, 'reply', draftFormat);
  const { draft, isSending, problem } = record;

  const input = useWindowInput({ ...given, refusal: laterRefusal(given.refusal, replies.refusal) });
  const state = useMessagingWindow(input, { clock });
  const { emit, here } = useEmitEvent(input, conversationKey, clock, onEvent);
  const { handledBy } = input;
  const denials = deniedBy(ownAuthorize ?? defaults.authorize, {
    channel: state.channel,
    conversationKey,
    inboxId: input.inboxId,
  });
  const humanAgentAcknowledged =
    state.openedAt !== null &&
    replies.acknowledgedFor === state.openedAt &&
    denials['use-human-agent'] === undefined;
  const gate = useMemo(
    () => gateOf(state, { handledBy, humanAgentAcknowledged }),
    [state, handledBy, humanAgentAcknowledged],
  );
  const isLocked = mode === 'reply' && !gate.freeform.isAllowed;
  const hasReopened =
    useHasReopened(`${mode}:${conversationKey ?? ''}`, state.status, draft) && mode === 'reply';
  useKeyWarning(conversationKey);
  useDraftEvents(conversationKey, record, emit);
  useStatusEvents(state, conversationKey, emit);

  const isEmpty = isEmptyDraft(draft, draftFormat);
  const isFree = mode === 'note';
  const denial = isFree ? null : (denials['send-freeform'] ?? null);
  const isShort = !isFree && (balance?.insufficientFor?.includes('freeform') ?? false);
  const sendBlock = blockOf();

  function blockOf(): SendBlock | null {
    if (isLocked && !gate.freeform.isAllowed) return gate.freeform.reason;
    if (isSending) return 'sending';
    if (onSend === undefined) return 'no-handler';
    if (denial !== null) return 'not-authorized';
    if (isShort) return 'balance';
    return isEmpty ? 'empty' : null;
  }

  /** An editor that only says again what is there has not changed it. */
  function change(next: Draft): void {
    if (!dequal(next, read().draft)) update({ draft: next, problem: null });
  }

  const methods = useStableMethods(
    {
      setDraft: (next: Draft<Content>) => change(next),
      setText: (text: string) => change({ ...read().draft, text }),
      acknowledge() {
        updateReplies({ acknowledgedFor: state.openedAt });
        emit({ type: 'human-agent-acknowledged' });
      },
      isOpenNow: () => freeformNow().isAllowed,
      async send(): Promise<boolean> {
        const { draft, isSending, attempt: tried } = read();
        if (isSending || onSend === undefined || denial !== null || isShort) return false;
        if (isEmptyDraft(draft, draftFormat)) return false;
        const permission = freeformNow();
        if (!isFree && !permission.isAllowed) {
          clock.catchUp();
          update({ problem: { kind: 'closed' } });
          emit({ type: 'send-blocked', block: permission.reason });
          return false;
        }
        const place = here();
        const isTried = tried !== null && dequal(tried.draft, draft);
        const idempotencyKey = isTried ? tried.idempotencyKey : randomKey();
        update({ isSending: true, problem: null, attempt: { draft, idempotencyKey } });
        try {
          const isHumanAgent = !isFree && !windowAt(input, clock.now()).can.freeform;
          await settled(onSend({ ...(draft as Draft<Content>), mode, isHumanAgent, idempotencyKey }));
        } catch (error) {
          fail(refusalIn(error), place);
          return false;
        }
        // What could not be read of the draft has gone with the rest of it.
        update({ isSending: false, attempt: null, draft: draftAfter(read().draft, draft), unreadable: null });
        emit({ type: 'message-sent' }, place);
        return true;
      },
    },
    update,
  );

  function freeformNow() {
    return gateOf(windowAt(input, clock.now()), { handledBy, humanAgentAcknowledged }).freeform;
  }

  /** A host's reader that throws must not leave the composer sending for ever. */
  function refusalIn(error: unknown): Refusal | null {
    try {
      return readRefusal?.(error) ?? null;
    } catch (fault) {
      throwLater(fault);
      return null;
    }
  }

  function fail(refusal: Refusal | null, place: ReturnType<typeof here>): void {
    update({ isSending: false, problem: { kind: 'failed', refusal } });
    emit({ type: 'message-failed' }, place);
    if (refusal === null) return;
    const { reason, code, closesWindow } = refusal;
    emit({ type: 'refused', reason, closesWindow, ...(code === undefined ? null : { code }) }, place);
    if (closesWindow && !isFree) updateReplies({ refusal: windowRefusalOf(refusal, input, clock.now()) });
  }

  const mayAcknowledge =
    isLocked && !gate.freeform.isAllowed && gate.freeform.reason === 'needs-acknowledgement';
  return {
    ...{
      state,
      input,
      mode,
      gate,
      isLocked,
      hasReopened,
      isSending,
      problem,
      balance,
      denial,
      denials,
      emit,
      here,
    },
    draft: draft as Draft<Content>,
    text: draft.text,
    isEmpty,
    setDraft: methods.setDraft,
    setText: methods.setText,
    unreadableDraft: record.unreadable,
    send: sendBlock === null ? methods.send : null,
    sendBlock,
    templateBlock: templateGateOf(gate, balance, denials['send-template']),
    acknowledgeHumanAgent:
      mayAcknowledge && denials['use-human-agent'] === undefined ? methods.acknowledge : null,
    isOpenNow: methods.isOpenNow,
  };
}
