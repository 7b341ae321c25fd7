import type { InboundKind } from '../core/window/InboundEvent.js';
import { telegramPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import type { EventCollector } from './internal/eventCollector.js';
import { instantOfSeconds } from './internal/instantOf.js';
import { isRecord, isSet, recordOf, type UnknownRecord } from './internal/isRecord.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { firstIdOf, firstTextOf, idOf } from './internal/textOf.js';

/** Kinds by the key of an update. https://core.telegram.org/bots/api#update, read 2026-11-22. */
const UPDATE_KINDS: readonly (readonly [key: string, kind: InboundKind])[] = [
  ['message', 'message'],
  ['business_message', 'message'],
  ['edited_message', 'edit'],
  ['edited_business_message', 'edit'],
  ['message_reaction', 'reaction'],
  ['callback_query', 'button'],
  ['my_chat_member', 'system'],
  ['chat_member', 'system'],
];

/** Messages that the app writes, not the person. */
const SERVICE_KEYS = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
];

/** Telegram says why only in words. */
const REFUSALS: RefusalTable = {
  codes: [],
  words: [
    [/\bforbidden: bot was blocked by the user\b/i, 'opted-out'],
    [/\bforbidden: (?:bot can't initiate conversation|user is deactivated|bot was kicked)/i, 'unreachable'],
    [/\bbad request: (?:chat not found|user not found|peer_id_invalid)\b/i, 'wrong-recipient'],
    [/\bbad request: (?:message is too long|message text is empty|can't parse entities)/i, 'message-content'],
  ],
  hasTemplates: false,
};

/**
 * Telegram Bot API: one update. Telegram has no window for bots, so nothing opens. A tap on a button has no time
 * of its own: pass `receivedAt`.
 *
 * @example telegram.inboundEvents(update) // [{ contact: '1111111', kind: 'message', opens: false, ... }]
 */
export const telegram: Adapter = /* @__PURE__ */ adapterOf({
  name: 'telegram',
  read: readUpdate,
  refusals: REFUSALS,
});

function readUpdate(collector: EventCollector, update: UnknownRecord): boolean {
  const [key, kind] = UPDATE_KINDS.find(([name]) => isRecord(update[name])) ?? [otherKeyOf(update), 'other'];
  const isUpdate = update.update_id !== undefined;
  if (key === undefined) return collector.report('not-readable', '') || isUpdate;
  const body = recordOf(update[key]);
  const isTap = key === 'callback_query';
  const chat = recordOf(isTap ? recordOf(body.message).chat : body.chat);
  const { id: sender, first_name, last_name } = recordOf(body.from ?? body.user);
  const from = idOf(sender);
  const contact = firstIdOf(chat.id, body.user_chat_id, from);
  collector.add({
    path: key,
    kind: kind === 'message' ? kindOfMessage(key, body, from, contact) : kind,
    word: key,
    contact,
    at: isTap
      ? collector.receivedAt
      : instantOfSeconds(key.startsWith('edited') ? body.edit_date : body.date),
    policy: telegramPolicy,
    inbox: body.business_connection_id,
    id: firstIdOf(body.message_id, body.id),
    text: firstTextOf(body.text, body.caption),
    senderName: [first_name, last_name].filter((name) => typeof name === 'string').join(' '),
    member: from !== undefined && from !== contact ? from : undefined,
  });
  return isUpdate;
}

function kindOfMessage(
  key: string,
  message: UnknownRecord,
  from: string | undefined,
  contact: string | undefined,
): InboundKind {
  if (SERVICE_KEYS.some((name) => message[name] !== undefined)) return 'system';
  // In a private chat of a business connection only the customer has the id of the chat; the other one is the owner.
  if (isSet(message.sender_business_bot) || (key === 'business_message' && from !== contact)) return 'echo';
  return isSet(recordOf(message.from).is_bot) ? 'other' : 'message';
}

function otherKeyOf(update: UnknownRecord): string | undefined {
  return Object.keys(update).find((key) => key !== 'update_id' && isRecord(update[key]));
}
