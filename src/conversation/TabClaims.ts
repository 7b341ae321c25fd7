import { askForLock } from './tabLock.js';

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
