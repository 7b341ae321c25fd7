import type { InboundKind } from '../core/window/InboundEvent.js';
import { policies } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { formOf } from './internal/formOf.js';
import { isoTimeOf } from './internal/instantOf.js';
import { isRecord, type UnknownRecord } from './internal/isRecord.js';
import { policyOfAddress } from './internal/policyOfAddress.js';
import { idOf, lookUp, wordOf } from './internal/textOf.js';
import { twilioRefusals } from './internal/twilioRefusals.js';

/**
 * Kinds by the event's name, for webhooks and Event Streams; a message that was added may be an own one.
 * https://www.twilio.com/docs/conversations/conversations-webhooks and
 * https://www.twilio.com/docs/events/event-types/conversations/message, read 2026-11-22.
 */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  onMessageAdded: 'message',
  'com.twilio.conversations.message.added': 'message',
  onMessageUpdated: 'edit',
  'com.twilio.conversations.message.updated': 'edit',
  onMessageRemoved: 'delete',
  'com.twilio.conversations.message.removed': 'delete',
  onDeliveryUpdated: 'delivery',
  'com.twilio.conversations.delivery.updated': 'delivery',
};

/**
 * Twilio Conversations: the post-webhook `onMessageAdded` (form body as an object) or the Event Streams event
 * `com.twilio.conversations.message.added`.
 *
 * A message opens when its author is the customer: the one in `options.customer`, else any author with the address
 * of a channel (`whatsapp:+1...`, `messenger:...`). Agents and bots have names, and are `echo`; what the interface posted in
 * the name of an address (`Source` is `API` or `SDK`) is `other`. The contact is the
 * customer's address where it is known, else the conversation: it is the `thread`, which may hold several people.
 *
 * @example
 * twilioConversations.inboundEvents(event)
 * // [{ contact: 'whatsapp:+14133881111', kind: 'message', at: 1735689600000, opens: true, thread: 'CH...', ... }]
 */
export const twilioConversations: Adapter = /* @__PURE__ */ adapterOf({
  name: 'twilioConversations',
  read(collector, payload, options) {
    const { word, data } = eventOf(payload);
    const kind = lookUp(EVENT_KINDS, word) ?? 'other';
    const customer = idOf(options.customer);
    const isCustomer = isByCustomer(idOf(data.Author), customer);
    const address = customer ?? (isCustomer ? idOf(data.Author) : undefined);
    const hasFailed = kind === 'delivery' && /^(?:failed|undelivered)$/i.test(wordOf(data.Status));
    collector.add({
      path: isRecord(payload.data) ? 'data' : '',
      kind: kind === 'message' ? kindOfMessage(data, isCustomer) : kind,
      word,
      contact: address ?? data.ConversationSid,
      at: isoTimeOf(kind === 'message' ? data.DateCreated : (data.DateUpdated ?? data.DateCreated)),
      policy:
        options.channel === undefined ? policyOfAddress(address ?? '') : lookUp(policies, options.channel),
      inbox: data.MessagingServiceSid,
      id: data.MessageSid,
      text: data.Body,
      thread: data.ConversationSid,
      failure: hasFailed ? { ...data, MessageStatus: data.Status } : undefined,
    });
    return word !== '';
  },
  parse: formOf,
  refusals: twilioRefusals,
});

/** Webhooks are flat; Event Streams put the fields into `data`. */
function eventOf(payload: UnknownRecord): { word: string; data: UnknownRecord } {
  return isRecord(payload.data)
    ? { word: wordOf(payload.type), data: payload.data }
    : { word: wordOf(payload.EventType), data: payload };
}

function isByCustomer(author: string | undefined, customer: string | undefined): boolean {
  if (author === undefined) return false;
  return customer === undefined ? policyOfAddress(author) !== undefined : author === customer;
}

function kindOfMessage({ Author, Source }: UnknownRecord, isCustomer: boolean): InboundKind {
  if (!isCustomer) return 'echo';
  const isPosted = /^(?:API|SDK)$/i.test(wordOf(Source)) && policyOfAddress(idOf(Author) ?? '') !== undefined;
  return isPosted ? 'other' : 'message';
}
