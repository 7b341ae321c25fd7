import { wechatMiniprogramPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { wechatAdapter } from './internal/wechatAdapter.js';

/**
 * WeChat Mini Programs: the decrypted push as XML text, parsed XML, or parsed JSON.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive.html,
 * read 2026-11-22.
 *
 * @example
 * wechatMiniprogram.inboundEvents({ MsgType: 'text', FromUserName: 'oUser1', CreateTime: 1763596800, ... })
 * // [{ contact: 'oUser1', kind: 'message', at: 1763596800000, opens: true, ... }]
 */
export const wechatMiniprogram: Adapter = /* @__PURE__ */ wechatAdapter({
  name: 'wechatMiniprogram',
  policy: wechatMiniprogramPolicy,
  events: {
    user_enter_tempsession: 'enter-session',
    kf_create_session: 'system',
    kf_close_session: 'system',
    kf_switch_session: 'system',
  },
});
