import type { InboundKind } from '../core/window/InboundEvent.js';
import { zaloPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import { instantOfMilliseconds } from './internal/instantOf.js';
import { recordOf, type UnknownRecord } from './internal/isRecord.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';

/**
 * Refusals of Zalo Official Accounts, as several clients copy them from
 * https://developers.zalo.me/docs/official-account/phu-luc/ma-loi, read 2026-11-22. -230 speaks of 7 days, -232 of
 * a last interaction that has expired.
 */
const zaloRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '-230 -231 -232',
      'messaging-limit': '-211 -218',
      'rate-limited': '-32',
      'opted-out': '-217 -244',
      unreachable: '-213 -227',
      'quiet-hours': '-234',
      'message-type': '-233',
      'invalid-value': '-201 -210',
      setup: '-212 -219 -221 -224 -235 -240',
      access: '-216 -220',
    },
  ],
  hasTemplates: false,
};

/**
 * Kinds by `event_name`. `user_send_*` and `oa_send_*` of any type are messages, but for those in a group or to nobody known.
 * https://developers.zalo.me/docs/official-account/webhook.
 */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  user_seen_message: 'read',
  user_received_message: 'delivery',
  user_reacted_message: 'reaction',
  user_click_button: 'button',
  user_click_chatnow: 'enter-session',
  user_call_oa: 'call',
  follow: 'follow',
};

/**
 * Zalo Official Account: a webhook event. Messages in groups and of people who are not logged in are `other`.
 *
 * @example zaloOa.inboundEvents(body) // [{ inbox: 'oa_1', contact: 'user_1', kind: 'message', opens: true, ... }]
 */
export const zaloOa: Adapter = /* @__PURE__ */ adapterOf({
  name: 'zaloOa',
  read(collector, payload) {
    const word = wordOf(payload.event_name);
    if (word === '') return collector.report('not-readable', 'event_name');
    const [contact, account] = partiesOf(payload, word);
    collector.add({
      path: '',
      kind: kindOf(word),
      word,
      contact,
      at: instantOfMilliseconds(payload.timestamp),
      policy: zaloPolicy,
      inbox: firstIdOf(payload.oa_id, account),
      id: recordOf(payload.message).msg_id,
      text: recordOf(payload.message).text,
      aliases: [payload.user_id_by_app],
    });
    return true;
  },
  refusals: zaloRefusals,
});

function kindOf(word: string): InboundKind {
  if (/^user_send_(?!group_)/.test(word)) return 'message';
  if (/^oa_send_(?!group_|anonymous_)/.test(word)) return 'echo';
  return lookUp(EVENT_KINDS, word) ?? 'other';
}

/** The person and the account. In receipts and own sends the account is the sender. */
function partiesOf(event: UnknownRecord, word: string): [contact: unknown, account: unknown] {
  const sender = recordOf(event.sender).id;
  const recipient = recordOf(event.recipient).id;
  const oa = idOf(event.oa_id);
  const isFromAccount =
    (oa !== undefined && idOf(sender) === oa) ||
    word.startsWith('oa_') ||
    word === 'user_seen_message' ||
    word === 'user_received_message';
  if (isFromAccount) return [recipient, sender];
  return [firstIdOf(sender, recordOf(event.follower).id, recordOf(event.user).id, event.user_id), recipient];
}
