import type { WindowRefusal } from '../core/window/WindowInput.js';

/** The host's refusal, or the one that was met while sending. */
export function laterRefusal(
  given: WindowRefusal | null | undefined,
  met: WindowRefusal | null,
): WindowRefusal | null | undefined {
  return met === null || given?.closesWindow ? given : met;
}
