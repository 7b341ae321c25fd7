import type { ReactNode } from 'react';
import type { Clock } from '../../clock/createClock.js';
import { serve, stopServing } from '../../clock/servedParts.js';
import type { ConversationOptions, WayOutActions } from '../../conversation/ConversationOptions.js';
import type { Conversation } from '../../conversation/createConversation.js';
import { learnedOn, listenOn, type Shelf } from '../../conversation/Shelf.js';
import { WindowFollower } from '../../conversation/WindowFollower.js';
import { withOwnPicker } from '../../conversation/withOwnPicker.js';
import type { Instant } from '../../core/time/Instant.js';
import { tryTo } from '../../core/tryTo.js';
import type { Contact } from '../../core/window/Contact.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import type { AppliedSettings } from '../../core/window/WindowSettings.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { windowAt } from '../../core/window/windowAt.js';
import { warnOfIssues } from '../../hooks/warnings.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { langOf } from './place.js';
import { type TextDefaults, type TextProps, type Texts, textsWith, type WindowPart } from './TextDefaults.js';
import { knownLabel, type WindowLabel, windowLabel } from './windowLabel.js';

/**
 * Writes what a ticker says into the page, where it differs. `part` is the element that has the ticker's ref;
 * `before` is the label that it showed, when nothing but its words may differ: then the page need not be read.
 */
export type WriteTicker = (part: Element, ticker: Ticker, before: WindowLabel | null) => void;

/** Told of each look. @param state `null`: as before, but for the remaining time */
type ShowTicker = (state: WindowState | null) => void;

/** What a badge takes of its conversation. With a key it learns what is learnt there by sending. */
export type ShownConversation = WindowInput &
  Pick<ConversationOptions, 'conversationKey' | 'clock' | 'actions'>;

/** What a ticking part is told: the window, the words, and whose window it is. */
export type TickerProps = WindowInput &
  TextProps & {
    conversationKey?: string | null | undefined;
    contact?: Contact | null | undefined;
    actions?: WayOutActions | null | undefined;
  };

/** What a ticker is made of. Together with the clock it tells whether another one is needed. */
export interface TickerOptions {
  props: TickerProps;
  /** Whose window it is, for parts that say so. */
  contact?: Contact | null | undefined;
  /** Id of the channel, for `data-channel`. */
  channel?: string | undefined;
  /** The conversation of the root, where the part has no window of its own. */
  conversation: Conversation | null;
  /** The provider's texts. */
  defaults: TextDefaults;
  /** The provider's settings. */
  settings: AppliedSettings | undefined;
  /** Where what sending has taught of a named conversation is kept. */
  shelf: Shelf | null;
  /** The texts that the part shows. */
  texts: Texts<WindowPart>;
  clock: Clock;
  write: WriteTicker;
}

/** For `data-channel`; `undefined` of what is no channel. */
export function channelIdOf(channel: TickerProps['channel'] | undefined): string | undefined {
  const id: unknown = tryTo(() => Object(channel).id ?? channel);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Keeps the words of one part right for as long as the part is in the page. One small object: there are thousands. */
export class Ticker extends WindowFollower {
  label: WindowLabel;
  /** The label that React renders for as long as the part lives, though the page says something else meanwhile. */
  rendered: WindowLabel;
  /** The elements that React renders: with the same ones it has nothing to compare. */
  children: ReactNode = undefined;
  /** The element with the ref, while it is in the page. */
  part: Element | null = null;
  /** React has just made the part with this ticker's words, or a server has: where words and status are right, all is. */
  isFirst = true;
  texts: Texts<WindowPart>;
  redraw: (() => void) | null = null;
  #onShown: ShowTicker | null = null;
  /** Ends what else is listened to. */
  #unlisten: (() => void) | null = null;

  /** @param now `null` where nothing tells the time: the first label is neutral */
  constructor(
    readonly options: TickerOptions,
    now: Instant | null,
  ) {
    super(options.clock);
    this.texts = options.texts;
    this.label =
      now === null ? windowLabel(this.firstState(null), this.texts) : this.#computed(this.stateAt(now));
    this.rendered = this.label;
  }

  /** A ref: React calls it with the element when it is in the page, and with `null` when it is gone. */
  readonly attach = (part: Element | null): void => {
    this.hide();
    if (part === null) return;
    this.#showIn(part);
    // The element may say something else: what the server said, or the part's words before its input changed.
    this.options.write(part, this, null);
    this.isFirst = false;
  };

  /** In place of `attach` for a part that React renders. */
  show(part: Element | null, onShown: ShowTicker): void {
    this.#onShown = onShown;
    this.#showIn(part);
  }

  hide(): void {
    this.leave();
    this.#unlisten?.();
    this.#unlisten = null;
    this.#onShown = null;
    this.part = null;
    stopServing(this);
  }

  #showIn(part: Element | null): void {
    this.part = part;
    serve(this);
    this.speakIn(part);
    this.follow();
    this.#unlisten = this.#listen();
  }

  /** What a server says of a window of its own; `null`: nothing tells the time there, and it is neutral. */
  firstState(now: Instant | null): WindowState {
    const input = this.#givenInput();
    return windowAt(now === null ? { channel: input.channel } : input, now ?? 0);
  }

  override inputNow(): WindowInput {
    const { conversation, props, shelf } = this.options;
    if (conversation !== null) return conversation.getView().input;
    return learnedOn(shelf, props.conversationKey, this.#givenInput());
  }

  #givenInput(): WindowInput {
    const { props, settings } = this.options;
    return withOwnPicker(settings === undefined ? props : settings.inputWith(props), props.actions);
  }

  protected override onLook(now: Instant, state: WindowState | null, endedAt: Instant | null): void {
    const { label, endsAt, status } = this;
    let next = label;
    if (state !== null) next = this.#computed(state);
    else if (endsAt !== null && (status === 'open' || status === 'expiring')) {
      next = knownLabel(label.tone, endsAt, now, this.texts) ?? this.#computed(this.stateAt(now));
    }
    this.label = next;
    this.#onShown?.(state);
    if (next === label && endsAt === endedAt) return;
    // While it is being attached it writes by itself.
    if (this.part !== null && this.isFollowing && this.#onShown === null) {
      this.options.write(this.part, this, state === null ? label : null);
    }
  }

  #computed(state: WindowState): WindowLabel {
    warnOfIssues(state.issues);
    return windowLabel(state, this.texts);
  }

  /** @param redraw renders the mark again, where it is a component of the host. @returns ends that */
  drawBy(redraw: () => void): () => void {
    this.redraw = redraw;
    return () => {
      this.redraw = null;
    };
  }

  #listen(): (() => void) | null {
    const { conversation, shelf, props } = this.options;
    const refresh = () => this.refresh();
    if (conversation !== null) return conversation.subscribe(refresh);
    return listenOn(shelf, props.conversationKey, refresh);
  }

  /** The language of the place, where neither the part nor the provider says one. */
  speakIn(part: Element | null): void {
    const { props, defaults } = this.options;
    if (part === null || props.locale !== undefined || defaults.locale !== undefined) return;
    const texts = textsWith(windowTexts, defaults, langOf(part), props.strings);
    if (texts.locale === this.texts.locale) return;
    this.texts = texts;
    this.refresh();
  }
}
