import type { CanReply, InboundKind } from '../core/window/InboundEvent.js';
import { policies } from '../core/window/policies.js';
import type { ChannelId, WindowPolicy } from '../core/window/WindowPolicy.js';
import type { Adapter, AdapterOptions } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import type { EventCollector } from './internal/eventCollector.js';
import { type EventTime, instantOfIso, isoTimeOf } from './internal/instantOf.js';
import { isRecord, isSet, recordOf, type UnknownRecord } from './internal/isRecord.js';
import { metaVagueCodes } from './internal/metaCodes.js';
import { metaMessagingRefusals } from './internal/metaMessagingRefusals.js';
import { policyOfAddress } from './internal/policyOfAddress.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';
import { twilioRefusals } from './internal/twilioRefusals.js';
import { cloudApiCodes } from './internal/whatsappRefusals.js';

/** Chatwoot hands on what the channel said, as `131047: Re-engagement message`. */
const REFUSALS: RefusalTable = {
  codes: [...cloudApiCodes, ...twilioRefusals.codes, ...metaMessagingRefusals.codes],
  // Without the subcode, which is not handed on, 10 may be a closed window too.
  vagueCodes: { ...metaVagueCodes, access: '0 3 200-299' },
  hasTemplates: true,
};

/** Channels by Chatwoot's class name. Those that are not here have no window, or one of the host's own (`Channel::Api`). */
const CHANNELS: Readonly<Record<string, ChannelId>> = {
  'Channel::Whatsapp': 'whatsapp',
  'Channel::FacebookPage': 'messenger',
  'Channel::Instagram': 'instagram',
  'Channel::Tiktok': 'tiktok',
  'Channel::Line': 'line',
  'Channel::Telegram': 'telegram',
  'Channel::Sms': 'sms',
};

/** `message_type` as a word (webhooks) and as a number (interface). app/models/message.rb of chatwoot, read 2026-11-22. */
const MESSAGE_KINDS: Readonly<Record<string, InboundKind>> = {
  incoming: 'message',
  '0': 'message',
  outgoing: 'echo',
  '1': 'echo',
  activity: 'system',
  '2': 'system',
  template: 'echo',
  '3': 'echo',
};

/** Messages with the conversation that they are of. */
interface Part {
  conversation: UnknownRecord;
  path: string;
  /** The webhook's name. Empty: an answer of the interface, which says what holds now. */
  event: string;
  messages: [message: UnknownRecord, path: string][];
}

/** The objects in a list, as the collector gives them. */
type Records = EventCollector['records'];

/**
 * Chatwoot: a webhook (`message_created`, `conversation_created`, ...), a conversation or a list of conversations
 * or messages as the interface gives them. The contact is the `source_id` in the inbox, where it is there; phone
 * number and Chatwoot's own contact id are aliases. Private notes give nothing. What Chatwoot says of the window
 * (`can_reply`) is in `canReply`, as of the delivery's latest time, or of `receivedAt` for an answer of the interface.
 *
 * Chatwoot notes when a message reached it, not when it was sent: the window may in truth close a little earlier. Where the
 * channel's time is there too (`external_created_at`, for messages that were taken over later), the earlier one counts.
 *
 * @example
 * chatwoot.inboundEvents(body)
 * // [{ inbox: '29269', contact: '16505551234', channel: 'whatsapp', kind: 'message', opens: true, ... }]
 */
export const chatwoot: Adapter = /* @__PURE__ */ adapterOf({
  name: 'chatwoot',
  read: (collector, payload, options) => readParts(collector, partsIn(payload, collector.records), options),
  readList: (collector, list, options) =>
    readParts(collector, partsOf(list, '', {}, collector.records), options),
  refusals: REFUSALS,
});

function partsIn(payload: UnknownRecord, records: Records): Part[] {
  const { payload: answers } = recordOf(payload.data);
  if (Array.isArray(answers)) return partsOf(answers, 'data.payload', {}, records);
  if (!Array.isArray(payload.payload)) return [partOf(payload, '', {}, records)];
  // The list of messages of a conversation says in `meta` whose they are.
  const meta = recordOf(payload.meta);
  const conversation = { meta: { sender: meta.contact ?? meta.sender }, channel: meta.channel };
  return partsOf(payload.payload, 'payload', conversation, records);
}

function partsOf(list: unknown, path: string, conversation: UnknownRecord, records: Records): Part[] {
  return records(list, path).map(([item, itemPath]) => partOf(item, itemPath, conversation, records));
}

function partOf(item: UnknownRecord, path: string, conversation: UnknownRecord, records: Records): Part {
  const event = wordOf(item.event);
  if (item.message_type !== undefined) {
    const own = isRecord(item.conversation) ? item.conversation : conversation;
    return { conversation: own, path, event, messages: [[item, path]] };
  }
  const prefix = path === '' ? '' : `${path}.`;
  const messages = records(item.messages, `${prefix}messages`);
  // `messages` may hold a line about the conversation, and the last real message stand beside it.
  const last = item.last_non_activity_message;
  if (isRecord(last) && !messages.some(([{ id }]) => id === last.id)) {
    messages.push([last, `${prefix}last_non_activity_message`]);
  }
  return { conversation: item, path, event, messages };
}

