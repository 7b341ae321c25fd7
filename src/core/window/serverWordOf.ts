import type { Instant } from '../time/Instant.js';
import { amountOr, NEVER } from './amountOr.js';
import type { InboundKind } from './InboundEvent.js';
import { type Act, type Acts, addIssue, FUTURE_TOLERANCE_MS, quotaIn, readField } from './readActs.js';
import type { WindowInput } from './WindowInput.js';
import type { WindowPolicy } from './WindowPolicy.js';

/** What the server's `expiresAt` comes to. */
export interface ServerWord {
  /** The window as the server has it. `null`: its word cannot be used. */
  grant: Act | null;
  /** When it was said. `null`: not told. */
  asOf: Instant | null;
  /** The end as it was said, without the host's own rule and the safety margin. `null`: it cannot be used. */
  end: Instant | null;
  /** An opening act is later than the word. */
  isBeaten: boolean;
}

/**
 * The server's word. It is no end further ahead than the channel's longest window: that would be something else,
 * such as the price window of an ad. `null`: the server says nothing.
 */
export function serverWordOf(
  input: WindowInput,
  policy: WindowPolicy,
  acts: Acts,
  now: Instant,
): ServerWord | null {
  const { expiresAt, expiresAtAsOf } = input;
  if (expiresAt === undefined || expiresAt === null) return null;
  const asOf = readField(acts, expiresAtAsOf, now, 'expiresAtAsOf');
  const isBeaten = asOf !== null && acts.lastAt !== null && acts.lastAt > asOf;
  const end = readField(acts, expiresAt, NEVER, 'expiresAt');
  if (end === null) return { grant: null, asOf, end, isBeaten };

  const { longestMs, quota } = longestGrant(policy);
  const saidBy = end - longestMs - FUTURE_TOLERANCE_MS;
  if (saidBy > (asOf ?? now)) {
    addIssue(acts, 'beyond-window', 'expiresAt');
    if (asOf === null) acts.plausibleAt = Math.min(acts.plausibleAt, saidBy);
    return { grant: null, asOf, end: null, isBeaten };
  }

  const marginMs = amountOr(policy.safetyMarginMs, 0);
  const durationMs = Math.min(longestMs, amountOr(input.validityMs, NEVER));
  const fullEnd = end - marginMs;
  let ownEnd = fullEnd;
  if (durationMs < longestMs && longestMs < NEVER) {
    // The host's own rule counts from the latest act, which the server may know alone.
    ownEnd = Math.max(fullEnd - longestMs + durationMs, acts.longest?.end ?? 0);
  }
  return {
    grant: {
      kind: null,
      at: end - longestMs,
      end: Math.min(fullEnd, ownEnd),
      durationMs: Math.max(0, durationMs - marginMs),
      quota,
      isShortened: ownEnd < fullEnd,
    },
    asOf,
    end,
    isBeaten,
  };
}

/** The longest grant of a channel, `NEVER` where it has none; of several the one with the smallest quota. */
export function longestGrant({ opens }: WindowPolicy): { longestMs: number; quota: number } {
  let longestMs = 0;
  let quota = NEVER;
  for (const kind in opens) {
    const grant = opens[kind as InboundKind];
    const grantMs = amountOr(grant?.durationMs, 0);
    const limit = grant ? quotaIn(grant) : 0;
    if (!(limit > 0) || grantMs < longestMs) continue;
    quota = grantMs > longestMs ? limit : Math.min(quota, limit);
    longestMs = grantMs;
  }
  return longestMs > 0 ? { longestMs, quota } : { longestMs: NEVER, quota: NEVER };
}
