import type { Consent, InboundKind, ThreadControl } from '../../core/window/InboundEvent.js';
import type { WindowPolicy } from '../../core/window/WindowPolicy.js';
import type { Adapter } from '../Adapter.js';
import { adapterOf } from './adapterOf.js';
import { type EventCollector, NEVER_OPENING, recordsIn } from './eventCollector.js';
import { instantOfIso, instantOfMilliseconds } from './instantOf.js';
import { isRecord, isSet, recordOf, type UnknownRecord } from './isRecord.js';
import { metaMessagingRefusals } from './metaMessagingRefusals.js';
import { firstIdOf, firstTextOf, idOf, wordOf } from './textOf.js';

/** Which of the two channels on the same interface is read. */
export interface MetaMessagingChannel {
  name: string;
  /** `object` of its deliveries. */
  object: string;
  policy: WindowPolicy;
}

/** Kinds by the key that an item of `messaging[]` carries; those of the customer's own acts need a closer look. */
const KEY_KINDS: readonly (readonly [key: string, kind: InboundKind])[] = [
  ['postback', 'postback'],
  ['delivery', 'delivery'],
  ['read', 'read'],
  ['pass_thread_control', 'system'],
  ['take_thread_control', 'system'],
  ['request_thread_control', 'system'],
  ['app_roles', 'system'],
  ['policy_enforcement', 'system'],
  ['policy-enforcement', 'system'],
];

/** Fields of `changes[]` whose value has the form of an item of `messaging[]`. */
const MESSAGING_FIELD = /^messag/;

export function metaMessaging({ name, object, policy }: MetaMessagingChannel): Adapter {
  return adapterOf({
    name,
    read(collector, payload) {
      // Failures are told in the answer only; deliveries hold none.
      const isDelivery = Array.isArray(payload.entry) || isEntry(payload);
      if (payload.object === undefined && isEntry(payload)) readEntry(collector, policy, payload, '');
      else if (payload.object !== object) collector.report('other-provider', 'object');
      else {
        for (const [entry, path] of recordsIn(payload.entry, 'entry', collector.report)) {
          readEntry(collector, policy, entry, `${path}.`);
        }
      }
      return isDelivery;
    },
    refusals: metaMessagingRefusals,
  });
}

/** Some hosts hand on one entry of a delivery. */
function isEntry({ messaging, standby, changes }: UnknownRecord): boolean {
  return [messaging, standby, changes].some(Array.isArray);
}

function readEntry(
  collector: EventCollector,
  policy: WindowPolicy,
  entry: UnknownRecord,
  path: string,
): void {
  // `standby` holds what the customer wrote while another app had the thread: it opens the window all the same.
  for (const key of ['messaging', 'standby']) {
    for (const [item, itemPath] of collector.records(entry[key], `${path}${key}`)) {
      readItem(collector, policy, entry, item, itemPath);
    }
  }
  for (const [change, changePath] of collector.records(entry.changes, `${path}changes`)) {
    const field = wordOf(change.field);
    if (!isRecord(change.value)) collector.report('not-readable', `${changePath}.value`);
    else if (MESSAGING_FIELD.test(field)) {
      readItem(collector, policy, entry, change.value, `${changePath}.value`);
    } else readPublicAct(collector, policy, entry, field, change.value, `${changePath}.value`);
  }
}

function readItem(
  collector: EventCollector,
  policy: WindowPolicy,
  entry: UnknownRecord,
  item: UnknownRecord,
  path: string,
): void {
  const sender = idOf(recordOf(item.sender).id);
  const recipient = idOf(recordOf(item.recipient).id);
  const own = idOf(entry.id);
  const message = recordOf(item.message);
  // What the page itself sent is never an act of the customer, also without the mark.
  const isEcho = isSet(message.is_echo) || isSet(message.is_self) || (sender ?? '') === own;
  const isFromPage = isEcho && sender === own;
  const did = actOf(item);
  // The page reads, edits and takes back what it wrote, too.
  const act = isEcho && !NEVER_OPENING.includes(did.kind) ? { kind: 'echo' as const, word: 'echo' } : did;
  const edit = recordOf(item.message_edit);
  if (sender === undefined && isFirstVersion(edit)) {
    collector.report('fetch', path);
    return;
  }
  collector.add({
    path,
    kind: act.kind,
    word: act.word,
    // The customer is whichever side is not the page; some echoes name the page on both sides or on the wrong one.
    contact: isEcho && (isFromPage || recipient !== own) ? recipient : sender,
    at: instantOfMilliseconds(item.timestamp),
    policy,
    inbox: own ?? (isEcho ? sender : recipient),
    id: firstIdOf(message.mid, recordOf(item.postback).mid, edit.mid),
    text: firstTextOf(message.text, recordOf(item.postback).title, edit.text, recordOf(item.reaction).emoji),
    ownKey: isEcho ? message.metadata : undefined,
    entryPoint: !isEcho && adOf(item),
    control: controlOf(item),
    consent: consentOf(item.optin),
  });
}

