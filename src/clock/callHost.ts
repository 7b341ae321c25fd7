import { throwLater } from './throwLater.js';

/** Calls a host's function. What it throws is reported by the page, and breaks nothing off here. */
export function callHost<Given extends unknown[]>(
  callback: ((...given: Given) => void) | undefined,
  ...given: Given
): void {
  try {
    callback?.(...given);
  } catch (error) {
    throwLater(error);
  }
}
