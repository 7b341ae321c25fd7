import {
  CALL_PAYLOAD_MAX_LENGTH,
  COUPON_MAX_LENGTH,
  OFFER_COUPON_MAX_LENGTH,
  ONE_TIME_CODE_MAX_LENGTH,
  URL_MAX_LENGTH,
} from './limits.js';
import type { ParseContext } from './ParseContext.js';
import { placed } from './ParseContext.js';
import { placeholdersOf } from './placeholdersOf.js';
import { type JsonRecord, listOf, recordOf, textOf, wordOf } from './recordOf.js';
import type { ButtonType, TemplateButton } from './Template.js';
import type { FieldKind, TemplateField } from './TemplateField.js';

const TYPES: Readonly<Record<string, ButtonType>> = {
  URL: 'url',
  PHONE_NUMBER: 'phone-number',
  QUICK_REPLY: 'quick-reply',
  COPY_CODE: 'copy-code',
  OTP: 'otp',
  FLOW: 'flow',
  CATALOG: 'catalog',
  MPM: 'mpm',
  SPM: 'spm',
  VOICE_CALL: 'voice-call',
  ORDER_DETAILS: 'order-details',
  PAYMENT_REQUEST: 'payment-request',
  REQUEST_CONTACT_INFO: 'request-contact-info',
};

/** The address under which the Graph API returns one-time-code buttons. */
const ONE_TIME_CODE_URL = /^https:\/\/www\.whatsapp\.com\/otp\/code\b/i;

/** Type of a button definition; a one-time-code button in either of its two shapes is `otp`. */
export function buttonTypeOf(definition: unknown): ButtonType {
  const { type, url } = recordOf(definition) ?? {};
  const word = wordOf(type);
  const known = Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
  return known === 'url' && ONE_TIME_CODE_URL.test(textOf(url)) ? 'otp' : (known ?? 'unknown');
}

/** Reads one member of `buttons`. */
export function parseButton(
  context: ParseContext,
  definition: unknown,
  index: number,
  where: string,
): TemplateButton {
  const raw: JsonRecord = recordOf(definition) ?? {};
  const type = buttonTypeOf(raw);
  const text = textOf(raw.text);
  const url = type === 'url' ? textOf(raw.url) : '';
  const phoneNumber = textOf(raw.phone_number);
  if (type === 'unknown') context.note('unknown-button', where, textOf(raw.type), true);
  if (type === 'url' && url === '') context.note('missing-text', where, 'url', true);
  if (placeholdersOf(text).length > 0) context.note('bad-placeholder', where, text, true);

  const field = (
    name: string,
    kind: FieldKind,
    more: Partial<TemplateField> & { required: boolean },
  ): TemplateField => ({
    ...placed(context, kind === 'one-time-code' ? 'code' : `buttons.${index}.${name}`, 'button'),
    kind,
    buttonIndex: index,
    buttonText: text,
    ...more,
  });

  const fields = (): TemplateField[] => {
    switch (type) {
      case 'url':
        return urlFields();
      case 'otp':
        return [field('', 'one-time-code', { required: true, maxLength: ONE_TIME_CODE_MAX_LENGTH })];
      case 'copy-code': {
        const example = textOf(listOf(raw.example)[0]);
        const maxLength = context.hasOffer ? OFFER_COUPON_MAX_LENGTH : COUPON_MAX_LENGTH;
        const more = example === '' ? {} : { example };
        return [field('coupon', 'coupon-code', { required: true, maxLength, ...more })];
      }
      case 'quick-reply':
        return [field('payload', 'payload', { required: false })];
      case 'voice-call':
        return [
          field('ttl', 'ttl-minutes', { required: false }),
          field('payload', 'payload', { required: false, maxLength: CALL_PAYLOAD_MAX_LENGTH }),
        ];
      case 'flow':
      case 'catalog':
        return [field(type, type, { required: false })];
      case 'mpm':
        return [field('products', 'products', { required: true })];
      case 'order-details':
      case 'payment-request':
        return [field('order', 'order-details', { required: true })];
      case 'phone-number':
      case 'spm':
      case 'request-contact-info':
      case 'unknown':
        return [];
      default:
        return type satisfies never;
    }
  };

  const urlFields = (): TemplateField[] => {
    const [first, ...more] = placeholdersOf(url);
    if (!first) return [];
    if (more.length > 0) context.note('bad-placeholder', where, url, true);
    const urlPrefix = url.slice(0, first.start);
    const urlRest = url.slice(first.end);
    const shown = textOf(listOf(raw.example)[0]);
    const isWhole = /^https?:/i.test(shown);
    const example = !isWhole ? shown : shown.startsWith(urlPrefix) ? shown.slice(urlPrefix.length) : '';
    return [
      field('url', 'url-suffix', {
        name: first.name,
        required: true,
        ...(example === '' ? {} : { example }),
        maxLength: Math.max(0, URL_MAX_LENGTH - urlPrefix.length - urlRest.length),
        urlPrefix,
        urlRest,
      }),
    ];
  };

  return {
    type,
    index,
    text,
    ...(url === '' ? {} : { url }),
    ...(phoneNumber === '' ? {} : { phoneNumber }),
    fields: fields(),
  };
}
