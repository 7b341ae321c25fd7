import type { InboundKind } from '../core/window/InboundEvent.js';
import { tiktokPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { instantOfMilliseconds, instantOfSeconds } from './internal/instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './internal/isRecord.js';
import { jsonOf } from './internal/jsonOf.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';

/**
 * Kinds by `event`; any other event that brings a message is decided by who wrote it.
 * https://business-api.tiktok.com/portal/docs?id=1832190670631937, through chatwoot, read 2026-11-22.
 */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  im_send_msg: 'echo',
  im_mark_read_msg: 'read',
  'comment.update': 'comment',
};

/** General codes of the interface; none is known for a closed window, so the words decide. */
const REFUSALS: RefusalTable = {
  codes: [
    {
      'rate-limited': '40100',
      access: '40001 40102 40104 40105',
      temporary: '50000-51999',
    },
  ],
  vagueCodes: { 'invalid-value': '40000 40002' },
  hasTemplates: false,
};

/**
 * TikTok Business Messaging: the webhook, whose `content` is JSON in a string, or that content alone. Who wrote is told by
 * `from_user.role`, else by the id of the business (`user_openid`, or `options.inbox`); where neither tells, the content
 * alone is taken as received. The contact is the conversation; the person's id is an alias.
 *
 * @example tiktok.inboundEvents(body) // [{ inbox: 'biz-123', contact: 'tt-conv-1', kind: 'message', opens: true, ... }]
 */
export const tiktok: Adapter = /* @__PURE__ */ adapterOf({
  name: 'tiktok',
  read(collector, payload, options) {
    const isEnvelope = payload.event !== undefined || payload.content !== undefined;
    const content = isEnvelope ? contentOf(payload.content) : payload;
    const event = wordOf(payload.event);
    const isDelivery = event !== '' || payload.conversation_id !== undefined;
    if (content === undefined) return collector.report('not-readable', 'content') || isDelivery;
    // Of a person in Europe TikTok says only that there is a message.
    if (event === 'im_receive_msg_eu') return collector.report('fetch', 'content') || isDelivery;
    const from = idOf(recordOf(content.from_user).id);
    const to = idOf(recordOf(content.to_user).id);
    const business = firstIdOf(payload.user_openid, options.inbox);
    const kind = kindOf(isEnvelope ? event : 'im_receive_msg', content, business);
    const isOwn = kind === 'echo';
    // Nothing says that a reaction, given or taken back, is one of the messages that are counted.
    const isReaction = wordOf(content.type) === 'reaction' && (isOwn || kind === 'message');
    collector.add({
      path: isEnvelope ? 'content' : '',
      kind: isReaction ? (isOwn ? 'other' : 'reaction') : kind,
      word: wordOf(content.type) || event,
      contact: content.conversation_id,
      at:
        instantOfMilliseconds(content.timestamp) ??
        (kind === 'message' ? undefined : instantOfSeconds(payload.create_time)),
      policy: tiktokPolicy,
      inbox: business ?? (isOwn ? from : to),
      id: content.message_id,
      text: recordOf(content.text).body,
      aliases: [isOwn ? to : from],
    });
    return isDelivery;
  },
  refusals: REFUSALS,
});

function kindOf(event: string, content: UnknownRecord, business: string | undefined): InboundKind {
  const known = lookUp(EVENT_KINDS, event);
  if (known !== undefined) return known;
  const sender = recordOf(content.from_user);
  const from = idOf(sender.id);
  const role = wordOf(sender.role).toLowerCase();
  if (role === 'business_account' || (role === '' && from !== undefined && from === business)) return 'echo';
  if (event === 'im_receive_msg') return 'message';
  const isByCustomer = role !== '' || (from !== undefined && business !== undefined);
  return isByCustomer && idOf(content.message_id) !== undefined ? 'message' : 'other';
}

function contentOf(content: unknown): UnknownRecord | undefined {
  const given = typeof content === 'string' ? jsonOf(content) : content;
  return isRecord(given) ? given : undefined;
}
