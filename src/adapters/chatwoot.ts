import type { InboundKind } from '../core/window/InboundEvent.js';
import { policies } from '../core/window/policies.js';
import type { ChannelId, WindowPolicy } from '../core/window/WindowPolicy.js';
import type { Adapter, AdapterOptions } from './Adapter.js';
import { type EventCollector, eventCollector } from './internal/eventCollector.js';
import { instantOfIso } from './internal/instantOf.js';
import { isRecord, isSet, recordOf, type UnknownRecord } from './internal/isRecord.js';
import { metaMessagingRefusals } from './internal/metaMessagingRefusals.js';
import { policyOfAddress } from './internal/policyOfAddress.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { type Failure, refusalOf, refusalOfAll } from './internal/refusalOf.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';
import { twilioRefusals } from './internal/twilioRefusals.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/** Chatwoot hands on what the channel said, as `131047: Re-engagement message`. */
const REFUSALS: RefusalTable = {
  codes: [...whatsappRefusals.codes, ...twilioRefusals.codes, ...metaMessagingRefusals.codes],
  vagueCodes: whatsappRefusals.vagueCodes ?? {},
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

/**
 * Chatwoot: a webhook (`message_created`, `conversation_created`, ...), a conversation or a list of conversations
 * or messages as the interface gives them. The contact is the `source_id` in the inbox, where it is there; phone
 * number and Chatwoot's own contact id are aliases. Private notes give nothing.
 *
 * Chatwoot notes when a message reached it, not when it was sent: the window may in truth close a little earlier.
 *
 * @example
 * chatwoot.inboundEvents(body)
 * // [{ inbox: '29269', contact: '16505551234', channel: 'whatsapp', kind: 'message', opens: true, ... }]
 */
export const chatwoot: Adapter = {
  inboundEvents(payload, options) {
    const collector = eventCollector('chatwoot', options);
    if (Array.isArray(payload)) readList(collector, payload, '', {}, options);
    else if (!isRecord(payload)) collector.report('not-readable', '');
    else if (Array.isArray(recordOf(payload.data).payload)) {
      readList(collector, recordOf(payload.data).payload, 'data.payload', {}, options);
    } else if (Array.isArray(payload.payload)) {
      readList(collector, payload.payload, 'payload', conversationOfList(payload), options);
    } else readOne(collector, payload, '', {}, options);
    return collector.events;
  },
  refusal: (error) => refusalOf(error, REFUSALS, failuresIn),
  refusals: (delivery) => refusalOfAll(delivery, REFUSALS, failuresIn),
};

/** The list of messages of a conversation says in `meta` whose they are. */
function conversationOfList(list: UnknownRecord): UnknownRecord {
  const meta = recordOf(list.meta);
  return { meta: { sender: meta.contact ?? meta.sender }, channel: meta.channel };
}

function readList(
  collector: EventCollector,
  list: unknown,
  path: string,
  conversation: UnknownRecord,
  options: AdapterOptions | undefined,
): void {
  for (const [item, itemPath] of collector.records(list, path)) {
    readOne(collector, item, itemPath, conversation, options);
  }
}

function readOne(
  collector: EventCollector,
  item: UnknownRecord,
  path: string,
  conversation: UnknownRecord,
  options: AdapterOptions | undefined,
): void {
  if (item.message_type !== undefined) {
    const own = isRecord(item.conversation) ? item.conversation : conversation;
    addMessage(collector, item, path, own, options);
    return;
  }
  const inner = path === '' ? '' : `${path}.`;
  if (Array.isArray(item.messages)) {
    for (const [message, messagePath] of collector.records(item.messages, `${inner}messages`)) {
      addMessage(collector, message, messagePath, item, options);
    }
  } else if (isRecord(item.last_non_activity_message)) {
    addMessage(collector, item.last_non_activity_message, `${inner}last_non_activity_message`, item, options);
  } else collector.report(isSet(item.event) ? 'no-conversation' : 'not-readable', path);
}

function addMessage(
  collector: EventCollector,
  message: UnknownRecord,
  path: string,
  conversation: UnknownRecord,
  options: AdapterOptions | undefined,
): void {
  if (isSet(message.private)) return;
  const kind = kindOf(message);
  const source = recordOf(conversation.contact_inbox).source_id;
  const person = personOf(message, conversation, kind);
  const contact = firstIdOf(
    source,
    person.phone_number,
    person.identifier,
    person.id,
    conversation.contact_id,
  );
  collector.add({
    path,
    kind,
    word: wordOf(message.event) || wordOf(message.content_type),
    contact,
    at: instantOfIso(message.created_at),
    policy: policyOf(message, conversation, idOf(source), options),
    inbox: firstIdOf(conversation.inbox_id, message.inbox_id, recordOf(message.inbox).id),
    id: message.id,
    aliases: [person.phone_number, person.identifier],
  });
}

function kindOf(message: UnknownRecord): InboundKind {
  // Updates repeat the message when its state changes; the time of the change is not the customer's.
  if (wordOf(message.event) === 'message_updated') return 'other';
  const kind = lookUp(MESSAGE_KINDS, String(idOf(message.message_type) ?? zeroOf(message.message_type)));
  if (kind === 'message' && isSet(recordOf(message.content_attributes).deleted)) return 'delete';
  return kind ?? 'other';
}

function zeroOf(value: unknown): string {
  return value === 0 ? '0' : '';
}

function personOf(message: UnknownRecord, conversation: UnknownRecord, kind: InboundKind): UnknownRecord {
  const ofConversation = recordOf(recordOf(conversation.meta).sender);
  const sender = recordOf(message.sender);
  return isRecord(recordOf(conversation.meta).sender) || kind !== 'message' ? ofConversation : sender;
}

function policyOf(
  message: UnknownRecord,
  conversation: UnknownRecord,
  source: string | undefined,
  options: AdapterOptions | undefined,
): WindowPolicy | undefined {
  if (options?.channel !== undefined) return lookUp(policies, options.channel);
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

/** Own messages whose sending has failed. */
function failuresIn(delivery: UnknownRecord): Failure[] | null {
  if (delivery.message_type === undefined) return null;
  if (delivery.status !== 'failed') return [];
  const conversation = recordOf(delivery.conversation);
  const person = recordOf(recordOf(conversation.meta).sender);
  return [
    {
      source: { status: 'failed', content_attributes: delivery.content_attributes },
      inbox: firstIdOf(conversation.inbox_id, delivery.inbox_id, recordOf(delivery.inbox).id),
      contact: firstIdOf(recordOf(conversation.contact_inbox).source_id, person.phone_number, person.id),
      at: instantOfIso(delivery.created_at),
      messageId: idOf(delivery.id),
    },
  ];
}
