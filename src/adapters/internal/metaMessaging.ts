import type { InboundKind } from '../../core/window/InboundEvent.js';
import type { WindowPolicy } from '../../core/window/WindowPolicy.js';
import type { Adapter } from '../Adapter.js';
import { type EventCollector, eventCollector } from './eventCollector.js';
import { instantOfIso, instantOfMilliseconds } from './instantOf.js';
import { isRecord, isSet, recordOf, type UnknownRecord } from './isRecord.js';
import { metaMessagingRefusals } from './metaMessagingRefusals.js';
import { refusalOf, refusalOfAll } from './refusalOf.js';
import { firstIdOf, idOf, wordOf } from './textOf.js';

/** Which of the two channels on the same interface is read. */
export interface MetaMessagingChannel {
  provider: string;
  /** `object` of its deliveries. */
  object: string;
  policy: WindowPolicy;
}

/** Kinds by the key that an item of `messaging[]` carries; `message`, `reaction` and `referral` need a closer look. */
const KEY_KINDS: readonly (readonly [key: string, kind: InboundKind])[] = [
  ['postback', 'postback'],
  ['delivery', 'delivery'],
  ['read', 'read'],
  ['message_edit', 'edit'],
  ['pass_thread_control', 'system'],
  ['take_thread_control', 'system'],
  ['request_thread_control', 'system'],
  ['app_roles', 'system'],
  ['policy_enforcement', 'system'],
  ['policy-enforcement', 'system'],
];

/** Fields of `changes[]` whose value has the form of an item of `messaging[]`. */
const MESSAGING_FIELD = /^messag/;

/** An adapter for Messenger or Instagram. */
export function metaMessaging(channel: MetaMessagingChannel): Adapter {
  return {
    inboundEvents(payload, options) {
      const collector = eventCollector(channel.provider, options);
      if (!isRecord(payload)) collector.report('not-readable', '');
      else if (payload.object !== channel.object) collector.report('other-provider', 'object');
      else if (!Array.isArray(payload.entry)) collector.report('not-readable', 'entry');
      else {
        for (const [entry, path] of collector.records(payload.entry, 'entry')) {
          readEntry(collector, channel.policy, entry, path);
        }
      }
      return collector.events;
    },
    refusal: (error) => refusalOf(error, metaMessagingRefusals, failuresIn),
    refusals: (delivery) => refusalOfAll(delivery, metaMessagingRefusals, failuresIn),
  };
}

/** Messenger and Instagram report failures in the answer only; their deliveries hold none. */
function failuresIn(delivery: UnknownRecord): [] | null {
  return Array.isArray(delivery.entry) ? [] : null;
}

function readEntry(
  collector: EventCollector,
  policy: WindowPolicy,
  entry: UnknownRecord,
  path: string,
): void {
  // `standby` holds what the customer wrote while another app had the thread: it opens the window all the same.
  for (const key of ['messaging', 'standby']) {
    for (const [item, itemPath] of collector.records(entry[key], `${path}.${key}`)) {
      readItem(collector, policy, entry, item, itemPath);
    }
  }
  for (const [change, changePath] of collector.records(entry.changes, `${path}.changes`)) {
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
  const act = isEcho ? { kind: 'echo' as const, word: 'echo' } : actOf(item);
  collector.add({
    path,
    kind: act.kind,
    word: act.word,
    // The customer is whichever side is not the page; some echoes name the page on both sides or on the wrong one.
    contact: isEcho && (isFromPage || recipient !== own) ? recipient : sender,
    at: instantOfMilliseconds(item.timestamp),
    policy,
    inbox: own ?? (isEcho ? sender : recipient),
    id: firstIdOf(message.mid, recordOf(item.postback).mid),
    entryPoint: !isEcho && adOf(item),
  });
}

function actOf(item: UnknownRecord): { kind: InboundKind; word: string } {
  const isAd = adOf(item);
  if (isRecord(item.message)) {
    const { is_deleted, quick_reply } = item.message;
    if (isSet(is_deleted)) return { kind: 'delete', word: 'is_deleted' };
    if (isAd) return { kind: 'ad-click', word: 'message' };
    return isRecord(quick_reply)
      ? { kind: 'button', word: 'quick_reply' }
      : { kind: 'message', word: 'message' };
  }
  if (isRecord(item.reaction)) {
    const action = wordOf(item.reaction.action);
    return { kind: action === 'react' ? 'reaction' : 'other', word: action || 'reaction' };
  }
  if (isRecord(item.postback) && isAd) return { kind: 'ad-click', word: 'postback' };
  // A link or an ad that leads into an existing thread counts as an act of its own. The 7 days of an ad need a
  // message, so without one it is taken like a tap.
  if (isRecord(item.referral)) return { kind: 'postback', word: 'referral' };
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
  });
}
