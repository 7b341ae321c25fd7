import type { Instant, InstantInput } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { DAY_MS, HOUR_MS } from '../time/units.js';
import type { InboundKind } from './InboundEvent.js';
import { isSameWindow } from './isSameWindow.js';
import { policies } from './policies.js';
import { quotaOf } from './quotaOf.js';
import { type Acts, FUTURE_TOLERANCE_MS, numberOr, readActs } from './readActs.js';
import type { WindowInput } from './WindowInput.js';
import type { WayOut, WindowPolicy } from './WindowPolicy.js';
import type { WindowIssue, WindowQuota, WindowReason, WindowState, WindowStatus } from './WindowState.js';

const NO_ISSUES: readonly WindowIssue[] = [];
const NO_WAYS: readonly WayOut[] = [];

/** Windows of this length and more warn below four hours (design decision, after the 24 h window of WhatsApp). */
const LONG_WINDOW_MS = DAY_MS;
const LONG_WARNING_MS = 4 * HOUR_MS;
/** Shorter ones warn in the last sixth, which is the same share. */
const SHORT_WARNING_SHARE = 1 / 6;

/**
 * The state of a messaging window at `now`. Pure: the same input and instant give the same state.
 * Bad input gives `unknown` with `issues`, never a throw and never `open`.
 *
 * Precedence: a closing refusal, then the server's `expiresAt`, then the opening events; an opening event
 * later than the refusal (or than `expiresAtAsOf`) beats it.
 *
 * @param input what the host knows; see `WindowInput`
 * @param now epoch milliseconds
 * @example
 * windowAt({ channel: 'whatsapp', lastInboundAt: '2026-11-22T12:00:00Z' }, Date.parse('2026-11-22T18:30:00Z'))
 * // { status: 'open', expiresAt: 1795435200000, remainingMs: 63000000, ... }
 */
