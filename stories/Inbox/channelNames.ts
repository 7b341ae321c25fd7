import type { SampleChannel } from '../support/Conversation.js';

export const channelNames: Readonly<Record<SampleChannel, string>> = {
  whatsapp: 'WhatsApp',
  instagram: 'Instagram',
  wecom: 'WeCom',
  'wechat-official': 'WeChat',
};
