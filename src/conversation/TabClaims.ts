/** Of the tabs that ask for one name at once, the first gets it. */
export class TabClaims {
  /** Lets go of what this tab holds, by the key that it was asked for. */
  private readonly held = new Map<string, () => void>();

  /**
   * Runs `run` in one tab. The name is kept until the tab asks for another one of the same key, so that a tab which is a
   * moment late gets nothing; a later one reads in the storage what was told.
   */
  ask(key: string, name: string, run: () => void): void {
    const locks = globalThis.navigator?.locks;
    if (locks === undefined) {
      run();
      return;
    }
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return undefined;
        this.held.get(key)?.();
        const held = new Promise<void>((release) => this.held.set(key, release));
        run();
        return held;
      })
      // A page of no origin of its own, as in a sandboxed frame, may ask for none.
      .catch(run);
  }

  release(): void {
    for (const release of this.held.values()) release();
    this.held.clear();
  }
}
