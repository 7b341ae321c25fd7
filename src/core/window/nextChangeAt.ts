import type { Instant } from '../time/Instant.js';
import type { WindowInput } from './WindowInput.js';
import { windowAt } from './windowAt.js';

/**
 * The first instant after `now` at which `windowAt` gives another state by itself; before it the state is the
 * same (`remainingMs` aside). `null`: it stays as it is until something happens.
 *
 * @example nextChangeAt({ channel: 'whatsapp', lastInboundAt: t }, t) // t + 20 h + 1 ms: less than 4 h remain
 */
export function nextChangeAt(input: WindowInput, now: Instant): Instant | null {
  return windowAt(input, now).nextChangeAt;
}
