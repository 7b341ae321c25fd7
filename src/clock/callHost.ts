declare const process: { env: { NODE_ENV?: string } };

/** Told of each fault, such as a provider's `onError`. */
const listeners = new Set<(error: unknown) => void>();

/** Calls `listener` with what a host's code throws, in place of the page's own report, until the returned function is called. */
export function onHostFault(listener: (error: unknown) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Reports what a host's code threw, without breaking off what the kit is doing: to `onError` of the provider, else as an
 * uncaught error of the page.
 *
 * @param source the name of what threw, for developers
 */
export function reportFault(error: unknown, source = ''): void {
  let isLogged = false;
  try {
    // Asked where the text stands, so that bundlers leave it out.
    if (process.env.NODE_ENV !== 'production') {
      isLogged = true;
      console.error(
        `react-messaging-window: ${source || 'a function'} of this page failed, and is passed over. The cause:`,
        error,
      );
    }
  } catch {}
  queueMicrotask(() => {
    for (const listener of [...listeners]) {
      try {
        listener(error);
      } catch (fault) {
        throwUncaught(fault);
      }
    }
    if (listeners.size > 0) return;
    if (typeof document !== 'undefined') throw error;
    // Thrown, it would end a server.
    if (!isLogged) console.error(error);
  });
}

function throwUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** Calls a host's function. What it throws is reported, and breaks nothing off here; what is no function is not called. */
export function callHost<Given extends unknown[]>(
  callback: ((...given: Given) => unknown) | null | undefined,
  ...given: Given
): void {
  if (typeof callback !== 'function') return;
  try {
    const answer = callback(...given);
    catchRejection(answer, callback.name);
  } catch (error) {
    reportFault(error, callback.name);
  }
}

/** What an `async` function of the host is rejected with is a fault like one that is thrown. */
function catchRejection(answer: unknown, source: string): void {
  const { then } = Object(answer) as Partial<Promise<unknown>>;
  if (typeof then === 'function')
    void then.call(answer, undefined, (error: unknown) => reportFault(error, source));
}
