// The words that types of the window are made of, for code that goes through them.

/** All channels that the kit knows, without their policies: a host that brings one policy need not have the others. */
export const CHANNEL_IDS = [
  'whatsapp',
  'wecom',
  'wechat-official',
  'wechat-miniprogram',
  'messenger',
  'instagram',
  'tiktok',
  'zalo',
  'viber',
  'line',
  'telegram',
  'sms',
] as const;

/** Every way out of a closed window. */
export const WAYS_OUT = ['template', 'wait', 'sms', 'phone-app', 'email', 'bot', 'queue'] as const;

/** Everything that may happen on a conversation. */
export const INBOUND_KINDS = [
  'message',
  'button',
  'list',
  'flow',
  'reaction',
  'call',
  'call-accepted',
  'welcome',
  'postback',
  'menu-click',
  'follow',
  'scan',
  'payment',
  'enter-session',
  'ad-click',
  'comment',
  'edit',
  'delete',
  'system',
  'read',
  'delivery',
  'echo',
  'other',
] as const;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
