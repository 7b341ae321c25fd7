/** Reports what a host's code threw as an uncaught error, without breaking off what the kit is doing. */
export function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** Calls a host's function. What it throws is reported by the page, and breaks nothing off here. */
export function callHost<Given extends unknown[]>(
  callback: ((...given: Given) => void) | null | undefined,
  ...given: Given
): void {
  try {
    callback?.(...given);
  } catch (error) {
    throwLater(error);
  }
}

const reported = new WeakSet<object>();

/**
 * What a host's callback answers while the kit works something out; where it throws, `otherwise`. The first fault of a
 * callback is reported: one that throws for each of a thousand templates says it once.
 */
export function answerOf<Given extends unknown[], Answer, Otherwise>(
  callback: (...given: Given) => Answer,
  given: Given,
  otherwise: Otherwise,
): Answer | Otherwise {
  try {
    return callback(...given);
  } catch (error) {
    if (!reported.has(callback)) throwLater(error);
    reported.add(callback);
    return otherwise;
  }
}
