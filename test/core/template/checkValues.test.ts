import { describe, expect, it } from 'vitest';
import { characterCount } from '../../../src/core/template/characterCount.js';
import { checkValues } from '../../../src/core/template/checkValues.js';
import { bodyLengthOf } from '../../../src/core/template/filledLength.js';
import { fillTemplate } from '../../../src/core/template/fillTemplate.js';
import { flattened } from '../../../src/core/template/flattened.js';
import { hintsFor } from '../../../src/core/template/hintsFor.js';
import type { FieldValue } from '../../../src/core/template/TemplateValues.js';
import { toSendPayload } from '../../../src/core/template/toSendPayload.js';

const TO = { to: '16505551234' };

const base = { name: 'a', language: 'en', status: 'APPROVED' };
const withBody = {
  ...base,
  components: [
    { type: 'BODY', text: 'Hi {{1}}!' },
    { type: 'FOOTER', text: 'F' },
  ],
};
const withButton = (button: object) => ({
  ...base,
  components: [
    { type: 'BODY', text: 'Hi' },
    { type: 'BUTTONS', buttons: [button] },
  ],
});
const withHeader = (format: string) => ({
  ...base,
  components: [
    { type: 'HEADER', format },
    { type: 'BODY', text: 'Hi' },
  ],
});
const codes = (template: unknown, id: string, value: FieldValue | undefined) =>
  checkValues(template, { [id]: value }).map(({ code }) => code);

describe('text values that the platform refuses', () => {
  it.each([
    ['', 'empty'],
    [undefined, 'empty'],
    [' ', 'blank'],
    ['   ', 'blank'],
    ['\u00a0', 'blank'],
    ['a\nb', 'newline'],
    ['a\r\nb', 'newline'],
    ['a\u2028b', 'newline'],
    ['a\tb', 'tab'],
    ['a     b', 'spaces'],
    ['Hi {{1}}', 'placeholder'],
    ['Hi {{first_name}}', 'placeholder'],
    ['\ud83d', 'bad-characters'],
    ['a\0b', 'bad-characters'],
    ['x'.repeat(1021), 'too-long'],
    ['x'.repeat(32_769), 'too-long'],
    [5, 'wrong-type'],
    [{ link: 'https://a.b' }, 'wrong-type'],
    [{ currency: { code: 'EUR' } } as never, 'wrong-type'],
  ])('%j: %s', (value, code) => {
    expect(codes(withBody, 'body.1', value)).toEqual([code]);
    expect(toSendPayload(withBody, { 'body.1': value }, TO)).toBeNull();
  });
});

describe('text values that stay exactly as they are', () => {
  it.each([
    ' leading space',
    'trailing space ',
    'four    spaces',
    '</script><script>alert(1)</script>',
    '<b>&amp;"\'',
    'javascript:alert(1)',
    '\u202egnp.exe\u202c',
    '👩‍👩‍👧‍👦🏳️‍🌈👍🏽',
    '*Mr. Jones*',
    '{1} {x} }}',
    '$& $1 $$ %s \\',
    'أحمد #12345',
    'e\u0301',
    '__proto__',
    'x'.repeat(1020),
  ])('%j', (text) => {
    expect(checkValues(withBody, { 'body.1': text })).toEqual([]);
    expect(toSendPayload(withBody, { 'body.1': text }, TO)?.template.components).toEqual([
      { type: 'body', parameters: [{ type: 'text', text }] },
    ]);
  });

  it.each<[object, boolean]>([
    [{ fallback_value: '$1', code: 'USD', amount_1000: 1000 }, true],
    [{ fallback_value: '$1', code: 'USD', amount_1000: 0 }, true],
    [{ fallback_value: '$1', code: 'USD', amount_1000: 1000.5 }, false],
    [{ fallback_value: '$1', code: 'USD', amount_1000: '1000' }, false],
    [{ fallback_value: '$1', code: 'USD', amount_1000: Number.NaN }, false],
    [{ fallback_value: '$1', code: 'USD' }, false],
    [{ fallback_value: '$1', amount_1000: 1000 }, false],
    [{ fallback_value: '$1', code: 'dollar', amount_1000: 1000 }, false],
    [{ fallback_value: '$1', code: '$', amount_1000: 1000 }, false],
    [{ code: 'USD', amount_1000: 1000 }, false],
  ])('of a currency %j: %s', (currency, isGood) => {
    const value = { currency } as FieldValue;
    expect(codes(withBody, 'body.1', value)).toEqual(isGood ? [] : ['wrong-type']);
  });

  it('of a currency or a date shows a text like any other', () => {
    const fallback = (fallback_value: string): FieldValue => ({ date_time: { fallback_value } });
    expect(codes(withBody, 'body.1', fallback('1 May\n2026'))).toEqual(['newline']);
    const code = { ...base, category: 'AUTHENTICATION', components: [{ type: 'BODY', text: '{{1}} it is' }] };
    expect(codes(code, 'body.1', fallback('1 May 2026, at noon'))).toEqual(['too-long']);
  });

  it('may be a currency or a date', () => {
    const currency = { fallback_value: '$100.99', code: 'USD', amount_1000: 100_990 };
    expect(toSendPayload(withBody, { 'body.1': { currency } }, TO)?.template.components).toEqual([
      { type: 'body', parameters: [{ type: 'currency', currency }] },
    ]);
  });
});

