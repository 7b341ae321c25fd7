import type { ChannelId } from '../core/window/WindowPolicy.js';
import type { Adapter } from './Adapter.js';
import { isoTimeOf } from './internal/instantOf.js';
import { recordOf, type UnknownRecord } from './internal/isRecord.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { lookUp, wordOf } from './internal/textOf.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/**
 * Channels by the first part of `event` (`whatsapp.inbound`). Not Instagram's, which carries comments too, in a form that was
 * not seen. https://docs.bird.com/api/channels-api/message-status-and-interactions, read 2026-11-29.
 */
const CHANNELS: Readonly<Record<string, ChannelId>> = {
  whatsapp: 'whatsapp',
  facebook: 'messenger',
  viber: 'viber',
  line: 'line',
  telegram: 'telegram',
  sms: 'sms',
};

/**
 * Bird (once MessageBird): the webhook of its Channels API, whose message stands in `payload`. A recorded `whatsapp.inbound`
 * is in https://github.com/PipedreamHQ/pipedream components/messagebird/sources/new-message-received/test-event.mjs, failed
 * messages on https://docs.bird.com/api/channels-api/message-status-and-interactions/message-failure-codes. Read 2026-11-29.
 * The time of the customer is taken where it is told (`meta.extraInformation.timestamp`), else Bird's. Bird's own failure
 * codes were not seen whole: Meta's code in `failure.source` and the words of `reason` decide.
 *
 * @example bird.inboundEvents(body) // [{ inbox: '52ad151f-...', contact: '+3511111111', kind: 'message', opens: true, ... }]
 */
export const bird: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'bird',
  partsIn,
  // The codes of other platforms are small numbers and mean other things than Meta's.
  refusals: { ...whatsappRefusals, codeKeys: ['source_code'], vagueCodes: {} },
});

function partsIn(delivery: UnknownRecord): SenderPart[] | null {
  const event = wordOf(delivery.event);
  const message = recordOf(delivery.payload);
  const direction = wordOf(message.direction) || (/\.inbound$/.test(event) ? 'incoming' : '');
  // What the recipient did with a message, such as opening it.
  if (direction === '') return delivery.service === 'channels' ? [] : null;
  const isIncoming = direction === 'incoming';
  const { id, identifierValue } = recordOf(
    isIncoming ? recordOf(message.sender).contact : contactsOf(message)[0],
  );
  const status = wordOf(message.status);
  const { timestamp } = recordOf(recordOf(message.meta).extraInformation);
  const part: SenderPart = {
    path: 'payload',
    kind: isIncoming ? 'message' : 'delivery',
    word: isIncoming ? wordOf(recordOf(message.body).type) : status,
    names: [identifierValue, id],
    at: isIncoming ? isoTimeOf(timestamp ?? message.createdAt) : isoTimeOf(message.lastStatusAt),
    channel: lookUp(CHANNELS, event.split('.')[0] ?? ''),
    inbox: message.channelId,
    id: message.id,
    text: isIncoming ? recordOf(recordOf(message.body).text).text : undefined,
    ownKey: isIncoming ? undefined : message.reference,
  };
  if (isIncoming || !/_failed$/.test(status)) return [part];
  const { source } = recordOf(message.failure);
  const { reason, details } = message;
  return [{ ...part, failure: { status: 'failed', source_code: recordOf(source).code, reason, details } }];
}

/** To whom a message goes. */
function contactsOf(message: UnknownRecord): unknown[] {
  const { contacts, contact } = recordOf(message.receiver);
  return Array.isArray(contacts) ? contacts : [contact];
}
