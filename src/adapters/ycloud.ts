import type { Adapter } from './Adapter.js';
import { instantOfMilliseconds, isoTimeOf } from './internal/instantOf.js';
import { isRecord, recordOf, type UnknownRecord } from './internal/isRecord.js';
import { metaMessagingRefusals } from './internal/metaMessagingRefusals.js';
import type { RefusalCodes } from './internal/RefusalTable.js';
import { type SenderPart, senderAdapter } from './internal/senderAdapter.js';
import { firstIdOf, wordOf } from './internal/textOf.js';
import {
  kindOfMessage,
  kindOfStatus,
  namesInSystem,
  textOfMessage,
  wordOfMessage,
} from './internal/whatsappKinds.js';
import { whatsappRefusals } from './internal/whatsappRefusals.js';

/** https://docs.ycloud.com/en/api-reference/guides/api-fundamentals/handle-errors, read 2026-11-29. */
const CODES: RefusalCodes = {
  payment: 'BALANCE_INSUFFICIENT',
  'account-restricted': 'ACCOUNT_LIMITED ACCOUNT_UNAVAILABLE',
  'messaging-limit': 'ACCOUNT_RATE_LIMITED',
  'message-content': 'CONTENT_PROHIBITED CONTENT_TOO_LARGE',
  country: 'MESSAGING_REGION_UNSUPPORTED',
};

/**
 * YCloud: webhooks of WhatsApp messages, of groups too, of their statuses and of calls, and of Messenger. Past messages
 * (`whatsapp.smb.history`) are `other`.
 * https://docs.ycloud.com/en/api-reference/webhook-reference/whatsapp-inbound-message-received,
 * .../whatsapp-group-inbound-message-received, .../whatsapp-message-updated, .../whatsapp-echo-message-created,
 * .../whatsapp-meta-business-agent-handover-updated, read 2026-11-29; .../whatsapp-smb-history,
 * .../whatsapp-smb-message-echoes, .../whatsapp-call-connect, .../whatsapp-call-status-updated, and for Messenger
 * .../messenger-inbound-message-received, .../messenger-message-reaction-updated and .../messenger-message-updated, read
 * 2026-11-30. Meta's code stands beside YCloud's (`whatsappApiError`) and counts first.
 *
 * @example ycloud.inboundEvents(body) // [{ inbox: '16315551111', contact: '16315552222', kind: 'message', opens: true, ... }]
 */
export const ycloud: Adapter = /* @__PURE__ */ senderAdapter({
  name: 'ycloud',
  partsIn,
  refusals: {
    ...whatsappRefusals,
    codes: [...whatsappRefusals.codes, ...metaMessagingRefusals.codes, CODES],
  },
});

function partsIn(delivery: UnknownRecord): SenderPart[] | null {
  const type = wordOf(delivery.type);
  const {
    whatsappInboundMessage: inbound,
    whatsappMessage: own,
    whatsappMetaBusinessAgent: agent,
    callingConnect: call,
    callingStatusUpdated: callStatus,
    messengerInboundMessage: messenger,
    messengerMessage,
    messengerMessageReaction: reaction,
  } = delivery;
  const past = type === 'whatsapp.smb.history' && {
    kind: 'other' as const,
    word: 'history',
    failure: undefined,
  };
  if (isRecord(inbound)) return [{ ...inboundPart(inbound, delivery), ...past }];
  if (isRecord(own)) return [{ ...ownPart(own, type, delivery), ...past }];
  if (isRecord(messenger)) {
    return [{ ...inboundPart(messenger, delivery), path: 'messengerInboundMessage', channel: 'messenger' }];
  }
  if (isRecord(messengerMessage)) {
    return [{ ...ownPart(messengerMessage, type, delivery), path: 'messengerMessage', channel: 'messenger' }];
  }
  if (isRecord(reaction)) return [reactionPart(reaction, delivery)];
  if (isRecord(call)) return [callPart(call, delivery)];
  if (isRecord(callStatus)) return [callStatusPart(callStatus, delivery)];
  // What YCloud tells about the account, templates and contacts.
  if (!isRecord(agent)) return type !== '' && firstIdOf(delivery.apiVersion) ? [] : null;
  return [
    {
      path: 'whatsappMetaBusinessAgent',
      kind: 'system',
      word: type,
      names: [agent.consumerPhoneNumber],
      at: instantOfMilliseconds(agent.timestamp),
      channel: 'whatsapp',
      inbox: agent.phoneNumberId,
    },
  ];
}

