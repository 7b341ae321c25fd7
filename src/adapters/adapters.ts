import type { Adapter } from './Adapter.js';
import { bird } from './bird.js';
import { chatwoot } from './chatwoot.js';
import { dialog360 } from './dialog360.js';
import { gupshup } from './gupshup.js';
import { infobip } from './infobip.js';
import { line } from './line.js';
import { instagram, messenger } from './messengerPlatform.js';
import { sinch } from './sinch.js';
import { sunshine } from './sunshine.js';
import { telegram } from './telegram.js';
import { tiktok } from './tiktok.js';
import { twilioConversations } from './twilioConversations.js';
import { twilioMessaging } from './twilioMessaging.js';
import { viber } from './viber.js';
import { vonage } from './vonage.js';
import { wati } from './wati.js';
import { wechatMiniprogram, wechatOfficial } from './wechat.js';
import { wecomKf } from './wecomKf.js';
import { whatsappCloud } from './whatsappCloud.js';
import { ycloud } from './ycloud.js';
import { zaloOa } from './zaloOa.js';

/**
 * Every adapter by its name, for a server whose address says which provider delivers.
 *
 * @example
 * const adapter = adapters.get(request.params.provider);
 * if (adapter === undefined) return notFound();
 */
export const adapters: ReadonlyMap<string, Adapter> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({
    bird,
    chatwoot,
    dialog360,
    gupshup,
    infobip,
    instagram,
    line,
    messenger,
    sinch,
    sunshine,
    telegram,
    tiktok,
    twilioConversations,
    twilioMessaging,
    viber,
    vonage,
    wati,
    wechatMiniprogram,
    wechatOfficial,
    wecomKf,
    whatsappCloud,
    ycloud,
    zaloOa,
  }),
);
