import type { Instant } from '../time/Instant.js';
import { readInstant } from '../time/readInstant.js';
import { DAY_MS, HOUR_MS } from '../time/units.js';
import { amountOr, NEVER } from './amountOr.js';
import { canReplyWordOf } from './canReplyWordOf.js';
import { areSendsReadable, type QuotaReading, quotaOf } from './quotaOf.js';
import { type Act, type Acts, areReadable, isLonger, readActs, readField } from './readActs.js';
import { serverWordOf } from './serverWordOf.js';
import type { WindowInput, WindowRefusal } from './WindowInput.js';
import type { ChannelId, WayOut, WindowPolicy } from './WindowPolicy.js';
import type { WindowIssue, WindowReason, WindowState, WindowTone } from './WindowState.js';

const NO_ISSUES: readonly WindowIssue[] = [];
const NO_WAYS: readonly WayOut[] = [];

/** Design decision: four hours before the end of WhatsApp's 24 h, the same share of shorter windows, an hour at least. */
const LONGEST_WARNING_MS = 4 * HOUR_MS;
const WARNING_SHARE = 1 / 6;

/**
 * `windowAt` for hosts that bring one policy: the others stay out of their bundle.
 *
 * @param policy a built-in one, such as `whatsappPolicy`, or the host's own
 * @example windowUnder(whatsappPolicy, { lastInboundAt: '2026-11-22T12:00:00Z' }, Date.now())
 */
export function windowUnder(
  policy: WindowPolicy | null | undefined,
  input: Omit<WindowInput, 'channel'>,
  now: Instant,
): WindowState {
  try {
    if (typeof policy?.id !== 'string' || !Array.isArray(policy.waysOut)) {
      const { channel } = Object(input) as Partial<WindowInput>;
      return unreadable({ code: 'unknown-channel', field: 'channel' }, null, channel, now);
    }
    if (!Number.isFinite(now))
      return unreadable({ code: 'not-a-number', field: 'now' }, policy, policy.id, now);
    return stateAt(input as WindowInput, policy, now);
  } catch {
    return unreadable({ code: 'not-plain', field: 'input' }, null, '', now);
  }
}

