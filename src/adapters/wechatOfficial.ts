import { wechatOfficialPolicy } from '../core/window/policies.js';
import type { Adapter } from './Adapter.js';
import { refusalOf, refusalOfAll } from './internal/refusalOf.js';
import { type WechatAccount, wechatEvents } from './internal/wechatEvents.js';
import { wechatFailures } from './internal/wechatFailures.js';
import { pushOrError } from './internal/wechatRecord.js';
import { wechatRefusals } from './internal/wechatRefusals.js';

/**
 * Menu links (`VIEW`), location reports and unsubscribing are not in the list of acts that allow messages.
 * https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html, read 2026-11-22.
 */
const ACCOUNT: WechatAccount = {
  provider: 'wechatOfficial',
  policy: wechatOfficialPolicy,
  messages: {
    text: 'message',
    image: 'message',
    voice: 'message',
    video: 'message',
    shortvideo: 'message',
    location: 'message',
    link: 'message',
  },
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
};

/**
 * WeChat Official and Service Accounts: the decrypted push as XML text, or parsed.
 *
 * @example
 * wechatOfficial.inboundEvents('<xml>...<Event><![CDATA[CLICK]]></Event>...</xml>')
 * // [{ inbox: 'gh_1', contact: 'oUser1', kind: 'menu-click', at: 1763596800000, opens: true, ... }]
 */
export const wechatOfficial: Adapter = {
  inboundEvents: (payload, options) => wechatEvents(ACCOUNT, payload, options),
  refusal: (error) => refusalOf(pushOrError(error), wechatRefusals, wechatFailures),
  refusals: (delivery) => refusalOfAll(pushOrError(delivery), wechatRefusals, wechatFailures),
};
