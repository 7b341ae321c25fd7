import { callHost } from '../clock/callHost.js';
import type { Clock } from '../clock/createClock.js';
import { sharedClock } from '../clock/sharedClock.js';
import type { Instant } from '../core/time/Instant.js';
import type { Verdicts } from '../core/window/Verdict.js';
import { verdictsOf } from '../core/window/verdictsOf.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WayOut } from '../core/window/WindowPolicy.js';
import type { WindowState } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';
import { type ConversationFacts, NO_FACTS } from './ConversationFacts.js';
import type { BotOption, ConversationSetup } from './ConversationOptions.js';
import { type ConversationView, inputFor, viewOf } from './conversationView.js';
import { eventPlaceOf, type MessagingEvent, type MessagingEventKind } from './MessagingEvent.js';
import { remembered } from './remembered.js';
import { learnedOn, listenOn, type Shelf, shelfFor } from './Shelf.js';
import { sameState, WindowFollower } from './WindowFollower.js';
import { withOwnPicker } from './withOwnPicker.js';

/** A conversation as a part sees it that writes nothing: its window, what may be done there, and the ways out of it. */
export interface WindowConversation {
  readonly key: string | undefined;
  readonly clock: Clock;
  /**
   * Other options from now on. The key, the storage and the clock stay those of the beginning.
   *
   * @param isRendered a renderer has shown them already, and need not be told
   */
  setOptions(options: ConversationSetup, isRendered?: boolean): void;
  getView(): ConversationView;
  /** What `getView` would be with these options, which are not taken: for renderers that may throw a render away. */
  peek(options: ConversationSetup): ConversationView;
  /** The view at an instant, without anything that was kept; `null`: nothing tells the time, and it is neutral. */
  viewAt(options: ConversationSetup, now: Instant | null): ConversationView;
  /** Calls `listener` after each change, until the returned function is called. Time is followed meanwhile. */
  subscribe(listener: () => void): () => void;
  /** `subscribe` for renderers: they are not told of options that they have shown. */
  subscribeRenderer(listener: () => void): () => void;
  /** Goes a way out of the closed window. */
  chooseWay(way: WayOut, bot?: BotOption): void;
  /** What may be done at this very moment, whatever was shown last. */
  verdictsNow(): Verdicts;
  /** Tells the host what happened. */
  emit(event: MessagingEventKind): void;
}

/** Without drafts and sending: for a panel in a list, which need not bring their code. */
export function createWindowConversation(options: ConversationSetup): WindowConversation {
  const { conversationKey, drafts } = options;
  return new WindowController(options, shelfFor(conversationKey, drafts ?? undefined));
}

/** What a view was made of. */
interface Made {
  view: ConversationView;
  options: ConversationSetup;
  facts: ConversationFacts;
  hasSelector: boolean;
  /** The state of the input that had been taken then. */
  state: WindowState;
}

export class WindowController extends WindowFollower implements WindowConversation {
  readonly key: string | undefined;
  readonly #shelf: Shelf | null;
  readonly #listeners = new Set<() => void>();
  readonly #renderers = new Set<() => void>();
  #taken: Made;
  #peeked: Made | null = null;
  /** Of the input that was taken last. */
  #state: WindowState;
  #stops: readonly ((() => void) | null)[] | null = null;

