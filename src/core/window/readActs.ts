import type { Instant } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { MINUTE_MS } from '../time/units.js';
import { amountOr, NEVER } from './amountOr.js';
import type { InboundKind } from './InboundEvent.js';
import { CHANNEL_IDS } from './knownWords.js';
import type { WindowInput } from './WindowInput.js';
import type { ChannelId, Grant, WindowPolicy } from './WindowPolicy.js';
import type { WindowIssue, WindowIssueCode } from './WindowState.js';

/** Clocks differ a little: what lies this much ahead of `now` is still taken for real. */
export const FUTURE_TOLERANCE_MS = 5 * MINUTE_MS;

export interface Act {
  /** `null`: not known, where only the server's word is there. */
  kind: InboundKind | null;
  at: Instant;
  end: Instant;
  /** Length of the grant under the host's own rule and the safety margin. */
  durationMs: number;
  /** `NEVER`: no limit. */
  quota: number;
  /** The host's own `validityMs` ends it, not the platform. */
  isShortened: boolean;
}

/** What the opening acts of an input come to, and what could not be read of it. */
export interface Acts {
  /** The act whose grant ends last. */
  longest: Act | null;
  /** The same among those without a quota. */
  unlimited: Act | null;
  /** The latest act of each kind with a quota. */
  limited: readonly Act[];
  lastAt: Instant | null;
  /** When the platform ends the last of the grants, without the host's own rule and the safety margin. 0: none. */
  platformEnd: Instant;
  issues: WindowIssue[] | null;
  /** When the first instant that lies in the future becomes plausible. `NEVER`: there is none. */
  plausibleAt: Instant;
}

const NO_ACTS: readonly Act[] = [];

/** Reads the opening acts of `input`; everything that opens nothing is passed over. */
export function readActs(input: WindowInput, policy: WindowPolicy, now: Instant): Acts {
  const acts: Acts = {
    longest: null,
    unlimited: null,
    limited: NO_ACTS,
    lastAt: null,
    platformEnd: 0,
    issues: null,
    plausibleAt: NEVER,
  };
  const { lastInboundAt, inboundEvents, inboxId } = input;
  if (!areReadable(policy.opens)) {
    addIssue(acts, 'not-an-object', 'policy.opens');
    return acts;
  }
  // A policy of the host's own may be for any channel.
  const channel = CHANNEL_IDS.includes(policy.id as ChannelId) ? policy.id : undefined;
  if (lastInboundAt !== null && lastInboundAt !== undefined) {
    take(acts, input, policy, now, 'message', lastInboundAt, 'lastInboundAt');
  }
  if (Array.isArray(inboundEvents)) {
    for (let i = 0; i < inboundEvents.length; i++) {
      const event = inboundEvents[i];
      if (event === null || typeof event !== 'object') continue;
      if (event.inbox !== undefined && inboxId !== undefined && event.inbox !== inboxId) continue;
      if (channel !== undefined && typeof event.channel === 'string' && event.channel !== channel) continue;
      take(acts, input, policy, now, event.kind, event.at, `inboundEvents.${i}.at`);
    }
  }
  return acts;
}

/** Notes a value of the input that cannot be used. */
export function addIssue(acts: Acts, code: WindowIssueCode, field: string): void {
  acts.issues ??= [];
  acts.issues.push({ code, field });
}

/** Whether the grants of a policy can be read at all: they come from JSON. */
export function areReadable(opens: unknown): boolean {
  return opens === null || (typeof opens === 'object' && !Array.isArray(opens));
}

/**
 * The instant in a field of the input; `null` without one, and with a note of what is wrong where it cannot be
 * read. What lies too far after `now` is not taken for real; `NEVER`: it may.
 */
export function readField(
  acts: Acts,
  value: unknown,
  now: Instant,
  field: string,
  aheadMs = FUTURE_TOLERANCE_MS,
): Instant | null {
  if (value === undefined || value === null) return null;
  const at = readInstant(value);
  if (typeof at !== 'number') addIssue(acts, at, field);
  else if (at <= now + aheadMs) return at;
  else {
    addIssue(acts, 'future', field);
    acts.plausibleAt = Math.min(acts.plausibleAt, at - aheadMs);
  }
  return null;
}

/** The number of messages that a grant allows. `NEVER`: no limit; NaN: unreadable. */
export function quotaIn(grant: Grant): number {
  const { quota } = grant;
  return quota === undefined || quota === null ? NEVER : amountOr(quota, Number.NaN);
}

function take(
  acts: Acts,
  input: WindowInput,
  policy: WindowPolicy,
  now: Instant,
  kind: InboundKind,
  value: unknown,
  field: string,
): void {
  // A policy comes from JSON, and a kind from a provider.
  const { opens } = policy;
  if (!opens || typeof kind !== 'string' || !Object.hasOwn(opens, kind)) return;
  const grant = opens[kind];
  if (!grant) return;
  const grantMs = amountOr(grant.durationMs, Number.NaN);
  const quota = quotaIn(grant);
  if (Number.isNaN(grantMs + quota)) {
    // What this act opens is not known: that it opens nothing would be a guess.
    addIssue(acts, 'not-a-number', `policy.opens.${kind}`);
  }
  if (!(grantMs > 0 && quota > 0)) return;

  const at = readField(acts, value ?? '', now, field);
  if (at === null) return;
  if (acts.lastAt === null || at > acts.lastAt) acts.lastAt = at;
  acts.platformEnd = Math.max(acts.platformEnd, at + grantMs);

  const validityMs = amountOr(input.validityMs, NEVER);
  const durationMs = Math.max(0, Math.min(grantMs, validityMs) - amountOr(policy.safetyMarginMs, 0));
  const act: Act = { kind, at, end: at + durationMs, durationMs, quota, isShortened: validityMs < grantMs };
  if (isLonger(act, acts.longest)) acts.longest = act;
  if (quota === NEVER) {
    if (isLonger(act, acts.unlimited)) acts.unlimited = act;
  } else if (acts.limited.every((other) => other.kind !== kind || other.at < at)) {
    acts.limited = [...acts.limited.filter((other) => other.kind !== kind), act];
  }
}

/** Whether the grant of `a` ends later. Where both end together the later act counts, then the name: never the order. */
export function isLonger(a: Act, b: Act | null): boolean {
  if (b === null || a.end !== b.end) return b === null || a.end > b.end;
  return a.at === b.at ? String(a.kind) < String(b.kind) : a.at > b.at;
}
