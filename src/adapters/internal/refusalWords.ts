import type { RefusalReason } from '../../core/window/Refusal.js';

/**
 * Things that are said with "24 hours", "window" or "session" and have nothing to do with the reply window:
 * limits per day, expired log-ins.
 */
const NOT_THE_WINDOW =
  /(?:messaging|rate|spam|daily|conversation|sending|pair) limit|limit (?:hit|reached|exceeded)|too many|quota|token|oauth|log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in|your session|is not defined|maintenance|password|credential|template (?:limit|window)/i;

const WINDOW_WORDS =
  /re-?engag|\b(?:24|48)[ -]?(?:h|hrs?|hours?)\b|(?:24|48) ?小时|(?:messag\w*|reply|service|customer|allowed|24).{0,40}\bwindow\b|\bwindow\b.{0,40}(?:clos|expir|ended|passed|over)|outside.{0,40}(?:allowed|hours|period|session)|\bsession\b.{0,40}(?:clos|expir|ended|inactive|not (?:open|active))|(?:clos|expir|no (?:open|active)|inactive|outside).{0,30}\bsession\b/i;

/** Words by which errors are recognised whose code says nothing. The first match counts. */
const COMMON_WORDS: readonly (readonly [RegExp, RefusalReason])[] = [
  [
    /lack of payment|insufficient (?:balance|funds|credit)|balance.{0,20}(?:low|insufficient)|payment (?:issue|method|required)/i,
    'payment',
  ],
  [
    /template.{0,60}(?:not (?:exist|found|approved)|does not exist|doesn't exist|missing)/i,
    'template-unavailable',
  ],
  [/template.{0,40}paused/i, 'template-paused'],
  [/template.{0,40}disabled/i, 'template-disabled'],
  [
    /number of (?:localizable_)?param|param(?:eter)?s?.{0,40}(?:mismatch|does not match|format|new-line)/i,
    'template-values',
  ],
  [/rate.?limit|too many (?:requests|messages)|throttl/i, 'rate-limited'],
  [/(?:daily|monthly|messaging|conversation|sending) limit|quota/i, 'messaging-limit'],
  [/(?:access|auth\w*) ?token|oauth|unauthori[sz]ed|invalid credentials|permission/i, 'access'],
  [/opted.?out|unsubscribed|blocked by the (?:user|recipient)|user (?:has )?blocked/i, 'opted-out'],
  [/undeliverable|not (?:a )?(?:valid )?whatsapp (?:user|number)/i, 'unreachable'],
  [
    /failed to fetch|network ?error|timed? ?out|ECONN\w+|ENOTFOUND|socket hang up|temporarily unavailable|try again later/i,
    'temporary',
  ],
];

/** Whether these words say that the reply window is closed. */
export function saysWindowClosed(text: string): boolean {
  return WINDOW_WORDS.test(text) && !NOT_THE_WINDOW.test(text);
}

/** The reason that the words give, or `undefined`. */
export function reasonOfWords(
  texts: readonly string[],
  words: readonly (readonly [RegExp, RefusalReason])[] = COMMON_WORDS,
): RefusalReason | undefined {
  return words.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1];
}

/** The reason that an HTTP status gives, or `undefined`. */
export function reasonOfHttpStatus(status: number | undefined): RefusalReason | undefined {
  if (status === undefined || status < 400) return undefined;
  if (status === 429) return 'rate-limited';
  if (status === 401 || status === 403) return 'access';
  if (status === 402) return 'payment';
  return status === 408 || status >= 500 ? 'temporary' : undefined;
}
