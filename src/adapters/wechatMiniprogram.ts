import { wechatMiniprogramPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { refusalOf, refusalOfAll } from './internal/refusalOf.js';
import { type WechatAccount, wechatEvents } from './internal/wechatEvents.js';
import { wechatFailures } from './internal/wechatFailures.js';
import { pushOrError } from './internal/wechatRecord.js';
import { wechatRefusals } from './internal/wechatRefusals.js';

/**
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive.html,
 * read 2026-11-22.
 */
const ACCOUNT: WechatAccount = {
  provider: 'wechatMiniprogram',
  policy: wechatMiniprogramPolicy,
  messages: {
    text: 'message',
    image: 'message',
    voice: 'message',
    video: 'message',
    location: 'message',
    link: 'message',
    miniprogrampage: 'message',
  },
  events: {
    user_enter_tempsession: 'enter-session',
    kf_create_session: 'system',
    kf_close_session: 'system',
    kf_switch_session: 'system',
  },
};

/**
 * WeChat Mini Programs: the decrypted push as XML text, parsed XML, or parsed JSON.
 *
 * @example
 * wechatMiniprogram.inboundEvents({ MsgType: 'text', FromUserName: 'oUser1', CreateTime: 1763596800, ... })
 * // [{ contact: 'oUser1', kind: 'message', at: 1763596800000, opens: true, ... }]
 */
export const wechatMiniprogram: Adapter = {
  inboundEvents: (payload, options) => wechatEvents(ACCOUNT, payload, options),
  refusal: (error) => refusalOf(pushOrError(error), wechatRefusals, wechatFailures),
  refusals: (delivery) => refusalOfAll(pushOrError(delivery), wechatRefusals, wechatFailures),
};
