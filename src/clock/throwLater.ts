/** Reports what a host's callback threw as an uncaught error, without breaking off what the kit is doing. */
export function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
