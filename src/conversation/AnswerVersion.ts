import type { Clock, Watch, WatchOptions } from '../clock/createClock.js';
import type { Instant } from '../core/time/Instant.js';

/**
 * A number that is another one once answers may differ: because something has changed, or because time has passed
 * what the answers given since the last number hold for. Who sees another number asks again, so nothing else has
 * to be remembered of what was asked, and nothing wakes up for what nobody asks.
 */
export class AnswerVersion {
  current = 0;
  /** The latest instant an answer was given at: a clock before it has gone back. */
  private givenAt = Number.NEGATIVE_INFINITY;
  /** The first instant at which an answer no longer holds. */
  private holdsUntil = Number.POSITIVE_INFINITY;
  private watch: Watch | null = null;
  private isPlacing = false;

  constructor(private readonly onPassed: () => void) {}

  /** Something has changed. */
  next(): void {
    this.current++;
    this.givenAt = Number.NEGATIVE_INFINITY;
    this.holdsUntil = Number.POSITIVE_INFINITY;
  }

  /** An answer was given `at`, and holds until `until` if nothing but time changes. */
  given(at: Instant, until: Instant): void {
    this.givenAt = Math.max(this.givenAt, at);
    if (!(until < this.holdsUntil)) return;
    this.holdsUntil = until;
    // Who asks, perhaps while it renders, is not told of a change.
    this.isPlacing = true;
    this.watch?.refresh();
    this.isPlacing = false;
  }

  get isFollowed(): boolean {
    return this.watch !== null;
  }

  /** Follows time, until `stop`. */
  follow(clock: Clock, options: WatchOptions): void {
    this.stop();
    this.watch = clock.watch((now) => {
      if (!this.isPlacing && (now >= this.holdsUntil || now < this.givenAt)) {
        this.next();
        this.onPassed();
      }
      // Read now: who was told may have asked again. What holds for ever needs no timer.
      return this.holdsUntil < Number.POSITIVE_INFINITY ? this.holdsUntil : null;
    }, options);
  }

  stop(): void {
    this.watch?.stop();
    this.watch = null;
  }
}
