import { describe, expect, it } from 'vitest';
import { fieldContext } from '../../../src/core/template/fieldContext.js';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { templateFixture } from '../../support/templateFixtures.js';

const idsOf = (file: string) => fieldsOf(templateFixture(file).definition).map(({ id }) => id);

describe('fieldsOf', () => {
  it.each([
    ['composed-out-of-order-positional-pair', ['body.2', 'body.3', 'body.1']],
    ['dump-puja-reminder-out-of-order', ['header.media', 'body.1', 'body.2', 'body.5', 'body.3', 'body.4']],
    [
      'kapso-order-status-update-named',
      ['header.order_id', 'body.customer_name', 'body.status', 'body.details', 'buttons.0.url'],
    ],
    ['meta-postman-lto-tuscan-getaway-2023', ['header.media', 'body.1', 'body.2', 'body.3', 'buttons.1.url']],
    ['jaspers-strawberries-limited-offer', ['header.media', 'lto.expiration', 'buttons.0.coupon']],
    ['composed-auth-one-tap-as-get-returns', ['code']],
    ['meta-auth-zero-tap', ['code']],
    ['composed-voice-call-button-pair', ['buttons.0.ttl', 'buttons.0.payload']],
    [
      'meta-checkout-item-back-in-stock',
      ['header.media', 'body.1', 'body.2', 'buttons.0.order', 'buttons.1.payload'],
    ],
    ['meta-order-status-in', ['order']],
    ['meta-intro-catalog-offer', ['body.1', 'body.2', 'body.3', 'buttons.0.catalog']],
    ['kapso-js-mpm-followup', ['buttons.0.products']],
    ['dump-super-admin-tasks-flow', ['buttons.0.flow']],
    ['kapso-js-call-permission-request', []],
    ['meta-spm-template-named-params', ['header.product', 'body.code', 'body.percent']],
    ['composed-location-header-pair', ['header.location', 'body.1']],
    ['jaspers-recipe-media-carousel', ['cards.0.header.media', 'cards.1.header.media']],
  ])('%s', (file, ids) => expect(idsOf(file)).toEqual(ids));

  it.each([
    'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}',
    'https://www.whatsapp.com/otp/copy/{{1}}',
    'http://whatsapp.com/otp/copy/{{1}}',
  ])('takes %s for a one-time code: one field for its two places', (url) => {
    const components = [
      { type: 'BODY', text: '{{1}} is your code.' },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copy code', url }] },
    ];
    expect(fieldsOf({ category: 'AUTHENTICATION', components }).map(({ id }) => id)).toEqual(['code']);
  });

  it('counts more than nine placeholders as numbers', () => {
    const text = Array.from({ length: 11 }, (_, index) => `{{${11 - index}}}`).join(' ');
    const names = fieldsOf({ components: [{ type: 'BODY', text }] }).map(({ name }) => name);
    expect(names).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it.each<[string, string[]]>([
    ['Hello {{1}}, your order {{2}} has shipped.', ['Hello …, your order', ', your order … has shipped']],
    ['Your *{{1}}* is due on _{{2}}_. Pay now.', ['Your … is due on', 'is due on …']],
    ['Dear customer.\nTotal: {{1}}\nDate: {{2}}', ['Total: …', 'Date: …']],
    ['We have sent. Order no. {{1}} is yours', ['Order no. … is yours']],
    ['One two three four {{1}} five six seven eight', ['two three four … five six seven']],
    ['{{1}} {{2}}! {{3}}', ['?', '?', '?']],
    ['-{{1}}-', ['?']],
    ['您好，您的订单{{1}}已发货。谢谢', ['您好，您的订单…已发货']],
    ['היי{{1}} שלום', ['היי… שלום']],
    ['{{2}} for {{1}} and {{2}}', ['… for', 'for … and']],
  ])('%j: names positional fields by the words around them', (text, expected) => {
    const template = { components: [{ type: 'BODY', text }] };
    const shown = fieldsOf(template).map((field) => {
      const context = fieldContext(template, field);
      return context ? `${context.before}…${context.after}` : '?';
    });
    expect(shown).toEqual(expected);
  });

  it('finds them in headers and cards', () => {
    const card = (text: string) => ({ components: [{ type: 'BODY', text }] });
    const template = {
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
        { type: 'BODY', text: 'For {{1}}' },
        { type: 'CAROUSEL', cards: [card('Save {{1}} today'), card('Only {{1}} left')] },
      ],
    };
    expect(fieldsOf(template).map((field) => fieldContext(template, field))).toEqual([
      { before: 'Order ', after: '' },
      { before: 'For ', after: '' },
      { before: 'Save ', after: ' today' },
      { before: 'Only ', after: ' left' },
    ]);
  });

  it('has no such words for names and codes', () => {
    const code = templateFixture('composed-auth-one-tap-as-get-returns').definition;
    for (const template of [{ components: [{ type: 'BODY', text: 'Hi {{first_name}}, hello' }] }, code]) {
      expect(fieldsOf(template).map((field) => fieldContext(template, field))).toEqual([undefined]);
    }
  });

  it('says all that a form needs', () => {
    expect(fieldsOf(templateFixture('kapso-order-status-update-named').definition).at(-1)).toEqual({
      id: 'buttons.0.url',
      kind: 'url-suffix',
      part: 'button',
      name: 1,
      buttonType: 'url',
      buttonIndex: 0,
      buttonText: 'Track order',
      required: true,
      example: 'ORDER-123',
      maxLength: 2000 - 'https://example.com/orders/'.length,
      urlPrefix: 'https://example.com/orders/',
      urlRest: '',
    });
    const carousel = {
      components: [
        {
          type: 'CAROUSEL',
          cards: [
            {
              components: [
                { type: 'HEADER', format: 'VIDEO' },
                { type: 'BODY', text: '{{1}} for {{2}}', example: { body_text: [['Fern', '$5']] } },
                {
                  type: 'BUTTONS',
                  buttons: [
                    { type: 'QUICK_REPLY', text: 'Yes' },
                    { type: 'URL', text: 'Buy', url: 'https://a.b/{{1}}' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(
      fieldsOf(carousel).map(({ id, part, cardIndex, cardPart }) => [id, part, cardIndex, cardPart]),
    ).toEqual([
      ['cards.0.header.media', 'card', 0, 'header'],
      ['cards.0.body.1', 'card', 0, 'body'],
      ['cards.0.body.2', 'card', 0, 'body'],
      ['cards.0.buttons.0.payload', 'card', 0, 'button'],
      ['cards.0.buttons.1.url', 'card', 0, 'button'],
    ]);
    expect(fieldsOf(carousel)[2]).toMatchObject({
      kind: 'text',
      name: 2,
      example: '$5',
      maxLength: 160 - ' for '.length,
    });
    expect(fieldsOf(carousel)[0]).toMatchObject({ kind: 'media', format: 'video', required: true });
  });

  it.each([
    ['rows', { body_text: [['Ada', 'x']] }],
    ['a flat list', { body_text: ['Ada', 'x'] }],
    ['a bare string', { body_text: 'Ada' }],
    [
      'named pairs',
      {
        body_text_named_params: [
          { param_name: 'b', example: 'x' },
          { param_name: 'a', example: 'Ada' },
        ],
      },
    ],
  ])('takes examples from %s', (_shape, example) => {
    const text = 'body_text' in example ? '{{1}}' : '{{a}}';
    expect(fieldsOf({ components: [{ type: 'BODY', text, example }] })[0]?.example).toBe('Ada');
  });

  it('shows no example where there is none', () => {
    for (const example of [undefined, null, {}, { body_text: [[]] }, { body_text: [] }, 3]) {
      expect(fieldsOf({ components: [{ type: 'BODY', text: '{{1}}', example }] })[0]).not.toHaveProperty(
        'example',
      );
    }
  });
});
