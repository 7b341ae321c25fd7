'use client';

import { useContext, useEffect, useState } from 'react';
import type { ConversationOptions } from '../conversation/ConversationOptions.js';
import type { ComposerView } from '../conversation/composerView.js';
import { createConversation } from '../conversation/createConversation.js';
import { placeOfItsOwn } from '../conversation/Shelf.js';
import type { HeldConversation } from './ConversationContext.js';
import { useStore } from './useStore.js';
import { useHeldConversation } from './useWindowConversation.js';
import { WindowDefaultsContext } from './WindowDefaults.js';
import { warnOfIssues } from './warnings.js';

/** For a part in which something is written or sent. */
export function useConversation(given: Partial<ConversationOptions>): HeldConversation {
  const [ownPlace] = useState(placeOfItsOwn);
  return useHeldConversation(given, createConversation, ownPlace);
}

/** What a composer shows of a conversation; renders when that differs. */
export function useComposerView(
  { conversation, options }: HeldConversation,
  mode: 'reply' | 'note',
): ComposerView {
  const { renderedAt = null } = useContext(WindowDefaultsContext);
  const composer = useStore(
    conversation.subscribeRenderer,
    () => conversation.getComposer(mode, conversation.peek(options)),
    () => conversation.emptyComposer(mode, conversation.viewAt(options, renderedAt)),
  );
  const { issues } = composer.conversation.state;
  useEffect(() => warnOfIssues(issues), [issues]);
  return composer;
}
