import { isRecord, type UnknownRecord } from './isRecord.js';
import { jsonOf } from './jsonOf.js';
import type { Vendor } from './RefusalTable.js';

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
  // Apollo and GraphQL.
  'networkError',
  'graphQLErrors',
  'extensions',
  'originalError',
  'exception',
  'bodyText',
  // YCloud, 360dialog, Sunshine Conversations.
  'whatsappApiError',
  'meta',
  'underlyingError',
] as const;

const CODE_KEYS = [
  'code',
  'error_code',
  'errorCode',
  'ErrorCode',
  'errcode',
  'error',
  'title',
  'failedCode',
] as const;
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
  'errorMessage',
  'failedDetail',
  'developerMessage',
  'developer_message',
  'info',
  'statusText',
] as const;
const HTTP_KEYS = ['status', 'statusCode', 'httpStatus', 'httpCode', 'http_code', 'error_code'] as const;
const STATUS_KEYS = ['status', 'MessageStatus', 'SmsStatus', 'statusString', 'event'] as const;

const FAILED = /^(?:failed|failure|undelivered|undeliverable|rejected|error)$/i;
const SUCCEEDED =
  /^(?:ok|success|accepted|queued|scheduled|sending|sent|submitted|delivered|received|receiving|read|seen|played|deleted)$/i;

const MAX_DEPTH = 8;
const MAX_NODES = 200;
const MAX_TEXT = 2000;
const LONGEST_WAIT_MS = 1e9;
/**
 * `(#131047)`, `131047: Re-engagement`, `error code 131047`, `{'errcode': 95002`, `reason: x; code: 131047`, `Rejected: (131047)`: digits in a
 * text that are said to be the code of an error. Other numbers are those of orders, discounts and places.
 */
const CODE_IN_TEXT =
  /\(#(\d{1,7})\)|^\s*(\d{5,7})\s*[:–-]|(?:\berror|\berr(?:or)?[ _-]?code['"]?|(?:^|[;,.({])\s*code)[ :=#]{1,3}(\d{5,7})\b|(?:^|: ?)\((\d{5,7})\)/gi;

/** What could be gathered from an error of unknown shape. */
export interface ErrorFindings {
  /** Codes with the outermost first; a code with its subcode stands as `10/2018278`. */
  codes: string[];
  /** Numbers inside the words that may be codes. */
  codesInTexts: string[];
  texts: string[];
  httpStatus: number | undefined;
  retryAfterMs: number | undefined;
  /** Whose codes these are, where they are known by the form of the error. */
  vendor: Vendor | undefined;
  isFailure: boolean;
  isSuccess: boolean;
}

/** Gathers codes, words and statuses of an error of any shape; circular objects are read once. */
export function errorFindings(error: unknown, extraCodeKeys: readonly string[] = []): ErrorFindings {
  const findings: ErrorFindings = {
    codes: [],
    codesInTexts: [],
    texts: [],
    httpStatus: undefined,
    retryAfterMs: undefined,
    vendor: undefined,
    isFailure: isError(error),
    isSuccess: false,
  };
  const seen = new Set<unknown>();
  let level: unknown[] = [error];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if (seen.has(node) || seen.size >= MAX_NODES) continue;
      seen.add(node);
      if (typeof node === 'string') readNode(node, findings, next);
      else if (typeof node === 'number') addCode(findings, node, undefined);
      else if (Array.isArray(node)) next.push(...node.slice(0, MAX_NODES));
      else if (isRecord(node)) readRecord(node, findings, next, extraCodeKeys);
    }
    level = next;
  }
  return findings;
}

/** Also one of another frame or worker, whose class is another. */
function isError(value: unknown): boolean {
  const tag = Object.prototype.toString.call(value);
  return tag === '[object Error]' || tag === '[object DOMException]';
}

function readNode(text: string, findings: ErrorFindings, next: unknown[]): void {
  if (/^-?\d{1,7}$/.test(text.trim())) addCode(findings, text, undefined);
  else readText(text, findings, next);
}

