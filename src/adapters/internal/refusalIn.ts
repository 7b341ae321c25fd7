import type { Refusal, RefusalReason } from '../../core/window/Refusal.js';
import { type ErrorFindings, errorFindings } from './errorFindings.js';
import type { EventDraft } from './eventCollector.js';
import { type RefusalCodes, type RefusalTable, reasonOfCode } from './RefusalTable.js';
import { refusalTraits } from './refusalTraits.js';
import { reasonOfHttpStatus, reasonOfWords, saysLostConnection } from './refusalWords.js';
import { idOf } from './textOf.js';

/** A refusal of which nothing is known. */
export function unknownRefusal(original: unknown): Refusal {
  const { retry } = refusalTraits.unknown;
  return { reason: 'unknown', closesWindow: false, retry, explain: 'unknown', original };
}

/** The refusal in a failure or an error, with what its delivery says about it; `null`: nothing was refused. */
export function refusalIn(source: unknown, table: RefusalTable, draft?: EventDraft): Refusal | null {
  if (source === undefined || source === null || source === '' || typeof source === 'boolean') return null;
  const findings = errorFindings(source, table.codeKeys);
  if (source === 0 || (findings.isSuccess && !findings.isFailure)) return null;
  const { reason, code } = isClosedSocket(source) ? LOST_CONNECTION : judge(findings, table);
  const { retry, closesWindow = false, retryAfterMs = findings.retryAfterMs } = refusalTraits[reason];
  const refusal: Refusal = {
    reason,
    closesWindow,
    retry,
    explain: reason === 'window-closed' && !table.hasTemplates ? 'window-closed-wait' : reason,
    original: source,
  };
  if (code !== undefined) refusal.code = code;
  if (retryAfterMs !== undefined) refusal.retryAfterMs = retryAfterMs;
  const [message] = findings.texts;
  if (message !== undefined) refusal.message = message;
  if (typeof draft?.at === 'number') refusal.at = draft.at;
  for (const [name, value] of namesIn(draft)) if (value !== undefined) refusal[name] = value;
  return refusal;
}

/** What a delivery says beside a failure. */
function namesIn(draft: EventDraft | undefined) {
  if (draft === undefined) return [];
  return [
    ['contact', idOf(draft.contact)],
    ['inbox', idOf(draft.inbox)],
    ['messageId', idOf(draft.id)],
    ['ownKey', idOf(draft.ownKey)],
  ] as const;
}

interface Judgement {
  reason: RefusalReason;
  code: string | undefined;
}

const LOST_CONNECTION: Judgement = { reason: 'temporary', code: undefined };

/** A WebSocket's `CloseEvent`: its codes (1000 to 1015) are some providers' too, and mean something else. */
function isClosedSocket(source: unknown): boolean {
  return typeof source === 'object' && source !== null && 'wasClean' in source;
}

/**
 * Codes in words, as servers in front of a provider answer.
 * https://www.apollographql.com/docs/apollo-server/data/errors#built-in-error-codes, read 2026-11-29; Node's system errors.
 */
const COMMON_CODES: RefusalCodes = {
  access: 'UNAUTHENTICATED UNAUTHORIZED FORBIDDEN PERMISSION_DENIED',
  'rate-limited': 'RATE_LIMITED TOO_MANY_REQUESTS',
  'invalid-value': 'BAD_USER_INPUT BAD_REQUEST GRAPHQL_PARSE_FAILED GRAPHQL_VALIDATION_FAILED',
  temporary:
    'INTERNAL_SERVER_ERROR SERVICE_UNAVAILABLE ERR_NETWORK ECONNABORTED ECONNREFUSED ECONNRESET ENOTFOUND ETIMEDOUT EAI_AGAIN',
};

/** From the surest sign to the weakest: exact codes, codes in the words, the words, vague codes, the HTTP status. */
function judge(findings: ErrorFindings, table: RefusalTable): Judgement {
  const { codes, codesInTexts, texts, httpStatus, vendor } = findings;
  const own = vendor === undefined ? undefined : table.vendors?.[vendor];
  const lists = own === undefined ? table.codes : [own, ...table.codes];
  const exact = byCode(codes, lists) ?? byCode(codesInTexts, lists);
  if (exact !== undefined) return exact;
  const said = reasonOfWords(texts, table.words ?? []) ?? reasonOfWords(texts);
  if (said !== undefined) return { reason: said, code: codes[0] };
  const vague = byMainCode(codes, table.vagueCodes ?? {}) ?? byMainCode(codes, COMMON_CODES);
  if (vague !== undefined) return vague;
  const reason = saysLostConnection(texts) ? 'temporary' : (reasonOfHttpStatus(httpStatus) ?? 'unknown');
  return { reason, code: codes[0] };
}

function byCode(codes: readonly string[], lists: readonly RefusalCodes[]): Judgement | undefined {
  for (const code of codes) {
    for (const part of [code, ...code.split('/').reverse()]) {
      for (const list of lists) {
        const reason = reasonOfCode(list, part);
        if (reason !== undefined) return { reason, code };
      }
    }
  }
  return undefined;
}

/** By the part before the subcode. */
function byMainCode(codes: readonly string[], list: RefusalCodes): Judgement | undefined {
  for (const code of codes) {
    const reason = reasonOfCode(list, code.split('/')[0] ?? code);
    if (reason !== undefined) return { reason, code };
  }
  return undefined;
}
