import type { InboundKind } from '../core/window/InboundEvent.js';
import type { ChannelId } from '../core/window/WindowPolicy.js';
import type { Adapter } from './Adapter.js';
import { isoTimeOf } from './internal/instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './internal/isRecord.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { firstIdOf, firstTextOf, lookUp, wordOf } from './internal/textOf.js';
import { unlessTakenBack } from './internal/whatsappKinds.js';
import { cloudApiCodes, vonageCodes, whatsappRefusals } from './internal/whatsappRefusals.js';

/** Kinds by `message_type`. Any other type is a message too. */
const MESSAGE_KINDS: Readonly<Record<string, InboundKind>> = {
  button: 'button',
  reply: 'button',
  reaction: 'reaction',
};

/** Kinds by `status`. */
const STATUS_KINDS: Readonly<Record<string, InboundKind>> = {
  submitted: 'delivery',
  delivered: 'delivery',
  rejected: 'delivery',
  undeliverable: 'delivery',
  read: 'read',
};

/** Channels by `channel`, in the first version by `from.type`. */
const CHANNELS: Readonly<Record<string, ChannelId>> = {
  whatsapp: 'whatsapp',
  messenger: 'messenger',
  viber_service: 'viber',
  viber_service_msg: 'viber',
  sms: 'sms',
  mms: 'sms',
  rcs: 'sms',
};

/**
 * Vonage Messages API: inbound messages and status callbacks.
 * https://developer.vonage.com/en/messages/concepts/whatsapp/wa-status-callbacks and the samples of Vonage's own SDKs
 * (https://github.com/Vonage/vonage-kotlin-sdk MessagesTest); the first version of webhooks, which may still be asked for:
 * https://developer.vonage.com/en/blog/handling-unsupported-inbound-messages-with-the-messages-api-dr; all names of a recipient:
 * https://developer.vonage.com/en/messages/guides/handling-whatsapp-usernames-and-bsuids; errors:
 * https://developer.vonage.com/en/api-errors/messages. Read 2026-11-30.
 *
 * @example vonage.inboundEvents(body) // [{ inbox: '14157386102', contact: '447700900000', kind: 'message', ... }]
 */
export const vonage: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'vonage',
  partsIn,
  refusals: { ...whatsappRefusals, codes: [vonageCodes, ...cloudApiCodes] },
});

function partsIn(delivery: UnknownRecord): SenderPart[] | null {
  const { message_uuid, timestamp, status } = delivery;
  const message_type = delivery.message_type ?? recordOf(recordOf(delivery.message).content).type;
  if (firstIdOf(message_uuid) === undefined || (message_type ?? status) === undefined) return null;
  const channel = delivery.channel ?? recordOf(delivery.from).type;
  const [from, to] = [delivery.from, delivery.to].map((party) =>
    isRecord(party) ? firstIdOf(party.number, party.id) : party,
  );
  const state = wordOf(status);
  const isInbound = state === '';
  const word = state || wordOf(message_type);
  const { wa_id, user_id, parent_user_id } = recordOf(recordOf(delivery.whatsapp).recipient);
  const hasFailed = state === 'rejected' || state === 'undeliverable';
  return [
    {
      path: '',
      kind: isInbound
        ? unlessTakenBack(lookUp(MESSAGE_KINDS, word), recordOf(delivery.reaction).emoji)
        : (lookUp(STATUS_KINDS, word) ?? 'other'),
      word,
      names: isInbound ? [from] : [to, wa_id, user_id, parent_user_id],
      at: isoTimeOf(timestamp),
      channel: lookUp(CHANNELS, wordOf(channel)),
      inbox: isInbound ? to : from,
      id: message_uuid,
      ...(isInbound
        ? { text: textOf(delivery), senderName: recordOf(delivery.profile).name }
        : { ownKey: delivery.client_ref }),
      ...(hasFailed && { failure: { status, error: delivery.error } }),
    },
  ];
}

function textOf(message: UnknownRecord): string | undefined {
  const { text, reply, button, reaction, message_type } = message;
  return firstTextOf(
    text,
    recordOf(message[wordOf(message_type)]).caption,
    recordOf(reply).title,
    recordOf(button).text,
    recordOf(reaction).emoji,
  );
}
