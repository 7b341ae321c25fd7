/** Where texts live through a reload: `sessionStorage`, `localStorage`, or the host's own behind the same methods. */
export interface TextStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps nothing. */
export const NOWHERE: TextStorage = { getItem: () => null, setItem() {}, removeItem() {} };

/** A host's storage; one that is none keeps nothing. */
export function usableStorage<Given extends TextStorage | undefined>(storage: Given): Given | TextStorage {
  return storage === undefined || Object(storage) === storage ? storage : NOWHERE;
}
