import type { Instant } from '../core/time/Instant.js';
import { MINUTE_MS, SECOND_MS } from '../core/time/units.js';
import { type ClockPage, type ClockTimers, systemPage, systemTimers } from './ClockTimers.js';
import { callHost, reportFault } from './callHost.js';
import { type HeapEntry, WatchHeap } from './WatchHeap.js';
import { inWakeUpBatch } from './wakeUpBatch.js';

/**
 * Looks at `now` and returns when to be called next: an instant, `Infinity` when only a change of the wall clock
 * can matter any more (a window that has ended reopens when the clock goes back), `null` when time does not matter.
 */
export type WatchUpdate = (now: Instant) => Instant | null;

/** The same as an object, for those who are many: none of them needs a function of its own then. */
export interface WatchObject {
  update: WatchUpdate;
}

/** A place in a clock. */
export interface Watch {
  /** Calls the update now, and schedules what it returns: after the data behind it has changed. */
  refresh(): void;
  /** Ends it; nothing is called afterwards. Twice is once. */
  stop(): void;
}

export interface WatchOptions {
  /** Go on while the page is hidden (browsers may be a minute late there). @default false */
  whileHidden?: boolean | undefined;
}

/** One source of time with one timer, however many watch it. */
export interface Clock {
  /** The corrected time, whole milliseconds. */
  now(): Instant;
  /**
   * The instant to return from an update for a change that may wait for others: the end of the slot that `at` lies
   * in. What an update returns as it is runs at its very millisecond. Without `slotMs` it is `at` itself.
   */
  gathered(at: Instant): Instant;
  /** Calls `update` at once, and again whenever what it returned is due or the wall clock was changed. */
  watch(update: WatchUpdate | WatchObject, options?: WatchOptions): Watch;
  /** Runs what is due now, without waiting for the timer: where a decision must not rest on a state from before a sleep. */
  catchUp(): void;
}

export interface ClockOptions {
  /** The local wall clock. @default Date.now */
  now?: (() => Instant) | undefined;
  /** Your server's time, asked for whenever the time is needed; wins over `now` and `offsetMs`. */
  serverNow?: (() => Instant) | undefined;
  /** What to add to the local wall clock to get the server's time, milliseconds. @default 0 */
  offsetMs?: number | undefined;
  /**
   * Changes that may wait (a label's words, never open -> closed) are gathered up to this long, milliseconds: fewer
   * wake-ups, and so fewer frames, in a page with thousands of windows. @default 0
   */
  slotMs?: number | undefined;
  timers?: ClockTimers | undefined;
  page?: ClockPage | undefined;
  /** Gets what a watch throws; the others go on. @default thrown again outside of the clock, for the page to report */
  onError?: ((error: unknown) => void) | undefined;
}

/**
 * How often a clock with something to wait for looks whether it slept or the wall clock was changed. It also keeps
 * every delay far below 2^31 ms, above which a timer would fire at once (HTML, timers).
 */
const HEARTBEAT_MS = MINUTE_MS;
/** A difference of wall and monotonic time above this is a changed clock, not drift. */
const CLOCK_CHANGE_MS = SECOND_MS;

/**
 * A clock on which any number of parts wait for their next change with a single timer: none while nothing can
 * change, none while the page is hidden unless a watch asks for it. It notices sleep and changes of the wall
 * clock, in both directions, within a minute, and at once when the page is shown or focused.
 *
 * @example createClock({ serverNow: () => Date.now() + offsetToServerMs })
 */
export function createClock(options: ClockOptions = {}): Clock {
  const { timers, page, onError = (error) => reportFault(error), slotMs = 0 } = options;
  const report = (error: unknown) => callHost(onError, error);
  const clock = runningClock(wallClock(options, report), timers, page, report);
  if (slotMs > 0 && slotMs < Number.POSITIVE_INFINITY) {
    clock.gathered = (at) => Math.ceil(at / slotMs) * slotMs;
  }
  return clock;
}

