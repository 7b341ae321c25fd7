'use client';
import { useCallback, useContext } from 'react';
import { factsOf, learnedInput, NO_FACTS } from '../../conversation/ConversationFacts.js';
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
  const { draftStorage } = useContext(WindowDefaultsContext);
  const isOwn = root === null || given.channel !== undefined;
  const facts = isOwn ? factsOf(conversationKey, draftStorage) : null;
  const key = conversationKey ?? '';
  const subscribe = useCallback(
    (listener: () => void) => facts?.subscribe(key, listener) ?? (() => {}),
    [facts, key],
  );
  const learned = useStore(
    subscribe,
    () => facts?.get(key) ?? NO_FACTS,
    () => NO_FACTS,
  );
  return useMessagingWindow(
    isOwn ? learnedInput(withOwnPicker(inputAmong(given), actions), learned) : undefined,
    { clock },
  );
}
