import type { Instant } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { type Act, numberOr } from './readActs.js';
import type { WindowInput } from './WindowInput.js';
import type { WindowQuota } from './WindowState.js';

/** What the living grants still take together with the instant until which it holds. */
export interface QuotaReading {
  /** `null`: no limit, or not known how many were sent. */
  quota: WindowQuota | null;
  /** End of the last living grant that still takes a message; `null`: none does. */
  usableUntil: Instant | null;
  /** The act behind `usableUntil`. */
  act: Act | null;
}

/**
 * The quota of the living grant with most left. Messages are counted from `outboundAt` for each grant,
 * else `sentSinceInbound` is taken for all of them. `null`: no grant is alive.
 */
export function quotaOf(input: WindowInput, acts: readonly Act[], now: Instant): QuotaReading | null {
  let best: WindowQuota | null = null;
  let mostLeft = -1;
  let last: Act | null = null;
  let isAlive = false;
  for (const act of acts) {
    if (act.end <= now) continue;
    isAlive = true;
    const used = usedSince(input, act.at);
    const left = used === null ? Number.POSITIVE_INFINITY : Math.max(0, act.quota - used);
    if (left > mostLeft) {
      mostLeft = left;
      best = used !== null && Number.isFinite(act.quota) ? { limit: act.quota, used, left } : null;
    }
    if (left > 0 && (last === null || act.end > last.end)) last = act;
  }
  return isAlive ? { quota: best, usableUntil: last?.end ?? null, act: last } : null;
}

function usedSince(input: WindowInput, at: Instant): number | null {
  if (Array.isArray(input.outboundAt)) {
    let used = 0;
    for (const value of input.outboundAt) {
      const sentAt = readInstant(value);
      if (typeof sentAt === 'number' && sentAt >= at) used++;
    }
    return used;
  }
  const { sentSinceInbound } = input;
  if (sentSinceInbound === undefined || sentSinceInbound === null) return null;
  const used = Math.floor(numberOr(sentSinceInbound, Number.NaN));
  return Number.isFinite(used) ? used : null;
}
