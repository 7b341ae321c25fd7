import type { Instant } from '../time/Instant.js';
import { DAY_MS } from '../time/units.js';
import { amountOr, NEVER } from './amountOr.js';
import { type Acts, addIssue, FUTURE_TOLERANCE_MS, readField } from './readActs.js';
import { longestGrant, type ServerWord } from './serverWordOf.js';
import type { WindowInput } from './WindowInput.js';
import type { WindowPolicy } from './WindowPolicy.js';

/** What the verdict `canReply` comes to. */
export interface CanReplyWord {
  /**
   * `closed`; `open`: the acts that are known tell until when; `not-known`: open when it was said, by an act that is
   * not known; `unreadable`.
   */
  says: 'closed' | 'open' | 'not-known' | 'unreadable';
  asOf: Instant;
  /** When the window that was open then has ended, whatever opened it. `NEVER`: there is no such instant. */
  endsBy: Instant;
}

/** The verdict, or `null`: there is none, or a later act or a later `expiresAt` beats it. */
export function canReplyWordOf(
  input: WindowInput,
  policy: WindowPolicy,
  acts: Acts,
  server: ServerWord | null,
  now: Instant,
): CanReplyWord | null {
  const { canReply } = input;
  if (canReply === undefined || canReply === null || policy.opens === null) return null;
  const { value, asOf: said } = canReply;
  if (typeof canReply === 'object' && (value === undefined || value === null)) return null;
  const unreadable: CanReplyWord = { says: 'unreadable', asOf: now, endsBy: NEVER };
  if (typeof value !== 'boolean') {
    addIssue(acts, 'not-a-boolean', 'canReply.value');
    return unreadable;
  }
  // Closed is the safe side: a local clock that is slow must not put it off.
  const aheadMs = value ? FUTURE_TOLERANCE_MS : DAY_MS;
  const asOf = readField(acts, said ?? '', now, 'canReply.asOf', aheadMs);
  if (asOf === null) return unreadable;
  if (acts.lastAt !== null && acts.lastAt > asOf) return null;
  if (server !== null && server.grant !== null) {
    const isServerLater =
      server.asOf === null ? value : server.asOf > asOf || (value && server.asOf === asOf);
    if (isServerLater) return null;
  }
  if (!value) return { says: 'closed', asOf, endsBy: NEVER };
  const { longestMs } = longestGrant(policy);
  const ownMs = Math.min(longestMs, amountOr(input.validityMs, NEVER)) - amountOr(policy.safetyMarginMs, 0);
  const isExplained = Math.max(acts.platformEnd, server?.end ?? 0) > asOf;
  return { says: isExplained ? 'open' : 'not-known', asOf, endsBy: asOf + Math.max(0, ownMs) };
}
