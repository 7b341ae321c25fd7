import type { InboundKind } from '../core/window/InboundEvent.js';
import type { ChannelId } from '../core/window/WindowPolicy.js';
import type { Adapter } from './Adapter.js';
import { isoTimeOf } from './internal/instantOf.js';
import { recordOf, type UnknownRecord } from './internal/isRecord.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { firstTextOf, lookUp, wordOf } from './internal/textOf.js';
import { unlessTakenBack } from './internal/whatsappKinds.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/** Kinds by `message.type`. Any other type is a message too. */
const MESSAGE_KINDS: Readonly<Record<string, InboundKind>> = {
  BUTTON: 'button',
  INTERACTIVE_BUTTON_REPLY: 'button',
  INTERACTIVE_LIST_REPLY: 'list',
  INTERACTIVE_FLOW_REPLY: 'flow',
  REACTION: 'reaction',
  BUTTON_REPLY: 'button',
  LIST_REPLY: 'list',
};

/** Channels by `integrationType` and `channel`. */
const CHANNELS: Readonly<Record<string, ChannelId>> = {
  WHATSAPP: 'whatsapp',
  MESSENGER: 'messenger',
  INSTAGRAM_DM: 'instagram',
  VIBER_BM: 'viber',
  VIBER_BOT: 'viber',
  SMS: 'sms',
  MMS: 'sms',
  RCS: 'sms',
};

/**
 * Infobip: inbound messages and delivery reports (`results`), of WhatsApp and of the Messages API, which names the channel.
 * The form of inbound messages is shown by public handlers and samples of it, such as https://github.com/nyaruka/courier
 * handlers/infobip, that of reports by https://support.huaweicloud.com/intl/en-us/api-cec/cec_07_0995.html, that of the
 * Messages API by Infobip's own client, https://github.com/infobip/infobip-api-php-client `Infobip/Test/Api/MessagesAPI` and
 * `MessagesApiInboundMoEventChannel`. Read 2026-11-30. Infobip's time is when it received the message. No list of its codes for a closed window was found: Meta's codes and words in the description decide.
 *
 * @example infobip.inboundEvents(body) // [{ inbox: '447860099299', contact: '5511999999999', kind: 'message', ... }]
 */
export const infobip: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'infobip',
  partsIn: ({ results }, records) =>
    Array.isArray(results) ? records(results, 'results').map(([item, path]) => partOf(item, path)) : null,
  refusals: {
    ...whatsappRefusals,
    // https://github.com/infobip/infobip-api-php-client/issues/68, read 2026-11-30.
    words: [[/^failed to match template parameters\b/i, 'template-values']],
    // Infobip's own numbers are small and mean other things than Meta's.
    vagueCodes: {},
  },
});

function partOf(item: UnknownRecord, path: string): SenderPart {
  const { messageId, event, receivedAt, message, content, contact } = item;
  const from = item.from ?? item.sender;
  const to = item.to ?? item.destination;
  const channel = lookUp(CHANNELS, wordOf(item.integrationType) || wordOf(item.channel));
  // Only what was received says when.
  if (message !== undefined || receivedAt !== undefined) {
    const [part] = Array.isArray(content) ? content : [message];
    const { type, text, caption, title, emoji } = recordOf(part);
    const word = wordOf(type);
    const { userId, parentUserId, phoneNumber, name } = recordOf(contact);
    const isTyping = event !== undefined && event !== 'MO';
    return {
      path,
      kind: isTyping ? 'other' : unlessTakenBack(lookUp(MESSAGE_KINDS, word), emoji),
      word: word || event,
      names: [from, phoneNumber, userId, parentUserId],
      at: isoTimeOf(receivedAt),
      // A short message is told by its parts.
      channel: channel ?? (item.smsCount === undefined ? undefined : 'sms'),
      inbox: to,
      id: messageId,
      text: firstTextOf(text, caption, title, emoji, item.text),
      senderName: name,
    };
  }
  const { status, error, seenAt, deletedAt, doneAt, sentAt } = item;
  const word = wordOf(recordOf(status).groupName);
  const kind = deletedAt !== undefined ? 'delete' : seenAt !== undefined ? 'read' : 'delivery';
  const report: SenderPart = {
    path,
    kind,
    word: word || kind,
    names: [to],
    at: isoTimeOf(deletedAt ?? seenAt ?? doneAt ?? sentAt),
    channel,
    inbox: from,
    id: messageId,
    ownKey: item.callbackData,
  };
  return /^(?:UNDELIVERABLE|EXPIRED|REJECTED)$/.test(word)
    ? { ...report, failure: { status: 'failed', error, description: recordOf(status).description } }
    : report;
}
