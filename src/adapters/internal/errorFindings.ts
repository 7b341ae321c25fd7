import { isRecord, type UnknownRecord } from './isRecord.js';

/** Keys under which clients and providers put the error inside the error. */
const INNER_KEYS = [
  'error',
  'errors',
  'response',
  'data',
  'body',
  'cause',
  'error_data',
  'details',
  'payload',
  'reason',
  'result',
  'parameters',
  'content_attributes',
] as const;

const CODE_KEYS = ['code', 'error_code', 'errorCode', 'ErrorCode', 'errcode', 'error', 'title'] as const;
const SUBCODE_KEYS = ['error_subcode', 'errorSubcode', 'subcode'] as const;
const TEXT_KEYS = [
  'message',
  'title',
  'detail',
  'details',
  'error',
  'reason',
  'description',
  'errmsg',
  'error_message',
  'ErrorMessage',
  'error_user_title',
  'error_user_msg',
  'status_message',
  'external_error',
  'statusText',
] as const;
const HTTP_KEYS = ['status', 'statusCode', 'httpStatus', 'http_code', 'error_code'] as const;
const STATUS_KEYS = ['status', 'MessageStatus', 'SmsStatus', 'event'] as const;

const FAILED = /^(?:failed|failure|undelivered|undeliverable|rejected|error)$/i;
const SUCCEEDED =
  /^(?:ok|success|accepted|queued|scheduled|sending|sent|submitted|delivered|received|receiving|read|seen|played|deleted)$/i;

const MAX_DEPTH = 8;
const MAX_NODES = 200;
const MAX_TEXT = 2000;
/** `(#131047)`, `code 131047`, `131047: Re-engagement`: the digits in a text that may be a code. */
const CODE_IN_TEXT = /\(#(\d{1,7})\)|(?<![\d.+-])(\d{5,7})(?!\d)/g;

/** What could be gathered from an error of unknown shape. */
export interface ErrorFindings {
  /** Codes with the outermost first; a code with its subcode stands as `10/2018278`. */
  codes: string[];
  /** Numbers inside the words that may be codes. */
  codesInTexts: string[];
  texts: string[];
  httpStatus: number | undefined;
  retryAfterMs: number | undefined;
  isFailure: boolean;
  isSuccess: boolean;
}

/** Gathers codes, words and statuses of an error of any shape. Never throws; circular objects are read once. */
export function errorFindings(error: unknown, extraCodeKeys: readonly string[] = []): ErrorFindings {
  const findings: ErrorFindings = {
    codes: [],
    codesInTexts: [],
    texts: [],
    httpStatus: undefined,
    retryAfterMs: undefined,
    isFailure: error instanceof Error,
    isSuccess: false,
  };
  const seen = new Set<unknown>();
  let level: unknown[] = [error];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if (seen.has(node) || seen.size >= MAX_NODES) continue;
      seen.add(node);
      if (typeof node === 'string') readText(node, findings, next);
      else if (typeof node === 'number') addCode(findings, node, undefined);
      else if (Array.isArray(node)) next.push(...node.slice(0, MAX_NODES));
      else if (isRecord(node)) readRecord(node, findings, next, extraCodeKeys);
    }
    level = next;
  }
  return findings;
}

function readText(text: string, findings: ErrorFindings, next: unknown[]): void {
  const parsed = jsonOf(text);
  if (parsed !== undefined) next.push(parsed);
  else if (/^-?\d{1,7}$/.test(text.trim())) addCode(findings, text, undefined);
  else addText(findings, text);
}

function readRecord(
  record: UnknownRecord,
  findings: ErrorFindings,
  next: unknown[],
  extraCodeKeys: readonly string[],
): void {
  const subcode = SUBCODE_KEYS.map((key) => record[key]).find((value) => value !== undefined);
  for (const key of [...CODE_KEYS, ...extraCodeKeys]) addCode(findings, record[key], subcode);
  // WeCom names the cause of an undelivered message by a small number of its own.
  if (record.fail_type !== undefined) findings.codes.push(`fail_type/${codeOf(record.fail_type) ?? '0'}`);
  // Vonage puts the code at the end of an address.
  if (typeof record.type === 'string')
    addCode(findings, /#(\d+)$/.exec(record.type.slice(-80))?.[1], undefined);
  for (const key of TEXT_KEYS) if (typeof record[key] === 'string') addText(findings, record[key]);
  readStatus(record, findings);
  for (const key of INNER_KEYS) {
    const inner = record[key];
    if (typeof inner === 'object' || (typeof inner === 'string' && jsonOf(inner) !== undefined))
      next.push(inner);
  }
}

function readStatus(record: UnknownRecord, findings: ErrorFindings): void {
  for (const key of HTTP_KEYS) {
    const status = Number(codeOf(record[key]));
    if (status >= 400 && status < 600) {
      findings.httpStatus ??= status;
      findings.isFailure = true;
    } else if (status >= 200 && status < 300) findings.isSuccess = true;
  }
  for (const key of STATUS_KEYS) {
    const word = record[key];
    if (typeof word !== 'string') continue;
    if (FAILED.test(word)) findings.isFailure = true;
    if (SUCCEEDED.test(word)) findings.isSuccess = true;
  }
  if (record.ok === false || isRecord(record.error) || hasItems(record.errors)) findings.isFailure = true;
  if (record.ok === true || hasSentMessage(record)) findings.isSuccess = true;
  if (['errcode', 'code', 'error', 'status'].some((key) => record[key] === 0)) findings.isSuccess = true;
  const seconds = Number(codeOf(record.retry_after));
  if (seconds > 0 && seconds < 1e6) findings.retryAfterMs ??= seconds * 1000;
}

function hasItems(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** The answers with which providers accept a message. */
function hasSentMessage(record: UnknownRecord): boolean {
  if (typeof record.message_id === 'string' && record.error === undefined) return true;
  return Array.isArray(record.messages) && isRecord(record.messages[0]) && 'id' in record.messages[0];
}

function addCode(findings: ErrorFindings, value: unknown, subcode: unknown): void {
  const code = codeOf(value);
  if (code === undefined) return;
  const sub = codeOf(subcode);
  findings.codes.push(sub === undefined ? code : `${code}/${sub}`);
  findings.isFailure = true;
}

/** A code as text: whole numbers other than 0, digits, or a word in capitals. */
function codeOf(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value !== 0 ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^-?\d{1,10}$/.test(text)) return Number(text) === 0 ? undefined : String(Number(text));
  return /^[A-Z][A-Z0-9_]{3,60}$/.test(text) ? text : undefined;
}

function addText(findings: ErrorFindings, value: string): void {
  const text = value.slice(0, MAX_TEXT).trim();
  if (text === '' || findings.texts.includes(text)) return;
  findings.texts.push(text);
  for (const match of text.matchAll(CODE_IN_TEXT)) {
    const code = match[1] ?? match[2];
    if (code !== undefined) findings.codesInTexts.push(code);
  }
}

function jsonOf(text: string): unknown {
  if (text.length > 100_000 || !/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
