import type { InboundKind } from '../../core/window/InboundEvent.js';
import { whatsappPolicy } from '../../core/window/policies.js';
import type { EventCollector } from './eventCollector.js';
import { instantOfSeconds } from './instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './isRecord.js';
import { firstIdOf, idOf, wordOf } from './textOf.js';
import { type Change, isHandover, type Stream, whatsappChanges } from './whatsappChanges.js';
import { kindOfMessage, kindOfStatus, namesInSystem, textOfMessage, wordOfMessage } from './whatsappKinds.js';
import { isOwnNumber, type Person, peopleIn, personOf, recipientOf } from './whatsappPeople.js';

/** One `value` of a delivery, with what holds for all events in it. */
interface Value extends Change {
  collector: EventCollector;
  inbox: string | undefined;
  /** `contacts[]`: profile, phone and ids of the people. */
  people: UnknownRecord[];
}

/** Reads a delivery in Meta's form. */
export function readWhatsapp(collector: EventCollector, payload: UnknownRecord): boolean {
  const changes = whatsappChanges(payload, collector.report);
  if (changes === null) {
    collector.report('other-provider', 'object');
    // A delivery of somebody else is no error.
    return Array.isArray(payload.entry);
  }
  for (const change of changes) {
    const { value, path, streams, isHistory } = change;
    const { inbox, people } = peopleIn(value);
    // Written out: a spread for each stream takes longer than all the rest.
    const read: Value = { value, path, streams, isHistory, collector, inbox, people };
    for (const stream of streams) {
      if (stream === 'statuses' || !collector.isForFailures) READERS[stream](read);
    }
  }
  return true;
}

const READERS: Readonly<Record<Stream, (value: Value) => void>> = {
  messages: readMessages,
  statuses: readStatuses,
  errors: (value) => {
    for (const [, path] of listIn(value, 'errors')) value.collector.report('provider-error', path);
  },
  calls: readCalls,
  message_echoes: readEchoes,
  user_id_update: readIdUpdates,
  user_preferences: readPreferences,
  history: readHistory,
  handover: readHandover,
};

function listIn({ value, path, collector }: Value, key: Stream): [UnknownRecord, string][] {
  return collector.records(value[key], path === '' ? key : `${path}.${key}`);
}

function readMessages(value: Value): void {
  for (const [message, path] of listIn(value, 'messages')) {
    if (value.isHistory) addMessage(value, message, path, 'other', 'history');
    else addMessage(value, message, path, kindOfMessage(message), wordOfMessage(message));
  }
}

function addMessage(
  value: Value,
  message: UnknownRecord,
  path: string,
  kind: InboundKind,
  word: string,
): void {
  const isOwn = isOwnNumber(value.value, message.from);
  const sender = isOwn ? receiverOf(value, message) : senderOf(value, message);
  const group = idOf(message.group_id);
  const names = namesInSystem(message.system);
  value.collector.add({
    path,
    kind: isOwn && kind !== 'other' ? 'echo' : kind,
    word,
    contact: group ?? sender.contact ?? firstIdOf(...names),
    at: instantOfSeconds(message.timestamp),
    policy: whatsappPolicy,
    inbox: value.inbox,
    id: message.id,
    aliases: group === undefined ? [...sender.ids, ...names] : [],
    text: textOfMessage(message),
    senderName: isOwn ? undefined : sender.name,
    member: group === undefined ? undefined : sender.contact,
    entryPoint: isRecord(message.referral),
  });
}

/** Who wrote or called. */
function senderOf({ people }: Value, act: UnknownRecord): Person {
  return personOf(people, act.from, act.from_user_id, act.from_parent_user_id);
}

/** To whom the business wrote or whom it called. */
function receiverOf({ people }: Value, act: UnknownRecord): Person {
  return personOf(people, act.to, act.to_user_id ?? act.recipient, act.to_parent_user_id);
}

function readStatuses(value: Value): void {
  for (const [status, path] of listIn(value, 'statuses')) {
    const word = wordOf(status.status).toLowerCase();
    const isCall = status.type === 'call';
    const callKind: InboundKind = word === 'accepted' ? 'call-accepted' : 'other';
    const recipient = personOf(value.people, ...recipientOf(status));
    value.collector.add({
      path,
      kind: isCall ? callKind : kindOfStatus(word),
      word: isCall ? `call ${word}` : word,
      contact: recipient.contact,
      at: instantOfSeconds(status.timestamp),
      policy: whatsappPolicy,
      inbox: value.inbox,
      id: status.id,
      ownKey: status.biz_opaque_callback_data,
      aliases: status.recipient_type === 'group' ? [] : recipient.ids,
      // The customer's payment may fail too, which is no message.
      failure: word === 'failed' && status.type !== 'payment' ? status : undefined,
    });
  }
}