function inboundPart(message: UnknownRecord, delivery: UnknownRecord): SenderPart {
  const { from, fromUserId, fromParentUserId, to, sendTime, groupId, system, wamid, metaMessageId, id } =
    message;
  const names = namesInSystem(system);
  return {
    path: 'whatsappInboundMessage',
    kind: kindOfMessage(message),
    word: wordOfMessage(message),
    names: [from, fromUserId, fromParentUserId, ...names],
    at: isoTimeOf(sendTime ?? delivery.createTime),
    channel: 'whatsapp',
    inbox: to,
    id: firstIdOf(wamid, metaMessageId, id),
    text: textOfMessage(message),
    senderName: recordOf(message.customerProfile).name,
    group: groupId,
    entryPoint: isRecord(message.referral),
  };
}

/** What the business sent: an update of its status, or an echo of what its app or an agent wrote. */
function ownPart(message: UnknownRecord, type: string, delivery: UnknownRecord): SenderPart {
  const { to, toUserId, toParentUserId, recipientUserId, from, wamid, metaMessageId, id } = message;
  const { updateTime, sendTime, createTime } = message;
  const isEcho = /echo/.test(type) && !/updated$/.test(type);
  const status = wordOf(message.status).toLowerCase();
  const { errorCode, errorMessage, whatsappApiError } = message;
  return {
    path: 'whatsappMessage',
    kind: isEcho ? 'echo' : kindOfStatus(status),
    word: isEcho ? wordOf(message.type) : status,
    names: [to, toUserId, recipientUserId, toParentUserId],
    at: isoTimeOf(
      isEcho ? (sendTime ?? createTime ?? delivery.createTime) : (updateTime ?? delivery.createTime),
    ),
    channel: 'whatsapp',
    inbox: from,
    id: firstIdOf(wamid, metaMessageId, id),
    text: isEcho ? textOfMessage(message) : undefined,
    ownKey: message.externalId,
    ...(status === 'failed' && { failure: { status, errorCode, errorMessage, whatsappApiError } }),
  };
}

/** To a message in Messenger. */
function reactionPart(reaction: UnknownRecord, { createTime }: UnknownRecord): SenderPart {
  const { pageId, psid, action } = reaction;
  return {
    path: 'messengerMessageReaction',
    kind: /^react/i.test(wordOf(action)) ? 'reaction' : 'other',
    word: action,
    names: [psid],
    at: isoTimeOf(createTime),
    channel: 'messenger',
    inbox: pageId,
  };
}

function callPart(call: UnknownRecord, { createTime }: UnknownRecord): SenderPart {
  const { from, fromUserId, fromParentUserId, to, toUserId, toParentUserId, direction, wacid } = call;
  const isFromUser = direction === 'USER_INITIATED';
  return {
    path: 'callingConnect',
    kind: isFromUser ? 'call' : 'other',
    word: 'call connect',
    names: isFromUser ? [from, fromUserId, fromParentUserId] : [to, toUserId, toParentUserId],
    at: isoTimeOf(createTime),
    channel: 'whatsapp',
    inbox: isFromUser ? to : from,
    id: wacid,
  };
}

/** Of a call of the business. */
function callStatusPart(call: UnknownRecord, { createTime }: UnknownRecord): SenderPart {
  const { status, recipientPhone, recipientUserId, parentRecipientUserId, wacid } = call;
  return {
    path: 'callingStatusUpdated',
    kind: status === 'ACCEPTED' ? 'call-accepted' : 'other',
    word: `call ${wordOf(status).toLowerCase()}`,
    names: [recipientPhone, recipientUserId, parentRecipientUserId],
    at: isoTimeOf(createTime),
    channel: 'whatsapp',
    id: wacid,
  };
}
