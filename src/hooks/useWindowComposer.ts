'use client';

import { useEffect, useMemo, useRef } from 'react';
import { callHost } from '../clock/callHost.js';
import type { Clock } from '../clock/createClock.js';
import type { ConversationOptions } from '../conversation/ConversationOptions.js';
import type { ComposerView } from '../conversation/composerView.js';
import { mayAcknowledge } from '../conversation/conversationView.js';
import type { Conversation } from '../conversation/createConversation.js';
import type { Draft } from '../conversation/Draft.js';
import { type SendingActions, sendingActions } from '../conversation/sendingActions.js';
import type { Balance, Verdicts } from '../core/window/Verdict.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import type { HeldConversation, PartConversation } from './ConversationContext.js';
import { useBeforePaint } from './useBeforePaint.js';
import { useComposerView, useConversation } from './useConversation.js';
import { warnOfNoKey } from './warnings.js';

/** What a composer takes beside its conversation. */
export interface ComposerOptions {
  /** A private note is never locked, and its draft is apart. @default 'reply' */
  mode?: 'reply' | 'note' | undefined;
  /** The text, where the host holds it. It wins over a stored draft. */
  value?: string | null | undefined;
  /** The text of a conversation in which nothing is written yet. A stored draft wins over it. */
  defaultValue?: string | null | undefined;
  /** Called with each other text: typed, restored, or gone after sending. */
  onValueChange?: ((value: string) => void) | null | undefined;
}

export type UseWindowComposerOptions<Content = unknown> = ComposerOptions &
  PartConversation<ConversationOptions<Content>>;

export interface UseWindowComposerResult<Content = unknown>
  extends Omit<ComposerView, 'draft' | 'conversation'>,
    SendingActions {
  state: WindowState;
  /** The input with what was learnt by sending: for a badge or an alert beside it. */
  input: WindowInput;
  /** What may be done in this conversation, and why not. */
  verdicts: Verdicts;
  balance: Balance | null;
  clock: Clock;
  /** Kept through lock, unlock, thread switch, failed send and reload. */
  draft: Draft<Content>;
  setDraft(draft: Draft<Content>): void;
  text: string;
  /** Sets the text; attachments and the rest of the draft stay. */
  setText(text: string): void;
  /** Sends the draft, true when it went. The window is checked again first. `null` while impossible: see `sendVerdict`. */
  send: (() => Promise<boolean>) | null;
  /** Takes up again what was not delivered (`undelivered`): a text before what is written by now. */
  takeBack(messageId: string): void;
  /** Forgets what was not delivered. */
  forgetSent(messageId: string): void;
  /** The agent confirms that a person replies under the human-agent rule. `null` where there is nothing to confirm. */
  acknowledgeHumanAgent: (() => void) | null;
}

/**
 * Everything that a composer must know of its conversation's window, for any editor.
 *
 * @example
 * const { text, setText, send, isLocked } = useWindowComposer({ channel: 'whatsapp', lastInboundAt, conversationKey, onSend });
 */
export function useWindowComposer<Content = unknown>(
  options: UseWindowComposerOptions<Content> = {},
): UseWindowComposerResult<Content> {
  const { mode, value, defaultValue, onValueChange, ...given } = options;
  const held = useConversation(given);
  const { composer } = useComposer(held, { mode, value, defaultValue, onValueChange });
  return composer as UseWindowComposerResult<Content>;
}

/** `useWindowComposer` of a conversation that is held already, and what it was made of. */
export function useComposer(
  held: HeldConversation,
  options: ComposerOptions,
): { view: ComposerView; composer: UseWindowComposerResult } {
  const mode = options.mode === 'note' ? 'note' : 'reply';
  const { conversation } = held;
  const view = useComposerView(held, mode);
  const methods = useComposerMethods(conversation, mode, view.draft.text, options);
  useEffect(() => conversation.showDraft(mode), [conversation, mode]);
  useEffect(() => {
    if (conversation.key === undefined) warnOfNoKey();
  }, [conversation]);
  const composer = useMemo((): UseWindowComposerResult => {
    const { conversation: shown, ...composer } = view;
    const { state, input, verdicts, context } = shown;
    return {
      ...composer,
      ...{ state, input, verdicts, clock: conversation.clock },
      balance: context.balance ?? null,
      text: composer.draft.text,
      ...methods,
      ...sendingActions(conversation, view),
      send: composer.sendVerdict.isAllowed ? methods.send : null,
      acknowledgeHumanAgent:
        composer.isLocked && mayAcknowledge(verdicts) ? methods.acknowledgeHumanAgent : null,
    };
  }, [view, conversation, methods]);
  return { view, composer };
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);

/**
 * What a composer does with its conversation, and the text between the draft, which is kept there, and a host that holds it
 * or wants to know it. They stay those of this conversation: an editor that ends its work after a switch writes into its own
 * draft.
 */
function useComposerMethods(
  conversation: Conversation,
  mode: 'reply' | 'note',
  text: string,
  { value, defaultValue, onValueChange }: ComposerOptions,
) {
  /** The text that the host knows of, in the conversation that it is of. */
  const known = useRef<{ conversation: Conversation; mode: string; text: string } | null>(null);
  const tell = useRef(onValueChange);
  useBeforePaint(() => {
    tell.current = onValueChange;
  });
  useBeforePaint(() => {
    let wanted = textIn(value);
    if (known.current?.conversation !== conversation || known.current.mode !== mode) {
      known.current = { conversation, mode, text };
      if (text === '') wanted ??= textIn(defaultValue);
    } else if (known.current.text !== text) {
      // It has changed here. A host that holds the text says in its next render what becomes of it.
      known.current.text = text;
      callHost(tell.current, text);
      return;
    }
    if (wanted === undefined || wanted === text) return;
    known.current.text = wanted;
    conversation.setText(mode, wanted);
  });
  return useMemo(() => {
    const change = (next: string, write: () => void) => {
      if (known.current?.conversation === conversation && known.current.mode === mode) {
        known.current.text = next;
      }
      const before = conversation.getComposer(mode).draft.text;
      write();
      if (next !== before) callHost(tell.current, next);
    };
    return {
      setText: (next: string) => change(next, () => conversation.setText(mode, next)),
      setDraft: (next: Draft) => change(next.text, () => conversation.setDraft(mode, next)),
      send: () => conversation.send(mode),
      takeBack: (messageId: string) => conversation.takeBack(messageId),
      forgetSent: (messageId: string) => conversation.forgetSent(messageId),
      acknowledgeHumanAgent: () => conversation.acknowledgeHumanAgent(),
    };
  }, [conversation, mode]);
}
