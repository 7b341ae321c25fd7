import type { Instant } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { amountOr, NEVER } from './amountOr.js';
import { type Act, type Acts, addIssue, isLonger } from './readActs.js';
import type { WindowInput } from './WindowInput.js';
import type { WindowQuota } from './WindowState.js';

/** What living grants still take. */
export interface QuotaReading {
  /** `null`: no limit, or not known how many were sent. */
  quota: WindowQuota | null;
  /** The grant that ends last of those that still take a message. `null`: none does. */
  usable: Act | null;
  nextEnd: Instant;
}

/**
 * The quota of the living grant with most left. Messages are counted from `outboundAt` for each grant,
 * else `sentSinceInbound` is taken for all of them. `null`: no grant is alive.
 */
export function quotaOf(input: WindowInput, grants: readonly Act[], now: Instant): QuotaReading | null {
  let best: WindowQuota | null = null;
  let bestGrant: Act | null = null;
  let mostLeft = -1;
  let usable: Act | null = null;
  let nextEnd = NEVER;
  for (const grant of grants) {
    if (grant.end <= now) continue;
    nextEnd = Math.min(nextEnd, grant.end);
    const limit = grant.quota;
    const used = usedSince(input, grant.at);
    const left = used === null || limit === NEVER ? NEVER : Math.max(0, limit - used);
    if (left > mostLeft || (left === mostLeft && isRather(grant, bestGrant))) {
      mostLeft = left;
      bestGrant = grant;
      best = used !== null && used < NEVER && limit < NEVER ? { limit, used, left } : null;
    }
    if (left > 0 && isLonger(grant, usable)) usable = grant;
  }
  return mostLeft < 0 ? null : { quota: best, usable, nextEnd };
}

/** Of two with the same left the larger, then the longer: not the one that happens to come first. */
function isRather(a: Act, b: Act | null): boolean {
  return b === null || a.quota > b.quota || (a.quota === b.quota && isLonger(a, b));
}

function usedSince(input: WindowInput, at: Instant): number | null {
  const { outboundAt, sentSinceInbound: sent } = input;
  if (Array.isArray(outboundAt)) {
    return outboundAt.reduce<number>((used, value) => {
      const sentAt = readInstant(value);
      // What cannot be read may have been sent since.
      return typeof sentAt !== 'number' || sentAt >= at ? used + 1 : used;
    }, 0);
  }
  // Who knows how many: a grant with a limit may be used up, one without any takes more.
  return sent === undefined || sent === null ? null : amountOr(sent, NEVER);
}

/** Whether it can be counted what was sent; says what is no number or no time. A time that cannot be read counts all the same. */
export function areSendsReadable(acts: Acts, { outboundAt, sentSinceInbound: sent }: WindowInput): boolean {
  if (Array.isArray(outboundAt)) {
    outboundAt.forEach((value, index) => {
      const at = readInstant(value);
      if (typeof at !== 'number') addIssue(acts, at, `outboundAt.${index}`);
    });
  } else if (amountOr(sent ?? 0, -1) < 0) {
    addIssue(acts, 'not-a-number', 'sentSinceInbound');
    return false;
  }
  return true;
}
