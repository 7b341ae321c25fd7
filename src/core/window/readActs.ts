import type { Instant } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { MINUTE_MS } from '../time/units.js';
import type { InboundKind } from './InboundEvent.js';
import type { WindowInput } from './WindowInput.js';
import type { Grant, WindowPolicy } from './WindowPolicy.js';
import type { WindowIssue } from './WindowState.js';

/** Clocks differ a little: an act this much ahead of `now` is still taken for real. */
export const FUTURE_TOLERANCE_MS = 5 * MINUTE_MS;

/** The latest act of one kind and what it grants. */
export interface Act {
  kind: InboundKind;
  at: Instant;
  /** When its grant ends. */
  end: Instant;
  /** Length of the grant after the host's own rule and the safety margin. */
  durationMs: number;
  /** Infinity: no limit. */
  quota: number;
}

/** What the opening acts of an input come to. */
export interface Acts {
  /** The act whose grant ends last. */
  longest: Act | null;
  /** The latest act of each kind, where the policy has quotas; else `null`. */
  byKind: Act[] | null;
  lastAt: Instant | null;
  /** The host's own `validityMs` shortened the longest grant. */
  isShortened: boolean;
  /** Acts that lie in the future become plausible then. `null`: there are none. */
  plausibleAt: Instant | null;
  issues: WindowIssue[] | null;
}

/** Reads the opening acts of `input`; everything that opens nothing is passed over. */
export function readActs(input: WindowInput, policy: WindowPolicy, now: Instant): Acts {
  const acts: Acts = {
    longest: null,
    byKind: hasQuota(policy) ? [] : null,
    lastAt: null,
    isShortened: false,
    plausibleAt: null,
    issues: null,
  };
  const { lastInboundAt, inboundEvents } = input;
  if (lastInboundAt !== null && lastInboundAt !== undefined) {
    take(acts, input, policy, now, 'message', lastInboundAt, 'lastInboundAt');
  }
  if (Array.isArray(inboundEvents)) {
    for (let i = 0; i < inboundEvents.length; i++) {
      const event = inboundEvents[i];
      if (event === null || typeof event !== 'object') continue;
      if (event.inbox !== undefined && input.inboxId !== undefined && event.inbox !== input.inboxId) continue;
      take(acts, input, policy, now, event.kind, event.at, 'inboundEvents', i);
    }
  }
  return acts;
}

function hasQuota(policy: WindowPolicy): boolean {
  for (const kind in policy.opens) {
    if (policy.opens[kind as InboundKind]?.quota !== undefined) return true;
  }
  return false;
}

function take(
  acts: Acts,
  input: WindowInput,
  policy: WindowPolicy,
  now: Instant,
  kind: InboundKind,
  value: unknown,
  field: string,
  index?: number,
): void {
  const grant = grantOf(policy, kind);
  if (grant === undefined) return;
  const at = readInstant(value);
  if (typeof at === 'string' || at > now + FUTURE_TOLERANCE_MS) {
    acts.issues ??= [];
    acts.issues.push({
      code: typeof at === 'string' ? at : 'future',
      field: index === undefined ? field : `${field}.${index}.at`,
    });
    if (typeof at !== 'string') {
      const plausibleAt = at - FUTURE_TOLERANCE_MS;
      acts.plausibleAt = acts.plausibleAt === null ? plausibleAt : Math.min(acts.plausibleAt, plausibleAt);
    }
    return;
  }
  if (acts.lastAt === null || at > acts.lastAt) acts.lastAt = at;

  const validityMs = numberOr(input.validityMs, Number.POSITIVE_INFINITY);
  const marginMs = numberOr(policy.safetyMarginMs, 0);
  const durationMs = Math.max(0, Math.min(grant.durationMs, validityMs) - marginMs);
  const end = at + durationMs;
  const { longest, byKind } = acts;
  const isLonger = longest === null || end > longest.end || (end === longest.end && at > longest.at);
  if (!isLonger && byKind === null) return;

  const act: Act = { kind, at, end, durationMs, quota: grant.quota ?? Number.POSITIVE_INFINITY };
  if (isLonger) {
    acts.longest = act;
    acts.isShortened = validityMs < grant.durationMs;
  }
  if (byKind === null) return;
  const known = byKind.findIndex((other) => other.kind === kind);
  const other = byKind[known];
  if (other === undefined) byKind.push(act);
  else if (other.at < at) byKind[known] = act;
}

/** The grant of a kind, if it is one: a policy comes from JSON, and a kind from a provider. */
function grantOf(policy: WindowPolicy, kind: InboundKind): Grant | undefined {
  const { opens } = policy;
  if (opens === null || opens === undefined || !Object.hasOwn(opens, kind)) return undefined;
  const grant = opens[kind];
  return grant && Number.isFinite(grant.durationMs) && grant.durationMs > 0 ? grant : undefined;
}

/** A number >= 0, or `fallback`. */
export function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' && value >= 0 ? value : fallback;
}
