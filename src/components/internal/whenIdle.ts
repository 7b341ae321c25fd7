/** Runs something once the page has nothing else to do. Returns what ends the wait. */
export function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    run();
    return () => {};
  }
  const handle = requestIdleCallback(run);
  return () => cancelIdleCallback(handle);
}
