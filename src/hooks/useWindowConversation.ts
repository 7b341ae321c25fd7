'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import type { ConversationOptions, ConversationSetup } from '../conversation/ConversationOptions.js';
import type { ConversationView } from '../conversation/conversationView.js';
import {
  createWindowConversation,
  type WindowConversation,
} from '../conversation/createWindowConversation.js';
import { keptWhileSame } from '../conversation/remembered.js';
import type { DraftPlace } from '../conversation/Shelf.js';
import { usableOptions } from '../conversation/usableOptions.js';
import { ConversationContext, type HeldConversation } from './ConversationContext.js';
import { useBeforePaint } from './useBeforePaint.js';
import { useStore } from './useStore.js';
import { clockOf, type WindowDefaults, WindowDefaultsContext } from './WindowDefaults.js';
import { warnOfIssues, warnOfNowhere } from './warnings.js';

/**
 * The conversation of a part: with a `channel` one of its own, kept as long as its key is the same; else that of the
 * root. With neither nothing is known of it.
 *
 * @param create makes one of the part's own
 */
export function useHeldConversation<Own extends WindowConversation>(
  given: Partial<ConversationOptions>,
  create: (setup: ConversationSetup) => Own,
  ownPlace?: DraftPlace,
): HeldConversation<Own> {
  const root = useContext(ConversationContext);
  const defaults = useContext(WindowDefaultsContext);
  const isOwn = root === null || (given.channel !== undefined && given.channel !== null);
  // A render of the part's own, without other props, has the same options.
  const [kept] = useState(() => keptWhileSame<ConversationSetup>());
  const held = useRef<Own | null>(null);
  const setup = isOwn ? kept(setupOf(given, defaults, ownPlace)) : null;
  let own = held.current;
  if (setup !== null) {
    const key = setup.conversationKey ?? undefined;
    if (own === null || own.key !== key || own.clock !== setup.clock) own = create(setup);
    // The render may be thrown away: what was made for it does nothing until it is subscribed to.
    held.current = own;
  }
  useBeforePaint(() => {
    if (setup !== null) own?.setOptions(setup, true);
  });
  useEffect(() => {
    if (root === null && given.channel === undefined) warnOfNowhere();
  }, [root, given.channel]);
  // Whatever a part needs, a root has it.
  return (setup === null ? root : { conversation: own, options: setup }) as HeldConversation<Own>;
}

/** For a part that only shows: it brings no code of drafts and sending. */
export const useWindowConversation = (given: Partial<ConversationOptions>) =>
  useHeldConversation<WindowConversation>(given, createWindowConversation);

function setupOf(
  given: Partial<ConversationOptions>,
  { clock, settings, drafts, authorize, readRefusal, onEvent }: WindowDefaults,
  ownPlace: DraftPlace | undefined,
): ConversationSetup {
  const usable = usableOptions(given);
  return {
    ...usable,
    // Without a channel the window is unknown.
    channel: usable.channel as ConversationOptions['channel'],
    clock: clockOf({ clock }, given.clock),
    settings,
    drafts,
    ownPlace,
    authorize: usable.authorize ?? authorize,
    readRefusal: usable.readRefusal ?? readRefusal,
    onProviderEvent: onEvent,
  };
}

/** What is known of a conversation; renders when that differs. */
export function useConversationView({
  conversation,
  options,
}: HeldConversation<WindowConversation>): ConversationView {
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
