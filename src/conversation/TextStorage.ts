/** Where texts live through a reload: `sessionStorage`, `localStorage`, or the host's own behind the same methods. */
export interface TextStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps nothing. */
export const NOWHERE: TextStorage = { getItem: () => null, setItem() {}, removeItem() {} };

/** What `run` returns; `undefined` where the storage is full, forbidden or holds nonsense. */
export function tryStorage<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
