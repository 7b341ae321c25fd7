/** Who listens to each key. */
export type KeyedListeners = Map<string, Set<() => void>>;

/** Calls `listener` after each change under a key, until the returned function is called. */
export function listenTo(listeners: KeyedListeners, key: string, listener: () => void): () => void {
  const own = listeners.get(key) ?? new Set();
  listeners.set(key, own);
  own.add(listener);
  return () => {
    own.delete(listener);
    if (own.size === 0 && listeners.get(key) === own) listeners.delete(key);
  };
}
