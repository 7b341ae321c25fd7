import type { Instant } from '../core/time/Instant.js';
import type { Refusal } from '../core/window/Refusal.js';
import type { WindowInput, WindowRefusal } from '../core/window/WindowInput.js';
import { windowAt } from '../core/window/windowAt.js';

/** The host's refusal, or the one that was met while sending. */
export function laterRefusal(
  given: WindowRefusal | null | undefined,
  met: WindowRefusal | null,
): WindowRefusal | null | undefined {
  return met === null || given?.closesWindow ? given : met;
}

/** A refusal for the window. It came after everything that was known, even if a clock says otherwise. */
export function windowRefusal(refusal: Refusal, input: WindowInput, now: Instant): WindowRefusal {
  const { reason, code, closesWindow } = refusal;
  const lastKnownAt = windowAt(input, now).openedAt ?? 0;
  const at = Math.max(refusal.at ?? now, lastKnownAt);
  return { at, reason, closesWindow, ...(code === undefined ? null : { code }) };
}
