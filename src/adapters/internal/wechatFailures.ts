import { instantOfSeconds } from './instantOf.js';
import type { UnknownRecord } from './isRecord.js';
import type { Failure } from './refusalOf.js';
import { idOf, wordOf } from './textOf.js';

/**
 * The failures in a push: a template message that did not arrive (`Status` is `failed:user block` or
 * `failed: system failed`).
 * https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html.
 */
export function wechatFailures(push: UnknownRecord): Failure[] | null {
  if (push.MsgType === undefined) return null;
  const status = wordOf(push.Status);
  if (!status.startsWith('failed')) return [];
  return [
    {
      source: { status: 'failed', message: status },
      inbox: idOf(push.ToUserName),
      contact: idOf(push.FromUserName),
      at: instantOfSeconds(push.CreateTime),
      messageId: idOf(push.MsgID),
    },
  ];
}
