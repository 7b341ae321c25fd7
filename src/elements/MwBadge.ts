import { sharedClock } from '../clock/sharedClock.js';
import { langOf } from '../components/internal/place.js';
import { textsWith } from '../components/internal/TextDefaults.js';
import { channelIdOf, Ticker } from '../components/internal/Ticker.js';
import { badgeWriters, drawBadge, type WindowBadgeSize } from '../components/WindowBadge/writeBadge.js';
import { createWindowWatch } from '../conversation/createWindowWatch.js';
import { listenOn } from '../conversation/Shelf.js';
import { inputAmong } from '../core/window/inputAmong.js';
import { appliedSettings } from '../core/window/WindowSettings.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowTexts } from '../strings/english/windowTexts.js';
import { mergeStrings } from '../strings/mergeStrings.js';
import { elementWith, type MessagingElement } from './MessagingElement.js';
import { oneOf } from './propertyKinds.js';
import {
  type ElementValues,
  ownInputOf,
  type SharedValues,
  shelfIn,
  type WindowValues,
  windowKinds,
  windowStateOf,
} from './SharedValues.js';
import type { View } from './View.js';

/** Properties of `<mw-badge>`; each also an attribute where a text can hold it. */
export interface BadgeValues extends WindowValues {
  /** Attribute `size`. @default 'full' */
  size?: WindowBadgeSize | undefined;
}

/**
 * `<mw-badge>`: the state of a window as a badge that is right by itself.
 *
 * Event: `mw-status-change`. Part: `badge`. States: `:state(open)`, `expiring`, `closed`, `unknown`.
 *
 * @example <mw-badge channel="whatsapp" last-inbound-at="2026-11-22T09:30:00Z"></mw-badge>
 */
export class MwBadge extends elementWith<BadgeValues>({
  ...windowKinds,
  size: oneOf('full', 'compact', 'icon', 'auto'),
}) {
  /** @internal */
  static override readonly isInline = true;

  /** The state of the window at this moment. */
  get state(): WindowState {
    return windowStateOf(this.values);
  }

  /** @internal */
  protected override begin(root: ShadowRoot): View {
    const status = statusView(this, () => this.values);
    let ticker: Ticker | null = null;
    let drawn: { place: Element; size: WindowBadgeSize } | null = null;
    return {
      render: () => {
        const { size = 'full' } = this;
        ticker?.attach(null);
        ticker = tickerOf(this, this.values, size);
        if (drawn?.size !== size) drawn = { place: drawBadge(root, ticker, size), size };
        ticker.isFirst = false;
        ticker.attach(drawn.place);
        status.render();
      },
      unmount() {
        ticker?.attach(null);
        status.unmount();
        root.replaceChildren();
      },
    };
  }
}

function tickerOf(element: HTMLElement, values: ElementValues, size: WindowBadgeSize): Ticker {
  const { clock = sharedClock(), locale, strings, settings, icons } = values as SharedValues;
  const defaults = { locale: locale ?? langOf(element), strings: mergeStrings({}, strings), icons };
  const conversationKey = values.conversationKey as string | undefined;
  const input = inputAmong(values);
  return new Ticker(
    {
      defaults,
      settings: settings && appliedSettings(settings),
      clock,
      channel: channelIdOf(input.channel),
      conversation: null,
      write: badgeWriters[size],
      props: { ...input, conversationKey },
      shelf: shelfIn(values),
      texts: textsWith(windowTexts, defaults),
    },
    clock.now(),
  );
}

/**
 * Tells an element of each new status of its window.
 *
 * @internal
 */
export function statusView(element: Pick<MessagingElement, 'onStatus'>, values: () => ElementValues): View {
  let seen: WindowState['status'] | null = null;
  let stops: readonly ((() => void) | null)[] = [];
  const stop = () => {
    for (const each of stops) each?.();
  };
  return {
    render() {
      stop();
      const { clock = sharedClock(), conversationKey } = values() as WindowValues;
      const watch = createWindowWatch(ownInputOf(values()), clock, { granularity: 'status' });
      const look = () => {
        const state = watch.getState();
        if (state.status === seen) return;
        element.onStatus(state, seen === null);
        seen = state.status;
      };
      const learn = () => watch.setInput(ownInputOf(values()));
      stops = [watch.subscribe(look), listenOn(shelfIn(values()), conversationKey, learn)];
      look();
    },
    unmount: stop,
  };
}
