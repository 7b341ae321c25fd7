import type { TextStorage } from '../../src/conversation/TextStorage.js';

/** A storage that keeps its texts in `disk`. */
export function storageOn(disk: Map<string, string>): TextStorage {
  return {
    getItem: (key) => disk.get(key) ?? null,
    setItem: (key, value) => void disk.set(key, value),
    removeItem: (key) => void disk.delete(key),
  };
}