describe('lengths', () => {
  const two = {
    ...base,
    components: [
      { type: 'BODY', text: '{{1}} and {{2}}' },
      { type: 'FOOTER', text: 'F' },
    ],
  };

  it('are checked together, and said once at the longest value', () => {
    const values = { 'body.1': 'x'.repeat(500), 'body.2': 'y'.repeat(519) };
    expect(checkValues(two, values)).toEqual([]);
    expect(checkValues(two, { ...values, 'body.2': 'y'.repeat(520) })).toEqual([
      { fieldId: 'body.2', code: 'text-too-long', length: 1025, maxLength: 1024 },
    ]);
  });

  it('are 32,768 for a body alone, 600 beside an offer, 160 beside a product, 60 in a header', () => {
    const limit = (...others: object[]) => {
      const template = { ...base, components: [{ type: 'BODY', text: '{{1}}' }, ...others] };
      return checkValues(template, { 'body.1': 'x'.repeat(40_000) }).find(
        ({ fieldId }) => fieldId === 'body.1',
      )?.maxLength;
    };
    expect(limit()).toBe(32_768);
    expect(limit({ type: 'FOOTER', text: 'F' })).toBe(1024);
    expect(limit({ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'x' } })).toBe(600);
    expect(limit({ type: 'BUTTONS', buttons: [{ type: 'SPM' }] })).toBe(160);
    const header = { ...base, components: [{ type: 'HEADER', format: 'TEXT', text: 'For {{1}}' }] };
    expect(codes(header, 'header.1', 'x'.repeat(56))).toEqual([]);
    expect(codes(header, 'header.1', 'x'.repeat(57))).toEqual(['too-long']);
  });

  it('do not hold where the approved text itself is longer', () => {
    const template = {
      ...base,
      components: [
        { type: 'BODY', text: `${'x'.repeat(200)} {{1}}` },
        { type: 'BUTTONS', buttons: [{ type: 'SPM' }] },
      ],
    };
    expect(checkValues(template, { 'body.1': 'Ada' })).toEqual([]);
  });
});

describe('characters', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 2],
    ['👍', 1],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 5],
    ['漢字', 2],
    ['\ud83d', 1],
    ['\udc4d\ud83d', 2],
  ])('of %j are %i', (text, count) => expect(characterCount(text)).toBe(count));

  it('are counted so wherever there is a limit', () => {
    const header = { ...base, components: [{ type: 'HEADER', format: 'TEXT', text: '👍 {{1}}' }] };
    expect(codes(header, 'header.1', '👍'.repeat(58))).toEqual([]);
    expect(checkValues(header, { 'header.1': '👍'.repeat(59) })).toEqual([
      { fieldId: 'header.1', code: 'too-long', length: 59, maxLength: 58 },
    ]);
    expect(codes(withBody, 'body.1', '👍'.repeat(1020))).toEqual([]);
    expect(codes(withBody, 'body.1', '👍'.repeat(1021))).toEqual(['too-long']);
    expect(bodyLengthOf(withBody, { 'body.1': '👍👍' })).toEqual({ length: 6, maxLength: 1024 });
  });
});