export function windowAt(input: WindowInput, now: Instant): WindowState {
  const policy = policyOf(input);
  if (policy === null) return unreadable(input, null, { code: 'unknown-channel', field: 'channel' });
  if (!Number.isFinite(now)) return unreadable(input, policy, { code: 'not-a-number', field: 'now' });

  const acts = readActs(input, policy, now);
  const { longest, lastAt } = acts;
  let issues = acts.issues;
  let isUnknown = false;
  const note = (code: WindowIssue['code'], field: string) => {
    issues = [...(issues ?? []), { code, field }];
  };

  // The refusal.
  let refusal: WindowState['refusal'] = null;
  if (input.refusal?.closesWindow) {
    const at = readInstant(input.refusal.at);
    if (typeof at === 'string') {
      note(at, 'refusal.at');
      isUnknown = true;
    } else if (lastAt === null || lastAt <= at) {
      const { reason, code } = input.refusal;
      refusal = code === undefined ? { at, reason } : { at, reason, code };
    }
  }

  // The end: the server's word, else the acts.
  let expiresAt = longest === null ? null : longest.end;
  let openedAt = longest === null ? null : longest.at;
  let openedBy = longest === null ? null : longest.kind;
  let durationMs = longest === null ? 0 : longest.durationMs;
  let nextChangeAt = acts.plausibleAt;
  let saysServer = false;
  if (input.expiresAt !== undefined && input.expiresAt !== null) {
    const end = readInstant(input.expiresAt);
    const saidAt = optionalInstant(input.expiresAtAsOf);
    if (typeof saidAt === 'string') note(saidAt, 'expiresAtAsOf');
    if (typeof end === 'string') {
      note(end, 'expiresAt');
      isUnknown = true;
    } else if (typeof saidAt !== 'number' || lastAt === null || lastAt <= saidAt) {
      const plausibleAt = end - longestGrantMs(policy) - FUTURE_TOLERANCE_MS;
      if (now < plausibleAt) {
        note('beyond-window', 'expiresAt');
        isUnknown = true;
        nextChangeAt = earlier(nextChangeAt, plausibleAt);
      } else {
        saysServer = true;
        expiresAt = end - numberOr(policy.safetyMarginMs, 0);
        if (durationMs === 0) durationMs = longestGrantMs(policy);
        if (acts.isShortened && longest !== null) expiresAt = Math.min(expiresAt, longest.end);
      }
    }
  }

  // The quota.
  let quota: WindowQuota | null = null;
  let isUsedUp = false;
  if (acts.byKind !== null && refusal === null) {
    const reading = quotaOf(input, acts.byKind, now);
    if (reading !== null) {
      quota = reading.quota;
      isUsedUp = reading.usableUntil === null;
      if (reading.act !== null && !saysServer) {
        expiresAt = reading.act.end;
        openedAt = reading.act.at;
        openedBy = reading.act.kind;
        durationMs = reading.act.durationMs;
      }
    }
  }

  // The status.
  const isUnlimited = policy.opens === null && !saysServer;
  let status: WindowStatus;
  let reason: WindowReason | null = null;
  if (refusal !== null) {
    status = 'closed';
    reason = 'refused';
  } else if (isUnknown) {
    status = 'unknown';
    reason = 'unreadable';
  } else if (isUnlimited) {
    status = 'open';
  } else if (expiresAt === null) {
    const isKnown = input.lastInboundAt === null || Array.isArray(input.inboundEvents);
    status = isKnown && issues === null ? 'closed' : 'unknown';
    reason = status === 'closed' ? 'never-opened' : issues === null ? 'not-known' : 'unreadable';
  } else if (now >= expiresAt) {
    // An act that could not be read may have opened it again.
    status = acts.issues === null || saysServer ? 'closed' : 'unknown';
    reason = status === 'closed' ? 'expired' : 'unreadable';
  } else if (isUsedUp) {
    status = 'closed';
    reason = 'quota-used';
    nextChangeAt = earlier(nextChangeAt, expiresAt);
  } else {
    const expiringAt = expiresAt - warningMs(policy, durationMs) + 1;
    status = now < expiringAt ? 'open' : 'expiring';
    nextChangeAt = earlier(nextChangeAt, now < expiringAt ? expiringAt : expiresAt);
  }

  // The second tier. A refusal that came when only that tier was left closes it too.
  let humanAgentUntil: Instant | null = null;
  if (policy.humanAgentMs !== undefined && lastAt !== null) {
    humanAgentUntil = lastAt + policy.humanAgentMs - numberOr(policy.safetyMarginMs, 0);
    if (refusal !== null && longest !== null && refusal.at >= longest.end) humanAgentUntil = null;
  }
  const canHumanAgent = humanAgentUntil !== null && now < humanAgentUntil && status !== 'unknown';
  if (canHumanAgent && humanAgentUntil !== null) nextChangeAt = earlier(nextChangeAt, humanAgentUntil);

  const isClosed = status === 'closed';
  const lastTemplateAt = instantOr(input.lastTemplateAt, null);
  const closedSince = refusal !== null ? refusal.at : isUsedUp ? openedAt : expiresAt;
  const entryPointAt = policy.entryPointMs === undefined ? null : instantOr(input.entryPointAt, null);
  const state: WindowState = {
    status,
    reason,
    channel: policy.id,
    openedAt,
    openedBy,
    expiresAt: isUnlimited ? null : expiresAt,
    remainingMs: remainingMs(status, isUnlimited ? null : expiresAt, now),
    quota,
    awaitingReply:
      isClosed && lastTemplateAt !== null && (closedSince === null || lastTemplateAt >= closedSince),
    lastTemplateAt,
    can: {
      freeform: !isClosed,
      template: policy.waysOut.includes('template'),
      bot: !isClosed,
      humanAgent: canHumanAgent,
    },
    waysOut: status === 'open' || status === 'expiring' ? NO_WAYS : policy.waysOut,
    humanAgentUntil,
    entryPointUntil: entryPointAt === null ? null : entryPointAt + (policy.entryPointMs ?? 0),
    startsNewConversation: isClosed && reason === 'expired' && acts.isShortened,
    waitingFor: waitingFor(input, acts, lastTemplateAt),
    refusal,
    issues: issues ?? NO_ISSUES,
    policy,
    nextChangeAt: nextChangeAt !== null && nextChangeAt > now ? nextChangeAt : null,
  };
  if (acts.byKind !== null && acts.byKind.length > 1) {
    state.nextChangeAt = nextQuotaChangeAt(input, acts, state, now);
  }
  return state;
}

