import type { Instant } from '../time/Instant.js';
import { tryTo } from '../tryTo.js';
import type { InboundEvent, InboundKind } from '../window/InboundEvent.js';
import type { OptOuts } from '../window/OptOuts.js';
import type { RefusalReason } from '../window/Refusal.js';
import type { WindowInput, WindowRefusal } from '../window/WindowInput.js';
import type { ChannelId, WindowPolicy } from '../window/WindowPolicy.js';
import type { ChannelRecord, ConversationRecord } from './ConversationRecord.js';
import type { RowInput } from './columnsOf.js';
import { joinChannels, keptOf, LETTERS } from './joinChannels.js';
import { entriesOf, MESSAGE_LENGTH, packedId, TIME_LENGTH, timeIn } from './packed.js';
import { channelIn, readRecord } from './readRecord.js';

type Stored = ConversationRecord | string | null | undefined;

/**
 * What a record says of one channel, for `windowAt` and every part of the kit. Add what the host knows beside it:
 * `validityMs`, `handledBy`, `lastInboundAt: null` where nothing came before the record.
 *
 * @param channel a built-in one, or the host's policy @default the one that the record knows, of several the first by name
 * @example windowAt(inputOf(row.record, 'whatsapp'), now)
 */
export function inputOf(record: Stored, channel?: ChannelId | WindowPolicy): WindowInput {
  const known = readRecord(record);
  // A newer version of the kit wrote it: that nothing is known would be a wrong answer.
  if (known === null)
    return { channel: channel ?? ('' as ChannelId), inboundEvents: [actOf('message', null)] };
  const policy = typeof channel === 'object' ? channel : undefined;
  const id = policy?.id ?? (channel as string | undefined) ?? firstChannel(known);
  const own = joined(known, id, policy);
  const input: WindowInput = {
    channel: channel ?? (id as ChannelId),
    inboundEvents: actsIn(own),
    outboundAt: entriesOf(own.s ?? '', MESSAGE_LENGTH).map((entry) => timeIn(entry)),
  };
  if (own.r !== undefined) input.refusal = refusalIn(own.r);
  if (own.k !== undefined) input.canReply = { value: own.k[TIME_LENGTH] === '0', asOf: timeIn(own.k) };
  if (own.t !== undefined) input.lastTemplateAt = timeIn(own.t);
  if (own.h !== undefined) input.lastHumanReplyAt = timeIn(own.h);
  if (own.e !== undefined) input.entryPointAt = timeIn(own.e);
  return input;
}

/**
 * What a row says: its record, and beside it what the host knows. What throws while it is read is left for `windowAt`,
 * which says so.
 */
export function inputOfRow(record: Stored, given: RowInput): WindowInput {
  const merged = tryTo(() => {
    const { assignedTo: _, ...own } = Object.getOwnPropertyDescriptors(given);
    return Object.defineProperties(inputOf(record, given.channel), own);
  });
  return merged ?? given;
}

/** What the customer does not want to get on a channel, by their own word or by a refusal. */
export function optOutsOf(record: Stored, channel?: ChannelId): OptOuts {
  const known = readRecord(record);
  if (known === null) return { marketing: null };
  const { o } = joined(known, channel ?? firstChannel(known));
  return { marketing: o !== undefined && o[TIME_LENGTH] === '1' ? timeIn(o) : null };
}

/** When a message was refused, of the last three that were. `null`: it is none of them. */
export function refusedAt(record: Stored, messageId: string, channel?: ChannelId): Instant | null {
  const known = readRecord(record);
  if (known === null) return null;
  const { x = '' } = joined(known, channel ?? firstChannel(known));
  const found = entriesOf(x, MESSAGE_LENGTH).find((entry) => entry.endsWith(packedId(messageId)));
  return found === undefined ? null : timeIn(found);
}

function firstChannel({ c }: ConversationRecord): string {
  return Object.keys(c).filter(Boolean).sort()[0] ?? '';
}

/** A channel with what was told of none. */
function joined(record: ConversationRecord, channel: string, policy?: WindowPolicy): ChannelRecord {
  const own = channelIn(record, channel) ?? {};
  const untold = channel === '' ? undefined : channelIn(record, '');
  return untold === undefined ? own : joinChannels(own, untold, keptOf(channel, policy));
}

const KINDS = Object.entries(LETTERS) as [kind: InboundKind, letter: string][];

function actsIn({ a = '', f = '', u }: ChannelRecord): InboundEvent[] {
  const kindOf = (letter: string | undefined) => KINDS.find(([, own]) => own === letter)?.[0] ?? 'other';
  const acts = [
    ...entriesOf(a, 1 + TIME_LENGTH).map((entry) => actOf(kindOf(entry[0]), timeIn(entry, 1))),
    ...entriesOf(f, TIME_LENGTH + 1).map((entry) => actOf(kindOf(entry[TIME_LENGTH]), timeIn(entry))),
  ];
  // An act that cannot be read may have opened the window; one that came later and can be read leaves no doubt.
  const isBeaten = entriesOf(a, 1 + TIME_LENGTH).some((entry) => u !== undefined && entry.slice(1) > u);
  if (u !== undefined && !isBeaten) acts.push(actOf('message', null));
  return acts;
}

function actOf(kind: InboundKind, at: Instant | null): InboundEvent {
  return { contact: '', kind, at: at ?? Number.NaN };
}

function refusalIn(packed: string): WindowRefusal {
  const [reason = 'unknown', code] = packed.slice(TIME_LENGTH).split(' ');
  return {
    at: timeIn(packed),
    reason: reason as RefusalReason,
    closesWindow: true,
    ...(code === undefined ? null : { code }),
  };
}
