import { DAY_MS, MINUTE_MS, THREE_DAYS_MS, TWO_DAYS_MS, WEEK_MS } from '../time/units.js';
import type { ChannelId, Grant, WayOut, WindowPolicy } from './WindowPolicy.js';

// The lengths are objects of constants, neither calls nor products, so that a bundler can drop the policies that a host does not use.
const DAY: Grant = { durationMs: DAY_MS };
const WEEK: Grant = { durationMs: WEEK_MS };
const FIVE_IN_TWO_DAYS: Grant = { durationMs: TWO_DAYS_MS, quota: 5 };
const THREE_IN_A_MINUTE: Grant = { durationMs: MINUTE_MS, quota: 3 };
/** What remains where the platform has no templates that the kit can send. */
const OTHER_WAYS: readonly WayOut[] = ['wait', 'sms', 'email'];

/**
 * WhatsApp Business Platform: 24 h from the last act of the customer, no quota. Calls count, answered or not,
 * and so does a business call that the customer accepts (META/calling/pricing). In a group any member's message
 * opens it for the group.
 */
export const whatsappPolicy: WindowPolicy = {
  id: 'whatsapp',
  opens: {
    message: DAY,
    button: DAY,
    list: DAY,
    flow: DAY,
    reaction: DAY,
    payment: DAY,
    call: DAY,
    'call-accepted': DAY,
    welcome: DAY,
  },
  waysOut: ['template', 'wait', 'sms', 'phone-app', 'email', 'bot', 'queue'],
  // META/pricing: a price clock only. It starts when the business's answer is delivered.
  entryPointMs: THREE_DAYS_MS,
};

/**
 * WeCom customer service (微信客服): 48 h and 5 messages after each message of the customer. Entering the session
 * gives a 20-second welcome code, not a window. Nothing can be sent by API when it is closed.
 */
export const wecomPolicy: WindowPolicy = {
  id: 'wecom',
  opens: { message: FIVE_IN_TWO_DAYS, button: FIVE_IN_TWO_DAYS },
  waysOut: OTHER_WAYS,
};

/**
 * WeChat Official Account: 48 h and 5 messages after a message, 1 minute and 3 messages after a menu click, a
 * follow or a QR scan, 48 h without a quota after a payment (service accounts). Its template and subscription
 * messages have another form than the kit's templates, so `template` is no way out here.
 */
export const wechatOfficialPolicy: WindowPolicy = {
  id: 'wechat-official',
  opens: {
    message: FIVE_IN_TWO_DAYS,
    'menu-click': THREE_IN_A_MINUTE,
    follow: THREE_IN_A_MINUTE,
    scan: THREE_IN_A_MINUTE,
    payment: { durationMs: TWO_DAYS_MS },
  },
  waysOut: OTHER_WAYS,
};

/** WeChat Mini Program: 48 h and 5 messages after a message, 1 minute and 2 messages after entering the session. */
export const wechatMiniprogramPolicy: WindowPolicy = {
  id: 'wechat-miniprogram',
  opens: {
    message: FIVE_IN_TWO_DAYS,
    'enter-session': { durationMs: MINUTE_MS, quota: 2 },
  },
  waysOut: OTHER_WAYS,
};

/**
 * Messenger: 24 h, 7 days when the chat began with an ad (page of 28 September 2026); a person may reply for
 * 7 days with the human-agent tag. A comment allows one private reply, which is no window. Its utility templates
 * (https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages)
 * need a page permission and another payload than the kit makes, so `template` is no way out here.
 */
export const messengerPolicy: WindowPolicy = {
  id: 'messenger',
  opens: { message: DAY, button: DAY, postback: DAY, reaction: DAY, 'ad-click': WEEK },
  waysOut: OTHER_WAYS,
  humanAgentMs: WEEK_MS,
};

/** Instagram: 24 h, 7 days when the chat began with an ad; a person may reply for 7 days. No templates. */
export const instagramPolicy: WindowPolicy = {
  id: 'instagram',
  opens: { message: DAY, button: DAY, postback: DAY, reaction: DAY, 'ad-click': WEEK },
  waysOut: OTHER_WAYS,
  humanAgentMs: WEEK_MS,
};

/** TikTok Business Messaging: 48 h and 10 messages, both renewed by each message of the customer. */
export const tiktokPolicy: WindowPolicy = {
  id: 'tiktok',
  opens: { message: { durationMs: TWO_DAYS_MS, quota: 10 } },
  waysOut: OTHER_WAYS,
};

/**
 * Zalo Official Account: 48 h and 8 free answers. One source has paid answers up to 7 days, another none after
 * 48 h: the shorter one is taken. ZNS and ZBS templates go by another interface, so `template` is no way out here.
 */
export const zaloPolicy: WindowPolicy = {
  id: 'zalo',
  opens: { message: { durationMs: TWO_DAYS_MS, quota: 8 } },
  waysOut: OTHER_WAYS,
};

/** Viber: a 24 h session from each message of the customer. The quotas that two providers name are left out. */
export const viberPolicy: WindowPolicy = {
  id: 'viber',
  opens: { message: DAY },
  waysOut: OTHER_WAYS,
};

/** LINE: no window. Push messages count against the account's monthly quota. */
export const linePolicy: WindowPolicy = {
  id: 'line',
  opens: null,
  waysOut: [],
};

/** Telegram bots: no window once the person has pressed start. Business connections (24 h) need a policy of the host. */
export const telegramPolicy: WindowPolicy = {
  id: 'telegram',
  opens: null,
  waysOut: [],
};

/** SMS, and every other channel on which one may always write: no window. */
export const smsPolicy: WindowPolicy = { id: 'sms', opens: null, waysOut: [] };

/**
 * The built-in rules of every channel, by id. `policySources` says where they come from. For a bundle with one of them
 * alone import it by its own name and take `windowUnder`.
 *
 * @example policies.whatsapp.opens?.message?.durationMs // 86400000
 */
export const policies: Record<ChannelId, WindowPolicy> = {
  whatsapp: whatsappPolicy,
  wecom: wecomPolicy,
  'wechat-official': wechatOfficialPolicy,
  'wechat-miniprogram': wechatMiniprogramPolicy,
  messenger: messengerPolicy,
  instagram: instagramPolicy,
  tiktok: tiktokPolicy,
  zalo: zaloPolicy,
  viber: viberPolicy,
  line: linePolicy,
  telegram: telegramPolicy,
  sms: smsPolicy,
};
