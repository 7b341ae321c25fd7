import type { Instant } from '../time/Instant.js';
import type { WindowInput } from './WindowInput.js';
import { windowAt } from './windowAt.js';

/**
 * Whether a free-form message may be sent at `instant`, as far as is known now: for scheduling.
 * An unknown window is not open.
 *
 * @example isOpenAt({ channel: 'whatsapp', lastInboundAt: t }, t + 24 * 3_600_000) // false
 */
export function isOpenAt(input: WindowInput, instant: Instant): boolean {
  const { status } = windowAt(input, instant);
  return status === 'open' || status === 'expiring';
}
