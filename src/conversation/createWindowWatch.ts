import type { Clock } from '../clock/createClock.js';
import type { Instant } from '../core/time/Instant.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState } from '../core/window/WindowState.js';
import { sameState, WindowFollower } from './WindowFollower.js';

/**
 * How often a window is looked at: `label` at every change of the remaining time as it is said (hours, minutes in
 * the last hour), `status` only when something else in the state changes.
 */
export type WindowGranularity = 'label' | 'status';

/** The state of one window over a clock, which is asked only while somebody listens. */
export interface WindowWatch {
  /** The same reference until something in it changes. */
  getState(): WindowState;
  /** Another input from now on. @param state what it comes to, where that is known already */
  setInput(input: WindowInput, state?: WindowState): void;
  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export interface WindowWatchOptions {
  /** @default 'label' */
  granularity?: WindowGranularity | undefined;
  /** A state whose reference is kept if nothing differs from it. */
  previous?: WindowState | undefined;
}

/**
 * Watches one window, without React.
 *
 * @example
 * const watch = createWindowWatch({ channel: 'whatsapp', lastInboundAt }, createClock());
 * const stop = watch.subscribe(() => show(watch.getState()));
 */
export function createWindowWatch(
  input: WindowInput,
  clock: Clock,
  options: WindowWatchOptions = {},
): WindowWatch {
  return new StateWatch(input, clock, options);
}

class StateWatch extends WindowFollower implements WindowWatch {
  #state: WindowState;
  readonly #isLabel: boolean;
  readonly #listeners = new Set<() => void>();

  constructor(
    private input: WindowInput,
    clock: Clock,
    { granularity = 'label', previous }: WindowWatchOptions,
  ) {
    super(clock);
    this.#isLabel = granularity === 'label';
    const state = this.stateAt(clock.now());
    this.#state = previous === undefined ? state : sameState(previous, state, this.#isLabel);
  }

  protected override get saysRemaining(): boolean {
    return this.#isLabel;
  }

  readonly getState = (): WindowState => {
    // Nobody keeps it right while nobody listens.
    if (!this.isFollowing) this.#take(this.stateAt(this.clock.now()));
    return this.#state;
  };

  setInput(input: WindowInput, state?: WindowState): void {
    this.input = input;
    if (state !== undefined) this.#state = state;
    this.refresh();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.leave();
    };
  };

  protected override inputNow(): WindowInput {
    return this.input;
  }

  protected override onLook(now: Instant, state: WindowState | null): void {
    const isNew = this.#take(state ?? this.stateAt(now));
    if (isNew) for (const listener of [...this.#listeners]) listener();
  }

  #take(state: WindowState): boolean {
    const before = this.#state;
    this.#state = sameState(before, state, this.#isLabel);
    return this.#state !== before;
  }
}
