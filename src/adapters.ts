export type {
  Adapter,
  AdapterIssue,
  AdapterOptions,
  AdapterProblem,
  ProviderEvent,
} from './adapters/Adapter.js';
export { chatwoot } from './adapters/chatwoot.js';
export { instagram } from './adapters/instagram.js';
export { line } from './adapters/line.js';
export { messenger } from './adapters/messenger.js';
export { telegram } from './adapters/telegram.js';
export { tiktok } from './adapters/tiktok.js';
export { twilioConversations } from './adapters/twilioConversations.js';
export { twilioMessaging } from './adapters/twilioMessaging.js';
export { viber } from './adapters/viber.js';
export { wechatMiniprogram } from './adapters/wechatMiniprogram.js';
export { wechatOfficial } from './adapters/wechatOfficial.js';
export { wecomKf } from './adapters/wecomKf.js';
export { whatsappCloud } from './adapters/whatsappCloud.js';
export { zaloOa } from './adapters/zaloOa.js';
