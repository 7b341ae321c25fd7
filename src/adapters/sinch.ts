import type { InboundKind } from '../core/window/InboundEvent.js';
import type { ChannelId } from '../core/window/WindowPolicy.js';
import type { Adapter } from './Adapter.js';
import { isoTimeOf } from './internal/instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './internal/isRecord.js';
import type { RefusalCodes } from './internal/RefusalTable.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { firstIdOf, lookUp, wordOf } from './internal/textOf.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/** Channels by `channel_identity.channel`. */
const CHANNELS: Readonly<Record<string, ChannelId>> = {
  WHATSAPP: 'whatsapp',
  MESSENGER: 'messenger',
  INSTAGRAM: 'instagram',
  VIBER: 'viber',
  LINE: 'line',
  TELEGRAM: 'telegram',
  SMS: 'sms',
  MMS: 'sms',
  RCS: 'sms',
};

/** Codes in `reason.code`. */
const CODES: RefusalCodes = {
  'window-closed': 'OUTSIDE_ALLOWED_SENDING_WINDOW',
  'rate-limited': 'RATE_LIMITED',
  'wrong-recipient': 'RECIPIENT_INVALID_CHANNEL_IDENTITY CONTACT_NOT_FOUND NO_CHANNEL_IDENTITY_FOR_CONTACT',
  unreachable: 'RECIPIENT_NOT_REACHABLE DELIVERY_TIMED_OUT',
  'opted-out': 'RECIPIENT_NOT_OPTED_IN',
  'message-type': 'MEDIA_TYPE_UNSUPPORTED',
  media: 'MEDIA_TOO_LARGE MEDIA_NOT_REACHABLE',
  'template-unavailable': 'TEMPLATE_NOT_FOUND TEMPLATE_NON_EXISTING_LANGUAGE_OR_VERSION',
  'template-values': 'TEMPLATE_INSUFFICIENT_PARAMETERS',
  setup: 'CHANNEL_BAD_CONFIGURATION CHANNEL_CONFIGURATION_MISSING UNKNOWN_APP',
  'message-content': 'DELIVERY_REJECTED_DUE_TO_POLICY',
  'invalid-value': 'BAD_REQUEST',
  temporary: 'CHANNEL_FAILURE INTERNAL_ERROR',
};

/** Kinds by what stands in `event.contact_event`. */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  reaction_event: 'reaction',
  comment_event: 'comment',
};

/**
 * Sinch Conversation API: callbacks `MESSAGE_INBOUND`, `EVENT_INBOUND`, `OPT_IN`, `OPT_OUT`, `MESSAGE_SUBMIT` and `MESSAGE_DELIVERY`.
 * https://github.com/sinch/docs docs/conversation/conversation-callbacks.md (messages, receipts, `reason.code`) and the types
 * of Sinch's own SDKs, https://developers.sinch.com/sdk/sinch-sdk-node. Read 2026-11-29. The account is Sinch's app, whose
 * channels have windows of their own. A message that was put in by the interface (`injected`) is no act, nor is a reaction
 * that was taken back.
 *
 * @example sinch.inboundEvents(body) // [{ inbox: '01EB37HMH1M6SV18ABNS3G135H', contact: '46712312312', kind: 'message', ... }]
 */
export const sinch: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'sinch',
  partsIn,
  // The channel's own code says more than Sinch's.
  refusals: { ...whatsappRefusals, codes: [CODES, ...whatsappRefusals.codes], codeKeys: ['channel_code'] },
});

function partsIn(delivery: UnknownRecord): SenderPart[] | null {
  const { app_id, project_id, event_time, accepted_time } = delivery;
  const { event, message_submit_notification: submitted, message_delivery_report: report } = delivery;
  const message = delivery.message ?? delivery.message_redaction;
  const body = [message, event, submitted, report].find(isRecord);
  const choice = delivery.opt_out_notification ?? delivery.opt_in_notification;
  if (isRecord(choice)) return [choicePart(choice, delivery)];
  // What Sinch tells about contacts, conversations and the account.
  if (body === undefined) return firstIdOf(app_id) && firstIdOf(project_id) ? [] : null;
  const { channel, identity } = recordOf(body.channel_identity);
  const common = {
    names: [identity, body.contact_id],
    at: isoTimeOf(event_time ?? body.accept_time ?? accepted_time),
    channel: lookUp(CHANNELS, wordOf(channel)),
    inbox: app_id,
    id: body.id ?? body.message_id,
  };
  if (body === message) {
    const { direction, contact_message, app_message } = body;
    const isOwn = direction === 'TO_CONTACT' || !isRecord(contact_message);
    const word = keyIn(contact_message ?? app_message);
    const kind = word === 'choice_response_message' ? 'button' : 'message';
    const act = isOwn ? 'echo' : kind;
    const { text } = recordOf(recordOf(contact_message ?? app_message).text_message);
    return [{ ...common, path: 'message', kind: body.injected === true ? 'other' : act, word, text }];
  }
  if (body === event) {
    const word = keyIn(body.contact_event);
    const { action } = recordOf(recordOf(body.contact_event).reaction_event);
    const isUndone = action === 'REACTION_ACTION_UNREACT';
    return [{ ...common, path: 'event', kind: (!isUndone && lookUp(EVENT_KINDS, word)) || 'other', word }];
  }
  if (body === submitted)
    return [{ ...common, path: 'message_submit_notification', kind: 'delivery', word: 'SUBMITTED' }];
  const status = wordOf(body.status);
  const kind = status === 'READ' ? 'read' : 'delivery';
  const path = 'message_delivery_report';
  const receipt: SenderPart = { ...common, path, kind, word: status, ownKey: body.metadata };
  const hasFailed = status === 'FAILED' || status === 'SWITCHING_CHANNEL';
  return [hasFailed ? { ...receipt, failure: { status: 'failed', reason: body.reason } } : receipt];
}

/** The customer does not want messages any more, or again. */
function choicePart(choice: UnknownRecord, delivery: UnknownRecord): SenderPart {
  const { identity, contact_id, channel, status } = choice;
  const isOut = delivery.opt_out_notification !== undefined;
  const isDone = status === (isOut ? 'OPT_OUT_SUCCEEDED' : 'OPT_IN_SUCCEEDED');
  return {
    path: isOut ? 'opt_out_notification' : 'opt_in_notification',
    kind: 'system',
    word: status,
    names: [identity, contact_id],
    at: isoTimeOf(delivery.event_time ?? delivery.accepted_time),
    channel: lookUp(CHANNELS, wordOf(channel)),
    inbox: delivery.app_id,
    consent: isDone ? { marketing: !isOut } : undefined,
  };
}

/** What it holds: Sinch puts it under the name of its type. */
function keyIn(value: unknown): string {
  return wordOf(Object.keys(recordOf(value)).find((key) => key !== 'reply_to'));
}
