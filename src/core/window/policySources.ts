import type { ChannelId, PolicySource } from './WindowPolicy.js';

/** Day on which every address below was read; a page's own date stands beside its policy where it has one. */
const readOn = '2026-11-22';

/** Where the values of the built-in policies come from. `sms` has no rules. */
export const policySources: Partial<Record<ChannelId, PolicySource>> = {
  whatsapp: {
    url: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages',
    readOn,
    uncertain: 'Reactions and payment choices: not named by Meta',
  },
  wecom: { url: 'https://developer.work.weixin.qq.com/document/path/94677', readOn },
  'wechat-official': {
    url: 'https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html',
    readOn,
    uncertain: 'Copies of 2021 say 20 messages',
  },
  'wechat-miniprogram': {
    url: 'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/send.html',
    readOn,
  },
  messenger: {
    url: 'https://developers.facebook.com/documentation/business-messaging/messenger-platform/policy',
    readOn,
    uncertain: 'Reactions: from a copy of the list',
  },
  instagram: {
    url: 'https://developers.facebook.com/documentation/business-messaging/messenger-platform/policy',
    readOn,
  },
  tiktok: { url: 'https://www.infobip.com/docs/tiktok', readOn, uncertain: 'Quota: only from providers' },
  zalo: {
    url: 'https://zalooa.freshdesk.com/support/solutions/articles/64000261136',
    readOn,
    uncertain: 'Sources disagree: 48 h or 7 days',
  },
  viber: {
    url: 'https://www.infobip.com/docs/viber',
    readOn,
    uncertain: 'From providers, as is a limit of 60 per session',
  },
  line: { url: 'https://developers.line.biz/en/reference/messaging-api/', readOn },
  telegram: { url: 'https://core.telegram.org/bots/api', readOn },
};