/**
 * Instagram reports a new message as one that was edited no times, and may leave out who sent it: the message must be
 * asked for by its `mid`. From public reports, such as https://github.com/chatwoot/chatwoot/issues/11901; medium sure.
 */
function isFirstVersion(edit: UnknownRecord): boolean {
  return edit.num_edit === 0 || edit.num_edit === '0';
}

/** https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/messaging_handovers, read 2026-11-29. */
function controlOf(item: UnknownRecord): ThreadControl | undefined {
  const { pass_thread_control: passed, take_thread_control: taken } = item;
  if (!isRecord(passed) && !isRecord(taken)) return undefined;
  const role = idOf(recordOf(passed ?? taken).new_owner_app_id);
  return { by: isRecord(passed) ? 'us' : 'other', ...(role && { role }) };
}

/**
 * The customer stops or resumes the marketing messages of a page.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/messaging_optins,
 * read 2026-11-30.
 */
function consentOf(optin: unknown): Consent | undefined {
  const [, word] = /^(STOP|RESUME)/.exec(wordOf(recordOf(optin).notification_messages_status)) ?? [];
  return word === undefined ? undefined : { marketing: word === 'RESUME' };
}

function actOf(item: UnknownRecord): { kind: InboundKind; word: string } {
  if (isRecord(item.message)) {
    const { is_deleted, quick_reply } = item.message;
    if (isSet(is_deleted)) return { kind: 'delete', word: 'is_deleted' };
    // The 7 days of an ad need a message (policy of 28 September 2026): a tap gives 24 hours.
    if (adOf(item)) return { kind: 'ad-click', word: 'message' };
    return isRecord(quick_reply)
      ? { kind: 'button', word: 'quick_reply' }
      : { kind: 'message', word: 'message' };
  }
  if (isRecord(item.message_edit)) {
    return { kind: isFirstVersion(item.message_edit) ? 'message' : 'edit', word: 'message_edit' };
  }
  if (isRecord(item.reaction)) {
    const action = wordOf(item.reaction.action);
    return { kind: action === 'unreact' ? 'other' : 'reaction', word: action || 'reaction' };
  }
  // A link that leads into an existing thread counts as an act of its own; an ad or a plugin only with a message.
  // https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages, read 2026-11-30.
  if (isRecord(item.referral) && !isRecord(item.postback)) {
    const isBare = ['ADS', 'CUSTOMER_CHAT_PLUGIN'].includes(wordOf(item.referral.source));
    return { kind: isBare ? 'other' : 'postback', word: 'referral' };
  }
  const [key, kind] = KEY_KINDS.find(([name]) => item[name] !== undefined) ?? [otherKeyOf(item), 'other'];
  return { kind, word: key };
}

/** Whether the act came by an ad: `referral` stands in the message, the postback or beside them. */
function adOf(item: UnknownRecord): boolean {
  const referrals = [recordOf(item.message).referral, recordOf(item.postback).referral, item.referral];
  return referrals
    .map(recordOf)
    .some(({ source, ad_id }) => wordOf(source) === 'ADS' || idOf(ad_id) !== undefined);
}

function otherKeyOf(item: UnknownRecord): string {
  return Object.keys(item).find((key) => !['sender', 'recipient', 'timestamp'].includes(key)) ?? '';
}

/** Comments and posts allow one private reply, which is no window. */
function readPublicAct(
  collector: EventCollector,
  policy: WindowPolicy,
  entry: UnknownRecord,
  field: string,
  value: UnknownRecord,
  path: string,
): void {
  const author = firstIdOf(recordOf(value.from).id, value.sender_id);
  if (author === undefined) {
    collector.report('no-conversation', path);
    return;
  }
  const isComment = /^(?:live_)?comments$/.test(field) || ['comment', 'post'].includes(wordOf(value.item));
  const isNew = value.verb === undefined || value.verb === 'add';
  collector.add({
    path,
    kind: author === idOf(entry.id) ? 'echo' : isComment && isNew ? 'comment' : 'other',
    word: [field, wordOf(value.item), wordOf(value.verb)].filter(Boolean).join(' '),
    contact: author,
    // Instagram's comments have no time of their own; nothing opens by them.
    at: instantOfIso(value.created_time ?? value.timestamp) ?? instantOfMilliseconds(entry.time),
    policy,
    inbox: entry.id,
    id: firstIdOf(value.comment_id, value.id, value.post_id),
    text: firstTextOf(value.message, value.text),
    senderName: firstTextOf(recordOf(value.from).name, recordOf(value.from).username),
  });
}
