import { instagram, wechatOfficial, wecomKf, whatsappCloud } from 'react-messaging-window/adapters';
import { byConversation, type Instant, type WindowRefusal } from 'react-messaging-window/core';
import type { Conversation, ThreadMessage } from './Conversation.js';
import { instagramDelivery, instagramMessages } from './instagramDelivery.js';
import { type SampleContact, sampleContact } from './SampleContact.js';
import { HOUR, type SampleSpec } from './SampleSpec.js';
import { wechatDelivery, wechatMessages, wecomDelivery, wecomMessages } from './wechatDeliveries.js';
import { whatsappDelivery } from './whatsappDelivery.js';
import { whatsappMessages } from './whatsappMessages.js';

const REPLIES = [
  'Thanks for writing. I am looking into it and will come back to you today.',
  'It is on its way. You can expect it within two working days.',
  'Could you tell me your order number?',
  'I have passed this on and will write as soon as I know more.',
];
const SENT_TEMPLATE = 'Hello, your order is ready';

/** A delivery as its provider sends it, what the adapter reads out of it, and the bubbles. */
type Received = Pick<Conversation, 'events' | 'messages'> & { delivery: unknown };

/** Makes each conversation out of recorded deliveries, read by the kit's adapters. */
export function sampleConversations(specs: readonly SampleSpec[], startAt: Instant): Conversation[] {
  return specs.map((spec) => conversationOf(spec, startAt));
}

/** What one act of a customer brings, whatever the channel. */
export function received(
  channel: Conversation['channel'],
  fixture: string,
  contact: SampleContact,
  at: Instant,
): Received {
  switch (channel) {
    case 'whatsapp': {
      const delivery = whatsappDelivery(fixture, contact, at);
      return {
        delivery,
        events: whatsappCloud.inboundEvents(delivery),
        messages: whatsappMessages(delivery),
      };
    }
    case 'instagram': {
      const delivery = instagramDelivery(fixture, contact, at);
      return {
        delivery,
        events: instagram.inboundEvents(delivery),
        messages: instagramMessages(delivery),
      };
    }
    case 'wecom': {
      const delivery = wecomDelivery(fixture, contact, at);
      return { delivery, events: wecomKf.inboundEvents(delivery), messages: wecomMessages(delivery) };
    }
    case 'wechat-official': {
      const delivery = wechatDelivery(fixture, contact, at);
      return { delivery, events: wechatOfficial.inboundEvents(delivery), messages: wechatMessages(delivery) };
    }
  }
}

function conversationOf(spec: SampleSpec, startAt: Instant): Conversation {
  const {
    serial,
    channel,
    fixture,
    inboundAge = 0,
    templateAge,
    refusalAge,
    isResolved = false,
    isNew = false,
  } = spec;
  const contact = sampleContact(serial, channel);
  const at = startAt - inboundAge;
  // An earlier message and its answer give the thread a past.
  const parts = fixture === undefined ? [] : [received(channel, fixture, contact, at)];
  // Somebody without a visible number stays without one.
  const past = fixture?.includes('username-only') ? fixture : EARLIER[channel];
  if (fixture !== undefined && !isNew)
    parts.push(received(channel, past, contact, at - (26 + (serial % 5)) * HOUR));
  const [known] = byConversation(parts.flatMap(({ events }) => events));
  const own = parts.length > 1 ? [at - 20 * HOUR, ...repliesAt(spec, startAt)] : [];
  const messages = [
    ...parts.flatMap((part) => part.messages),
    ...own.map((sentAt, i) =>
      ownMessage(`${serial}.${i}`, sentAt, i === 0 && channel === 'whatsapp' ? 1 : serial + i),
    ),
  ];
  const lastTemplateAt = templateAge === undefined ? null : startAt - templateAge;
  if (lastTemplateAt !== null) {
    messages.push({
      id: `${serial}.t`,
      from: 'us',
      at: lastTemplateAt,
      text: SENT_TEMPLATE,
      label: 'Template',
    });
  }
  const refusedAt = refusalAge === undefined ? null : startAt - refusalAge;
  if (refusedAt !== null) {
    messages.push({ ...ownMessage(`${serial}.x`, refusedAt, serial), failedWith: '131047' });
  }
  return {
    id: `${channel}-${serial}`,
    name: contact.name,
    channel,
    contact: known?.contactId ?? (channel === 'whatsapp' ? contact.phone : contact.openId),
    inboxId: known?.inboxId,
    crmStatus: isResolved ? 'resolved' : 'open',
    messages: messages.sort((a, b) => a.at - b.at),
    events: known?.inboundEvents ?? [],
    outboundAt: [...(known?.outboundAt ?? []), ...own],
    lastTemplateAt,
    refusal: refusedAt === null ? null : refusalOf(contact, refusedAt),
  };
}

const EARLIER: Readonly<Record<Conversation['channel'], string>> = {
  whatsapp: 'sipsyai-three-texts',
  instagram: 'instagram-text',
  wecom: 'composed-wecom-kf-customer-then-servicer',
  'wechat-official': 'wechat-event-click',
};

function repliesAt({ replyAges = [] }: SampleSpec, startAt: Instant): Instant[] {
  return replyAges.map((age) => startAt - age);
}

function ownMessage(id: string, at: Instant, variety: number): ThreadMessage {
  return { id, from: 'us', at, text: REPLIES[variety % REPLIES.length] ?? '' };
}

/** The recorded notice of failure 131047, for this contact. */
function refusalOf(contact: SampleContact, at: Instant): WindowRefusal | null {
  const refusal = whatsappCloud.refusal(whatsappDelivery('bindambc-status-failed-131047', contact, at));
  if (refusal === null) return null;
  const { reason, code, closesWindow } = refusal;
  return { at: refusal.at ?? at, reason, code, closesWindow };
}
