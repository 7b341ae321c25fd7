import type { InboundKind } from '../core/window/InboundEvent.js';
import { viberPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { instantOfMilliseconds } from './internal/instantOf.js';
import { recordOf } from './internal/isRecord.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { firstIdOf, lookUp, wordOf } from './internal/textOf.js';

/**
 * Refusals of Viber. Bots: numbers in `status`, as several clients copy them from
 * https://developers.viber.com/docs/api/rest-bot-api/#error-codes. Business messages:
 * https://www.alibabacloud.com/help/en/chatapp/developer-reference/viber-api-error-codes, where
 * SRVC_WAIT_FOR_USER_RESPONSE is the limit of 5 messages without an answer. Read 2026-11-22. No code for a session
 * that has ended is known: the words decide.
 */
const viberRefusals: RefusalTable = {
  codes: [
    {
      access: '2 15 SRVC_UNAUTHORIZED_IP',
      'invalid-value': '1 3 4 SRVC_BAD_DATA SRVC_BAD_PARAMETERS SRVC_BAD_LABEL SRVC_INVALID_TTL',
      unreachable: '5 11 SRVC_NOT_VIBER_USER SRVC_NO_SUITABLE_DEVICE',
      'opted-out': '6 SRVC_USER_BLOCKED',
      'account-restricted': '7 9',
      setup: '8 10 SRVC_BAD_SERVICE_ID',
      'rate-limited': '12',
      'message-type': '13 14 SRVC_BAD_MESSAGE_TYPE',
      media:
        'SRVC_FILE_NOT_PERMITTED SRVC_BAD_FILE_NAME_LENGTH SRVC_BAD_THUMBNAIL SRVC_BAD_FILE_SIZE SRVC_BAD_DURATION',
      'quota-used': 'SRVC_WAIT_FOR_USER_RESPONSE',
      payment: 'SRVC_NOT_PERMITTED',
      temporary: 'SRVC_TIMEOUT SRVC_INTERNAL_FAILURE',
    },
  ],
  codeKeys: ['status'],
  hasTemplates: false,
};

/**
 * Kinds by `event`. `conversation_started` allows one welcome message, which is no window.
 * https://developers.viber.com/docs/api/rest-bot-api/#callbacks.
 */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  message: 'message',
  conversation_started: 'welcome',
  subscribed: 'follow',
  delivered: 'delivery',
  failed: 'delivery',
  seen: 'read',
};

/**
 * Viber: a callback of the REST interface.
 *
 * @example viber.inboundEvents(body) // [{ contact: 'xy5/5y6O81+/kbWHpLhBoA==', kind: 'message', opens: true, ... }]
 */
export const viber: Adapter = /* @__PURE__ */ adapterOf({
  name: 'viber',
  read(collector, payload) {
    const word = wordOf(payload.event);
    if (word === '') return collector.report('not-readable', 'event');
    if (word === 'webhook') collector.report('no-conversation', '');
    else {
      collector.add({
        path: '',
        kind: lookUp(EVENT_KINDS, word) ?? 'other',
        word,
        contact: firstIdOf(recordOf(payload.sender).id, recordOf(payload.user).id, payload.user_id),
        at: instantOfMilliseconds(payload.timestamp),
        policy: viberPolicy,
        id: payload.message_token,
        text: recordOf(payload.message).text,
        senderName: recordOf(payload.sender ?? payload.user).name,
        // Who has unsubscribed gets nothing (error 6) until they write.
        isEnd: word === 'unsubscribed',
        failure: word === 'failed' ? { ...payload, detail: payload.desc } : undefined,
      });
    }
    return true;
  },
  refusals: viberRefusals,
});
