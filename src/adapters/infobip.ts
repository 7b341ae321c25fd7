import type { InboundKind } from '../core/window/InboundEvent.js';
import type { ChannelId } from '../core/window/WindowPolicy.js';
import type { Adapter } from './Adapter.js';
import { isoTimeOf } from './internal/instantOf.js';
import { recordOf, type UnknownRecord } from './internal/isRecord.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { lookUp, wordOf } from './internal/textOf.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/** Kinds by `message.type`. Any other type is a message too. */
const MESSAGE_KINDS: Readonly<Record<string, InboundKind>> = {
  BUTTON: 'button',
  INTERACTIVE_BUTTON_REPLY: 'button',
  INTERACTIVE_LIST_REPLY: 'list',
  INTERACTIVE_FLOW_REPLY: 'flow',
  REACTION: 'reaction',
};

/** Channels by `integrationType`. */
const CHANNELS: Readonly<Record<string, ChannelId>> = { WHATSAPP: 'whatsapp', SMS: 'sms' };

/**
 * Infobip: inbound messages and delivery reports of WhatsApp (`results`). The form of inbound messages is shown by public
 * handlers and samples of it, such as https://github.com/nyaruka/courier handlers/infobip, that of reports by
 * https://support.huaweicloud.com/intl/en-us/api-cec/cec_07_0995.html. Read 2026-11-29. Infobip's time is when it received
 * the message. No list of its codes for a closed window was found: Meta's codes and words in the description decide.
 *
 * @example infobip.inboundEvents(body) // [{ inbox: '447860099299', contact: '5511999999999', kind: 'message', ... }]
 */
export const infobip: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'infobip',
  partsIn: ({ results }, records) =>
    Array.isArray(results) ? records(results, 'results').map(([item, path]) => partOf(item, path)) : null,
  refusals: {
    ...whatsappRefusals,
    // Infobip's own numbers are small and mean other things than Meta's.
    vagueCodes: {},
  },
});

function partOf(item: UnknownRecord, path: string): SenderPart {
  const { messageId, from, to, receivedAt, message, contact, integrationType } = item;
  if (message !== undefined) {
    const word = wordOf(recordOf(message).type);
    const { userId, parentUserId, phoneNumber } = recordOf(contact);
    return {
      path,
      kind: lookUp(MESSAGE_KINDS, word) ?? 'message',
      word,
      names: [from, phoneNumber, userId, parentUserId],
      at: isoTimeOf(receivedAt),
      channel: lookUp(CHANNELS, wordOf(integrationType)),
      inbox: to,
      id: messageId,
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
    channel: undefined,
    inbox: from,
    id: messageId,
  };
  return /^(?:UNDELIVERABLE|EXPIRED|REJECTED)$/.test(word)
    ? { ...report, failure: { status: 'failed', error, description: recordOf(status).description } }
    : report;
}
