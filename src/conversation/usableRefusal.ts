import { isReadable } from '../core/isReadable.js';
import { tryTo } from '../core/tryTo.js';
import type { Refusal } from '../core/window/Refusal.js';

/** What a host gives as a refusal, where it is one. */
export function usableRefusal(given: unknown): Refusal | null {
  const isRefusal = tryTo(() => {
    const { original: _, ...read } = given as Refusal;
    const { reason, explain, closesWindow } = read;
    const hasAll = typeof reason === 'string' && typeof explain === 'string';
    return hasAll && typeof closesWindow === 'boolean' && isReadable(read);
  });
  return isRefusal ? (given as Refusal) : null;
}
