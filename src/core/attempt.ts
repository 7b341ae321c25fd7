/** What `read` gives; `undefined` where the data throws while it is read, as getters and proxies may. */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Whether nothing in it throws while it is read. */
export function isReadable(value: unknown, depth = 4): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return true;
  return attempt(() => Object.values(value).every((member) => isReadable(member, depth - 1))) ?? false;
}
