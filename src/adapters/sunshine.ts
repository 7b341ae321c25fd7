import type { InboundKind } from '../core/window/InboundEvent.js';
import type { ChannelId } from '../core/window/WindowPolicy.js';
import type { Adapter } from './Adapter.js';
import { isoTimeOf } from './internal/instantOf.js';
import { recordOf, type UnknownRecord } from './internal/isRecord.js';
import { metaMessagingRefusals } from './internal/metaMessagingRefusals.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { lookUp, wordOf } from './internal/textOf.js';
import { cloudApiCodes, whatsappRefusals } from './internal/whatsappRefusals.js';

/** Kinds by `type`; a message may be an own one, which does not tell its channel: what reached the channel does. */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  'conversation:message': 'message',
  'conversation:postback': 'postback',
  'conversation:read': 'read',
  'conversation:message:delivery:channel': 'echo',
  'conversation:message:delivery:user': 'delivery',
  'conversation:message:delivery:failure': 'delivery',
};

/** Channels by `source.type` and `destination.type`. Those that are not here (web, iOS, Android) have no window. */
const CHANNELS: Readonly<Record<string, ChannelId>> = {
  whatsapp: 'whatsapp',
  messenger: 'messenger',
  instagram: 'instagram',
  viber: 'viber',
  line: 'line',
  telegram: 'telegram',
  wechat: 'wechat-official',
  twilio: 'sms',
  messagebird: 'sms',
};

/**
 * Sunshine Conversations (Zendesk): webhooks of version 2. Their types are those of Zendesk's own client,
 * https://github.com/zendesk/sunshine-conversations-javascript docs, a recorded delivery and a failure are in public
 * handlers of it. Read 2026-11-29. The contact is the user, whose conversation is the `thread`. The time of the channel
 * (`originalMessageTimestamp`) is taken where it is told.
 *
 * @example sunshine.inboundEvents(body) // [{ inbox: '60646995cf...', contact: '6df4a6db...', kind: 'message', opens: true, ... }]
 */
export const sunshine: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'sunshine',
  partsIn: ({ events, webhook }, records) =>
    Array.isArray(events) && webhook !== undefined
      ? records(events, 'events').map(([event, path]) => partOf(event, path))
      : null,
  refusals: {
    ...whatsappRefusals,
    codes: [...cloudApiCodes, ...metaMessagingRefusals.codes],
  },
});

function partOf(event: UnknownRecord, path: string): SenderPart {
  const type = wordOf(event.type);
  const payload = recordOf(event.payload);
  const message = recordOf(payload.message);
  const author = recordOf(message.author ?? recordOf(payload.activity).author);
  const source = recordOf(
    message.source ?? payload.source ?? recordOf(payload.activity).source ?? payload.destination,
  );
  const channel = lookUp(CHANNELS, wordOf(source.type));
  const known = lookUp(EVENT_KINDS, type) ?? 'other';
  // WhatsApp calls a tap so.
  const kind = known === 'postback' && channel === 'whatsapp' ? 'button' : known;
  const isOwn = kind === 'message' && author.type !== 'user';
  const { id: conversation } = recordOf(payload.conversation);
  const user = recordOf(payload.user ?? author.user);
  const isDeleted = message.deleted === true;
  const person = isOwn ? undefined : (author.userId ?? user.id);
  return {
    path: `${path}.payload`,
    kind: isDeleted ? 'delete' : isOwn ? 'echo' : kind,
    word: type,
    names: person === undefined ? [conversation] : [person, user.externalId],
    at: isoTimeOf(source.originalMessageTimestamp ?? message.received ?? event.createdAt),
    channel,
    inbox: source.integrationId,
    id: message.id,
    text: isDeleted ? undefined : recordOf(message.content).text,
    senderName: author.displayName,
    thread: conversation,
    ...(type.endsWith(':failure') && { failure: { status: 'failed', error: payload.error } }),
  };
}
