/** Who listens to what is kept under each key. */
export class KeyedListeners {
  private readonly listeners = new Map<string, Set<() => void>>();

  has(key: string): boolean {
    return this.listeners.has(key);
  }

  tell(key: string): void {
    for (const listener of [...(this.listeners.get(key) ?? [])]) listener();
  }

  /** Until the returned function is called. */
  add(key: string, listener: () => void): () => void {
    const own = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, own);
    own.add(listener);
    return () => {
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(key);
    };
  }
}