/** A clock on a wall clock that gives a whole number at each call. @default the local one */
export function runningClock(
  now: () => Instant = () => Math.floor(Date.now()),
  timers: ClockTimers = systemTimers,
  page: ClockPage = systemPage,
  report: (error: unknown) => void = (error) => reportFault(error),
): Clock {
  const whileVisible = new WatchHeap<Entry>();
  const always = new WatchHeap<Entry>();
  let timer: unknown = null;
  /** How many watches there are, in a heap or not. */
  let count = 0;
  /** When the timer is due, in monotonic time. */
  let timerAt = 0;
  /** Wall time minus monotonic time, as last seen. */
  let difference = 0;
  let isCatchingUp = false;
  /** Looks of single watches since the last wake-up. */
  let looks = 0;
  /** The clock went back, and not all have seen it yet. */
  let isBehind = false;
  /** As the page last said: asked at each wake-up it would be a good part of it. */
  let isHidden = false;
  let unsubscribe: (() => void) | null = null;

  /** A watch and its place in a heap in one object: there may be ten thousand. */
  class Entry implements HeapEntry, Watch {
    place = -1;
    isStopped = false;

    constructor(
      readonly target: WatchUpdate | WatchObject,
      readonly heap: WatchHeap<Entry>,
    ) {}

    refresh(): void {
      if (this.isStopped) return;
      const wall = now();
      run(this, wall);
      looks++;
      // What this one has seen of a changed clock the others must see too: at once, but where a server's time jumps to
      // and fro not all of them for each that is mounted.
      if (noteChange(wall)) {
        if (looks >= count) catchUp();
        else arm();
      }
      // Only the earliest entry, come or gone, changes what the timer waits for.
      if (this.place === 0 || this.heap.size === 0) arm();
    }

    stop(): void {
      if (this.isStopped) return;
      this.isStopped = true;
      this.heap.remove(this);
      if (this.heap.size === 0) arm();
      if (--count > 0) return;
      unsubscribe?.();
      unsubscribe = null;
    }
  }

  function run(entry: Entry, at: Instant): void {
    const { target, heap } = entry;
    try {
      const next = typeof target === 'function' ? target(at) : target.update(at);
      if (entry.isStopped || next === null || Number.isNaN(next)) heap.remove(entry);
      // An update that asks for an instant that has passed would be called for ever.
      else heap.place(entry, Math.max(next, at + 1));
    } catch (error) {
      heap.remove(entry);
      report(error);
    }
  }

  /** Whether the wall clock was changed since it was last looked at. */
  function noteChange(wall: Instant): boolean {
    const change = wall - timers.monotonic() - difference;
    if (Math.abs(change) <= CLOCK_CHANGE_MS) return false;
    difference += change;
    isBehind ||= change < 0;
    return true;
  }

  function catchUp(): void {
    if (!isCatchingUp) inWakeUpBatch(runAll);
  }

  /** Runs what is due, or everything when the wall clock went back, and arms the timer again. */
  function runAll(): void {
    isCatchingUp = true;
    try {
      const wall = now();
      noteChange(wall);
      looks = 0;
      if (isBehind) {
        isBehind = false;
        for (const entry of [...always, ...whileVisible]) if (!entry.isStopped) run(entry, wall);
      }
      runDue(always, wall);
      if (!isHidden) runDue(whileVisible, wall);
    } finally {
      isCatchingUp = false;
      arm();
    }
  }

  function runDue(heap: WatchHeap<Entry>, wall: Instant): void {
    while (heap.first !== undefined && (heap.firstAt ?? wall) <= wall) run(heap.first, wall);
  }

  /** When something is due next, `Infinity` if only a changed clock can matter, `null` if nothing waits. */
  function nextDue(): Instant | null {
    if (isBehind) return Number.NEGATIVE_INFINITY;
    const a = always.firstAt ?? null;
    if (isHidden) return a === Number.POSITIVE_INFINITY ? null : a;
    const b = whileVisible.firstAt ?? null;
    return a === null || b === null ? (a ?? b) : Math.min(a, b);
  }

  function arm(): void {
    if (isCatchingUp) return;
    const next = nextDue();
    if (next === null) {
      disarm();
      return;
    }
    const monotonic = timers.monotonic();
    let delay = Math.min(Math.max(0, next - now()), HEARTBEAT_MS);
    if (timer !== null) {
      // A timer that comes too early finds nothing to do and arms the next one: cheaper than arming at each mount.
      if (timerAt <= monotonic + delay) return;
      // Rows mounted from the latest to the earliest would each arm it: halving, sixteen times are enough.
      delay = Math.min(delay, Math.max(0, Math.floor((timerAt - monotonic) / 2)));
      disarm();
    }
    timerAt = monotonic + delay;
    timer = timers.setTimeout(wakeUp, delay);
  }

  function wakeUp(): void {
    timer = null;
    catchUp();
  }

  function disarm(): void {
    if (timer !== null) timers.clearTimeout(timer);
    timer = null;
  }

  function begin(): void {
    difference = now() - timers.monotonic();
    isHidden = page.isHidden();
    unsubscribe = page.subscribe(() => {
      isHidden = page.isHidden();
      disarm();
      catchUp();
    });
  }

  return {
    now,
    gathered: (at) => at,
    catchUp,
    watch(update, { whileHidden = false } = {}) {
      if (count++ === 0) begin();
      const entry = new Entry(update, whileHidden ? always : whileVisible);
      entry.refresh();
      return entry;
    },
  };
}

/**
 * The corrected wall clock in whole milliseconds. A server clock that throws or gives no number is taken to go on as
 * it was last seen to, beside the local one; what it throws is reported once until it works again.
 */
function wallClock(
  { now = () => Date.now(), serverNow, offsetMs = 0 }: ClockOptions,
  report: (error: unknown) => void,
): () => Instant {
  let ahead = Number.isFinite(offsetMs) ? offsetMs : 0;
  let isBroken = false;
  const local = () => {
    const instant = now();
    return Number.isFinite(instant) ? instant : Date.now();
  };
  if (serverNow === undefined) return () => Math.floor(local() + ahead);
  return () => {
    const here = local();
    try {
      const server = serverNow();
      if (Number.isFinite(server)) ahead = server - here;
      isBroken = false;
    } catch (error) {
      if (!isBroken) report(error);
      isBroken = true;
    }
    return Math.floor(here + ahead);
  };
}