function readParts(collector: EventCollector, parts: readonly Part[], options: AdapterOptions): boolean {
  for (const part of parts) readPart(collector, part, options);
  return parts.some(({ event, messages, conversation }) => {
    return event !== '' || messages.length > 0 || Array.isArray(conversation.messages);
  });
}

function readPart(collector: EventCollector, part: Part, options: AdapterOptions): void {
  const { conversation, path, messages } = part;
  const canReply = canReplyOf(part, collector.receivedAt);
  const before = collector.events.length;
  for (const [message, messagePath] of messages) {
    if (!isSet(message.private)) addMessage(collector, message, messagePath, conversation, canReply, options);
  }
  if (collector.events.length > before) return;
  if (canReply !== undefined) {
    const verdict = { event: 'can_reply', created_at: canReply.asOf, message_type: 'verdict' };
    addMessage(collector, verdict, path, conversation, canReply, options);
  } else if (messages.length === 0 && !Array.isArray(conversation.messages)) {
    collector.report(part.event === '' ? 'not-readable' : 'no-conversation', path);
  }
}

/** The verdict of Chatwoot. It was said after everything that the delivery tells, and not before. */
function canReplyOf({ conversation, event, messages }: Part, receivedAt: unknown): CanReply | undefined {
  const { can_reply, updated_at, last_activity_at, timestamp } = conversation;
  if (typeof can_reply !== 'boolean') return undefined;
  if (event === '' && typeof receivedAt === 'number') return { value: can_reply, asOf: receivedAt };
  const times = [updated_at, last_activity_at, timestamp, ...messages.map(([{ created_at }]) => created_at)];
  const asOf = Math.max(...times.map((time) => instantOfIso(time) ?? 0));
  return asOf > 0 ? { value: can_reply, asOf } : undefined;
}

function addMessage(
  collector: EventCollector,
  message: UnknownRecord,
  path: string,
  conversation: UnknownRecord,
  canReply: CanReply | undefined,
  options: AdapterOptions,
): void {
  const kind = kindOf(message);
  const names = namesOf(message, conversation, kind);
  collector.add({
    path,
    kind,
    word: wordOf(message.event) || wordOf(message.content_type),
    contact: firstIdOf(...names),
    at: timeOf(message),
    policy: policyOf(message, conversation, idOf(names[0]), options),
    inbox: inboxOf(message, conversation),
    id: message.id,
    text: message.content,
    senderName: recordOf(message.sender).name,
    aliases: names,
    canReply,
    failure:
      message.status === 'failed'
        ? { status: 'failed', content_attributes: message.content_attributes }
        : undefined,
  });
}

function timeOf(message: UnknownRecord): EventTime {
  const at = isoTimeOf(message.created_at);
  const sent = instantOfIso(recordOf(message.content_attributes).external_created_at);
  return typeof at === 'number' ? Math.min(at, sent ?? at) : at;
}

function kindOf(message: UnknownRecord): InboundKind {
  // Updates repeat the message when its state changes; the time of the change is not the customer's.
  if (wordOf(message.event) === 'message_updated') return 'other';
  const type = message.message_type === 0 ? '0' : (idOf(message.message_type) ?? '');
  const isByContact = /^contact$/i.test(wordOf(message.sender_type) || wordOf(recordOf(message.sender).type));
  const kind = lookUp(MESSAGE_KINDS, type) ?? (isByContact ? 'message' : 'other');
  return kind === 'message' && isSet(recordOf(message.content_attributes).deleted) ? 'delete' : kind;
}

function inboxOf(message: UnknownRecord, conversation: UnknownRecord): string | undefined {
  return firstIdOf(conversation.inbox_id, message.inbox_id, recordOf(message.inbox).id);
}

/** All names of the contact, the one in the inbox first. */
function namesOf(message: UnknownRecord, conversation: UnknownRecord, kind: InboundKind): unknown[] {
  const { source_id, contact_id } = recordOf(conversation.contact_inbox);
  const ofConversation = recordOf(conversation.meta).sender;
  const isTold = isRecord(ofConversation) || kind !== 'message';
  const { phone_number, identifier, id } = recordOf(isTold ? ofConversation : message.sender);
  return [source_id, phone_number, identifier, id, contact_id, conversation.contact_id];
}

function policyOf(
  message: UnknownRecord,
  conversation: UnknownRecord,
  source: string | undefined,
  options: AdapterOptions,
): WindowPolicy | undefined {
  if (options.channel !== undefined) return lookUp(policies, options.channel);
  const channel =
    wordOf(conversation.channel) ||
    wordOf(recordOf(conversation.meta).channel) ||
    wordOf(recordOf(message.inbox).channel_type);
  // Older accounts have Instagram behind the Facebook page, and WhatsApp behind Twilio's SMS channel.
  if (wordOf(recordOf(conversation.additional_attributes).type) === 'instagram_direct_message') {
    return policies.instagram;
  }
  if (channel === 'Channel::TwilioSms') return source === undefined ? undefined : policyOfAddress(source);
  const id = lookUp(CHANNELS, channel);
  return id === undefined ? undefined : policies[id];
}
