import { type KeyedListeners, listenTo } from './KeyedListeners.js';

/** Values by key, and who listens to each. A value is replaced, never changed in place. */
export class KeyedStore<Value extends object> {
  readonly #values = new Map<string, Value>();

  /**
   * @param empty the value of a key that nothing was written under
   * @param listeners who listened before anything was kept
   */
  constructor(
    protected readonly empty: Value,
    private readonly listeners: KeyedListeners = new Map(),
  ) {}

  /** The same reference until it is updated. */
  get(key: string): Value {
    return this.#values.get(key) ?? this.empty;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  update(key: string, change: Partial<Value>): void {
    this.set(key, { ...this.get(key), ...change });
    this.tell(key);
  }

  forget(key: string): void {
    if (this.#values.delete(key)) this.tell(key);
  }

  clear(): void {
    const keys = this.keys();
    this.#values.clear();
    for (const key of keys) this.tell(key);
  }

  /** Calls `listener` after each change of the value, until the returned function is called. */
  subscribe(key: string, listener: () => void): () => void {
    return listenTo(this.listeners, key, listener);
  }

  /** Whether anybody shows the value. */
  isWatched(key: string): boolean {
    return this.listeners.has(key);
  }

  protected keys(): string[] {
    return [...this.#values.keys()];
  }

  /** Without telling anybody: for what was only read. */
  protected set(key: string, value: Value): void {
    this.#values.set(key, value);
  }

  protected tell(key: string): void {
    for (const listener of [...(this.listeners.get(key) ?? [])]) listener();
  }
}
