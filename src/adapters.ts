export type {
  Adapter,
  AdapterIssue,
  AdapterOptions,
  AdapterProblem,
  ProviderEvent,
} from './adapters/Adapter.js';
export { adapters } from './adapters/adapters.js';
export { bird } from './adapters/bird.js';
export { chatwoot } from './adapters/chatwoot.js';
export { dialog360 } from './adapters/dialog360.js';
export { gupshup } from './adapters/gupshup.js';
export { infobip } from './adapters/infobip.js';
export { line } from './adapters/line.js';
export { instagram, messenger } from './adapters/messengerPlatform.js';
export { isSignedByMeta, isSignedByTwilio, isSignedByWeChat } from './adapters/signatures.js';
export { sinch } from './adapters/sinch.js';
export { sunshine } from './adapters/sunshine.js';
export { telegram } from './adapters/telegram.js';
export { tiktok } from './adapters/tiktok.js';
export { twilioConversations } from './adapters/twilioConversations.js';
export { twilioMessaging } from './adapters/twilioMessaging.js';
export { viber } from './adapters/viber.js';
export { vonage } from './adapters/vonage.js';
export { wati } from './adapters/wati.js';
export { wechatMiniprogram, wechatOfficial } from './adapters/wechat.js';
export { wecomKf } from './adapters/wecomKf.js';
export { whatsappCloud } from './adapters/whatsappCloud.js';
export { ycloud } from './adapters/ycloud.js';
export { zaloOa } from './adapters/zaloOa.js';
