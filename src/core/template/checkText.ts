import { LINE_BREAK } from './flattened.js';
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
  return [...found, ...checkLength(field, value)];
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
  if (urlPrefix !== '' && value.startsWith(urlPrefix)) found.push({ code: 'repeats-prefix', url });
  return found;
}

/** What is wrong with a code: coupons are letters and digits only, one-time codes anything but white space. */
export function checkCode(field: TemplateField, value: string): Found[] {
  const isGood = field.kind === 'coupon-code' ? /^[\p{L}\p{N}]+$/u.test(value) : !/\s/.test(value);
  const found = checkLength(field, value);
  if (!isGood || hasBadCharacters(value)) found.push({ code: 'bad-code' });
  return found;
}

/** What is wrong with a text that only programs see. */
export function checkLength({ maxLength }: TemplateField, value: string): Found[] {
  if (maxLength === undefined || value.length <= maxLength) return [];
  return [{ code: 'too-long', length: value.length, maxLength }];
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
