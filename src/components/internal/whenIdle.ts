/**
 * Runs something once the page has nothing else to do. Returns what ends the wait.
 *
 * @param timeout milliseconds after which it runs in any case
 */
export function whenIdle(run: () => void, timeout?: number): () => void {
  if (!('requestIdleCallback' in window)) {
    run();
    return () => {};
  }
  const handle = requestIdleCallback(run, timeout === undefined ? undefined : { timeout });
  return () => cancelIdleCallback(handle);
}
