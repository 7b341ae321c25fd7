/** What `run` returns; `undefined` where it throws: data with getters or behind a proxy, a storage that is full or forbidden. */
export function tryTo<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
