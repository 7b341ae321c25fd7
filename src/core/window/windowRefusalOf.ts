import type { Instant } from '../time/Instant.js';
import type { Refusal } from './Refusal.js';
import type { WindowInput, WindowRefusal } from './WindowInput.js';
import { windowAt } from './windowAt.js';

/**
 * A refusal that an adapter has read, as `WindowInput` takes it: for hosts that keep it with the conversation.
 * It came after everything that was known of the window, even if a clock says otherwise.
 *
 * @param input the conversation to which the message was not sent
 * @param now when it was refused, where the provider does not say, epoch milliseconds
 * @example windowRefusalOf(whatsappCloud.refusal(error), { channel: 'whatsapp', lastInboundAt }, Date.now())
 */
export function windowRefusalOf(refusal: Refusal, input: WindowInput, now: Instant): WindowRefusal {
  const { reason, code, closesWindow } = refusal;
  const lastKnownAt = windowAt(input, now).openedAt ?? 0;
  const at = Math.max(refusal.at ?? now, lastKnownAt);
  return { at, reason, closesWindow, ...(code === undefined ? null : { code }) };
}
