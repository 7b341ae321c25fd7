import type { InboundKind } from '../core/window/InboundEvent.js';
import { linePolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { instantOfMilliseconds } from './internal/instantOf.js';
import { recordOf } from './internal/isRecord.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';

/** Kinds by `type`. https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects, read 2026-11-22. */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  message: 'message',
  postback: 'postback',
  follow: 'follow',
  unsend: 'delete',
  join: 'system',
  leave: 'system',
  memberJoined: 'system',
  memberLeft: 'system',
};

/** LINE has no codes, only words. https://developers.line.biz/en/reference/messaging-api/#error-responses, read 2026-11-22. */
const REFUSALS: RefusalTable = {
  codes: [],
  words: [
    [/\byou have reached your monthly limit\b/i, 'messaging-limit'],
    [/\bapi rate limit has been exceeded\b/i, 'rate-limited'],
    [/^invalid reply token$|^the (?:request body has|property, ).{0,200}(?:invalid|error)/i, 'invalid-value'],
    [/^failed to send messages$/i, 'unreachable'],
  ],
  hasTemplates: false,
};

/**
 * LINE Messaging API: the body of a webhook. LINE has no window, so nothing opens; the events tell who wrote when.
 *
 * @example line.inboundEvents(body) // [{ inbox: 'U11', contact: 'U4af49', kind: 'message', opens: false, ... }]
 */
export const line: Adapter = /* @__PURE__ */ adapterOf({
  name: 'line',
  read(collector, payload) {
    if (!Array.isArray(payload.events)) return collector.report('not-readable', 'events');
    for (const [event, path] of collector.records(payload.events, 'events')) {
      const { userId, groupId, roomId } = recordOf(event.source);
      const group = firstIdOf(groupId, roomId);
      const word = wordOf(event.type);
      collector.add({
        path,
        kind: lookUp(EVENT_KINDS, word) ?? 'other',
        word: word === 'message' ? wordOf(recordOf(event.message).type) : word,
        contact: group ?? userId,
        at: instantOfMilliseconds(event.timestamp),
        policy: linePolicy,
        inbox: payload.destination,
        id: firstIdOf(recordOf(event.message).id, event.webhookEventId),
        text: recordOf(event.message).text,
        member: group === undefined ? undefined : idOf(userId),
      });
    }
    return true;
  },
  refusals: REFUSALS,
});
