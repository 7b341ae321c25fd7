import type { InboundKind } from '../core/window/InboundEvent.js';
import type { Adapter } from './Adapter.js';
import { instantOfMilliseconds } from './internal/instantOf.js';
import { recordOf, type UnknownRecord } from './internal/isRecord.js';
import { readWhatsapp } from './internal/readWhatsapp.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { firstIdOf, firstTextOf, lookUp, wordOf } from './internal/textOf.js';
import { unlessTakenBack } from './internal/whatsappKinds.js';
import { cloudApiCodes, gupshupCodes, whatsappRefusals } from './internal/whatsappRefusals.js';

/** Kinds by `payload.type` of a message. Any other type is a message too. */
const MESSAGE_KINDS: Readonly<Record<string, InboundKind>> = {
  button_reply: 'button',
  quick_reply: 'button',
  list_reply: 'list',
  reaction: 'reaction',
};

/** Kinds by `payload.type` of a `message-event`. */
const STATUS_KINDS: Readonly<Record<string, InboundKind>> = {
  enqueued: 'delivery',
  sent: 'delivery',
  delivered: 'delivery',
  failed: 'delivery',
  read: 'read',
  deleted: 'delete',
};

/**
 * Gupshup: its own callbacks (version 2), and those in Meta's form (version 3).
 * https://docs.gupshup.io/docs/inbound-messages, https://docs.gupshup.io/docs/user-event and, for `message-event`, public
 * handlers of it; business-scoped ids: https://partner-docs.gupshup.io/docs/bsuid; codes:
 * https://partner-docs.gupshup.io/docs/error-codes. Read 2026-11-29. The callback names the app, not the number, and its time
 * is that of the callback.
 *
 * @example gupshup.inboundEvents(body) // [{ inbox: 'DemoApp', contact: '918x98xx21x4', kind: 'message', opens: true, ... }]
 */
export const gupshup: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'gupshup',
  partsIn,
  refusals: { ...whatsappRefusals, codes: [gupshupCodes, ...cloudApiCodes] },
  inMetaForm: readWhatsapp,
});

function partsIn(delivery: UnknownRecord): SenderPart[] | null {
  const { type, app, timestamp, payload } = delivery;
  const body = recordOf(payload);
  const word = wordOf(body.type);
  const common = {
    path: 'payload',
    word,
    at: instantOfMilliseconds(timestamp),
    channel: 'whatsapp' as const,
    inbox: app,
  };
  if (type === 'message') {
    const { phone, userId, name } = recordOf(body.sender);
    const { text, caption, title, emoji } = recordOf(body.payload);
    const kind = unlessTakenBack(lookUp(MESSAGE_KINDS, word), emoji);
    return [
      {
        ...{ ...common, kind, names: [body.source, phone, userId], id: body.id },
        ...{ text: firstTextOf(text, caption, title, emoji), senderName: name },
      },
    ];
  }
  if (type === 'message-event') {
    const kind = lookUp(STATUS_KINDS, word) ?? 'other';
    const part = { ...common, kind, names: [body.destination, body.userId], id: body.gsId ?? body.id };
    return [word === 'failed' ? { ...part, failure: { status: word, ...body } } : part];
  }
  if (type === 'user-event') {
    const isOptIn = word === 'opted-in';
    const consent = isOptIn || word === 'opted-out' ? { marketing: isOptIn } : undefined;
    return [{ ...common, kind: 'system', names: [body.phone], consent }];
  }
  // Gupshup tells about the account, templates and bills in the same form.
  return /-event$/.test(wordOf(type)) && firstIdOf(app) ? [] : null;
}
