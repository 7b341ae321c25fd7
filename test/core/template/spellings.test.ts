import { describe, expect, it } from 'vitest';
import { hasMoreTemplates } from '../../../src/core/template/definitionsIn.js';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { parseTemplate, parseTemplates } from '../../../src/core/template/parseTemplate.js';
import { sendabilityOf } from '../../../src/core/template/sendabilityOf.js';
import { templateFixtures } from '../../support/templateFixtures.js';

/** A definition as the Graph API gives it, with a key of two words wherever there is one. */
const OFFER = {
  id: '900',
  name: 'spring_offer',
  language: 'en',
  status: 'APPROVED',
  category: 'MARKETING',
  parameter_format: 'NAMED',
  quality_score: { score: 'GREEN' },
  rejected_reason: 'NONE',
  library_template_name: 'offer_1',
  components: [
    { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['https://a.b/c.jpg'] } },
    {
      type: 'LIMITED_TIME_OFFER',
      limited_time_offer: { text: 'Ends soon', has_expiration: true },
    },
    {
      type: 'BODY',
      text: 'Hi {{first_name}}',
      example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ada' }] },
    },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'COPY_CODE', example: 'SPRING' },
        { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+15550001111' },
        { type: 'URL', text: 'Pay', url: 'https://a.b/{{1}}', payment_link_preview: true },
      ],
    },
  ],
};

/** The same with every key changed, at any depth. */
function withKeys(value: unknown, spell: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((member) => withKeys(member, spell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [spell(key), withKeys(member, spell)]),
  );
}

/** `body_text` -> `bodyText`, as `toCamelCaseDeep` of `@kapso/whatsapp-cloud-api` does. */
const camel = (key: string) => key.replace(/_([a-z\d])/g, (_all, letter: string) => letter.toUpperCase());
const pascal = (key: string) => camel(key).replace(/^./, (letter) => letter.toUpperCase());

/** The same with every flag and number as text. */
function withTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTexts(member)]));
}

/** The same with enum words as `copyCode`. */
function withWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withWords);
  if (typeof value === 'string' && /^[A-Z_]+$/.test(value)) return camel(value.toLowerCase());
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === 'example' ? member : withWords(member)]),
  );
}

describe('one template in the spellings of clients and stores', () => {
  const expected = parseTemplate(OFFER);
  const [header, offer, body, buttons] = OFFER.components;

  it('is understood', () => {
    expect(expected).toMatchObject({ parameterFormat: 'named', quality: 'GREEN', issues: [] });
    expect(fieldsOf(expected).map(({ id }) => id)).toEqual([
      'header.media',
      'lto.expiration',
      'body.first_name',
      'buttons.0.coupon',
      'buttons.2.url',
    ]);
    expect(fieldsOf(expected)[2]?.example).toBe('Ada');
  });

  it.each<[string, unknown]>([
    ['keys in camel case', withKeys(OFFER, camel)],
    ['keys in Pascal case', withKeys(OFFER, pascal)],
    ['keys in upper case', withKeys(OFFER, (key) => key.toUpperCase())],
    ['words in camel case', withWords(OFFER)],
    ['flags and numbers as text', withTexts(OFFER)],
    ['flags and numbers as text, keys in camel case', withTexts(withKeys(OFFER, camel))],
    ['components as JSON text', { ...OFFER, components: JSON.stringify(OFFER.components) }],
    [
      'parts of components as JSON text',
      {
        ...OFFER,
        quality_score: '{"score":"GREEN"}',
        components: [
          { ...header, example: JSON.stringify(header?.example) },
          { ...offer, limited_time_offer: JSON.stringify(offer?.limited_time_offer) },
          { ...body, example: JSON.stringify(body?.example) },
          { ...buttons, buttons: JSON.stringify(buttons?.buttons) },
        ],
      },
    ],
    ['the score as a word', { ...OFFER, quality_score: 'green' }],
    [
      'a column for everything',
      {
        sub_category: null,
        namespace: null,
        ...OFFER,
        components: OFFER.components.map((part) => ({
          format: null,
          text: null,
          example: null,
          buttons: null,
          cards: null,
          ...part,
        })),
      },
    ],
    [
      'parts that are not there as null',
      {
        ...OFFER,
        components: [
          ...OFFER.components,
          null,
          { type: 'FOOTER', text: null },
          { type: 'CAROUSEL', cards: null },
        ].filter((part) => part?.type !== 'FOOTER'),
      },
    ],
  ])('%s', (_spelling, definition) => {
    expect(parseTemplate(definition)).toEqual(expected);
  });

  it('of every fixture, in camel case', () => {
    for (const { file, definition } of templateFixtures) {
      expect(parseTemplates(withKeys(definition, camel)), file).toEqual(parseTemplates(definition));
    }
  });
});

