import type { InboundKind } from '../core/window/InboundEvent.js';
import type { Adapter } from './Adapter.js';
import { instantOfSeconds, isoTimeOf } from './internal/instantOf.js';
import type { UnknownRecord } from './internal/isRecord.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { firstIdOf, wordOf } from './internal/textOf.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/** Kinds by `eventType`, whose second version has another ending. Those about the account are `other`. */
const EVENT_KINDS: readonly (readonly [pattern: RegExp, kind: InboundKind])[] = [
  [/^(?:message|newContactMessageReceived|messageReceived)(?:_|$)/, 'message'],
  [/^(?:session|template)Message(?:Sent)(?:_|$)/, 'echo'],
  [/^sentMessageREAD(?:_|$)/, 'read'],
  [/^sentMessage(?:DELIVERED|REPLIED)(?:_|$)/, 'delivery'],
  [/^(?:session|template)MessageFailed(?:_|$)/i, 'delivery'],
];

/**
 * WATI: webhooks of messages and of their statuses.
 * https://docs.wati.io/reference/message-received-bsuid, https://docs.wati.io/reference/session-message-failed,
 * https://docs.wati.io/v2.5/reference/new-contact-message and https://docs.wati.io/v2.2/reference/session-message-sent. Read
 * 2026-11-29. Statuses may name no person but WATI's conversation, which is an alias.
 *
 * @example wati.inboundEvents(body) // [{ inbox: '17435002445', contact: '8618719149214', kind: 'message', opens: true, ... }]
 */
export const wati: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'wati',
  partsIn,
  refusals: whatsappRefusals,
});

function partsIn(delivery: UnknownRecord): SenderPart[] | null {
  const { eventType, waId, bsuid, parentBsuid, conversationId, channelPhoneNumber } = delivery;
  const word = wordOf(eventType);
  if (word === '') return null;
  const known = EVENT_KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
  const isOwn = delivery.owner === true || delivery.owner === 'true';
  const { failedCode, failedDetail, errors } = delivery;
  return [
    {
      path: '',
      kind: known === 'message' && isOwn ? 'echo' : known,
      word: known === 'message' ? wordOf(delivery.type) || word : word,
      names: [waId, bsuid, parentBsuid, conversationId],
      at: instantOfSeconds(delivery.timestamp) ?? isoTimeOf(delivery.created),
      channel: 'whatsapp',
      inbox: channelPhoneNumber,
      id: firstIdOf(delivery.whatsappMessageId, delivery.localMessageId, delivery.id),
      ...((known === 'message' || known === 'echo') && {
        text: delivery.text,
        senderName: isOwn ? undefined : delivery.senderName,
      }),
      // A payment may fail too, which is no message.
      ...(known === 'delivery' &&
        /Failed(?:_|$)/i.test(word) && { failure: { status: 'failed', failedCode, failedDetail, errors } }),
    },
  ];
}
