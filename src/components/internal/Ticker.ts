import type { ReactNode } from 'react';
import type { Clock, Watch } from '../../clock/createClock.js';
import type { Instant } from '../../core/time/Instant.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import { inputWith, type WindowSettings } from '../../core/window/WindowSettings.js';
import { windowAt } from '../../core/window/windowAt.js';
import { warnOfIssues } from '../../hooks/useIssueWarnings.js';
import { windowTexts } from '../../strings/english/windowTexts.js';
import { langOf } from './langOf.js';
import { knownLabel, nextLabelAt, type SharedLabel, sharedLabel } from './remainingLabel.js';
import { type TextDefaults, type TextProps, type Texts, textsWith, type WindowPart } from './TextDefaults.js';

/**
 * Writes what a ticker says into the page, where it differs. `part` is the element that has the ticker's ref;
 * `before` is the label that it showed, when nothing but its words may differ: then the page need not be read.
 */
export type WriteTicker = (part: Element, ticker: Ticker, before: SharedLabel | null) => void;

/** What a ticking part is told: the window, the words, and whose window it is, for parts that say so. */
export type TickerProps = WindowInput & TextProps & { contactName?: string };

/** What a ticker is made of. Together with the clock it tells whether another one is needed. */
export interface TickerOptions {
  props: TickerProps;
  /** The provider's texts. */
  defaults: TextDefaults;
  /** The provider's settings. */
  settings: WindowSettings | undefined;
  /** The texts that the part shows. */
  texts: Texts<WindowPart>;
  clock: Clock;
  write: WriteTicker;
}

/** Keeps the words of one part right for as long as the part is in the page. One small object: there are thousands. */
export class Ticker {
  label: SharedLabel;
  /** The end of the window, while it has one. */
  endsAt: Instant | null = null;
  /** The label that React renders for as long as the part lives, though the page says something else meanwhile. */
  rendered: SharedLabel;
  /** The elements that React renders: with the same ones it has nothing to compare. */
  children: ReactNode = undefined;
  /** The element with the ref, while it is in the page. */
  part: Element | null = null;
  /** React has just made the part with this ticker's words, or a server has: where words and status are right, all is. */
  isFirst = true;
  private watch: Watch | null = null;
  /** From here until there nothing in the state differs but the remaining time. */
  private from: Instant = Number.POSITIVE_INFINITY;
  private until: Instant = Number.POSITIVE_INFINITY;

  readonly props: TickerProps;
  readonly defaults: TextDefaults;
  readonly settings: WindowSettings | undefined;
  texts: Texts<WindowPart>;
  readonly clock: Clock;
  readonly write: WriteTicker;

  /** @param now `null` where nothing tells the time: the first label is neutral */
  constructor({ props, defaults, settings, texts, clock, write }: TickerOptions, now: Instant | null) {
    this.props = props;
    this.defaults = defaults;
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
    this.write = write;
    this.label = now === null ? this.neutral() : this.computed(now);
    this.rendered = this.label;
  }

  /** A ref: React calls it with the element when it is in the page, and with `null` when it is gone. */
  readonly attach = (part: Element | null): void => {
    this.watch?.stop();
    this.watch = null;
    this.part = part;
    if (part === null) return;
    this.speakAs(part);
    this.watch = this.clock.watch(this);
    // The element may say something else: what the server said, or the part's words before its input changed.
    this.write(part, this, null);
    this.isFirst = false;
  };

  /** For the clock. */
  update(now: Instant): Instant | null {
    const { label, endsAt } = this;
    const isSameState = now >= this.from && now < this.until;
    const isRunning = label.status === 'open' || label.status === 'expiring';
    let next = label;
    if (!isSameState) next = this.computed(now);
    else if (isRunning && endsAt !== null) {
      next = knownLabel(label.status, endsAt, now, this.texts) ?? this.computed(now);
    }
    if (next !== label || endsAt !== this.endsAt) {
      this.label = next;
      // While it is being attached it writes by itself.
      if (this.part !== null && this.watch !== null) this.write(this.part, this, isSameState ? label : null);
    }
    return this.nextAt(now);
  }

  /** The language of the place, where neither the part nor the provider says one. */
  private speakAs(part: Element): void {
    const { props, defaults } = this;
    if (props.locale !== undefined || defaults.locale !== undefined) return;
    const texts = textsWith(windowTexts, defaults, langOf(part), props.strings);
    if (texts.locale === this.texts.locale) return;
    this.texts = texts;
    this.from = Number.POSITIVE_INFINITY;
  }

  private nextAt(now: Instant): Instant | null {
    const { endsAt, until, label } = this;
    if (endsAt === null) return until === Number.POSITIVE_INFINITY ? null : until;
    if (label.status !== 'open' && label.status !== 'expiring') return until;
    return now >= endsAt ? until : Math.min(until, this.clock.gathered(nextLabelAt(endsAt, now)));
  }

  private computed(now: Instant): SharedLabel {
    const state = windowAt(inputWith(this.props, this.settings), now);
    this.from = now;
    this.until = state.nextChangeAt ?? Number.POSITIVE_INFINITY;
    this.endsAt = state.expiresAt;
    warnOfIssues(state.issues);
    return sharedLabel(state, now, this.texts);
  }

  private neutral(): SharedLabel {
    return sharedLabel(windowAt({ channel: this.props.channel }, 0), 0, this.texts);
  }
}
