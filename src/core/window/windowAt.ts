import type { Instant } from '../time/Instant.js';
import { policies } from './policies.js';
import type { WindowInput } from './WindowInput.js';
import type { WindowPolicy } from './WindowPolicy.js';
import type { WindowState } from './WindowState.js';
import { windowUnder } from './windowUnder.js';

/**
 * The state of a messaging window at `now`. Pure: the same input and instant give the same state.
 * Bad input gives `unknown` with `issues`, never a throw and never `open`.
 *
 * Precedence: a closing refusal, then the server's `expiresAt` and `canReply`, then the opening events; an opening
 * event later than the refusal (or than `expiresAtAsOf` or `canReply.asOf`) beats it, and never shortens what the server
 * said.
 *
 * @param input what the host knows; see `WindowInput`
 * @param now epoch milliseconds
 * @example
 * windowAt({ channel: 'whatsapp', lastInboundAt: '2026-11-22T12:00:00Z' }, Date.parse('2026-11-22T18:30:00Z'))
 * // { status: 'open', expiresAt: 1795435200000, remainingMs: 63000000, ... }
 */
export function windowAt(input: WindowInput, now: Instant): WindowState {
  return windowUnder(policyOf(input), input, now);
}

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

/**
 * The first instant after `now` at which `windowAt` gives another state by itself; before it the state is the
 * same (`remainingMs` aside). `null`: it stays as it is until something happens.
 *
 * @example nextChangeAt({ channel: 'whatsapp', lastInboundAt: t }, t) // t + 20 h + 1 ms: less than 4 h remain
 */
export function nextChangeAt(input: WindowInput, now: Instant): Instant | null {
  return windowAt(input, now).nextChangeAt;
}

/** The rules of the input's channel; `null`: nobody knows them. */
export function policyOf(input: Pick<WindowInput, 'channel'> | null | undefined): WindowPolicy | null {
  try {
    const channel = input?.channel;
    if (typeof channel !== 'string') return channel ?? null;
    return Object.hasOwn(policies, channel) ? policies[channel] : null;
  } catch {
    return null;
  }
}
