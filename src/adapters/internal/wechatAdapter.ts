import type { InboundKind } from '../../core/window/InboundEvent.js';
import type { WindowPolicy } from '../../core/window/WindowPolicy.js';
import type { Adapter } from '../Adapter.js';
import { adapterOf } from './adapterOf.js';
import { instantOfSeconds } from './instantOf.js';
import type { RefusalTable } from './RefusalTable.js';
import { firstIdOf, firstTextOf, idOf, lookUp, wordOf } from './textOf.js';
import { pushOfXml, wechatRecord } from './wechatRecord.js';

/**
 * Refusals of WeChat Official Accounts and Mini Programs.
 * WxMpErrorMsgEnum and WxMaErrorMsgEnum of https://github.com/Wechat-Group/WxJava, read 2026-11-22.
 * 48002 is a refusal of the person here; in WeCom it is a missing permission.
 */
const wechatRefusals: RefusalTable = {
  codes: [
    {
      'window-closed': '45015',
      'quota-used': '45047',
      'messaging-limit': '45009',
      'message-content': '45002',
      'opted-out': '48002',
      unreachable: '43004',
      'wrong-recipient': '40003',
      'account-restricted': '50002',
      access: '48001 40001 40014 42001',
      temporary: '-1',
    },
  ],
  words: [
    [/^failed: ?user block/i, 'opted-out'],
    [/^failed: ?system fail/i, 'temporary'],
  ],
  hasTemplates: false,
};

/** What differs between the two kinds of WeChat account. */
export interface WechatAccount {
  name: string;
  policy: WindowPolicy;
  /** Kinds by `Event`, in lower case. */
  events: Readonly<Record<string, InboundKind>>;
}

/**
 * An adapter for one kind of WeChat account. A push that is no event is a message, whatever its type: only people have
 * their messages pushed. Devices, which have pushes of their own, are none.
 * https://github.com/Wechat-Group/WxJava WxConsts.XmlMsgType, read 2026-11-29.
 */
export function wechatAdapter({ name, policy, events }: WechatAccount): Adapter {
  return adapterOf({
    name,
    read(collector, payload) {
      const push = wechatRecord(payload, collector);
      if (push === undefined) return false;
      const type = wordOf(push.MsgType);
      const isEvent = type.toLowerCase() === 'event';
      const word = isEvent ? wordOf(push.Event) : type;
      if (word === '') return collector.report('not-readable', isEvent ? 'Event' : 'MsgType');
      // A template message that did not arrive: `failed:user block` or `failed: system failed`.
      // https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html.
      const status = wordOf(push.Status);
      // A tap on a menu that was sent as a message arrives as a text and counts as a menu click.
      const isMenuTap = !isEvent && idOf(push.bizmsgmenuid) !== undefined;
      const kindOfPush = /^(?:device|hardware)/i.test(type) ? 'other' : 'message';
      const kind = isEvent ? (lookUp(events, word.toLowerCase()) ?? 'other') : kindOfPush;
      collector.add({
        path: '',
        kind: isMenuTap ? 'menu-click' : kind,
        word: isMenuTap ? 'bizmsgmenuid' : word,
        contact: push.FromUserName,
        at: instantOfSeconds(push.CreateTime),
        policy,
        inbox: push.ToUserName,
        id: firstIdOf(push.MsgId, push.MsgID),
        // What was said is written down where the account has that turned on.
        text: firstTextOf(push.Content, push.Recognition),
        // Who does not follow gets nothing (43004).
        isEnd: isEvent && word.toLowerCase() === 'unsubscribe',
        failure: status.startsWith('failed') ? { status: 'failed', message: status } : undefined,
      });
      return true;
    },
    parse: pushOfXml,
    refusals: wechatRefusals,
  });
}
