import type { ChannelId } from './WindowPolicy.js';

/** All that the kit knows, without their policies: a host that brings one policy need not have the others. */
export const CHANNEL_IDS: readonly string[] = [
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
] satisfies ChannelId[];
