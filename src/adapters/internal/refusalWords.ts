import type { RefusalReason } from '../../core/window/Refusal.js';

/**
 * Sentences by which errors are recognised whose code says nothing: as the platforms write them, whole. Loose words
 * ("window", "session", "24 hours", "template") also stand in errors of hosts, browsers and this kit.
 * WhatsApp: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes; Messenger:
 * .../messenger-platform/error-codes; Twilio: https://www.twilio.com/docs/api/errors/63016; WeChat: WxMpErrorMsgEnum of
 * https://github.com/Wechat-Group/WxJava; Gupshup: https://partner-docs.gupshup.io/docs/error-codes; 360dialog:
 * https://docs.360dialog.com/api/api-error-message-list. Read 2026-11-29.
 */
const PLATFORM_WORDS: readonly (readonly [RegExp, RefusalReason])[] = [
  [/\bre-?engagement message\b/i, 'window-closed'],
  [/more than (?:24|48) hours have passed since the (?:customer|user|recipient) last /i, 'window-closed'],
  [
    /\boutside (?:of )?(?:the )?(?:allowed|allowed messaging|customer (?:service|care)|(?:24|48)[ -]?hours?(?: (?:customer (?:service|care)|messaging))?) window/i,
    'window-closed',
  ],
  [/\bresponse out of time limit\b/i, 'window-closed'],
  [/\buser is inactive for session message\b/i, 'window-closed'],
  [/\bresponse out of count limit\b/i, 'quota-used'],
  [/\bdue to lack of payment\b|^lack of payment$|^wallet balance low$/i, 'payment'],
  [/^(?:your )?(?:account )?balance is insufficient\b|^insufficient (?:balance|funds|credits?)$/i, 'payment'],
  [/\btemplate name(?: \(.{1,512}\))? does not exist in /i, 'template-unavailable'],
  [/^template is paused$/i, 'template-paused'],
  [/^template is disabled$/i, 'template-disabled'],
  [/\bnumber of (?:localizable_)?params? .{0,80}does not match\b/i, 'template-values'],
  [/\btoo many requests\b|\brate limit (?:hit|exceeded)\b/i, 'rate-limited'],
  [/^(?:you have reached your )?(?:daily|monthly) limit(?: reached)?\b/i, 'messaging-limit'],
  [
    /\berror validating access token\b|\binvalid oauth\b|\binvalid api[ _]?key\b|^unauthori[sz]ed$/i,
    'access',
  ],
  [/\brecipient blocked to receive message\b|\battempt to send to unsubscribed recipient\b/i, 'opted-out'],
  [
    /\bphone number is opted out\b|\buser (?:has )?blocked (?:the|this) (?:bot|business|sender|account)\b/i,
    'opted-out',
  ],
  [/\bmessage undeliverable\b|\bnot a (?:valid )?whatsapp (?:user|number)\b/i, 'unreachable'],
  [/\bnumber (?:does )?not exists? on whatsapp\b/i, 'unreachable'],
];

/** What browsers and runtimes say when a request did not arrive. */
const CONNECTION_WORDS =
  /^failed to fetch$|^load failed$|^networkerror when attempting to fetch resource\.?$|^network error$|^fetch failed$|\b(?:ECONN\w+|ENOTFOUND|ETIMEDOUT|EAI_AGAIN)\b|^socket hang up$|^timeout of \d+ ?ms exceeded$/i;

/** The reason that the words give, or `undefined`. The first match counts. */
export function reasonOfWords(
  texts: readonly string[],
  words: readonly (readonly [RegExp, RefusalReason])[] = PLATFORM_WORDS,
): RefusalReason | undefined {
  return words.find(([pattern]) => texts.some((text) => pattern.test(text.trim())))?.[1];
}

export function saysLostConnection(texts: readonly string[]): boolean {
  return texts.some((text) => CONNECTION_WORDS.test(text.trim()));
}

export function reasonOfHttpStatus(status: number | undefined): RefusalReason | undefined {
  if (status === undefined || status < 400) return undefined;
  if (status === 429) return 'rate-limited';
  if (status === 401 || status === 403) return 'access';
  if (status === 402) return 'payment';
  return status === 408 || status >= 500 ? 'temporary' : undefined;
}
