import type { InboundKind } from '../core/window/InboundEvent.js';
import { policies } from '../core/window/policies.js';
import type { Adapter, AdapterOptions } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import type { EventCollector } from './internal/eventCollector.js';
import { formOf } from './internal/formOf.js';
import { isoTimeOf } from './internal/instantOf.js';
import { isRecord, type UnknownRecord } from './internal/isRecord.js';
import { policyOfAddress } from './internal/policyOfAddress.js';
import { firstIdOf, firstTextOf, idOf, lookUp, wordOf } from './internal/textOf.js';
import { twilioRefusals } from './internal/twilioRefusals.js';
import { unlessTakenBack } from './internal/whatsappKinds.js';

/** Kinds by `MessageStatus`. https://www.twilio.com/docs/messaging/guides/track-outbound-message-status, read 2026-11-22. */
const STATUS_KINDS: Readonly<Record<string, InboundKind>> = {
  accepted: 'delivery',
  scheduled: 'delivery',
  queued: 'delivery',
  sending: 'delivery',
  sent: 'delivery',
  delivered: 'delivery',
  undelivered: 'delivery',
  failed: 'delivery',
  canceled: 'delivery',
  read: 'read',
};

/**
 * Kinds by the field that only such an answer has.
 * https://www.twilio.com/docs/messaging/guides/webhook-request, read 2026-11-22.
 */
const ANSWER_KINDS: readonly (readonly [field: string, kind: InboundKind])[] = [
  ['ButtonText', 'button'],
  ['ButtonPayload', 'button'],
  ['ListId', 'list'],
  ['ListTitle', 'list'],
  ['FlowData', 'flow'],
  ['InteractiveData', 'flow'],
];

/**
 * Twilio Messaging: the form body of an incoming-message or status callback as an object, or an Event Streams event
 * `com.twilio.messaging.inbound-message.received`. The channel is read from the address; plain numbers are SMS.
 *
 * Form bodies have no time: pass `receivedAt`.
 *
 * @example
 * twilioMessaging.inboundEvents(Object.fromEntries(new URLSearchParams(body)), { receivedAt: arrival })
 * // [{ inbox: 'whatsapp:+1202...', contact: 'whatsapp:+1413...', kind: 'button', at: arrival, opens: true, ... }]
 */
export const twilioMessaging: Adapter = /* @__PURE__ */ adapterOf({
  name: 'twilioMessaging',
  read(collector, payload, options) {
    if (isRecord(payload.data)) readStreamEvent(collector, payload.type, payload.data, options);
    else readForm(collector, payload, options);
    return statusOf(isRecord(payload.data) ? payload.data : payload) !== '';
  },
  parse: formOf,
  refusals: twilioRefusals,
});

function readForm(collector: EventCollector, form: UnknownRecord, options: AdapterOptions): void {
  const status = statusOf(form);
  const isIncoming = status === 'received' || status === 'receiving' || (status === '' && hasContent(form));
  const from = idOf(form.From);
  const to = idOf(form.To);
  const [contact, inbox] = isIncoming ? [from, to] : [to, from];
  if (!isIncoming && status === '') {
    collector.report('not-readable', '');
    return;
  }
  collector.add({
    path: '',
    kind: isIncoming ? kindOfAnswer(form) : (lookUp(STATUS_KINDS, status) ?? 'other'),
    word: isIncoming ? form.MessageType : status,
    contact,
    at: collector.receivedAt,
    policy: policyOf(contact, options),
    inbox,
    id: firstIdOf(form.MessageSid, form.SmsSid),
    ...(isIncoming && {
      text: firstTextOf(form.Body, form.ButtonText, form.ListTitle),
      senderName: form.ProfileName,
    }),
    aliases: [bareAddress(contact), ...(isIncoming ? [form.ExternalUserId, form.ParentExternalUserId] : [])],
    // What Twilio's own list of who wants no messages was told: START or STOP, HELP tells it nothing.
    consent: /^(?:START|STOP)$/.test(wordOf(form.OptOutType))
      ? { marketing: form.OptOutType === 'START' }
      : undefined,
    entryPoint:
      isIncoming && (wordOf(form.ReferralSourceType) !== '' || wordOf(form.ReferralCtwaClid) !== ''),
    failure: failureOf(form),
  });
}

/** https://www.twilio.com/docs/events/event-types/messaging/inbound-message, read 2026-11-22. */
function readStreamEvent(
  collector: EventCollector,
  type: unknown,
  data: UnknownRecord,
  options: AdapterOptions,
): void {
  const isIncoming = type === 'com.twilio.messaging.inbound-message.received';
  const [contact, inbox] = isIncoming ? [idOf(data.from), idOf(data.to)] : [idOf(data.to), idOf(data.from)];
  collector.add({
    path: 'data',
    kind: isIncoming ? 'message' : 'other',
    word: type,
    contact,
    at: isoTimeOf(data.timestamp),
    policy: policyOf(contact, options),
    inbox,
    id: data.messageSid,
    text: data.body,
    aliases: [bareAddress(contact)],
    failure: failureOf(data),
  });
}

function policyOf(address: string | undefined, options: AdapterOptions) {
  if (options.channel !== undefined) return lookUp(policies, options.channel);
  return address === undefined ? undefined : policyOfAddress(address);
}

function bareAddress(address: string | undefined): string | undefined {
  return address?.replace(/^[a-z]+:/i, '');
}

function statusOf(form: UnknownRecord): string {
  return (wordOf(form.MessageStatus) || wordOf(form.SmsStatus) || wordOf(form.messageStatus)).toLowerCase();
}

function hasContent(form: UnknownRecord): boolean {
  return (
    idOf(form.MessageSid) !== undefined &&
    (typeof form.Body === 'string' || firstIdOf(form.NumMedia, form.Latitude) !== undefined)
  );
}

function kindOfAnswer(form: UnknownRecord): InboundKind {
  if (wordOf(form.MessageType) === 'reaction') return unlessTakenBack('reaction', form.Body);
  return ANSWER_KINDS.find(([field]) => wordOf(form[field]) !== '')?.[1] ?? 'message';
}

function failureOf(callback: UnknownRecord): UnknownRecord | undefined {
  return ['failed', 'undelivered'].includes(statusOf(callback)) ? callback : undefined;
}
