import { readInstant } from '../../../src/core/time/readInstant.js';
import { DAY_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import type { WindowInput } from '../../../src/core/window/WindowInput.js';
import { opensIn, policyFor } from './arbitraries.js';

const amount = (value: number | undefined, otherwise: number) =>
  typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY ? Math.floor(value) : otherwise;

/** The instant in a field; `undefined` for what is none or lies too far ahead. */
function instantIn(value: unknown, latest: number): number | undefined {
  const at = readInstant(value);
  return typeof at === 'number' && at <= latest ? at : undefined;
}

/**
 * Whether anything in `input` allows the window to be shown as open at `now`: the rules of `windowAt` once more, written
 * from their description without its code, and without quotas, which can only close it.
 */
export function mayBeOpen(input: WindowInput, now: number): boolean {
  const policy = policyFor(input);
  if (policy.opens === null) return true;
  const { opens } = policy;
  const soon = now + 5 * MINUTE_MS;
  const margin = amount(policy.safetyMarginMs, 0);
  const validity = amount(input.validityMs, Number.POSITIVE_INFINITY);

  const acts = (input.inboundEvents ?? []).filter((event) => opensIn(input, event));
  const said = input.lastInboundAt;
  if (said !== undefined && said !== null) acts.push({ contact: '', kind: 'message', at: said as number });
  const readable = acts.flatMap(({ kind, at }) => {
    const instant = instantIn(at, soon);
    const grant = opens[kind];
    return instant === undefined || grant === undefined ? [] : [{ at: instant, ms: grant.durationMs }];
  });
  const lastAct = Math.max(0, ...readable.map(({ at }) => at));

  const longest = Math.max(0, ...Object.values(opens).map(({ durationMs }) => durationMs));
  const reach = longest === 0 ? Number.POSITIVE_INFINITY : longest;
  const end = instantIn(input.expiresAt, Number.POSITIVE_INFINITY);
  const endSaid = instantIn(input.expiresAtAsOf, soon);
  const isBelievable = end !== undefined && end - reach - 5 * MINUTE_MS <= (endSaid ?? now);

  const { refusal, canReply } = input;
  if (refusal?.closesWindow) {
    const at = instantIn(refusal.at, now + DAY_MS);
    // A window of the server that begins after the refusal was opened by an act that only the server knows.
    if (at === undefined || Math.max(lastAct, isBelievable ? end - reach : 0) <= at) return false;
  }
  if (typeof canReply?.value === 'boolean') {
    const at = instantIn(canReply.asOf, canReply.value ? soon : now + DAY_MS);
    if (at === undefined) return false;
    const isBeaten = lastAct > at || (isBelievable && endSaid !== undefined && endSaid > at);
    if (!canReply.value && !isBeaten) return false;
  }

  const isByAct = readable.some(({ at, ms }) => now < at + Math.max(0, Math.min(ms, validity) - margin));
  if (end === undefined && (input.expiresAt === undefined || input.expiresAt === null)) return isByAct;
  const isWordBeaten = endSaid !== undefined && lastAct > endSaid;
  const isByWord = isBelievable && now < end - margin;
  return isWordBeaten ? isByAct || isByWord : isByWord;
}
