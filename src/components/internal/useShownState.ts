'use client';
import { useCallback, useContext } from 'react';
import { learnedOn, NO_FACTS, shelfFor } from '../../conversation/ConversationFacts.js';
import type { ConversationOptions } from '../../conversation/ConversationOptions.js';
import { withOwnPicker } from '../../conversation/withOwnPicker.js';
import { inputAmong } from '../../core/window/inputNames.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { ConversationContext } from '../../hooks/ConversationContext.js';
import { useMessagingWindow } from '../../hooks/useMessagingWindow.js';
import { useStore } from '../../hooks/useStore.js';
import { WindowDefaultsContext } from '../../hooks/WindowDefaults.js';

/** What a mark or a badge takes of its conversation. With a key it learns what is learnt there by sending. */
export type ShownConversation = WindowInput &
  Pick<ConversationOptions, 'conversationKey' | 'clock' | 'actions'>;

export type ShownInput = { [Name in keyof ShownConversation]?: ShownConversation[Name] | undefined };

/** The window of the root, or its own with what sending has taught. */
export function useShownState(given: ShownInput): WindowState {
  const { conversationKey, clock, actions } = given;
  const root = useContext(ConversationContext);
  const defaults = useContext(WindowDefaultsContext);
  const isOwn = root === null || given.channel !== undefined;
  const shelf = isOwn ? shelfFor(conversationKey, defaults.shelf) : null;
  const key = conversationKey ?? '';
  const subscribe = useCallback(
    (listener: () => void) => shelf?.facts.subscribe(key, listener) ?? (() => {}),
    [shelf, key],
  );
  const facts = useStore(
    subscribe,
    () => shelf?.facts.get(key) ?? NO_FACTS,
    () => NO_FACTS,
  );
  return useMessagingWindow(
    isOwn
      ? learnedOn(facts === NO_FACTS ? null : shelf, key, withOwnPicker(inputAmong(given), actions))
      : undefined,
    { clock },
  );
}
