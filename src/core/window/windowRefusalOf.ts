import type { Instant } from '../time/Instant.js';
import type { Refusal } from './Refusal.js';
import { FUTURE_TOLERANCE_MS, readActs } from './readActs.js';
import { serverWordOf } from './serverWordOf.js';
import type { WindowInput, WindowRefusal } from './WindowInput.js';
import type { WindowPolicy } from './WindowPolicy.js';
import { windowAt } from './windowAt.js';

/**
 * A refusal that an adapter has read, as `WindowInput` takes it: for hosts that keep it with the conversation.
 * Where the provider does not say when it was, it stands at the customer's last act, so that any later one beats it,
 * whatever the local clock says; `now` counts only where the window had ended already.
 *
 * @param input the conversation to which the message was not sent
 * @param now when it was refused, where the provider does not say, epoch milliseconds
 * @example windowRefusalOf(whatsappCloud.refusal(error), { channel: 'whatsapp', lastInboundAt }, Date.now())
 */
export function windowRefusalOf(refusal: Refusal, input: WindowInput, now: Instant): WindowRefusal {
  const { reason, code, closesWindow } = refusal;
  const state = windowAt(input, now);
  const isRunning = state.status === 'open' || state.status === 'expiring';
  const lastActAt = state.policy === null ? null : lastActOf(input, state.policy, now);
  const at = refusal.at ?? (isRunning && lastActAt !== null ? lastActAt : Math.max(now, lastActAt ?? now));
  return { at, reason, closesWindow, ...(code === undefined ? null : { code }) };
}

/** The customer's last act, as far as the host or its server knows it. */
function lastActOf(input: WindowInput, policy: WindowPolicy, now: Instant): Instant | null {
  const acts = readActs(input, policy, now);
  const word = serverWordOf(input, policy, acts, now)?.grant?.at;
  if (word === undefined) return acts.lastAt;
  // The same end said again, a little later by rounding, is no later act.
  return Math.max(acts.lastAt ?? 0, Math.min(now, word + FUTURE_TOLERANCE_MS));
}
