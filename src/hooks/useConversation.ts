'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import type { ConversationOptions, ConversationSetup } from '../conversation/ConversationOptions.js';
import { ConversationStore } from '../conversation/ConversationStore.js';
import type { ComposerView, ConversationView } from '../conversation/conversationView.js';
import { type Conversation, createConversation } from '../conversation/createConversation.js';
import { keptWhileSame } from '../conversation/remembered.js';
import { usableOptions } from '../conversation/usableOptions.js';
import { ConversationContext, type HeldConversation } from './ConversationContext.js';
import { useBeforePaint } from './useBeforePaint.js';
import { useStore } from './useStore.js';
import { clockOf, type WindowDefaults, WindowDefaultsContext } from './WindowDefaults.js';
import { warnOfIssues, warnOfNowhere } from './warnings.js';

/**
 * The conversation of a part: with a `channel` one of its own, kept as long as its key is the same; else that of the
 * root. With neither nothing is known of it.
 */
export function useConversation(given: Partial<ConversationOptions>): HeldConversation {
  const root = useContext(ConversationContext);
  const defaults = useContext(WindowDefaultsContext);
  const isOwn = root === null || (given.channel !== undefined && given.channel !== null);
  const [ownStore] = useState(() => new ConversationStore(() => null));
  // A render of the part's own, without other props, has the same options.
  const [kept] = useState(() => keptWhileSame<ConversationSetup>());
  const held = useRef<Conversation | null>(null);
  const setup = isOwn ? kept(setupOf(given, defaults, ownStore)) : null;
  let conversation = root?.conversation ?? null;
  if (setup !== null) {
    const key = setup.conversationKey ?? undefined;
    conversation = held.current;
    if (conversation === null || conversation.key !== key || conversation.clock !== setup.clock) {
      conversation = createConversation(setup);
    }
    // The render may be thrown away: what was made for it does nothing until it is subscribed to.
    held.current = conversation;
  }
  useBeforePaint(() => {
    if (setup !== null) conversation?.setOptions(setup, true);
  });
  useEffect(() => {
    if (root === null && given.channel === undefined) warnOfNowhere();
  }, [root, given.channel]);
  return setup === null
    ? (root as HeldConversation)
    : { conversation: conversation as Conversation, options: setup };
}

function setupOf(
  given: Partial<ConversationOptions>,
  { clock, settings, drafts, authorize, readRefusal, onEvent }: WindowDefaults,
  ownStore: ConversationStore,
): ConversationSetup {
  const usable = usableOptions(given);
  return {
    ...usable,
    // Without a channel the window is unknown.
    channel: usable.channel as ConversationOptions['channel'],
    clock: clockOf({ clock }, given.clock),
    settings,
    drafts,
    ownStore,
    authorize: usable.authorize ?? authorize,
    readRefusal: usable.readRefusal ?? readRefusal,
    onProviderEvent: onEvent,
  };
}

/** What is known of a conversation; renders when that differs. */
export function useConversationView({ conversation, options }: HeldConversation): ConversationView {
  const { renderedAt = null } = useContext(WindowDefaultsContext);
  const view = useStore(
    conversation.subscribeRenderer,
    () => conversation.peek(options),
    () => conversation.viewAt(options, renderedAt),
  );
  const { issues } = view.state;
  useEffect(() => warnOfIssues(issues), [issues]);
  return view;
}

/** What a composer shows of a conversation; renders when that differs. */
export function useComposerView(
  { conversation, options }: HeldConversation,
  mode: 'reply' | 'note',
): ComposerView {
  const { renderedAt = null } = useContext(WindowDefaultsContext);
  return useStore(
    conversation.subscribeRenderer,
    () => conversation.getComposer(mode, conversation.peek(options)),
    () => conversation.emptyComposer(mode, conversation.viewAt(options, renderedAt)),
  );
}
