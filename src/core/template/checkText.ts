import { characterCount } from './characterCount.js';
import { LINE_BREAK } from './flattened.js';
import { isOfType } from './isOfType.js';
import type { TemplateField } from './TemplateField.js';
import type { ValueIssue, ValueIssueCode } from './ValueIssue.js';

type Found = Omit<ValueIssue, 'fieldId'>;

/**
 * What is wrong with a text that the customer will see.
 *
 * "Param text cannot have new-line/tab characters or more than 4 consecutive spaces", nor be empty:
 * https://github.com/netflie/whatsapp-cloud-api/issues/201, https://github.com/shridarpatil/frappe_whatsapp/issues/169
 * (read 2026-11-22; the platform's pages do not state it).
 */
export function checkText(field: TemplateField, value: string): Found[] {
  const found: Found[] = [];
  const when = (wrong: boolean, code: ValueIssueCode) => wrong && found.push({ code });
  when(value.trim() === '', 'blank');
  when(LINE_BREAK.test(value), 'newline');
  when(value.includes('\t'), 'tab');
  when(/ {5}/.test(value), 'spaces');
  when(hasBadCharacters(value), 'bad-characters');
  when(value.includes('{{'), 'placeholder');
  return [...found, ...checkPlain(field, value), ...checkType(field, value), ...checkLength(field, value)];
}

/** Addresses with a scheme, with `www.`, with a path behind the domain, and bare domains of the common kinds. */
const ADDRESS =
  /[a-z][a-z\d+.-]*:\/\/\S|\bwww\.\S|[a-z\d-]\.[a-z]{2,}\/\S|[a-z\d-]\.(?:app|biz|co|com|gl|info|io|link|ly|me|net|org|shop)\b/i;

/** Signs that are text elsewhere (`©`, `®`, `™`) are none. */
const EMOJI = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{FE0F}\u{20E3}]/u;

function checkPlain({ isPlain }: TemplateField, value: string): Found[] {
  const found: Found[] = [];
  // Whatever is longer is too long anyway.
  const start = value.slice(0, 100);
  if (isPlain && ADDRESS.test(start)) found.push({ code: 'address-not-allowed' });
  if (isPlain && EMOJI.test(start)) found.push({ code: 'emoji-not-allowed' });
  return found;
}

function checkType({ valueType }: TemplateField, value: string): Found[] {
  return valueType === undefined || isOfType(valueType, value) ? [] : [{ code: 'unlike-example' }];
}

/** What is wrong with the part of an address that the sender fills in. */
export function checkUrlSuffix(field: TemplateField, value: string): Found[] {
  const { urlPrefix = '', urlRest = '' } = field;
  const url = urlPrefix + value + urlRest;
  const found = checkLength(field, value);
  if (/\s/.test(value)) found.push({ code: 'space-in-url' });
  else if (!isWebAddress(url)) found.push({ code: addressProblem(url), url });
  if (hasBadCharacters(value)) found.push({ code: 'bad-characters' });
  if (value.includes('{{')) found.push({ code: 'placeholder' });
  if (repeatsPrefix(urlPrefix, value)) found.push({ code: 'repeats-prefix', url });
  return found;
}

/**
 * Whether a suffix is a whole address: the platform appends it to the fixed part, and the link leads nowhere. Behind
 * a question mark an address may be meant (`?to=`), as long as it is another one than the fixed part itself.
 */
export function repeatsPrefix(urlPrefix: string, value: string): boolean {
  if (urlPrefix === '') return false;
  const scheme = /^[\\/]{2,}|^https?:[\\/]*|^[a-z][a-z\d+.-]*:[\\/]{2,}/i;
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(scheme, '')
      .replace(/^www\./, '');
  const given = decoded(decoded(value));
  const prefix = bare(urlPrefix);
  if (bare(given).startsWith(prefix) && prefix.includes('/')) return true;
  if (/[?#]/.test(urlPrefix)) return false;
  const host = prefix.replace(/[/:].*$/s, '');
  const startsWithHost =
    host !== '' && bare(given).startsWith(host) && /^(?:[/:?#]|$)/.test(bare(given).slice(host.length));
  return scheme.test(given) || startsWithHost;
}

/** An address without its percent signs; as it is where they stand for nothing. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What is wrong with a code: coupons are letters and digits only, one-time codes anything but white space. */
export function checkCode(field: TemplateField, value: string): Found[] {
  const isGood = field.kind === 'coupon-code' ? /^[\p{L}\p{N}]+$/u.test(value) : !/\s/.test(value);
  const found = checkLength(field, value);
  if (!isGood || hasBadCharacters(value)) found.push({ code: 'bad-code' });
  return [...found, ...checkPlain(field, value)];
}

/** What is wrong with a text that only programs see. */
export function checkLength({ maxLength }: TemplateField, value: string): Found[] {
  const length = characterCount(value);
  return maxLength === undefined || length <= maxLength ? [] : [{ code: 'too-long', length, maxLength }];
}

/** What an address is that is none of the web's. */
export function addressProblem(url: string): 'bad-scheme' | 'not-a-url' {
  return /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url) ? 'bad-scheme' : 'not-a-url';
}

/** Whether `url` is an http or https address with a host; everything else must not become a link. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/?#]+/i.test(url) && !/\s/.test(url);
}

function hasBadCharacters(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\p{Surrogate}\0-\x08\x0e-\x1f\x7f]/u.test(value);
}
