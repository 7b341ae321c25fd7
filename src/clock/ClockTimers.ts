/** The timer and the monotonic time that a clock runs on. A fake clock and tests bring their own. */
export interface ClockTimers {
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(handle: unknown): void;
  /** Milliseconds that never go back and do not follow changes of the wall clock. */
  monotonic(): number;
}

/** What a clock must know of the page that it runs in. */
export interface ClockPage {
  isHidden(): boolean;
  /** Calls `listener` whenever the page may have been asleep: visibilitychange, focus, pageshow. */
  subscribe(listener: () => void): () => void;
}

let source: Performance | null = null;

/**
 * The global timers, looked up at each call: tests may replace them after the kit was loaded, and nothing is
 * touched when the module is.
 */
export const systemTimers: ClockTimers = {
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
  monotonic() {
    // The object is kept: to look up the global is the slower half of the call.
    source ??= performance;
    return source.now();
  },
};

/** The page of the global `document`; without one (a server) it is never hidden and says nothing. */
export const systemPage: ClockPage = {
  isHidden: () => typeof document !== 'undefined' && document.visibilityState === 'hidden',
  subscribe(listener) {
    if (typeof document === 'undefined') return () => {};
    document.addEventListener('visibilitychange', listener);
    window.addEventListener('focus', listener);
    window.addEventListener('pageshow', listener);
    return () => {
      document.removeEventListener('visibilitychange', listener);
      window.removeEventListener('focus', listener);
      window.removeEventListener('pageshow', listener);
    };
  },
};
