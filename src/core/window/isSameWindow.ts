import { isSame } from '../isSame.js';
import type { WindowState } from './WindowState.js';

/** Whether two states say the same, `asOf`, `remainingMs` and `nextChangeAt` aside: those follow from the instant. */
export function isSameWindow(a: WindowState, b: WindowState): boolean {
  for (const key in a) {
    if (key === 'asOf' || key === 'remainingMs' || key === 'nextChangeAt') continue;
    const name = key as keyof WindowState;
    if (!isSame(a[name], b[name])) return false;
  }
  return true;
}
