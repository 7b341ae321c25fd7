import { tryTo } from './tryTo.js';

/** Whether nothing in it throws while it is read. */
export function isReadable(value: unknown, depth = 4): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return true;
  return tryTo(() => Object.values(value).every((member) => isReadable(member, depth - 1))) ?? false;
}