describe('parameters of an authentication template', () => {
  const plain = {
    ...base,
    category: 'authentication',
    components: [{ type: 'BODY', text: '{{1}} is your sign-in code for {{2}}.' }],
  };
  const otp = {
    ...base,
    category: 'AUTHENTICATION',
    components: [{ type: 'BODY' }, { type: 'BUTTONS', buttons: [{ type: 'OTP' }] }],
  };
  const marketing = { ...plain, category: 'MARKETING' };

  it.each<[string, string[]]>([
    ['482145', []],
    ['4821 - 45 (v1.2)', ['too-long']],
    ['x'.repeat(15), []],
    ['x'.repeat(16), ['too-long']],
    ['4821 (Corner Shop)', ['too-long']],
    ['https://a.b', ['address-not-allowed']],
    ['www.shop.de', ['address-not-allowed']],
    ['bit.ly/a1', ['address-not-allowed']],
    ['shop.com', ['address-not-allowed']],
    ['Dr. No', []],
    ['1.5.2026', []],
    ['code 👍', ['emoji-not-allowed']],
    ['🇩🇪', ['emoji-not-allowed']],
    ['❤', ['emoji-not-allowed']],
    ['1️⃣', ['emoji-not-allowed']],
    ['Shop™ #1*', []],
  ])('%j: %j, with a one-time-code button and without', (value, expected) => {
    expect(checkValues(plain, { 'body.1': value, 'body.2': 'x' }).map(({ code }) => code)).toEqual(expected);
    const inCode = value.includes(' ') ? [] : expected;
    if (!value.includes(' ')) expect(codes(otp, 'code', value)).toEqual(inCode);
    expect(checkValues(marketing, { 'body.1': value, 'body.2': 'x' })).toEqual([]);
  });

  it('hang on the category, not on the button', () => {
    expect(checkValues(plain, { 'body.1': '1', 'body.2': 'x'.repeat(16) })).toEqual([
      { fieldId: 'body.2', code: 'too-long', length: 16, maxLength: 15 },
    ]);
  });
});

describe('parameters of a library template', () => {
  const library = (body_param_types?: unknown, texts = ['$12.60', 'January 1st, 2024']) => ({
    ...base,
    library_template_name: 'payment_due_1',
    body_param_types,
    components: [
      { type: 'BODY', text: 'Your payment of {{1}} is due on {{2}}.', example: { body_text: [texts] } },
    ],
  });

  it.each<[string, string, boolean]>([
    ['AMOUNT', '145', true],
    ['AMOUNT', 'USD $375.32', true],
    ['AMOUNT', '€1,376.22 EUR', true],
    ['AMOUNT', 'RS 1200', true],
    ['AMOUNT', 'R$ 10,00', true],
    ['AMOUNT', '-$5.00', true],
    ['AMOUNT', 'د.إ 10', true],
    ['AMOUNT', 'twelve dollars', false],
    ['DATE', '5th January 1982', true],
    ['DATE', '2024年1月1日', true],
    ['DATE', 'as soon as you can', false],
    ['PHONE NUMBER', '+39 87 62232', true],
    ['PHONE_NUMBER', '(030) 12-34', true],
    ['PHONE NUMBER', 'call us', false],
    ['EMAIL', '1hackerway@meta.com', true],
    ['EMAIL', 'meta.com', false],
    ['NUMBER', '90001234921388904', true],
    ['NUMBER', '12 3', false],
    ['TEXT', 'anything', true],
    ['ADDRESS', '1 Hacker Way, Menlo Park, CA 94025', true],
    ['SOMETHING_NEW', 'anything', true],
  ])('of type %s: %j is taken: %s', (type, value, isTaken) => {
    const template = library([type, 'DATE']);
    expect(checkValues(template, { 'body.1': value, 'body.2': '1 May' }).map(({ code }) => code)).toEqual(
      isTaken ? [] : ['unlike-example'],
    );
    expect(hintsFor(template, { 'body.1': value, 'body.2': '1 May' })).toEqual([]);
  });

  it('whose types nobody kept are held against their examples, without blocking', () => {
    const values = { 'body.1': 'twelve dollars', 'body.2': 'as soon as you can' };
    const filled = fillTemplate(library(), values);
    expect(filled.issues).toEqual([]);
    expect(filled.hints).toEqual([
      { fieldId: 'body.1', code: 'unlike-example' },
      { fieldId: 'body.2', code: 'unlike-example' },
    ]);
    expect(filled.payloadTo(TO)).not.toBeNull();
    expect(hintsFor(library(), { 'body.1': '₹99', 'body.2': '3 May' })).toEqual([]);
    expect(hintsFor(library(undefined, ['Jim', '#12345']), values)).toEqual([]);
    expect(hintsFor({ ...library(), library_template_name: undefined }, values)).toEqual([]);
  });
});

