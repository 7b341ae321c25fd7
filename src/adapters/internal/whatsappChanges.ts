import { type EventCollector, recordsIn } from './eventCollector.js';
import { isRecord, recordOf, type UnknownRecord } from './isRecord.js';
import { jsonOf } from './jsonOf.js';
import { idOf, wordOf } from './textOf.js';
import { recipientOf } from './whatsappPeople.js';

/** The lists and objects that a `value` may hold. Where no field is named, they tell which one it is. */
const STREAMS = [
  'messages',
  'statuses',
  'errors',
  'calls',
  'message_echoes',
  'user_id_update',
  'user_preferences',
  'history',
  'handover',
] as const;

export type Stream = (typeof STREAMS)[number];

/** One `value` of a delivery with the streams that are to be read in it. */
export interface Change {
  value: UnknownRecord;
  path: string;
  streams: readonly Stream[];
  /** Its messages are of the time before the number was connected. */
  isHistory: boolean;
}

/** The streams of each field. The other fields are about the account. */
const FIELDS: ReadonlyMap<string, readonly Stream[]> = new Map<string, readonly Stream[]>([
  ['messages', ['messages', 'statuses', 'errors']],
  ['calls', ['calls', 'statuses']],
  ['smb_message_echoes', ['message_echoes']],
  ['message_echoes', ['message_echoes']],
  ['user_id_update', ['user_id_update']],
  ['user_preferences', ['user_preferences']],
  ['history', ['messages', 'history']],
  // https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/standby (4 August
  // 2026), read 2026-11-29: what goes on while another sender, such as Meta Business Agent, has the conversation.
  ['standby', ['messages', 'statuses', 'message_echoes', 'calls', 'errors']],
  ['messaging_handovers', ['handover']],
]);

/**
 * The changes in a delivery: of the webhook's body, of a lone entry, change or status, or of one `value`; also from JSON text
 * and from the envelopes of AWS. `null`: it is no delivery of WhatsApp.
 */
export function whatsappChanges(payload: unknown, report: EventCollector['report']): Change[] | null {
  const delivery = unwrapped(payload);
  if (delivery === undefined) return null;
  const { object, entry, changes, value, Records, event, data } = delivery;
  if (Array.isArray(Records)) {
    return recordsIn(Records, 'Records', report).flatMap(([{ Sns, body }, path]) => {
      const text = recordOf(Sns).Message ?? body;
      const found = typeof text === 'string' ? whatsappChanges(text, report) : null;
      if (found === null) report('other-provider', path);
      return found ?? [];
    });
  }
  if (object !== undefined && object !== 'whatsapp_business_account') return null;
  if (entry !== undefined || object !== undefined) {
    return recordsIn(entry, 'entry', report).flatMap(([item, path]) => changesIn(item, `${path}.`, report));
  }
  if (changes !== undefined) return changesIn(delivery, '', report);
  if (isRecord(value)) return changeOf(delivery.field, value, 'value', report);
  if (isStatus(delivery)) return changeOf('messages', { statuses: [delivery] }, '', report);
  // 360dialog's form for its partners: https://docs.360dialog.com/partner/onboarding/whatsapp-coexistence/coexistence-webhooks,
  // read 2026-11-30.
  if (isRecord(data) && FIELDS.has(wordOf(event))) return changeOf(event, data, 'data', report);
  return isBareValue(delivery) ? changeOf(delivery.field, delivery, '', report) : null;
}

/**
 * AWS End User Messaging puts Meta's entry as JSON text into `whatsAppWebhookEntry`, SNS all of that into `Message` and
 * EventBridge into `detail`.
 * https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destination-dlrs.html; a function of Lambda gets
 * `Records` of these, from SNS (https://docs.rs/crate/aws_lambda_events fixtures) or from a queue
 * (https://docs.aws.amazon.com/powertools/typescript/2.14.0/api/types/_aws-lambda-powertools_parser.types.SqsEvent.html).
 * Read 2026-11-29.
 */
function unwrapped(payload: unknown, depth = 0): UnknownRecord | undefined {
  const given = typeof payload === 'string' ? jsonOf(payload) : payload;
  if (!isRecord(given) || depth > 3) return undefined;
  const { whatsAppWebhookEntry, Message, detail } = given;
  const isBare = given.entry === undefined && given.object === undefined;
  const inner =
    whatsAppWebhookEntry ??
    (typeof Message === 'string' ? Message : isBare ? detail : undefined) ??
    undefined;
  return inner === undefined ? given : unwrapped(inner, depth + 1);
}

function changesIn(entry: UnknownRecord, prefix: string, report: EventCollector['report']): Change[] {
  return recordsIn(entry.changes, `${prefix}changes`, report).flatMap(([{ field, value }, path]) => {
    if (isRecord(value)) return changeOf(field, value, `${path}.value`, report);
    report('not-readable', `${path}.value`);
    return [];
  });
}

function changeOf(
  field: unknown,
  value: UnknownRecord,
  path: string,
  report: EventCollector['report'],
): Change[] {
  const name = wordOf(field) || wordOf(value.field);
  const isStandby = name === 'standby' || (name === '' && isRecord(value.standby));
  const streams = isStandby ? FIELDS.get('standby') : name === '' ? STREAMS : FIELDS.get(name);
  if (streams === undefined || (name === '' && !isStandby && !isBareValue(value))) {
    report('no-conversation', path);
    return [];
  }
  if (!isStandby) return [{ value, path, streams, isHistory: name === 'history' }];
  const { standby, ...outer } = value;
  // What stands beside `standby` instead of in it is of it too.
  if (!isRecord(standby)) return [{ value, path, streams, isHistory: false }];
  const inner = { ...outer, ...standby };
  return [{ value: inner, path: path === '' ? 'standby' : `${path}.standby`, streams, isHistory: false }];
}

/**
 * Whether an object holds a stream, as a `value` without its envelope does. An answer of the API holds only `errors`, and
 * an error of a client may have `messages` that are texts.
 */
function isBareValue(value: UnknownRecord): boolean {
  return (
    isRecord(value.standby) ||
    isHandover(value) ||
    STREAMS.some((stream) => stream !== 'errors' && hasRecords(value[stream]))
  );
}

function isStatus(value: UnknownRecord): boolean {
  return typeof value.status === 'string' && recipientOf(value).some((id) => idOf(id) !== undefined);
}

function hasRecords(list: unknown): boolean {
  return Array.isArray(list) && list.some(isRecord);
}

/** Whether a `value` says that a conversation has changed hands. */
export function isHandover({ control_passed, control_taken }: UnknownRecord): boolean {
  return isRecord(control_passed) || isRecord(control_taken);
}