/** Several quotas side by side: every end of a grant may change the state, but need not. */
function nextQuotaChangeAt(input: WindowInput, acts: Acts, state: WindowState, now: Instant): Instant | null {
  let next = state.nextChangeAt;
  for (const act of acts.byKind ?? []) if (act.end > now) next = earlier(next, act.end);
  while (next !== null) {
    const later = windowAt(input, next);
    if (!isSameWindow(state, later)) return next;
    next = later.nextChangeAt;
  }
  return null;
}

function policyOf(input: WindowInput): WindowPolicy | null {
  const { channel } = input;
  if (typeof channel === 'string') return Object.hasOwn(policies, channel) ? policies[channel] : null;
  return typeof channel === 'object' && channel !== null && Array.isArray(channel.waysOut) ? channel : null;
}

function longestGrantMs(policy: WindowPolicy): number {
  let longest = 0;
  for (const kind in policy.opens) {
    longest = Math.max(longest, numberOr(policy.opens[kind as InboundKind]?.durationMs, 0));
  }
  return longest === 0 ? Number.POSITIVE_INFINITY : longest;
}

function warningMs(policy: WindowPolicy, durationMs: number): number {
  if (policy.expiringBelowMs !== undefined) return policy.expiringBelowMs;
  return durationMs >= LONG_WINDOW_MS ? LONG_WARNING_MS : durationMs * SHORT_WARNING_SHARE;
}

function remainingMs(status: WindowStatus, expiresAt: Instant | null, now: Instant): number | null {
  if (status === 'closed') return 0;
  if (status === 'unknown' || expiresAt === null) return null;
  return Math.max(0, expiresAt - now);
}

function waitingFor(
  input: WindowInput,
  acts: Acts,
  lastTemplateAt: Instant | null,
): WindowState['waitingFor'] {
  if (acts.lastAt === null || numberOr(input.sentSinceInbound, 0) > 0) return 'customer';
  let lastOwnAt = Math.max(lastTemplateAt ?? 0, instantOr(input.lastHumanReplyAt, 0));
  for (const sentAt of input.outboundAt ?? []) lastOwnAt = Math.max(lastOwnAt, instantOr(sentAt, 0));
  return lastOwnAt > acts.lastAt ? 'customer' : 'us';
}

function optionalInstant(value: InstantInput | null | undefined): ReturnType<typeof readInstant> | null {
  return value === undefined || value === null ? null : readInstant(value);
}

function instantOr<Fallback>(value: InstantInput | null | undefined, fallback: Fallback): Instant | Fallback {
  const at = optionalInstant(value);
  return typeof at === 'number' ? at : fallback;
}

function earlier(a: Instant | null, b: Instant): Instant {
  return a === null ? b : Math.min(a, b);
}

function unreadable(input: WindowInput, policy: WindowPolicy | null, issue: WindowIssue): WindowState {
  return {
    status: 'unknown',
    reason: 'unreadable',
    channel: policy?.id ?? String(input.channel),
    openedAt: null,
    openedBy: null,
    expiresAt: null,
    remainingMs: null,
    quota: null,
    awaitingReply: false,
    lastTemplateAt: null,
    can: {
      freeform: true,
      template: policy?.waysOut.includes('template') ?? false,
      bot: true,
      humanAgent: false,
    },
    waysOut: policy?.waysOut ?? NO_WAYS,
    humanAgentUntil: null,
    entryPointUntil: null,
    startsNewConversation: false,
    waitingFor: 'customer',
    refusal: null,
    issues: [issue],
    policy,
    nextChangeAt: null,
  };
}