/** Words, with the answer in JSON that many clients write behind theirs: `HTTP 400: {"error":...}`. */
function readText(text: string, findings: ErrorFindings, next: unknown[]): void {
  const start = text.search(/(?:\[\s*)?\{/);
  const parsed = start < 0 ? undefined : jsonOf(text.slice(start));
  if (parsed !== undefined) next.push(parsed);
  addText(findings, parsed === undefined ? text : text.slice(0, start));
}

function readRecord(
  record: UnknownRecord,
  findings: ErrorFindings,
  next: unknown[],
  extraCodeKeys: readonly string[],
): void {
  const subcode = SUBCODE_KEYS.map((key) => record[key]).find((value) => value !== undefined);
  for (const key of [...extraCodeKeys, ...CODE_KEYS]) addCode(findings, record[key], subcode);
  // WeCom names the cause of an undelivered message by a small number of its own.
  if (record.fail_type !== undefined) findings.codes.push(`fail_type/${codeOf(record.fail_type) ?? '0'}`);
  // Meta's first code (`AuthException`) is also what many say when all is well.
  if (record.code === 0 && (typeof record.type === 'string' || typeof record.title === 'string')) {
    findings.codes.push('0');
    findings.isFailure = true;
  }
  // Vonage puts the code at the end of an address.
  if (typeof record.type === 'string')
    addCode(findings, /#(\d+)$/.exec(record.type.slice(-80))?.[1], undefined);
  findings.vendor ??= vendorOf(record);
  for (const key of TEXT_KEYS) if (typeof record[key] === 'string') readText(record[key], findings, next);
  readStatus(record, findings);
  for (const key of INNER_KEYS) {
    const inner = record[key];
    if (typeof inner === 'object' || (typeof inner === 'string' && jsonOf(inner) !== undefined))
      next.push(inner);
  }
  // A server puts what it likes beside GraphQL's own code.
  if (isRecord(record.extensions)) next.push(...Object.values(record.extensions).filter(isRecord));
}

/**
 * Gupshup's callbacks are `message-event`s, or Meta's statuses with ids of its own; Vonage's errors have an address for
 * a type; those of WhatsApp's on-premises API have a title.
 */
function vendorOf({ type, title, gs_id, gsId }: UnknownRecord): Vendor | undefined {
  if (type === 'message-event' || gs_id !== undefined || gsId !== undefined) return 'gupshup';
  if (typeof type === 'string' && /^https?:\/\/(?:developer|www)\.(?:vonage|nexmo)\.com\//.test(type))
    return 'vonage';
  return typeof title === 'string' ? 'on-premises' : undefined;
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
  const said = [record.ok, record.success, record.result];
  if (said.includes(false) || isRecord(record.error) || hasItems(record.errors)) findings.isFailure = true;
  if (said.includes(true) || hasSentMessage(record)) findings.isSuccess = true;
  if (['errcode', 'code', 'error', 'status'].some((key) => record[key] === 0)) findings.isSuccess = true;
  findings.retryAfterMs ??= millisecondsOf(record.retry_after) ?? retryAfterIn(record.headers);
}

/** `Retry-After` of an answer's headers: seconds, or a date, which is told by that of the answer. */
function retryAfterIn(headers: unknown): number | undefined {
  const value = headerOf(headers, 'retry-after');
  const seconds = millisecondsOf(value);
  if (seconds !== undefined) return seconds;
  const ms = Date.parse(String(value)) - Date.parse(String(headerOf(headers, 'date')));
  return ms > 0 && ms < LONGEST_WAIT_MS ? ms : undefined;
}

/** From plain headers in any spelling, or from an object that gives them by `get`. */
function headerOf(headers: unknown, name: string): unknown {
  if (!isRecord(headers)) return undefined;
  const key = Object.keys(headers).find((own) => own.toLowerCase() === name);
  const value =
    key === undefined && typeof headers.get === 'function' ? headers.get(name) : headers[key ?? ''];
  return Array.isArray(value) ? value[0] : value;
}

function millisecondsOf(seconds: unknown): number | undefined {
  const ms = Number(codeOf(seconds)) * 1000;
  return ms > 0 && ms < LONGEST_WAIT_MS ? ms : undefined;
}

function hasItems(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** The answers with which providers accept a message. */
function hasSentMessage(record: UnknownRecord): boolean {
  const { message_id, message_uuid, messageId, error, messages, sentMessages } = record;
  if (error === undefined && [message_id, message_uuid, messageId].some((id) => typeof id === 'string'))
    return true;
  const [first] = [messages, sentMessages].flatMap((list) =>
    Array.isArray(list) ? [list[0] as unknown] : [],
  );
  return isRecord(first) && ('id' in first || 'messageId' in first);
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
  // Meta's own code stands before its words, and Chatwoot writes it once more before that.
  const own = /^(?:\d{1,7} - )?\(#(\d{1,7})\) /.exec(text)?.[1];
  if (own !== undefined && findings.codes.length === 0) findings.codes.push(own);
  for (const match of text.matchAll(CODE_IN_TEXT)) {
    const code = match.slice(1).find((group) => group !== undefined);
    if (code !== undefined) findings.codesInTexts.push(code);
  }
}
