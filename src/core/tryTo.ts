/** What `run` returns; `undefined` where it throws: data with getters or behind a proxy, a storage that is full or forbidden. */
export function tryTo<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Whether nothing in it throws while it is read. */
export function isReadable(value: unknown, depth = 4): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return true;
  return tryTo(() => Object.values(value).every((member) => isReadable(member, depth - 1))) ?? false;
}