describe('parts that are null', () => {
  const template = (...components: unknown[]) => ({ ...OFFER, components });
  const body = { type: 'BODY', text: 'Hi' };

  it.each([
    { type: 'HEADER', format: null, text: null, example: null },
    { type: 'BUTTONS', buttons: null },
    { type: 'BUTTONS', buttons: [] },
    { type: 'CAROUSEL', cards: null },
    { type: 'FOOTER', text: null },
    { type: 'LIMITED_TIME_OFFER', limited_time_offer: null },
    null,
  ])('are not in the template: %j', (part) => {
    expect(sendabilityOf(template(body, part))).toBe(true);
    expect(fieldsOf(template(body, part))).toEqual([]);
  });

  it.each([
    { type: 'BODY', text: null },
    { type: 'HEADER' },
    { type: 'CAROUSEL' },
    { type: 'BUTTONS' },
    { type: 'BUTTONS', buttons: [null] },
    { type: null },
  ])('do not stand for what is lost: %j', (part) => {
    expect(sendabilityOf(template(part))).toMatchObject({ reason: 'not-understood' });
  });

  it('leave nothing over', () => {
    expect(sendabilityOf(template(null))).toMatchObject({ issue: { code: 'no-components' } });
  });
});

describe('flags', () => {
  const offer = (has_expiration: unknown) => ({
    ...OFFER,
    components: [
      { type: 'BODY', text: 'Hi' },
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'x', has_expiration } },
    ],
  });
  it.each([true, 'true', 'TRUE', ' true ', 1, '1', 't', 'yes', 'Y', 'on'])('%j is yes', (flag) => {
    expect(fieldsOf(offer(flag)).map(({ id }) => id)).toEqual(['lto.expiration']);
  });
  it.each([false, 'false', 0, '0', 'f', 'no', 'N', 'off', '', null, undefined])('%j is no', (flag) => {
    expect(fieldsOf(offer(flag))).toEqual([]);
    expect(sendabilityOf(offer(flag))).toBe(true);
  });
  it.each(['perhaps', 2, {}, [[]]])('%j blocks', (flag) => {
    expect(sendabilityOf(offer(flag))).toMatchObject({ issue: { code: 'bad-flag' } });
  });
});

describe('list answers', () => {
  const list = { data: [OFFER], paging: { cursors: { before: 'a', after: 'b' } } };

  it.each<[string, unknown]>([
    ['of the Graph API', list],
    ['of an account asked for its message_templates', { id: '1', message_templates: list }],
    ['the same, in camel case', { id: '1', messageTemplates: list }],
    ['of a server', { templates: [OFFER] }],
    ['a bare list there', { message_templates: [OFFER] }],
    ["in an HTTP client's answer", { status: 200, data: list }],
    ["of 360dialog in an HTTP client's answer", { status: 200, data: { waba_templates: [OFFER] } }],
    ['of YCloud', { items: [OFFER], offset: 0, limit: 10, length: 1 }],
    ['two pages', [{ data: [] }, list]],
    ['nothing in the place of some', [null, { data: [null, OFFER, undefined] }]],
  ])('%s', (_kind, answer) => {
    expect(parseTemplates(answer)).toEqual([parseTemplate(OFFER)]);
  });

  it('in themselves end', () => {
    const endless: Record<string, unknown> = {};
    endless.data = endless;
    expect(parseTemplates(endless)).toEqual([]);
    expect(parseTemplates([endless])).toEqual([parseTemplate(endless)]);
    const list: unknown[] = [];
    list.push({ data: list });
    expect(parseTemplates(list)).toEqual([]);
    expect(hasMoreTemplates(list)).toBe(false);
    expect(hasMoreTemplates(endless)).toBe(false);
  });

  it.each<[unknown, boolean]>([
    [{ ...list, paging: { next: 'https://graph.example/next' } }, true],
    [{ message_templates: { ...list, paging: { next: 'https://graph.example/next' } } }, true],
    [{ data: { ...list, paging: { next: 'https://graph.example/next' } } }, true],
    [[list, { ...list, paging: { next: 'x' } }], true],
    [[{ ...list, paging: { next: 'x' } }, list], false],
    [list, false],
    [{ ...list, paging: { next: '' } }, false],
    [{ data: [OFFER] }, false],
    [{ waba_templates: [OFFER], offset: 0, count: 1, total: 3 }, true],
    [{ items: [OFFER], offset: 0, limit: 1, length: 1, total: 2 }, true],
    [{ items: [OFFER], offset: 1, limit: 1, length: 1, total: 2 }, false],
    [{ items: [OFFER], offset: 0, limit: 1, length: 1 }, true],
    [{ items: [OFFER], offset: 0, limit: 10, length: 1 }, false],
    [{ waba_templates: [OFFER], offset: 2, count: 1, total: 3 }, false],
    [{ contents: [], meta: { next_page_url: 'https://content.twilio.com/v1/Content?Page=1' } }, true],
    [{ contents: [], meta: { next_page_url: null } }, false],
    [[], false],
    [[OFFER], false],
    [undefined, false],
    ['x', false],
  ])('%j has more: %s', (answer, expected) => expect(hasMoreTemplates(answer)).toBe(expected));
});
