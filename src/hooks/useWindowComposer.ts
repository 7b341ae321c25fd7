'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSyncExternalStore } from 'use-sync-external-store/shim';
import type { Clock } from '../clock/createClock.js';
import { type Gate, type GateReason, gateOf } from '../core/window/gateOf.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { WindowInput, WindowRefusal } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import {
  type ComposerProblem,
  type ComposerStore,
  createComposerStore,
} from '../stores/createComposerStore.js';
import { sharedComposerStore } from '../stores/sharedComposerStore.js';
import { isDevelopment } from './isDevelopment.js';
import { useMessagingWindow } from './useMessagingWindow.js';
import { useWindowInput } from './useWindowInput.js';
import { useClock } from './WindowDefaults.js';

/** A message on its way to the host. */
export interface OutgoingMessage {
  text: string;
  /** The same for every try of the same text, so that a server can drop the second of two. */
  idempotencyKey: string;
}

export interface UseWindowComposerOptions extends WindowInput {
  /** Names the draft: one per conversation. Without it the draft is kept in memory only, for this component. */
  conversationKey?: string;
  /** Sends a free-form message. The text is kept until the promise resolves, and stays when it rejects. */
  onSend?: (message: OutgoingMessage) => unknown;
  /** Reads what `onSend` rejected with: the `refusal` of your provider's adapter. */
  readRefusal?: (error: unknown) => Refusal | null;
  /** @default the provider's clock, else a shared one on the local time */
  clock?: Clock;
}

/** Why nothing can be sent now. */
export type SendBlock = GateReason | 'empty' | 'sending' | 'no-handler';

export interface UseWindowComposerResult {
  state: WindowState;
  /** The input with what the composer has learnt by sending (a refusal): for a badge or an alert beside it. */
  input: WindowInput;
  /** What may be sent, and why not. */
  gate: Gate;
  /** Free-form messages may not be sent: lock typing, attaching, pasting, quick replies. */
  isLocked: boolean;
  /** The draft. Kept through lock, unlock, thread switch, failed send and reload. */
  text: string;
  setText(text: string): void;
  /** Sends the draft, true when it went. The window is checked again first. `null` while impossible. */
  send: (() => Promise<boolean>) | null;
  /** Why `send` is `null`. */
  sendBlock: SendBlock | null;
  isSending: boolean;
  /** Why the last message did not go. */
  problem: ComposerProblem | null;
  /** The window opened again while this composer was there, and nothing was typed or sent since. */
  hasReopened: boolean;
  /** The agent confirms that a person replies under the human-agent rule. `null` where there is nothing to confirm. */
  acknowledgeHumanAgent: (() => void) | null;
  /** Looks again whether free-form messages may be sent at this very moment. */
  isOpenNow(): boolean;
}

/**
 * Everything that a composer must know of its conversation's window, for any editor.
 *
 * @example
 * const { text, setText, send, isLocked } = useWindowComposer({ channel: 'whatsapp', lastInboundAt, conversationKey, onSend });
 */
