/**
 * Asks for a lock between the tabs of a browser, without waiting for it. It is held until what `take` answers has settled.
 *
 * @param take called once: with `true` where this tab has it, `false` where another one has, `null` where nobody can tell
 * @returns settles once that is over, and never rejects
 */
export async function askForLock(
  name: string,
  take: (isOurs: boolean | null) => Promise<unknown> | undefined,
): Promise<void> {
  let isTold = false;
  const tell = (isOurs: boolean | null) => {
    isTold = true;
    return take(isOurs);
  };
  try {
    const locks = globalThis.navigator?.locks;
    await (locks === undefined
      ? tell(null)
      : locks.request(name, { ifAvailable: true }, (lock) => tell(lock !== null)));
  } catch {
    // Forbidden, as in a frame without an origin; or stolen later.
    if (!isTold) await tell(null);
  }
}

/** Of the tabs that ask for one name at once, the first gets it. */
export class TabClaims {
  /** Lets go of what this tab holds, by the key that it was asked for. */
  private readonly held = new Map<string, () => void>();

  /**
   * Runs `run` in one tab. The name is kept until the tab asks for another one of the same key, so that a tab which is a
   * moment late gets nothing; a later one reads in the storage what was told.
   */
  ask(key: string, name: string, run: () => void): void {
    void askForLock(name, (isOurs) => {
      if (isOurs === false) return undefined;
      if (isOurs) this.held.get(key)?.();
      const held = isOurs ? new Promise<void>((release) => this.held.set(key, release)) : undefined;
      run();
      return held;
    });
  }

  release(): void {
    for (const release of this.held.values()) release();
    this.held.clear();
  }
}