function stateAt(input: WindowInput, policy: WindowPolicy, now: Instant): WindowState {
  const acts = readActs(input, policy, now);
  const { longest, lastAt } = acts;
  const isUncertain = acts.issues !== null;
  const server = serverWordOf(input, policy, acts, now);
  const word = server?.grant ?? null;
  const isServers = server !== null && !server.isBeaten;
  const verdict = canReplyWordOf(input, policy, acts, server, now);
  const isDenied = verdict?.says === 'closed';
  let isUnreadable =
    (isServers && word === null) || verdict?.says === 'unreadable' || !areReadable(policy.opens);

  let refusal: WindowState['refusal'] = null;
  // Without a window there is nothing to close.
  if (input.refusal?.closesWindow && policy.opens !== null) {
    // The platform's word, and closed is the safe side: a local clock that is slow must not put it off.
    const at = readField(acts, input.refusal.at ?? '', now, 'refusal.at', DAY_MS);
    if (at === null) isUnreadable = true;
    // A server's window that begins after the refusal was opened by an act that only the server knows.
    else if (Math.max(lastAt ?? 0, word?.at ?? 0) <= at) refusal = refusalAt(at, input.refusal);
  }

  // The grant that counts, and what it still takes.
  let grant = word !== null && (isServers || isLonger(word, longest)) ? word : longest;
  let reading: QuotaReading | null = null;
  if (acts.limited.length > 0 || (word !== null && word.quota < NEVER)) {
    if (refusal === null && !isUnreadable && !isDenied)
      reading = quotaOf(input, grantsOf(acts, word, isServers), now);
    if (reading !== null) {
      grant = reading.usable ?? grant;
      isUnreadable = !areSendsReadable(acts, input) && reading.usable === null;
    }
  }
  // When it was closed, or when it will be, the verdict does not say.
  if (isDenied && grant !== null && grant.end > verdict.asOf) grant = null;
  const isUnexplained =
    verdict?.says === 'not-known' &&
    refusal === null &&
    !isUnreadable &&
    (grant === null || now >= grant.end);
  const hasEndedSince = isUnexplained && !isUncertain && now >= verdict.endsBy;
  if (isUnexplained && !hasEndedSince) grant = null;
  const isUsedUp = reading !== null && reading.usable === null;
  const expiresAt = grant?.end ?? null;
  const opener = grant === null || grant.kind === null ? longest : grant;

  let reason: WindowReason | null = null;
  let expiringAt = NEVER;
  let urgentAt = NEVER;
  if (refusal !== null) reason = 'refused';
  else if (isDenied) reason = longest === null && input.lastInboundAt === null ? 'never-opened' : 'expired';
  else if (isUnreadable) reason = 'unreadable';
  else if (isUnexplained) reason = isUncertain ? 'unreadable' : hasEndedSince ? 'expired' : 'not-known';
  else if (grant === null) {
    if (policy.opens !== null)
      reason = isUncertain ? 'unreadable' : input.lastInboundAt !== undefined ? 'never-opened' : 'not-known';
  } else if (now >= grant.end) {
    // An act that could not be read may have opened it again.
    reason = isUncertain && !isServers ? 'unreadable' : 'expired';
  } else if (isUsedUp) reason = 'quota-used';
  else {
    expiringAt = expiringFrom(policy, grant);
    urgentAt = Math.max(expiringAt, grant.end - HOUR_MS);
  }
  const isUnknown = reason === 'unreadable' || reason === 'not-known';
  const isClosed = reason !== null && !isUnknown;

  // The second tier. A refusal that came when only that tier was left closes it too.
  let humanAgentUntil: Instant | null = null;
  const humanAgentMs = amountOr(policy.humanAgentMs, 0);
  if (
    humanAgentMs > 0 &&
    lastAt !== null &&
    !(refusal !== null && longest !== null && refusal.at >= longest.end)
  ) {
    humanAgentUntil = lastAt + humanAgentMs - amountOr(policy.safetyMarginMs, 0);
  }
  const canHumanAgent = humanAgentUntil !== null && now < humanAgentUntil && !isUnknown;

  const lastTemplateAt = readField(acts, input.lastTemplateAt, now, 'lastTemplateAt');
  const lastHumanReplyAt = readField(acts, input.lastHumanReplyAt, now, 'lastHumanReplyAt');
  const closedSince = refusal !== null ? refusal.at : grant === null ? 0 : isUsedUp ? grant.at : grant.end;
  const entryPointMs = amountOr(policy.entryPointMs, 0);
  const entryPointAt = entryPointMs > 0 ? readField(acts, input.entryPointAt, now, 'entryPointAt') : null;
  const awaitingReply = isClosed && lastTemplateAt !== null && lastTemplateAt >= closedSince;
  let tone: WindowTone = 'neutral';
  if (reason === null) tone = now < expiringAt ? 'open' : now < urgentAt ? 'soon' : 'urgent';
  else if (isClosed && !awaitingReply && reason !== 'never-opened') tone = canHumanAgent ? 'human' : 'closed';
  const state: WindowState = {
    asOf: now,
    status: isUnknown ? 'unknown' : isClosed ? 'closed' : now < expiringAt ? 'open' : 'expiring',
    tone,
    reason,
    channel: policy.id,
    openedAt: opener?.at ?? null,
    openedBy: opener?.kind ?? null,
    expiresAt,
    remainingMs: isClosed ? 0 : isUnknown || expiresAt === null ? null : expiresAt - now,
    quota: reading?.quota ?? null,
    awaitingReply,
    lastTemplateAt,
    can: {
      freeform: !isClosed,
      template: policy.waysOut.includes('template'),
      bot: !isClosed,
      humanAgent: canHumanAgent,
    },
    waysOut: reason === null ? NO_WAYS : policy.waysOut,
    humanAgentUntil,
    entryPointUntil: entryPointAt === null ? null : entryPointAt + entryPointMs,
    startsNewConversation: reason === 'expired' && grant !== null && grant.isShortened,
    waitingFor: waitingFor(input, lastAt, lastTemplateAt, lastHumanReplyAt),
    refusal,
    issues: acts.issues ?? NO_ISSUES,
    policy,
    nextChangeAt: null,
  };

  let next = acts.plausibleAt;
  if (isUnexplained && !isUncertain && !hasEndedSince) next = Math.min(next, verdict.endsBy);
  if (canHumanAgent && humanAgentUntil !== null) next = Math.min(next, humanAgentUntil);
  if (expiresAt !== null && (reason === null || reason === 'quota-used')) {
    next = Math.min(next, expiresAt);
    for (const at of [expiringAt, urgentAt]) if (now < at) next = Math.min(next, at);
  }
  state.nextChangeAt = next < NEVER ? next : null;
  if (reading !== null && reading.nextEnd < next) {
    // Of grants side by side, each end may change the state, but need not.
    const later = stateAt(input, policy, reading.nextEnd);
    state.nextChangeAt = looksOf(later) === looksOf(state) ? later.nextChangeAt : reading.nextEnd;
  }
  return state;
}