describe('addresses', () => {
  const track = withButton({ type: 'URL', text: 'Track', url: 'https://example.com/t/{{1}}' });
  const whole = withButton({ type: 'URL', text: 'Open', url: '{{1}}' });
  const redirect = withButton({ type: 'URL', text: 'Go', url: 'https://example.com/go?to={{1}}' });

  it.each([
    [track, 'a b', ['space-in-url']],
    [track, 'a\nb', ['space-in-url']],
    [track, '', ['empty']],
    [track, '{{1}}', ['placeholder']],
    [track, 'https://example.com/t/7', ['repeats-prefix']],
    [track, 'http://example.com/t/7', ['repeats-prefix']],
    [track, 'HTTPS://WWW.Example.com/7', ['repeats-prefix']],
    [track, '//example.com/7', ['repeats-prefix']],
    [track, 'example.com/t/7', ['repeats-prefix']],
    [track, 'www.example.com', ['repeats-prefix']],
    [track, 'example.com?a=1', ['repeats-prefix']],
    [track, 'https:/example.com/7', ['repeats-prefix']],
    [track, 'https%3A%2F%2Fexample.com%2Ft%2F7', ['repeats-prefix']],
    [track, 'https://other.example/x', ['repeats-prefix']],
    [track, 'https:example.com/t/7', ['repeats-prefix']],
    [track, 'ftp://example.com/t/7', ['repeats-prefix']],
    [track, 'https%253A%252F%252Fexample.com%252Ft%252F7', ['repeats-prefix']],
    [track, 'example.common', []],
    [track, 'my.example.com', []],
    [track, 'a/https', []],
    [track, '100%', []],
    [redirect, 'https://other.example/x', []],
    [redirect, 'example.com/t/7', []],
    [redirect, 'https://example.com/go?to=x', ['repeats-prefix']],
    [redirect, 'http://www.example.com/go?to=x', ['repeats-prefix']],
    [track, 'x'.repeat(2000), ['too-long']],
    [track, 'javascript:alert(1)', []],
    [track, '0001#survey?x=%20&y=é', []],
    [whole, 'javascript:alert(1)', ['bad-scheme']],
    [whole, 'data:text/html,x', ['bad-scheme']],
    [whole, 'example.com', ['not-a-url']],
    [whole, 'https://', ['not-a-url']],
    [whole, 'HTTPS://example.com', []],
  ] as const)('%#: %j gives %j', (template, value, expected) => {
    expect(codes(template, 'buttons.0.url', value)).toEqual(expected);
  });
});

