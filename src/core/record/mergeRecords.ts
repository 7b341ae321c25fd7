import type { WindowPolicy } from '../window/WindowPolicy.js';
import type { ConversationRecord } from './ConversationRecord.js';
import { joinChannels, keptOf } from './joinChannels.js';
import { channelIn, readRecord } from './readRecord.js';

/**
 * Two records as one, as if all events of both had gone into it: for a person who was known by two names, or for
 * what two processes have folded apart. The same as `a` where `b` says nothing new; `null` where a newer version of the kit wrote one
 * of them, so that there is nothing to store.
 *
 * @param policy the host's own, as `recordAfter` was given it
 */
export function mergeRecords(
  a: ConversationRecord | string | null | undefined,
  b: ConversationRecord | string | null | undefined,
  policy?: WindowPolicy,
): ConversationRecord | null {
  const [own, other] = [readRecord(a), readRecord(b)];
  if (own === null || other === null) return null;
  let merged = own;
  for (const [channel, record] of Object.entries(other.c)) {
    const before = channelIn(merged, channel);
    const after = joinChannels(before ?? {}, record, keptOf(channel, policy));
    if (after !== before) merged = { v: 1, c: { ...merged.c, [channel]: after } };
  }
  return merged;
}
