import type { InboundKind } from '../core/window/InboundEvent.js';
import { wecomPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { adapterOf } from './internal/adapterOf.js';
import type { EventCollector, EventDraft } from './internal/eventCollector.js';
import { instantOfSeconds } from './internal/instantOf.js';
import { recordOf, type UnknownRecord } from './internal/isRecord.js';
import type { RefusalTable } from './internal/RefusalTable.js';
import { firstIdOf, idOf, lookUp, wordOf } from './internal/textOf.js';
import { pushOfXml, wechatRecord } from './internal/wechatRecord.js';

/**
 * Refusals of WeCom customer service: answers of the API, and the cause in a `msg_send_fail` event.
 * https://github.com/xen0n/go-workwx errcodes/mod.go and
 * https://developer.work.weixin.qq.com/document/path/94670, read 2026-11-22.
 */
const wecomRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '95002 fail_type/4',
      'quota-used': '95001 fail_type/6',
      'session-ended': '95013 fail_type/5',
      'session-state': '95016 95018',
      'messaging-limit': '95003 45009',
      'opted-out': 'fail_type/10',
      'message-type': 'fail_type/12',
      setup: '95000 95004 95011 95012 95017 fail_type/1 fail_type/2 fail_type/8 fail_type/11',
      'wrong-recipient': '40003 40096',
      access: '48002 40001 40014 42001',
      temporary: '-1',
    },
  ],
  hasTemplates: false,
};

/** Kinds by `event.event_type`. https://developer.work.weixin.qq.com/document/path/94670, read 2026-11-22. */
const EVENT_KINDS: Readonly<Record<string, InboundKind>> = {
  enter_session: 'enter-session',
  msg_send_fail: 'delivery',
  servicer_status_change: 'system',
  session_status_change: 'system',
  user_recall_msg: 'delete',
};

/** `origin` of a message. */
const FROM_CUSTOMER = '3';
const FROM_STAFF = '5';

/**
 * WeCom customer service (微信客服): the answer of `sync_msg`. The callback `kf_msg_or_event` holds no message and
 * gives an issue that says so.
 *
 * @example
 * wecomKf.inboundEvents(await syncMsg(token))
 * // [{ inbox: 'wkAJ2G', contact: 'wmAJ2G', kind: 'message', at: 1763596800000, opens: true, ... }]
 */
export const wecomKf: Adapter = /* @__PURE__ */ adapterOf({
  name: 'wecomKf',
  read(collector, payload) {
    const { msg_list, errcode } = payload;
    if (msg_list !== undefined) {
      for (const [message, path] of collector.records(msg_list, 'msg_list')) {
        readMessage(collector, message, path);
      }
      return Array.isArray(msg_list);
    }
    if (errcode !== undefined) return errcode === 0 ? false : collector.report('provider-error', 'errcode');
    const callback = wechatRecord(payload, collector);
    if (callback === undefined) return false;
    collector.report(wordOf(callback.Event) === 'kf_msg_or_event' ? 'fetch' : 'not-readable', '');
    return callback.MsgType !== undefined;
  },
  parse: pushOfXml,
  refusals: wecomRefusals,
});

function readMessage(collector: EventCollector, message: UnknownRecord, path: string): void {
  const event = recordOf(message.event);
  const [kind, word] = actOf(message, event);
  collector.add({
    path,
    kind,
    word,
    contact: firstIdOf(message.external_userid, event.external_userid),
    at: instantOfSeconds(message.send_time),
    policy: wecomPolicy,
    inbox: firstIdOf(message.open_kfid, event.open_kfid),
    id: message.msgid,
    text: recordOf(message.text).content,
    ...(word === 'session_status_change' && sessionOf(event)),
    // What the interface had accepted was not delivered.
    ...(word === 'msg_send_fail' && { id: event.fail_msgid, failure: event }),
  });
}

/**
 * `change_type` 3: the session is ended ("会话已经结束") until the customer writes; else a person of the staff has it, and the
 * interface sends nothing. https://developer.work.weixin.qq.com/document/path/94698, and `docs/kf.md` of
 * https://github.com/xen0n/go-workwx, read 2026-11-30.
 */
function sessionOf({
  change_type,
  new_servicer_userid,
}: UnknownRecord): Pick<EventDraft, 'isEnd' | 'control'> {
  if (idOf(change_type) === '3') return { isEnd: true, control: { by: 'us' } };
  const role = idOf(new_servicer_userid);
  return { control: { by: 'other', ...(role && { role }) } };
}

function actOf(message: UnknownRecord, event: UnknownRecord): [kind: InboundKind, word: string] {
  const type = wordOf(message.msgtype);
  const eventType = wordOf(event.event_type);
  if (type === 'event') return [lookUp(EVENT_KINDS, eventType) ?? 'other', eventType || type];
  const origin = idOf(message.origin);
  if (origin === FROM_STAFF) return ['echo', type];
  if (origin !== FROM_CUSTOMER) return ['other', type];
  const isMenuTap = idOf(recordOf(message.text).menu_id) !== undefined;
  return [isMenuTap ? 'button' : 'message', type];
}
