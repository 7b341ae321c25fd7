import { characterCount } from './characterCount.js';
import {
  AUTHENTICATION_PARAMETER_MAX_LENGTH,
  CALL_PAYLOAD_MAX_LENGTH,
  COUPON_MAX_LENGTH,
  OFFER_COUPON_MAX_LENGTH,
  URL_MAX_LENGTH,
} from './limits.js';
import type { ParseContext } from './ParseContext.js';
import { placed } from './ParseContext.js';
import { type Placeholder, placeholdersOf } from './placeholdersOf.js';
import { flagOf, type JsonRecord, listOf, partOf, textOf, wordOf } from './recordOf.js';
import type { ButtonType, TemplateButton } from './Template.js';
import type { FieldKind, TemplateField } from './TemplateField.js';

/** The platform's words in the kit's spelling. */
const TYPES: readonly ButtonType[] = [
  'url',
  'phone-number',
  'quick-reply',
  'copy-code',
  'otp',
  'flow',
  'catalog',
  'mpm',
  'spm',
  'voice-call',
  'order-details',
  'payment-request',
  'request-contact-info',
];

type FieldShape = readonly [name: string, kind: FieldKind, required: boolean, maxLength?: number];

/** What is filled in for each type; what is sent of a button with nothing filled in, `toSendPayload` says. */
const FIELDS: Readonly<Partial<Record<ButtonType, readonly FieldShape[]>>> = {
  url: [['url', 'url-suffix', true]],
  'quick-reply': [['payload', 'payload', false]],
  'copy-code': [['coupon', 'coupon-code', true, COUPON_MAX_LENGTH]],
  otp: [['code', 'one-time-code', true, AUTHENTICATION_PARAMETER_MAX_LENGTH]],
  flow: [['flow', 'flow', false]],
  catalog: [['catalog', 'catalog', false]],
  mpm: [['products', 'products', true]],
  'voice-call': [
    ['ttl', 'ttl-minutes', false],
    ['payload', 'payload', false, CALL_PAYLOAD_MAX_LENGTH],
  ],
  'order-details': [['order', 'order-details', true]],
  'payment-request': [['order', 'order-details', true]],
};

/** The addresses under which the Graph API returns one-time-code buttons: `/otp/code/?...` today, `/otp/copy/` before. */
const ONE_TIME_CODE_URL = /^https?:\/\/(?:www\.)?whatsapp\.com\/otp\//i;

/** Type of a button definition; a one-time-code button in either of its two shapes is `otp`. */
export function buttonTypeOf(definition: unknown): ButtonType {
  const { type, url } = partOf(definition) ?? {};
  const word = wordOf(type).toLowerCase().replaceAll('_', '-');
  const known = TYPES.find((one) => one === word);
  return known === 'url' && ONE_TIME_CODE_URL.test(textOf(url)) ? 'otp' : (known ?? 'unknown');
}

export function parseButton(
  context: ParseContext,
  definition: unknown,
  index: number,
  where: string,
): TemplateButton {
  const raw: JsonRecord = partOf(definition) ?? {};
  const type = buttonTypeOf(raw);
  const text = textOf(raw.text);
  const url = type === 'url' ? textOf(raw.url) : '';
  const phoneNumber = textOf(raw.phone_number);
  const [suffix, ...more] = placeholdersOf(url);
  if (type === 'unknown') context.note('unknown-button', where, textOf(raw.type), true);
  if (type === 'url' && url === '') context.note('missing-text', where, 'url', true);
  if (more.length > 0) context.note('bad-placeholder', where, url, true);
  if (placeholdersOf(text).length > 0) context.note('bad-placeholder', where, text, true);
  const shapes = type === 'url' && !suffix ? [] : (FIELDS[type] ?? []);
  const fields = shapes.map(([name, kind, required, maxLength]): TemplateField => {
    const limit = kind === 'coupon-code' && context.hasOffer ? OFFER_COUPON_MAX_LENGTH : maxLength;
    const example = kind === 'coupon-code' ? textOf(listOf(raw.example)[0]) : '';
    const field: TemplateField = {
      ...placed(context, type === 'otp' ? name : `buttons.${index}.${name}`, 'button'),
      kind,
      buttonType: type,
      buttonIndex: index,
      buttonText: text,
      required,
    };
    if (limit !== undefined) field.maxLength = limit;
    if (kind === 'one-time-code') field.isPlain = true;
    if (example !== '') field.example = example;
    return suffix ? { ...field, ...suffixOf(suffix, url, textOf(listOf(raw.example)[0])) } : field;
  });
  const button: TemplateButton = { type, index, text, fields };
  if (url !== '') button.url = url;
  if (phoneNumber !== '') button.phoneNumber = phoneNumber;
  if (flagOf(raw.payment_link_preview)) button.hasPaymentPreview = true;
  return button;
}

/** What is told about a placeholder in an address. Examples are whole addresses or suffixes. */
function suffixOf({ name, start, end }: Placeholder, url: string, shown: string): Partial<TemplateField> {
  const urlPrefix = url.slice(0, start);
  const urlRest = url.slice(end);
  const isSuffix = !/^https?:/i.test(shown);
  const example = isSuffix ? shown : shown.startsWith(urlPrefix) ? shown.slice(start) : '';
  const maxLength = Math.max(0, URL_MAX_LENGTH - characterCount(urlPrefix + urlRest));
  return { name, maxLength, urlPrefix, urlRest, ...(example === '' ? {} : { example }) };
}