export function useWindowComposer(options: UseWindowComposerOptions): UseWindowComposerResult {
  const { conversationKey, onSend, readRefusal, clock: givenClock, ...given } = options;
  const clock = useClock(givenClock);
  const [ownStore] = useState(() => createComposerStore(() => null));
  const store = conversationKey === undefined ? ownStore : sharedComposerStore();
  const key = conversationKey ?? '';
  const record = useComposerRecord(store, key);
  const { text, isSending, problem } = record;

  const input = useWindowInput({ ...given, refusal: laterRefusal(given.refusal, record.refusal) });
  const state = useMessagingWindow(input, { clock });
  const { handledBy } = input;
  const humanAgentAcknowledged = state.openedAt !== null && record.acknowledgedFor === state.openedAt;
  const gate = useMemo(
    () => gateOf(state, { handledBy, humanAgentAcknowledged }),
    [state, handledBy, humanAgentAcknowledged],
  );
  const isLocked = !gate.freeform.isAllowed;
  const hasReopened = useHasReopened(key, isLocked, text);
  useKeyWarning(conversationKey);

  const latest = useRef({ input, onSend, readRefusal, humanAgentAcknowledged });
  useEffect(() => {
    latest.current = { input, onSend, readRefusal, humanAgentAcknowledged };
  });

  const isOpenNow = useCallback(() => {
    const { input, humanAgentAcknowledged } = latest.current;
    const gateNow = gateOf(windowAt(input, clock.now()), {
      handledBy: input.handledBy,
      humanAgentAcknowledged,
    });
    return gateNow.freeform.isAllowed;
  }, [clock]);

  const setText = useCallback(
    (next: string) => store.update(key, { text: next, problem: null }),
    [store, key],
  );

  const sendDraft = useCallback(async (): Promise<boolean> => {
    const { text, isSending, attempt: tried } = store.get(key);
    const { onSend, readRefusal, input } = latest.current;
    if (isSending || onSend === undefined || text.trim() === '') return false;
    if (!isOpenNow()) {
      clock.catchUp();
      store.update(key, { problem: { kind: 'closed' } });
      return false;
    }
    const attempt = tried?.text === text ? tried : { text, idempotencyKey: randomKey() };
    store.update(key, { isSending: true, problem: null, attempt });
    try {
      await onSend({ ...attempt });
      const isUnchanged = store.get(key).text === text;
      store.update(key, { isSending: false, attempt: null, ...(isUnchanged ? { text: '' } : null) });
      return true;
    } catch (error) {
      const refusal = readRefusal?.(error) ?? null;
      store.update(key, {
        isSending: false,
        problem: { kind: 'failed', refusal },
        ...(refusal?.closesWindow ? { refusal: windowRefusal(refusal, input, clock.now()) } : null),
      });
      return false;
    }
  }, [store, key, clock, isOpenNow]);

  const sendBlock = blockOf(gate, text, isSending, onSend !== undefined);
  const { openedAt } = state;
  const acknowledge = useCallback(
    () => store.update(key, { acknowledgedFor: openedAt }),
    [store, key, openedAt],
  );
  const mayAcknowledge = !gate.freeform.isAllowed && gate.freeform.reason === 'needs-acknowledgement';
  return {
    state,
    input,
    gate,
    isLocked,
    text,
    setText,
    send: sendBlock === null ? sendDraft : null,
    sendBlock,
    isSending,
    problem,
    hasReopened,
    acknowledgeHumanAgent: mayAcknowledge ? acknowledge : null,
    isOpenNow,
  };
}

function useComposerRecord(store: ComposerStore, key: string) {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  const empty = useMemo(() => createComposerStore(() => null).get(''), []);
  return useSyncExternalStore(
    subscribe,
    () => store.get(key),
    () => empty,
  );
}

/** True from a lock's end until something is typed or the thread is switched. */
function useHasReopened(key: string, isLocked: boolean, text: string): boolean {
  const [seen, setSeen] = useState({ key, isLocked, text, hasReopened: false });
  if (seen.key !== key) setSeen({ key, isLocked, text, hasReopened: false });
  else if (seen.isLocked !== isLocked) setSeen({ key, isLocked, text, hasReopened: !isLocked });
  else if (seen.text !== text) setSeen({ key, isLocked, text, hasReopened: false });
  return seen.key === key && seen.hasReopened && !isLocked;
}

function useKeyWarning(conversationKey: string | undefined): void {
  useEffect(() => {
    if (conversationKey !== undefined || hasWarned || !isDevelopment()) return;
    hasWarned = true;
    console.warn(
      'react-messaging-window: a composer has no conversationKey, so its draft is kept in memory only and would ' +
        'follow into the next conversation shown in the same place. Give each conversation its key.',
    );
  }, [conversationKey]);
}
let hasWarned = false;

function blockOf(gate: Gate, text: string, isSending: boolean, hasHandler: boolean): SendBlock | null {
  if (!gate.freeform.isAllowed) return gate.freeform.reason;
  if (isSending) return 'sending';
  if (!hasHandler) return 'no-handler';
  return text.trim() === '' ? 'empty' : null;
}

function laterRefusal(
  given: WindowRefusal | null | undefined,
  met: WindowRefusal | null,
): WindowRefusal | null | undefined {
  return met === null || given?.closesWindow ? given : met;
}

/** It came after everything that was known, even if the local clock is behind the provider's. */
function windowRefusal(refusal: Refusal, input: WindowInput, now: number): WindowRefusal {
  const { reason, code, closesWindow } = refusal;
  const lastKnownAt = windowAt(input, now).openedAt ?? 0;
  const at = Math.max(refusal.at ?? now, lastKnownAt);
  return { at, reason, closesWindow, ...(code === undefined ? null : { code }) };
}

/** 128 random bits; `crypto.randomUUID` exists only on secure pages, and an inbox may run on a plain one. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