function refusalAt(at: Instant, { reason, code }: WindowRefusal): WindowState['refusal'] {
  const known = { at, reason: typeof reason === 'string' ? reason : 'unknown' } as const;
  return typeof code === 'string' ? { ...known, code } : known;
}

/** All grants, none of them longer than the server says where its word stands. */
function grantsOf(acts: Acts, word: Act | null, isServers: boolean): Act[] {
  const grants = [...acts.limited];
  if (acts.unlimited !== null) grants.push(acts.unlimited);
  if (word === null) return grants;
  return [
    ...(isServers ? grants.map((act) => ({ ...act, end: Math.min(act.end, word.end) })) : grants),
    word,
  ];
}

/** First millisecond at which less than the policy's threshold remains. */
function expiringFrom(policy: WindowPolicy, { end, durationMs }: Act): Instant {
  const ownMs = amountOr(policy.expiringBelowMs, -1);
  if (ownMs >= 0) return end - Math.ceil(ownMs) + 1;
  // A margin closes the window early, but makes no shorter kind of window of it.
  const fullMs = durationMs + amountOr(policy.safetyMarginMs, 0);
  const belowMs = Math.min(LONGEST_WARNING_MS, fullMs * WARNING_SHARE);
  return Math.min(end - Math.ceil(belowMs) + 1, end - HOUR_MS);
}

function waitingFor(
  { sentSinceInbound, outboundAt }: WindowInput,
  lastAt: Instant | null,
  lastTemplateAt: Instant | null,
  lastHumanReplyAt: Instant | null,
) {
  if (lastAt === null || amountOr(sentSinceInbound, 0) > 0) return 'customer';
  const isLater = (at: unknown) => Number(readInstant(at)) > lastAt;
  const hasAnswered =
    Math.max(lastTemplateAt ?? 0, lastHumanReplyAt ?? 0) > lastAt ||
    (Array.isArray(outboundAt) && outboundAt.some(isLater));
  return hasAnswered ? 'customer' : 'us';
}

/** What the end of one grant among several can change. */
function looksOf({
  status,
  tone,
  reason,
  expiresAt,
  openedAt,
  openedBy,
  quota,
  issues,
}: WindowState): string {
  return JSON.stringify([status, tone, reason, expiresAt, openedAt, openedBy, quota, issues]);
}

/** What can be said where the input, its channel or `now` cannot be read. */
function unreadable(
  issue: WindowIssue,
  policy: WindowPolicy | null,
  channel: unknown,
  now: Instant,
): WindowState {
  const { id, waysOut } = policy ?? { id: '', waysOut: NO_WAYS };
  return {
    ...stateAt({ channel: id as ChannelId }, { id, waysOut, opens: {} }, Number.isFinite(now) ? now : 0),
    reason: 'unreadable',
    channel: typeof channel === 'string' ? channel : id,
    issues: [issue],
    policy,
  };
}
