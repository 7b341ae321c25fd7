import { wechatMiniprogramPolicy, wechatOfficialPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { wechatAdapter } from './internal/wechatAdapter.js';

/**
 * WeChat Official and Service Accounts: the decrypted push as XML text, or parsed.
 *
 * Menu links (`VIEW`), location reports and unsubscribing are not in the list of acts that allow messages.
 * https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html, read 2026-11-22.
 *
 * @example
 * wechatOfficial.inboundEvents('<xml>...<Event><![CDATA[CLICK]]></Event>...</xml>')
 * // [{ inbox: 'gh_1', contact: 'oUser1', kind: 'menu-click', at: 1763596800000, opens: true, ... }]
 */
export const wechatOfficial: Adapter = /* @__PURE__ */ wechatAdapter({
  name: 'wechatOfficial',
  policy: wechatOfficialPolicy,
  events: {
    click: 'menu-click',
    scancode_push: 'menu-click',
    scancode_waitmsg: 'menu-click',
    subscribe: 'follow',
    scan: 'scan',
    templatesendjobfinish: 'delivery',
    masssendjobfinish: 'delivery',
    kf_create_session: 'system',
    kf_close_session: 'system',
    kf_switch_session: 'system',
  },
});

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
