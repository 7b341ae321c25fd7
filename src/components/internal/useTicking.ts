'use client';

import { useContext, useRef } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { shelfFor } from '../../conversation/Shelf.js';
import { isSame } from '../../core/isSame.js';
import { INPUT_NAMES } from '../../core/window/inputNames.js';
import { ConversationContext } from '../../hooks/ConversationContext.js';
import { clockOf, WindowDefaultsContext } from '../../hooks/WindowDefaults.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { TextDefaultsContext, textsWith } from './TextDefaults.js';
import { channelIdOf, Ticker, type TickerProps, type WriteTicker } from './Ticker.js';

/** Props by which a ticking part says what it ticks for; without a channel that is its root's conversation. */
export type TickingProps = { [Name in keyof TickerProps]?: TickerProps[Name] } & {
  clock?: Clock | null | undefined;
};

/**
 * A part whose words change by themselves. React renders it once; from then on the clock calls `write` whenever they
 * differ, also after a render with another input. A React commit among ten thousand rows costs 250 times the write of
 * one text, and effects would be a third of a row's mount: the ref alone starts and stops it.
 *
 * Set `suppressHydrationWarning` where `write` writes: the server does not know the time of the client.
 */
export function useTicking(props: TickingProps, write: WriteTicker): Ticker {
  const windowDefaults = useContext(WindowDefaultsContext);
  const defaults = useContext(TextDefaultsContext);
  const root = useContext(ConversationContext);
  const { settings, renderedAt } = windowDefaults;
  const conversation = props.channel === undefined && root !== null ? root.conversation : null;
  // That of this render: the conversation takes its options only once they are shown.
  const contact = conversation === null ? props.contact : root?.options.contact;
  const channel = channelIdOf(conversation === null ? props.channel : root?.options.channel);
  const clock = conversation?.clock ?? clockOf(windowDefaults, props.clock);
  const ref = useRef<Ticker | null>(null);
  const last = ref.current?.options.write === write ? ref.current : null;
  const known = last?.options;
  const hasSameTexts = known !== undefined && known.defaults === defaults && isSameText(known.props, props);
  const hasSameName = known?.contact?.name === contact?.name;
  if (
    last !== null &&
    hasSameTexts &&
    hasSameName &&
    known.channel === channel &&
    known.conversation === conversation &&
    known.settings === settings &&
    last.clock === clock &&
    (conversation !== null || isSameInput(known.props, props))
  ) {
    return last;
  }
  const ticker = new Ticker(
    {
      // Without a channel the window is unknown.
      ...{ props: props as TickerProps, contact, channel, conversation, defaults, settings, clock, write },
      shelf: conversation === null ? shelfFor(props.conversationKey, windowDefaults.drafts) : null,
      texts:
        hasSameTexts && last ? last.texts : textsWith(windowTexts, defaults, props.locale, props.strings),
    },
    renderedAt ?? (typeof document === 'undefined' ? null : clock.now()),
  );
  if (last !== null) {
    ticker.rendered = last.rendered;
    ticker.isFirst = false;
  }
  // The render may be thrown away: only the ref of a committed one touches the page.
  ref.current = ticker;
  return ticker;
}

function isSameInput(a: TickerProps, b: TickingProps): boolean {
  for (const name of INPUT_NAMES) if (a[name] !== b[name] && !isSame(a[name], b[name])) return false;
  return a.conversationKey === b.conversationKey && !a.actions?.template === !b.actions?.template;
}

function isSameText(a: TickerProps, b: TickingProps): boolean {
  return a.locale === b.locale && (a.strings === b.strings || isSame(a.strings, b.strings));
}
