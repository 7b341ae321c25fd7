import type { Instant } from '../../core/time/Instant.js';
import type { Refusal, RefusalReason } from '../../core/window/Refusal.js';
import { type ErrorFindings, errorFindings } from './errorFindings.js';
import { type RefusalTable, reasonOfCode } from './RefusalTable.js';
import { refusalTraits } from './refusalTraits.js';
import { reasonOfHttpStatus, reasonOfWords, saysWindowClosed } from './refusalWords.js';

/** One failure in a delivery, with what the delivery says about it. */
export interface Failure {
  source: unknown;
  inbox?: string | undefined;
  contact?: string | undefined;
  at?: Instant | undefined;
  messageId?: string | undefined;
}

/** A refusal of which nothing is known. */
export function unknownRefusal(original: unknown): Refusal {
  const { retry } = refusalTraits.unknown;
  return { reason: 'unknown', closesWindow: false, retry, explain: 'unknown', original };
}

/** The refusal in a failure; `null`: nothing was refused. */
export function refusalIn(failure: Failure, table: RefusalTable): Refusal | null {
  const { source } = failure;
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
  if (failure.at !== undefined) refusal.at = failure.at;
  if (failure.contact !== undefined) refusal.contact = failure.contact;
  if (failure.inbox !== undefined) refusal.inbox = failure.inbox;
  if (failure.messageId !== undefined) refusal.messageId = failure.messageId;
  const message = findings.texts[0];
  if (message !== undefined) refusal.message = message;
  return refusal;
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

/** From the surest sign to the weakest: exact codes, codes in the words, the words, vague codes, the HTTP status. */
function judge(findings: ErrorFindings, table: RefusalTable): Judgement {
  const { codes, codesInTexts, texts, httpStatus } = findings;
  const first = codes[0];
  const exact = byCode(codes, table) ?? byCode(codesInTexts, table);
  if (exact !== undefined) return exact;
  const own = table.words === undefined ? undefined : reasonOfWords(texts, table.words);
  if (own !== undefined) return { reason: own, code: first };
  const mayBeRefusal = httpStatus === undefined || httpStatus === 400;
  if (mayBeRefusal && texts.some(saysWindowClosed)) return { reason: 'window-closed', code: first };
  const vague = byVagueCode(codes, table);
  if (vague !== undefined) return vague;
  return { reason: reasonOfWords(texts) ?? reasonOfHttpStatus(httpStatus) ?? 'unknown', code: first };
}

function byCode(codes: readonly string[], table: RefusalTable): Judgement | undefined {
  for (const code of codes) {
    for (const part of [code, ...code.split('/').reverse()]) {
      for (const list of table.codes) {
        const reason = reasonOfCode(list, part);
        if (reason !== undefined) return { reason, code };
      }
    }
  }
  return undefined;
}

function byVagueCode(codes: readonly string[], table: RefusalTable): Judgement | undefined {
  for (const code of codes) {
    const reason = reasonOfCode(table.vagueCodes ?? {}, code.split('/')[0] ?? code);
    if (reason !== undefined) return { reason, code };
  }
  return undefined;
}
