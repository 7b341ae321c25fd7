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