  /** @param shelf where is kept what sending teaches; `null`: nowhere */
  constructor(options: ConversationSetup, shelf: Shelf | null) {
    super(options.clock ?? sharedClock());
    this.key = options.conversationKey ?? undefined;
    this.#shelf = shelf;
    const facts = this.#facts;
    const input = inputFor(options, this.#learned);
    const state = windowAt(input, this.clock.now());
    const hasSelector = options.hasSelector === true;
    const view = viewOf(options, input, state, facts, hasSelector);
    this.#state = state;
    this.#taken = { view, options, facts, hasSelector, state };
  }

  getView(): ConversationView {
    return this.peek(this.options);
  }

  peek(options: ConversationSetup): ConversationView {
    return this.#madeOf(options).view;
  }

  readonly viewAt = remembered((options: ConversationSetup, now: Instant | null) => {
    const { channel, actions } = options;
    const input = now === null ? withOwnPicker({ channel }, actions) : inputFor(options, (given) => given);
    return viewOf(options, input, windowAt(input, now ?? 0), NO_FACTS, options.hasSelector === true);
  });

  setOptions(options: ConversationSetup, isRendered = false): void {
    const made = this.#madeOf(options);
    const before = this.#taken;
    if (made === before) return;
    const { input, state } = made.view;
    this.#taken = { ...made, state };
    this.#peeked = null;
    if (input !== before.view.input) {
      this.#state = state;
      this.refresh();
    }
    const { status, reason } = state;
    const { status: from } = before.view.state;
    // First: a renderer may tell at once of what follows from it.
    if (from !== status) this.emit({ type: 'status-changed', from, to: status, reason });
    this.changed(isRendered);
    this.meetNews();
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#add(this.#listeners, listener);

  readonly subscribeRenderer = (listener: () => void): (() => void) => this.#add(this.#renderers, listener);

  #add(listeners: Set<() => void>, listener: () => void): () => void {
    listeners.add(listener);
    if (this.#stops === null) {
      this.#stops = this.listen();
      this.follow();
      this.meetNews();
    }
    return () => {
      listeners.delete(listener);
      if (this.#stops === null || this.#listeners.size + this.#renderers.size > 0) return;
      this.leave();
      for (const stop of this.#stops) stop?.();
      this.#stops = null;
    };
  }

  chooseWay(way: WayOut, bot?: BotOption): void {
    const { actions, onStartBot } = this.options;
    this.emit({ type: 'way-out-chosen', way });
    if (bot !== undefined) callHost(onStartBot, bot);
    else if (way === 'template') this.openTemplates();
    else callHost(actions?.[way]);
  }

  verdictsNow(): Verdicts {
    return verdictsOf(this.stateNow(), this.getView().context);
  }

  emit(kind: MessagingEventKind, place = this.eventPlace()): void {
    const { onEvent, onProviderEvent } = this.options;
    const event: MessagingEvent = { ...kind, at: this.clock.now(), ...place };
    // A listener that throws must not turn a message that went into one that did not.
    callHost(onEvent, event);
    if (onProviderEvent !== onEvent) callHost(onProviderEvent, event);
  }

  protected get options(): ConversationSetup {
    return this.#taken.options;
  }

  /** Opens the selector that stands here. */
  protected get selector(): (() => void) | undefined {
    return undefined;
  }

  /** Takes what the host says has become of what went. */
  protected meetNews(): void {}

  protected listen(): ((() => void) | null)[] {
    return [listenOn(this.#shelf, this.key, () => this.takeAgain())];
  }

  /** Takes what time, the store and the parts have come to. */
  protected takeAgain(): void {
    this.setOptions(this.options);
  }

  protected override inputNow(): WindowInput {
    return this.view.input;
  }

  protected override onLook(now: Instant, state: WindowState | null): void {
    const before = this.#state;
    this.#state = sameState(before, state ?? this.stateAt(now));
    if (this.#state !== before) this.takeAgain();
  }

  protected changed(isRendered = false): void {
    for (const listener of [...this.#listeners, ...(isRendered ? [] : this.#renderers)]) listener();
  }

  /** The view that was taken last. */
  protected get view(): ConversationView {
    return this.#taken.view;
  }

  protected stateNow(): WindowState {
    return windowAt(this.getView().input, this.clock.now());
  }

  protected openTemplates(): void {
    const open = this.options.actions?.template ?? this.selector;
    if (this.verdictsNow()['send-template'].isAllowed) callHost(open);
  }

  protected eventPlace() {
    return eventPlaceOf(this.view.input, this.key);
  }

  get #facts(): ConversationFacts {
    return this.#shelf?.store?.facts.get(this.key ?? '') ?? NO_FACTS;
  }

  readonly #learned = (input: WindowInput) => learnedOn(this.#shelf, this.key, input);

  #madeOf(options: ConversationSetup): Made {
    const facts = this.#facts;
    const hasSelector = options.hasSelector === true || this.selector !== undefined;
    // Nobody keeps it right while nobody listens.
    if (!this.isFollowing) this.#state = sameState(this.#state, this.stateAt(this.clock.now()));
    const state = this.#state;
    for (const made of [this.#taken, this.#peeked]) {
      const isSame =
        made?.options === options &&
        made.facts === facts &&
        made.hasSelector === hasSelector &&
        made.state === state;
      if (isSame) return made;
    }
    const { input: known } = this.view;
    const input = inputFor(options, this.#learned, known);
    const own = input === known ? state : sameState(state, windowAt(input, this.clock.now()));
    const view = viewOf(options, input, own, facts, hasSelector);
    this.#peeked = { view, options, facts, hasSelector, state };
    return this.#peeked;
  }
}
