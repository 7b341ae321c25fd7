import { readInstant } from '../core/time/readInstant.js';
import type { WindowRefusal } from '../core/window/WindowInput.js';

/** The host's refusal or the one that was met while sending, whichever came later and closes the window. */
export function laterRefusal(
  given: WindowRefusal | null | undefined,
  met: WindowRefusal | null,
): WindowRefusal | null | undefined {
  if (met === null) return given;
  if (!given?.closesWindow) return met;
  const [givenAt, metAt] = [readInstant(given.at), readInstant(met.at)];
  return typeof givenAt === 'number' && typeof metAt === 'number' && givenAt < metAt ? met : given;
}
