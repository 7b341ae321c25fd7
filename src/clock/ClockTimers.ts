import { listeners, shown, tell } from './servedParts.js';

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

/** The window whose timers are set: those of a hidden page come up to a minute late. */
let view: Pick<Window, 'setTimeout' | 'clearTimeout'> = globalThis;
let source: Performance | null = null;

/**
 * The global timers, looked up at each call: tests may replace them after the kit was loaded, and nothing is
 * touched when the module is.
 */
export const systemTimers: ClockTimers = {
  setTimeout(run, delayMs) {
    const own = view;
    const id = own.setTimeout(run, delayMs);
    return () => own.clearTimeout(id);
  },
  clearTimeout: (clear) => (clear as () => void)(),
  monotonic() {
    // The object is kept: to look up the global is the slower half of the call.
    source ??= performance;
    return source.now();
  },
};

/** The page of the global `document`, and those of `shown`; on a server it is never hidden and says nothing. */
export const systemPage: ClockPage = {
  isHidden() {
    view = globalThis;
    if (typeof document === 'undefined' || !document.hidden) return false;
    for (const { part } of shown) {
      // Asked now: a host may have moved it, as into a window above all others.
      const page = part?.ownerDocument ?? document;
      if (page !== document) page.addEventListener('visibilitychange', tell, { once: true });
      if (!page.hidden) view = page.defaultView ?? view;
    }
    return view === globalThis;
  },
  subscribe(listener) {
    listeners.add(listener);
    listen('addEventListener');
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) listen('removeEventListener');
    };
  },
};

function listen(verb: 'addEventListener' | 'removeEventListener'): void {
  if (typeof document === 'undefined') return;
  document[verb]('visibilitychange', tell);
  window[verb]('focus', tell);
  window[verb]('pageshow', tell);
}