describe('other kinds', () => {
  const coupon = withButton({ type: 'COPY_CODE' });
  const otp = withButton({ type: 'OTP', otp_type: 'COPY_CODE' });
  const place = { latitude: '37.44', longitude: -122.16, name: 'N', address: 'A' };
  const call = withButton({ type: 'VOICE_CALL', text: 'Call' });
  const mpm = withButton({ type: 'MPM', text: 'View' });
  const items = (count: number) => ({
    thumbnail_product_retailer_id: 'a',
    sections: [
      { title: 'T', product_items: Array.from({ length: count }, () => ({ product_retailer_id: 'a' })) },
    ],
  });
  const offer = {
    ...base,
    components: [
      { type: 'BODY', text: 'B' },
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'x', has_expiration: true } },
    ],
  };

  it.each<[object, string, FieldValue | undefined, string[]]>([
    [coupon, 'buttons.0.coupon', 'WELCOME', []],
    [coupon, 'buttons.0.coupon', 'TWO WORDS', ['bad-code']],
    [coupon, 'buttons.0.coupon', 'x'.repeat(21), ['too-long']],
    [otp, 'code', 'J$FpnYnP', []],
    [otp, 'code', '12 34', ['bad-code']],
    [otp, 'code', '1'.repeat(16), ['too-long']],
    [otp, 'code', '', ['empty']],
    [withHeader('IMAGE'), 'header.media', { link: 'https://a.b/c.png' }, []],
    [withHeader('IMAGE'), 'header.media', { id: '12' }, []],
    [withHeader('IMAGE'), 'header.media', undefined, ['empty']],
    [withHeader('IMAGE'), 'header.media', {}, ['wrong-type']],
    [withHeader('IMAGE'), 'header.media', 'https://a.b', ['wrong-type']],
    [withHeader('IMAGE'), 'header.media', { link: 'https://a.b', id: '1' }, ['link-and-id']],
    [withHeader('IMAGE'), 'header.media', { id: '4::aW1hZ2UvanBlZw==:ARa' }, ['wrong-type']],
    [withHeader('VIDEO'), 'header.media', { link: 'javascript:alert(1)' }, ['bad-scheme']],
    [withHeader('GIF'), 'header.media', { link: 'a.gif' }, ['not-a-url']],
    [withHeader('IMAGE'), 'header.media', { link: 'https://a.b/my cat.png' }, ['space-in-url']],
    [withHeader('IMAGE'), 'header.media', { link: ' https://a.b/c.png' }, ['space-in-url']],
    [withHeader('IMAGE'), 'header.media', { link: 'https://a.b/my%20cat.png' }, []],
    [withHeader('LOCATION'), 'header.location', place, []],
    [withHeader('LOCATION'), 'header.location', { ...place, latitude: 91 }, ['out-of-range']],
    [withHeader('LOCATION'), 'header.location', { ...place, latitude: 'north' }, ['wrong-type']],
    [withHeader('LOCATION'), 'header.location', { ...place, name: '' }, ['wrong-type']],
    [withHeader('PRODUCT'), 'header.product', { product_retailer_id: 'a', catalog_id: '' }, ['wrong-type']],
    [call, 'buttons.0.ttl', 0, ['out-of-range']],
    [call, 'buttons.0.ttl', 43_200, []],
    [call, 'buttons.0.payload', 'x'.repeat(513), ['too-long']],
    [mpm, 'buttons.0.products', items(30), []],
    [mpm, 'buttons.0.products', items(31), ['too-many']],
    [mpm, 'buttons.0.products', items(0), ['wrong-type']],
    [
      mpm,
      'buttons.0.products',
      { ...items(1), sections: [{ ...items(1).sections[0], title: 'x'.repeat(25) }] },
      ['too-long'],
    ],
    [mpm, 'buttons.0.products', { ...items(1), sections: [{ product_items: [{}] }] }, ['wrong-type']],
    [mpm, 'buttons.0.products', { ...items(1), sections: [{ product_items: 'a' }] }, ['wrong-type']],
    [mpm, 'buttons.0.products', { ...items(1), sections: [null, 3] }, ['wrong-type']],
    [withButton({ type: 'ORDER_DETAILS' }), 'buttons.0.order', { order_details: {} }, []],
    [withButton({ type: 'ORDER_DETAILS' }), 'buttons.0.order', { payment_request: {} }, ['wrong-type']],
    [withButton({ type: 'PAYMENT_REQUEST' }), 'buttons.0.order', { payment_request: {} }, []],
    [withButton({ type: 'PAYMENT_REQUEST' }), 'buttons.0.order', { order_details: {} }, ['wrong-type']],
    [offer, 'lto.expiration', 1_795_521_600_000, []],
    [offer, 'lto.expiration', 1_795_521_600, ['out-of-range']],
    [offer, 'lto.expiration', '2026-11-24', ['wrong-type']],
    [withBody, 'body.1', 'x', []],
  ])('%#: %s %j', (template, id, value, expected) => {
    expect(codes(template, id, value)).toEqual(expected);
  });

  it('ignores values that the template has no field for', () => {
    expect(checkValues(withBody, { 'body.1': 'x', 'body.2': '\n', 'cards.3.body.1': '', order: {} })).toEqual(
      [],
    );
  });

  it('checks a tap target, which no template announces', () => {
    expect(codes(withBody, 'tapTarget', [{ url: 'https://a.b', title: 'T' }])).toEqual(['empty']);
    expect(
      checkValues(withBody, { 'body.1': 'x', tapTarget: [{ url: 'javascript:x', title: 'T' }] }),
    ).toEqual([{ fieldId: 'tapTarget', code: 'wrong-type' }]);
  });
});

describe('flattened', () => {
  it.each([
    ['12 High St\n\tLondon\n', '12 High St London'],
    ['a\r\nb', 'a b'],
    ['a \n b', 'a b'],
    ['a     b', 'a b'],
    [' a    b ', ' a    b '],
    ['\n\n', ''],
    ['plain', 'plain'],
  ])('%j -> %j', (value, expected) => expect(flattened(value)).toBe(expected));
});

describe('an offer that has ended', () => {
  const offer = {
    ...base,
    components: [
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Now', has_expiration: true } },
      { type: 'BODY', text: 'Hi' },
    ],
  };
  const end = Date.UTC(2026, 10, 22);

  it.each([
    [end - 1, []],
    [end, ['in-the-past']],
    [end + 1, ['in-the-past']],
    [undefined, []],
  ])('at %s: %j', (now, codes) => {
    const issues = checkValues(offer, { 'lto.expiration': end }, { now });
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});

describe('data for a flow', () => {
  const flow = withButton({ type: 'FLOW', text: 'Open' });

  it.each<[FieldValue, string[]]>([
    [{ flow_token: 'a', flow_action_data: { a: 1 } }, []],
    [{ flow_token: 'a' }, []],
    [{ flow_action_data: '{"a":' }, ['not-json']],
    [{ flow_action_data: [1] }, ['not-json']],
    [{ flow_token: 3 }, ['wrong-type']],
  ])('%j: %j', (value, codes) => {
    expect(checkValues(flow, { 'buttons.0.flow': value }).map(({ code }) => code)).toEqual(codes);
  });
});
