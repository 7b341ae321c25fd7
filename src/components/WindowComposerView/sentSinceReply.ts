import { readInstant } from '../../core/time/readInstant.js';
import type { WindowInput } from '../../core/window/WindowInput.js';
import type { WindowState } from '../../core/window/WindowState.js';

/** How many messages have gone since the customer last did something, as far as the host says. */
export function sentSinceReply({ outboundAt, sentSinceInbound }: WindowInput, state: WindowState): number {
  if (!Array.isArray(outboundAt)) return sentSinceInbound ?? 0;
  const from = state.openedAt ?? Number.NEGATIVE_INFINITY;
  return outboundAt.map((value) => readInstant(value)).filter((at) => typeof at === 'number' && at >= from)
    .length;
}
