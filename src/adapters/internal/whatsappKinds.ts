import type { InboundKind } from '../../core/window/InboundEvent.js';
import { isRecord, recordOf, type UnknownRecord } from './isRecord.js';
import { firstTextOf, lookUp, wordOf } from './textOf.js';

/**
 * Kinds by `messages[].type`. Any other type is a message too: whoever stands in `messages[]` has written.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages, read 2026-11-22.
 * `edit` and `revoke` come from numbers that are also used in the app and are not said to open anything.
 */
const MESSAGE_KINDS: Readonly<Record<string, InboundKind>> = {
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
  payment_notification: 'other',
};

/**
 * Kinds by `messages[].unsupported.type`: acts on an earlier message. The words that there are:
 * https://docs.ycloud.com/en/documentation/inbox/unsupported-messages-in-inbox, read 2026-11-30.
 */
const UNSUPPORTED_KINDS: Readonly<Record<string, InboundKind>> = {
  edit: 'edit',
  revoke: 'delete',
  pin: 'other',
  keep_in_chat: 'other',
};

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

export function kindOfMessage(message: UnknownRecord): InboundKind {
  const type = typeOf(message);
  if (type === 'interactive') {
    const { type: word, call_permission_reply: permission } = recordOf(message.interactive);
    return automaticKind(recordOf(permission)) ?? lookUp(INTERACTIVE_KINDS, wordOf(word)) ?? 'message';
  }
  if (type === 'unsupported') {
    return lookUp(UNSUPPORTED_KINDS, wordOf(recordOf(message.unsupported).type)) ?? 'message';
  }
  return unlessTakenBack(lookUp(MESSAGE_KINDS, type), recordOf(message.reaction).emoji);
}

/**
 * A reaction without an emoji is one that was taken back. Meta names it nowhere among what opens the window, one provider
 * does (https://help.omni.chat/pt-BR/articles/9077190, read 2026-11-22): not open is the safe side.
 *
 * @param kind that its word stands for. Absent: a message, as any word that is not known
 */
export function unlessTakenBack(kind: InboundKind = 'message', emoji: unknown): InboundKind {
  return kind === 'reaction' && firstTextOf(emoji) === undefined ? 'other' : kind;
}

/** Samples of permissions to call leave the type out. */
function typeOf({ type, interactive }: UnknownRecord): string {
  return wordOf(type) || (isRecord(interactive) ? 'interactive' : '');
}

/**
 * A permission to call that nobody gave by hand: granted because the customer calls, taken away after four calls of the
 * business without an answer.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-call-permissions, read 2026-11-30.
 */
function automaticKind({ response, response_source: source }: UnknownRecord): InboundKind | undefined {
  if (source !== 'automatic') return undefined;
  return response === 'accept' ? 'call' : 'system';
}

/** Meta's word for it. */
export function wordOfMessage(message: UnknownRecord): string {
  const type = typeOf(message);
  const inner = wordOf(recordOf(message[type === 'unsupported' ? 'unsupported' : 'interactive']).type);
  return inner || type;
}

export function textOfMessage(message: UnknownRecord): string | undefined {
  const { text, button, interactive, reaction, order } = message;
  const { button_reply, list_reply, nfm_reply } = recordOf(interactive);
  return firstTextOf(
    recordOf(text).body,
    recordOf(message[wordOf(message.type)]).caption,
    recordOf(button).text,
    recordOf(button_reply).title,
    recordOf(list_reply).title,
    recordOf(nfm_reply).body,
    recordOf(reaction).emoji,
    recordOf(order).text,
  );
}

/** The kind of a status, in lower case. */
export function kindOfStatus(word: string): InboundKind {
  return lookUp(STATUS_KINDS, word) ?? 'other';
}

/**
 * A system notice tells all names of one person, the new number or id and those of before; it may tell nothing else.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/system (changelog
 * 11 August 2026), read 2026-11-29.
 */
export function namesInSystem(value: unknown): unknown[] {
  const system = recordOf(value);
  const { customer, wa_id, new_wa_id, user_id, previous_user_id } = system;
  const { parent_user_id, previous_parent_user_id } = system;
  return [customer, wa_id, new_wa_id, previous_user_id, user_id, previous_parent_user_id, parent_user_id];
}
