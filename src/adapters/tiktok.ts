import type { InboundKind } from '../core/window/InboundEvent.js';
import { tiktokPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { eventCollector } from './internal/eventCollector.js';
import { instantOfMilliseconds, instantOfSeconds } from './internal/instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './internal/isRecord.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { refusalOf, refusalOfAll } from './internal/refusalOf.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';

/** Kinds by `event`. https://business-api.tiktok.com/portal/docs?id=1832190670631937, through chatwoot, read 2026-11-22. */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  im_receive_msg: 'message',
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
 * TikTok Business Messaging: the webhook, whose `content` is JSON in a string, or that content alone, which is
 * then taken as received. The contact is the conversation; the person's id is an alias.
 *
 * @example tiktok.inboundEvents(body) // [{ inbox: 'biz-123', contact: 'tt-conv-1', kind: 'message', opens: true, ... }]
 */
export const tiktok: Adapter = {
  inboundEvents(payload, options) {
    const collector = eventCollector('tiktok', options);
    if (!isRecord(payload)) {
      collector.report('not-readable', '');
      return collector.events;
    }
    const isEnvelope = payload.event !== undefined || payload.content !== undefined;
    const content = isEnvelope ? contentOf(payload.content) : payload;
    if (content === undefined) collector.report('not-readable', 'content');
    else {
      const event = wordOf(payload.event);
      const from = idOf(recordOf(content.from_user).id);
      const to = idOf(recordOf(content.to_user).id);
      const business = firstIdOf(payload.user_openid, options?.inbox);
      const kind = kindOf(
        isEnvelope ? event : 'im_receive_msg',
        content,
        from !== undefined && from === business,
      );
      const isOwn = kind === 'echo';
      collector.add({
        path: isEnvelope ? 'content' : '',
        kind,
        word: wordOf(content.type) || event,
        contact: content.conversation_id,
        at:
          instantOfMilliseconds(content.timestamp) ??
          (kind === 'message' ? undefined : instantOfSeconds(payload.create_time)),
        policy: tiktokPolicy,
        inbox: business ?? (isOwn ? from : to),
        id: content.message_id,
        aliases: [isOwn ? to : from],
      });
    }
    return collector.events;
  },
  refusal: (error) => refusalOf(error, REFUSALS, failuresIn),
  refusals: (delivery) => refusalOfAll(delivery, REFUSALS, failuresIn),
};

function kindOf(event: string, content: UnknownRecord, isFromBusiness: boolean): InboundKind {
  const kind = lookUp(EVENT_KINDS, event) ?? 'other';
  if (kind !== 'message') return kind;
  if (isFromBusiness) return 'echo';
  return wordOf(content.type) === '' ? 'other' : 'message';
}

/** Webhooks hold no failures. */
function failuresIn(delivery: UnknownRecord): [] | null {
  return delivery.conversation_id === undefined && typeof delivery.event !== 'string' ? null : [];
}

function contentOf(content: unknown): UnknownRecord | undefined {
  if (isRecord(content)) return content;
  if (typeof content !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(content);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
