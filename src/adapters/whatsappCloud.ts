import type { InboundKind } from '../core/window/InboundEvent.js';
import { whatsappPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { type EventCollector, eventCollector } from './internal/eventCollector.js';
import { instantOfSeconds } from './internal/instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './internal/isRecord.js';
import { type Failure, refusalOf, refusalOfAll } from './internal/refusalOf.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

const PROVIDER = 'whatsappCloud';

/**
 * Kinds by `messages[].type`.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages, read 2026-11-22.
 * `edit` and `revoke` come from numbers that are also used in the app and are not said to open anything.
 */
const MESSAGE_KINDS: Readonly<Record<string, InboundKind>> = {
  text: 'message',
  image: 'message',
  video: 'message',
  audio: 'message',
  voice: 'message',
  document: 'message',
  sticker: 'message',
  location: 'message',
  contacts: 'message',
  order: 'message',
  unsupported: 'message',
  unknown: 'message',
  button: 'button',
  reaction: 'reaction',
  request_welcome: 'welcome',
  system: 'system',
  edit: 'edit',
  revoke: 'delete',
};

/** Kinds by `messages[].interactive.type`; a payment notification is the platform's word, not the customer's. */
const INTERACTIVE_KINDS: Readonly<Record<string, InboundKind>> = {
  button_reply: 'button',
  list_reply: 'list',
  nfm_reply: 'flow',
  call_permission_reply: 'button',
  payment_method: 'payment',
};

/** Kinds by `messages[].unsupported.type`: acts that change an earlier message. */
const UNSUPPORTED_KINDS: Readonly<Record<string, InboundKind>> = { edit: 'edit', revoke: 'delete' };

/**
 * Kinds by `statuses[].status`. `sent` proves an own send, and still is no `echo`: the host knows its sends by the
 * answer of the API, and counting them twice would use up a quota that is not used.
 */
const STATUS_KINDS: Readonly<Record<string, InboundKind>> = {
  sent: 'delivery',
  delivered: 'delivery',
  failed: 'delivery',
  read: 'read',
  played: 'read',
  deleted: 'delete',
};

/** One `value` of a delivery, with what holds for all events in it. */
interface Value {
  collector: EventCollector;
  value: UnknownRecord;
  path: string;
  inbox: string | undefined;
  /** `contacts[]`: profile, phone and ids of the people. */
  people: UnknownRecord[];
}

/**
 * WhatsApp Cloud API, also through 360dialog, Gupshup and other providers that pass Meta's deliveries on.
 *
 * Takes the body of the webhook, or one `value` of it. Past messages (field `history`) are `other`.
 *
 * @example
 * whatsappCloud.inboundEvents(body)
 * // [{ inbox: '106540352242922', contact: '16505551234', kind: 'message', at: 1750016800000, opens: true, ... }]
 * @example
 * whatsappCloud.refusal({ error: { code: 131047, message: 'Re-engagement message' } })
 * // { reason: 'window-closed', code: '131047', closesWindow: true, retry: 'after-reply', explain: 'window-closed', ... }
 */
export const whatsappCloud: Adapter = {
  inboundEvents(payload, options) {
    const collector = eventCollector(PROVIDER, options);
    if (!isRecord(payload)) collector.report('not-readable', '');
    else if (isBareValue(payload)) readField('messages', valueIn(collector, payload, ''));
    else if (payload.object !== 'whatsapp_business_account') collector.report('other-provider', 'object');
    else readEntries(collector, payload.entry);
    return collector.events;
  },
  refusal: (error) => refusalOf(error, whatsappRefusals, failedStatuses),
  refusals: (delivery) => refusalOfAll(delivery, whatsappRefusals, failedStatuses),
};

/** Providers that unwrap Meta's envelope pass `value` alone. */
function isBareValue(payload: UnknownRecord): boolean {
  return (
    payload.object === undefined &&
    payload.entry === undefined &&
    (Array.isArray(payload.messages) || Array.isArray(payload.statuses))
  );
}

function readEntries(collector: EventCollector, entries: unknown): void {
  if (!Array.isArray(entries)) {
    collector.report('not-readable', 'entry');
    return;
  }
  for (const [entry, entryPath] of collector.records(entries, 'entry')) {
    if (!Array.isArray(entry.changes)) collector.report('not-readable', `${entryPath}.changes`);
    else {
      for (const [change, path] of collector.records(entry.changes, `${entryPath}.changes`)) {
        if (isRecord(change.value)) {
          readField(change.field, valueIn(collector, change.value, `${path}.value`));
        } else collector.report('not-readable', `${path}.value`);
      }
    }
  }
}

function valueIn(collector: EventCollector, value: UnknownRecord, path: string): Value {
  const { phone_number_id, display_phone_number } = recordOf(value.metadata);
  const people = Array.isArray(value.contacts) ? value.contacts.filter(isRecord) : [];
  return { collector, value, path, inbox: firstIdOf(phone_number_id, display_phone_number), people };
}

/** What to do with each field; the others are about the account. */
const FIELD_READERS: Readonly<Record<string, (value: Value) => void>> = {
  messages: readMessages,
  calls: readCalls,
  smb_message_echoes: readEchoes,
  message_echoes: readEchoes,
  user_id_update: readIdUpdates,
  history: readHistory,
};

function readField(field: unknown, value: Value): void {
  const read = lookUp(FIELD_READERS, wordOf(field));
  if (read === undefined) value.collector.report('no-conversation', value.path);
  else read(value);
}

function listsOf(value: Value, key: string): [UnknownRecord, string][] {
  return value.collector.records(value.value[key], value.path === '' ? key : `${value.path}.${key}`);
}

function readMessages(value: Value): void {
  for (const [message, path] of listsOf(value, 'messages')) {
    addMessage(value, message, path, kindOfMessage(message), wordOfMessage(message));
  }
  for (const [status, path] of listsOf(value, 'statuses')) addStatus(value, status, path);
  for (const [, path] of listsOf(value, 'errors')) value.collector.report('provider-error', path);
}

function addMessage(
  value: Value,
  message: UnknownRecord,
  path: string,
  kind: InboundKind,
  word: string,
): void {
  const sender = senderOf(value, message);
  const group = idOf(message.group_id);
  const system = recordOf(message.system);
  value.collector.add({
    path,
    kind,
    word,
    contact: group ?? sender.contact,
    at: instantOfSeconds(message.timestamp),
    policy: whatsappPolicy,
    inbox: value.inbox,
    id: message.id,
    // A system notice tells the new number of the same person.
    aliases: group === undefined ? [...sender.ids, system.wa_id, system.new_wa_id, system.user_id] : [],
    member: group === undefined ? undefined : sender.contact,
    entryPoint: isRecord(message.referral),
  });
}

function kindOfMessage(message: UnknownRecord): InboundKind {
  const type = wordOf(message.type);
  if (type === 'interactive') {
    return lookUp(INTERACTIVE_KINDS, wordOf(recordOf(message.interactive).type)) ?? 'other';
  }
  if (type === 'unsupported') {
    return lookUp(UNSUPPORTED_KINDS, wordOf(recordOf(message.unsupported).type)) ?? 'message';
  }
  // A type that is not known here and still has a text is something that the person wrote.
  return lookUp(MESSAGE_KINDS, type) ?? (wordOf(recordOf(message.text).body) === '' ? 'other' : 'message');
}

function wordOfMessage(message: UnknownRecord): string {
  const type = wordOf(message.type);
  const inner = wordOf(recordOf(message[type === 'unsupported' ? 'unsupported' : 'interactive']).type);
  return inner || type;
}

interface Sender {
  contact: string | undefined;
  ids: unknown[];
}

/**
 * Who wrote: the phone number where there is one, else the business-scoped id, else the parent's id.
 * `contacts[]` gives the other names: by the same id, or, when the message names nobody, as the only person there.
 */
function senderOf(value: Value, message: UnknownRecord): Sender {
  const { from, from_user_id, from_parent_user_id } = message;
  return personOf(value.people, from, from_user_id, from_parent_user_id);
}

function personOf(people: readonly UnknownRecord[], phone: unknown, user: unknown, parent: unknown): Sender {
  const ids = [idOf(phone), idOf(user), idOf(parent)].filter((id) => id !== undefined);
  const person =
    ids.length === 0 && people.length === 1
      ? people[0]
      : people.find(({ wa_id, user_id, parent_user_id }) =>
          [wa_id, user_id, parent_user_id].some((id) => ids.includes(idOf(id) ?? '')),
        );
  const { wa_id, user_id, parent_user_id } = person ?? {};
  const contact = firstIdOf(phone, wa_id, user, user_id, parent, parent_user_id);
  return { contact, ids: [...ids, wa_id, user_id, parent_user_id] };
}

function addStatus(value: Value, status: UnknownRecord, path: string): void {
  const word = wordOf(status.status).toLowerCase();
  const isCall = status.type === 'call';
  const callKind: InboundKind = word === 'accepted' ? 'call-accepted' : 'other';
  const recipient = personOf(value.people, ...recipientOf(status));
  value.collector.add({
    path,
    kind: isCall ? callKind : (lookUp(STATUS_KINDS, word) ?? 'other'),
    word: isCall ? `call ${word}` : word,
    contact: recipient.contact,
    at: instantOfSeconds(status.timestamp),
    policy: whatsappPolicy,
    inbox: value.inbox,
    id: status.id,
    aliases: status.recipient_type === 'group' ? [] : recipient.ids,
  });
}

function recipientOf(status: UnknownRecord): [unknown, unknown, unknown] {
  const { recipient_id, recipient_user_id, recipient_parent_user_id } = status;
  return [recipient_id, recipient_user_id, recipient_parent_user_id];
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/reference, read 2026-11-22. */
function readCalls(value: Value): void {
  for (const [call, path] of listsOf(value, 'calls')) {
    const isFromUser = call.direction === 'USER_INITIATED';
    const caller = isFromUser
      ? senderOf(value, call)
      : personOf(value.people, call.to, call.to_user_id, call.to_parent_user_id);
    value.collector.add({
      path,
      kind: isFromUser && call.event === 'connect' ? 'call' : 'other',
      word: `call ${wordOf(call.event)}`,
      contact: caller.contact,
      at: instantOfSeconds(call.timestamp),
      policy: whatsappPolicy,
      inbox: value.inbox,
      id: call.id,
      aliases: caller.ids,
    });
  }
  for (const [status, path] of listsOf(value, 'statuses')) addStatus(value, status, path);
}

/** What the business wrote in its app on the phone. */
function readEchoes(value: Value): void {
  for (const [echo, path] of listsOf(value, 'message_echoes')) {
    const { to, to_user_id, to_parent_user_id } = echo;
    const receiver = personOf(value.people, to, to_user_id, to_parent_user_id);
    value.collector.add({
      path,
      kind: 'echo',
      word: echo.type,
      contact: receiver.contact,
      at: instantOfSeconds(echo.timestamp),
      policy: whatsappPolicy,
      inbox: value.inbox,
      id: echo.id,
      aliases: receiver.ids,
    });
  }
}

function readIdUpdates(value: Value): void {
  for (const [update, path] of listsOf(value, 'user_id_update')) {
    const user = recordOf(update.user_id);
    const parent = recordOf(update.parent_user_id);
    value.collector.add({
      path,
      kind: 'system',
      word: 'user_id_update',
      contact: firstIdOf(update.wa_id, user.current, user.previous),
      at: instantOfSeconds(update.timestamp),
      policy: whatsappPolicy,
      inbox: value.inbox,
      aliases: [user.current, user.previous, parent.current, parent.previous],
    });
  }
}

/**
 * Messages of the time before the number was connected, by either side. Meta's list of what opens the window has
 * only messages received by the API, so they are handed on as `other`.
 */
function readHistory(value: Value): void {
  for (const [message, path] of listsOf(value, 'messages')) {
    addMessage(value, message, path, 'other', 'history');
  }
  for (const [part, partPath] of listsOf(value, 'history')) {
    for (const [thread, threadPath] of value.collector.records(part.threads, `${partPath}.threads`)) {
      const contact = idOf(thread.id);
      for (const [message, path] of value.collector.records(thread.messages, `${threadPath}.messages`)) {
        const from = contact ?? message.from;
        addMessage(value, { ...message, from, group_id: undefined }, path, 'other', 'history');
      }
    }
  }
}

/** The failed statuses of a delivery, or of a single status, each with its person and time. */
function failedStatuses(delivery: UnknownRecord): Failure[] | null {
  const values = valuesOf(delivery);
  return (
    values?.flatMap((record) => {
      const { inbox, people } = valueIn(eventCollector(PROVIDER), record, '');
      const statuses = Array.isArray(record.statuses) ? record.statuses.filter(isRecord) : [];
      return statuses
        .filter((status) => wordOf(status.status).toLowerCase() === 'failed')
        .map((status) => ({
          source: status,
          inbox,
          contact: personOf(people, ...recipientOf(status)).contact,
          at: instantOfSeconds(status.timestamp),
          messageId: idOf(status.id),
        }));
    }) ?? null
  );
}

function valuesOf(delivery: UnknownRecord): UnknownRecord[] | null {
  if (Array.isArray(delivery.entry)) {
    return delivery.entry
      .filter(isRecord)
      .flatMap(({ changes }) => (Array.isArray(changes) ? changes : []))
      .map((change) => recordOf(recordOf(change).value));
  }
  if (Array.isArray(delivery.statuses)) return [delivery];
  return typeof delivery.status === 'string' && recipientOf(delivery).some((id) => idOf(id) !== undefined)
    ? [{ statuses: [delivery] }]
    : null;
}