/**
 * A call of the user counts from its beginning, answered or not; its end is no act.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/reference, read 2026-11-22.
 */
function readCalls(value: Value): void {
  for (const [call, path] of listIn(value, 'calls')) {
    const isFromUser = call.direction === 'USER_INITIATED';
    const caller = isFromUser ? senderOf(value, call) : receiverOf(value, call);
    value.collector.add({
      path,
      kind: isFromUser && call.event !== 'terminate' ? 'call' : 'other',
      word: `call ${wordOf(call.event)}`,
      contact: caller.contact,
      at: instantOfSeconds(call.timestamp),
      policy: whatsappPolicy,
      inbox: value.inbox,
      id: call.id,
      aliases: caller.ids,
    });
  }
}

/** What the business wrote in its app on the phone, or what another sender wrote: there it stands in `message`. */
function readEchoes(value: Value): void {
  for (const [item, path] of listIn(value, 'message_echoes')) {
    const echo = { ...recordOf(item.message), ...item };
    const receiver = receiverOf(value, echo);
    const act = kindOfMessage(echo);
    value.collector.add({
      path,
      // To take an own message back is no message.
      kind: act === 'edit' || act === 'delete' ? act : 'echo',
      word: echo.type,
      contact: receiver.contact,
      at: instantOfSeconds(echo.timestamp),
      policy: whatsappPolicy,
      inbox: value.inbox,
      id: echo.id,
      text: textOfMessage(echo),
      aliases: receiver.ids,
    });
  }
}

function readIdUpdates(value: Value): void {
  for (const [update, path] of listIn(value, 'user_id_update')) {
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
 * The customer stops or resumes marketing messages, by a button of WhatsApp's own.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/user_preferences, read 2026-11-30.
 */
function readPreferences(value: Value): void {
  for (const [preference, path] of listIn(value, 'user_preferences')) {
    const { wa_id, user_id, parent_user_id, category, timestamp } = preference;
    const customer = personOf(value.people, wa_id, user_id, parent_user_id);
    const word = wordOf(preference.value).toLowerCase();
    const isOnMarketing = category === 'marketing_messages' && (word === 'stop' || word === 'resume');
    value.collector.add({
      path,
      kind: 'system',
      word: `user_preferences ${word}`,
      contact: customer.contact,
      at: instantOfSeconds(timestamp),
      policy: whatsappPolicy,
      inbox: value.inbox,
      aliases: customer.ids,
      consent: isOnMarketing ? { marketing: word === 'resume' } : undefined,
    });
  }
}

/**
 * Messages of the time before the number was connected, by either side. Meta's list of what opens the window has
 * only messages received by the API, so they are handed on as `other`.
 */
function readHistory(value: Value): void {
  for (const [part, partPath] of listIn(value, 'history')) {
    for (const [thread, threadPath] of value.collector.records(part.threads, `${partPath}.threads`)) {
      const contact = idOf(thread.id);
      for (const [message, path] of value.collector.records(thread.messages, `${threadPath}.messages`)) {
        const from = contact ?? message.from;
        addMessage(value, { ...message, from, group_id: undefined }, path, 'other', 'history');
      }
    }
  }
}

/**
 * The conversation has changed hands: passed to this app, which is told so as the new owner, or taken from it.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messaging-handovers (22
 * September 2026), read 2026-11-29. The roles are spelled `new_owner_role` there and `new_owner_app_role` elsewhere.
 */
function readHandover(value: Value): void {
  if (!isHandover(value.value)) return;
  const { sender, recipient, control_passed, control_taken, timestamp } = value.value;
  const isPassed = isRecord(control_passed);
  const { new_owner_role, new_owner_app_role, new_owner_app_id } = recordOf(control_passed ?? control_taken);
  const { phone_number, wa_id, user_id, parent_user_id } = recordOf(sender);
  const customer = personOf(value.people, phone_number ?? wa_id, user_id, parent_user_id);
  const role = wordOf(new_owner_role) || wordOf(new_owner_app_role) || idOf(new_owner_app_id);
  value.collector.add({
    path: value.path,
    kind: 'system',
    word: isPassed ? 'control_passed' : 'control_taken',
    contact: customer.contact,
    at: instantOfSeconds(timestamp),
    policy: whatsappPolicy,
    inbox: firstIdOf(recordOf(recipient).phone_number_id, value.inbox),
    aliases: customer.ids,
    control: { by: isPassed ? 'us' : 'other', ...(role && { role }) },
  });
}
