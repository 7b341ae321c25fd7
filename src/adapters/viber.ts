import type { InboundKind } from '../core/window/InboundEvent.js';
import { viberPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { instantOfMilliseconds } from './internal/instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './internal/isRecord.js';
import type { Failure } from './internal/refusalIn.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';
import { viberRefusals } from './internal/viberRefusals.js';

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
    if (!isRecord(payload)) collector.report('not-readable', '');
    else {
      const word = wordOf(payload.event);
      if (word === '') collector.report('not-readable', 'event');
      else if (word === 'webhook') collector.report('no-conversation', '');
      else {
        collector.add({
          path: '',
          kind: lookUp(EVENT_KINDS, word) ?? 'other',
          word,
          contact: contactOf(payload),
          at: instantOfMilliseconds(payload.timestamp),
          policy: viberPolicy,
          id: payload.message_token,
        });
      }
    }
  },
  failuresIn,
  refusals: viberRefusals,
});

function contactOf(callback: UnknownRecord): string | undefined {
  return firstIdOf(recordOf(callback.sender).id, recordOf(callback.user).id, callback.user_id);
}

function failuresIn(callback: UnknownRecord): Failure[] | null {
  if (typeof callback.event !== 'string') return null;
  if (callback.event !== 'failed') return [];
  return [
    {
      source: { ...callback, detail: callback.desc },
      contact: contactOf(callback),
      at: instantOfMilliseconds(callback.timestamp),
      messageId: idOf(callback.message_token),
    },
  ];
}
