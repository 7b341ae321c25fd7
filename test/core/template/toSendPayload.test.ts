import { describe, expect, it } from 'vitest';
import { hintsFor } from '../../../src/core/template/hintsFor.js';
import { renderTemplate } from '../../../src/core/template/renderTemplate.js';
import { toSendPayload } from '../../../src/core/template/toSendPayload.js';
import { fixtureValues, templateFixture } from '../../support/templateFixtures.js';

const TO = { to: '16505551234' };
const base = { name: 'a', language: 'en_US' };
const componentsOf = (components: object[], values: Parameters<typeof toSendPayload>[1]) =>
  toSendPayload({ ...base, components }, values, TO)?.template.components;

describe('toSendPayload', () => {
  it('is the request body, without components when nothing is filled in', () => {
    expect(toSendPayload({ ...base, components: [{ type: 'BODY', text: 'Hi' }] }, {}, TO)).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '16505551234',
      type: 'template',
      template: { name: 'a', language: { code: 'en_US' } },
    });
  });

  it('goes to a business-scoped id, except for one-time codes', () => {
    const definition = { ...base, components: [{ type: 'BODY', text: 'Hi' }] };
    const payload = toSendPayload(definition, {}, { recipient: 'US.1349' });
    expect(payload).toMatchObject({ recipient: 'US.1349' });
    expect(payload).not.toHaveProperty('to');
    expect(
      toSendPayload({ ...definition, category: 'authentication' }, {}, { recipient: 'US.1349' }),
    ).toBeNull();
    expect(toSendPayload(definition, {}, { to: '' })).toBeNull();
  });

  it('gives parameters by number, 10 after 9, a repeated one once', () => {
    const text = '{{10}} {{2}} {{1}} {{3}} {{4}} {{5}} {{6}} {{7}} {{8}} {{9}} {{2}}';
    const values = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`body.${index + 1}`, `v${index + 1}`]),
    );
    expect(componentsOf([{ type: 'BODY', text }], values)).toEqual([
      {
        type: 'body',
        parameters: Array.from({ length: 10 }, (_, index) => ({ type: 'text', text: `v${index + 1}` })),
      },
    ]);
  });

  it('counts buttons that take nothing, and keeps a URL positional in a named template', () => {
    const components = [
      { type: 'BODY', text: 'Hi {{first_name}}' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'PHONE_NUMBER', text: 'Call', phone_number: '1' },
          { type: 'URL', text: 'Track', url: 'https://a.b/{{1}}' },
          { type: 'URL', text: 'Deal', url: 'https://a.b/?c={{discount_code}}' },
        ],
      },
    ];
    expect(
      componentsOf(components, { 'body.first_name': 'Ada', 'buttons.1.url': 'x', 'buttons.2.url': 'y' }),
    ).toEqual([
      { type: 'body', parameters: [{ type: 'text', text: 'Ada', parameter_name: 'first_name' }] },
      { type: 'button', sub_type: 'url', index: 1, parameters: [{ type: 'text', text: 'x' }] },
      { type: 'button', sub_type: 'url', index: 2, parameters: [{ type: 'text', text: 'y' }] },
    ]);
  });

  it('sends optional parts only when they are filled in', () => {
    const components = [
      { type: 'BODY', text: 'Hi' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Yes' },
          { type: 'VOICE_CALL', text: 'Call' },
        ],
      },
    ];
    expect(componentsOf(components, { 'buttons.0.payload': '' })).toBeUndefined();
    expect(componentsOf(components, { 'buttons.0.payload': 'yes', 'buttons.1.ttl': 60 })).toEqual([
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: 0,
        parameters: [{ type: 'payload', payload: 'yes' }],
      },
      {
        type: 'button',
        sub_type: 'voice_call',
        index: 1,
        parameters: [{ type: 'ttl_minutes', ttl_minutes: 60 }],
      },
    ]);
  });

  const order = { order_details: { reference_id: '1' } };
  const request = { payment_request: { payment_setting: { type: 'boleto' } } };
  const action = { flow_token: 't', flow_action_data: { a: 1 } };
  const products = {
    thumbnail_product_retailer_id: 'a',
    sections: [{ title: 'T', product_items: [{ product_retailer_id: 'a' }] }],
  };
  it.each([
    [{ flow_token: '' }, undefined],
    [{ flow_token: '', flow_action_data: { a: 1 } }, { flow_action_data: { a: 1 } }],
  ])('of a flow with an empty token (%j) are named without it', (value, left) => {
    const definition = {
      ...{ name: 'n', language: 'en', status: 'APPROVED', category: 'UTILITY' },
      components: [
        { type: 'BODY', text: 'Hi' },
        { type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Go' }] },
      ],
    };
    expect(toSendPayload(definition, { 'buttons.0.flow': value }, { to: '1' })?.template.components).toEqual([
      {
        ...{ type: 'button', sub_type: 'flow', index: 0 },
        ...(left && { parameters: [{ type: 'action', action: left }] }),
      },
    ]);
  });

  // What is sent of each kind of button: with nothing filled in (`null`: no payload at all), and with a value.
  it.each([
    [{ type: 'FLOW', flow_id: 1234 }, ['flow'], 'flow', action, { type: 'action', action }],
    [
      { type: 'CATALOG' },
      ['CATALOG'],
      'catalog',
      { thumbnail_product_retailer_id: 'a' },
      { type: 'action', action: { thumbnail_product_retailer_id: 'a' } },
    ],
    [{ type: 'QUICK_REPLY' }, [], 'payload', 'yes', { type: 'payload', payload: 'yes' }],
    [{ type: 'URL', url: 'https://a.b/' }, [], 'url', 'x', undefined],
    [{ type: 'URL', url: 'https://a.b/{{1}}' }, null, 'url', 'x', { type: 'text', text: 'x' }],
    [
      { type: 'URL', url: 'https://a.b/{{1}}', payment_link_preview: true },
      null,
      'url',
      'x',
      { type: 'text', text: 'x', payment_link_preview: true },
    ],
    [{ type: 'COPY_CODE' }, null, 'coupon', 'SPRING', { type: 'coupon_code', coupon_code: 'SPRING' }],
    [{ type: 'MPM' }, null, 'products', products, { type: 'action', action: products }],
    [{ type: 'ORDER_DETAILS' }, null, 'order', order, { type: 'action', action: order }],
    [{ type: 'PAYMENT_REQUEST' }, null, 'order', request, { type: 'action', action: request }],
    [{ type: 'PHONE_NUMBER', phone_number: '1' }, [], 'payload', 'x', undefined],
    [{ type: 'SPM' }, [], 'payload', 'x', undefined],
    [{ type: 'REQUEST_CONTACT_INFO' }, [], 'payload', 'x', undefined],
  ] as const)('%j is named by its kind, not by its value', (button, bare, name, value, parameter) => {
    const components = [
      { type: 'BODY', text: 'Hi' },
      { type: 'BUTTONS', buttons: [{ text: 'Go', ...button }] },
    ];
    const send = (values: Parameters<typeof toSendPayload>[1]) =>
      toSendPayload({ ...base, components }, values, TO);
    if (bare === null) expect(send({})).toBeNull();
    else {
      expect(send({})?.template.components ?? []).toEqual(
        bare.map((sub_type) => ({ type: 'button', sub_type, index: 0 })),
      );
    }
    if (bare !== null && bare.length > 0) expect(send({ [`buttons.0.${name}`]: {} })).toEqual(send({}));
    const sent = send({ [`buttons.0.${name}`]: value })?.template.components ?? [];
    expect(sent.flatMap((component) => ('parameters' in component ? component.parameters : []))).toEqual(
      parameter === undefined ? [] : [parameter],
    );
  });

  it('does not show a payment where the definition says no', () => {
    for (const payment_link_preview of [false, 'false', null, undefined]) {
      const buttons = [{ type: 'URL', text: 'Go', url: 'https://a.b/{{1}}', payment_link_preview }];
      expect(
        componentsOf(
          [
            { type: 'BODY', text: 'Hi' },
            { type: 'BUTTONS', buttons },
          ],
          { 'buttons.0.url': 'x' },
        ),
      ).toMatchObject([{ parameters: [expect.not.objectContaining({ payment_link_preview: true })] }]);
    }
  });

  it('puts a one-time code into its two places, as created and as the Graph API returns it', () => {
    const expected = [
      { type: 'body', parameters: [{ type: 'text', text: '123456' }] },
      { type: 'button', sub_type: 'url', index: 0, parameters: [{ type: 'text', text: '123456' }] },
    ];
    for (const file of [
      'meta-auth-copy-code',
      'meta-auth-zero-tap',
      'kapso-login-otp',
      'composed-auth-one-tap-as-get-returns',
    ]) {
      const { definition } = templateFixture(file);
      expect(toSendPayload(definition, { code: '123456' }, TO)?.template.components).toEqual(expected);
    }
  });

  it('names a file only where the platform takes it', () => {
    const value = { link: 'https://a.b/c.pdf', filename: 'Rechnung.pdf' };
    const send = (format: string) => componentsOf([{ type: 'HEADER', format }], { 'header.media': value });
    expect(send('DOCUMENT')).toEqual([
      { type: 'header', parameters: [{ type: 'document', document: value }] },
    ]);
    expect(send('IMAGE')).toEqual([
      { type: 'header', parameters: [{ type: 'image', image: { link: value.link } }] },
    ]);
  });

  it.each([
    [{ link: 'https://a.b/docs/invoice-77.pdf' }, 'invoice-77.pdf'],
    [{ link: 'https://a.b/Rechnung%20M%C3%A4rz.pdf?sig=a/b.c#x' }, 'Rechnung März.pdf'],
    [{ link: 'https://a.b/c.pdf', filename: 'Invoice.pdf' }, 'Invoice.pdf'],
    [{ link: 'https://a.b/c.pdf', filename: '' }, 'c.pdf'],
    [{ id: '1', filename: 'Invoice.pdf' }, 'Invoice.pdf'],
    [{ id: '1' }, undefined],
    [{ link: 'https://a.b/download' }, undefined],
    [{ link: 'https://a.b/download?file=c.pdf' }, undefined],
    [{ link: 'https://shop.example' }, undefined],
    [{ link: 'https://shop.example/' }, undefined],
    [{ link: 'https://a.b/.pdf' }, undefined],
    [{ link: 'https://a.b/100%.pdf' }, '100%.pdf'],
    [{ link: 'https://a.b/..%2Fc.pdf' }, undefined],
    [{ link: 'https://a.b/%E2%80%AEfdp.exe' }, undefined],
  ])('a document %j is called %s', (value, filename) => {
    const definition = { ...base, components: [{ type: 'HEADER', format: 'DOCUMENT' }] };
    const values = { 'header.media': value };
    const { filename: _own, ...media } = value as { filename?: string };
    const named = filename === undefined ? media : { ...media, filename };
    expect(toSendPayload(definition, values, TO)?.template.components).toEqual([
      { type: 'header', parameters: [{ type: 'document', document: named }] },
    ]);
    expect(renderTemplate(definition, values).header).toMatchObject({ value: named });
    expect(hintsFor(definition, values)).toEqual(
      filename === undefined ? [{ fieldId: 'header.media', code: 'no-filename' }] : [],
    );
  });

  it('counts buttons inside their card', () => {
    const card = {
      components: [
        { type: 'HEADER', format: 'VIDEO' },
        { type: 'BODY', text: '{{1}}' },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'QUICK_REPLY', text: 'Yes' },
            { type: 'URL', text: 'Go', url: 'https://a.b/{{1}}' },
          ],
        },
      ],
    };
    const values = Object.fromEntries(
      [0, 1].flatMap((index) => [
        [`cards.${index}.header.media`, { id: String(index) }],
        [`cards.${index}.body.1`, `body ${index}`],
        [`cards.${index}.buttons.1.url`, `url${index}`],
      ]),
    );
    expect(componentsOf([{ type: 'CAROUSEL', cards: [card, card] }], values)).toEqual([
      {
        type: 'carousel',
        cards: [0, 1].map((index) => ({
          card_index: index,
          components: [
            { type: 'header', parameters: [{ type: 'video', video: { id: String(index) } }] },
            { type: 'body', parameters: [{ type: 'text', text: `body ${index}` }] },
            {
              type: 'button',
              sub_type: 'url',
              index: 1,
              parameters: [{ type: 'text', text: `url${index}` }],
            },
          ],
        })),
      },
    ]);
  });

  it('is never built for a template that is not understood, or with a value missing', () => {
    const good = templateFixture('meta-abandoned-cart-mpm');
    const values = fixtureValues(good);
    expect(toSendPayload(good.definition, values, TO)).not.toBeNull();
    for (const id of Object.keys(values))
      expect(toSendPayload(good.definition, { ...values, [id]: undefined }, TO)).toBeNull();
    expect(
      toSendPayload({ ...base, components: [{ type: 'BODY', text: 'Hi' }, { type: 'HOLOGRAM' }] }, {}, TO),
    ).toBeNull();
    expect(toSendPayload({ components: [{ type: 'BODY', text: 'Hi' }] }, {}, TO)).toBeNull();
    expect(toSendPayload(undefined, {}, TO)).toBeNull();
  });
});
