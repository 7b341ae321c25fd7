import type { Clock, Watch, WatchObject } from '../clock/createClock.js';
import { isSame } from '../core/isSame.js';
import type { Instant } from '../core/time/Instant.js';
import { nextRemainingChangeAt, saidMs } from '../core/window/remainingOf.js';
import type { WindowInput } from '../core/window/WindowInput.js';
import type { WindowState, WindowStatus } from '../core/window/WindowState.js';
import { windowAt } from '../core/window/windowAt.js';

/**
 * Follows one window over a clock: the only code that knows when a window must be looked at again. It keeps no state of
 * its own but what that needs, since there may be ten thousand.
 */
export abstract class WindowFollower implements WatchObject {
  status: WindowStatus = 'unknown';
  /** The end of the window, while it has one. */
  endsAt: Instant | null = null;
  /** From here until there nothing in the state differs but the remaining time. */
  #from: Instant = Number.POSITIVE_INFINITY;
  #until: Instant = Number.POSITIVE_INFINITY;
  #watch: Watch | null = null;

  constructor(readonly clock: Clock) {}

  protected abstract inputNow(): WindowInput;

  /**
   * Called at each look.
   *
   * @param state `null`: as before, but for the remaining time
   * @param endedAt `endsAt` before this look
   */
  protected abstract onLook(now: Instant, state: WindowState | null, endedAt: Instant | null): void;

  /** Whether the remaining time is said, so that each change of its words is looked at. */
  protected get saysRemaining(): boolean {
    return true;
  }

  get isFollowing(): boolean {
    return this.#watch !== null;
  }

  follow(): void {
    this.#watch ??= this.clock.watch(this);
  }

  leave(): void {
    this.#watch?.stop();
    this.#watch = null;
  }

  /** Looks again: the input is another one. */
  refresh(): void {
    this.#from = Number.POSITIVE_INFINITY;
    this.#watch?.refresh();
  }

  /** For the clock. */
  update(now: Instant): Instant | null {
    const { endsAt } = this;
    this.onLook(now, now >= this.#from && now < this.#until ? null : this.stateAt(now), endsAt);
    return this.#nextLookAt(now);
  }

  protected stateAt(now: Instant): WindowState {
    const state = windowAt(this.inputNow(), now);
    this.#from = now;
    this.#until = state.nextChangeAt ?? Number.POSITIVE_INFINITY;
    this.status = state.status;
    this.endsAt = state.expiresAt;
    return state;
  }

  #nextLookAt(now: Instant): Instant | null {
    const until = this.#until;
    if (this.endsAt === null) return until === Number.POSITIVE_INFINITY ? null : until;
    if (!this.saysRemaining || (this.status !== 'open' && this.status !== 'expiring')) return until;
    const saidAnewAt = nextRemainingChangeAt(this.endsAt, now);
    return saidAnewAt === null ? until : Math.min(until, this.clock.gathered(saidAnewAt));
  }
}

/** Whether two states say the same, `asOf`, `remainingMs` and `nextChangeAt` aside: those follow from the instant. */
export function isSameWindow(a: WindowState, b: WindowState): boolean {
  for (const key in a) {
    if (key === 'asOf' || key === 'remainingMs' || key === 'nextChangeAt') continue;
    const name = key as keyof WindowState;
    if (!isSame(a[name], b[name])) return false;
  }
  return true;
}

/** `known` where `state` says nothing else, so that it keeps its reference. */
export function sameState(known: WindowState, state: WindowState, isLabel = true): WindowState {
  return isSameWindow(known, state) && (!isLabel || saidOf(known) === saidOf(state)) ? known : state;
}

/** The remaining time as it is said. */
function saidOf({ remainingMs }: WindowState): number | null {
  return remainingMs === null ? null : saidMs(remainingMs);
}
