import { describe, expect, it } from 'vitest';
import type { TemplateValues } from '../../../src/core/template/TemplateValues.js';
import { toTwilioContent, twilioIssues } from '../../../src/core/template/toTwilioContent.js';
import { templateFixture } from '../../support/templateFixtures.js';

const SID = { contentSid: 'HX1' };
const variablesOf = (...args: Parameters<typeof toTwilioContent>) =>
  JSON.parse(toTwilioContent(...args)?.contentVariables ?? 'null');

describe('toTwilioContent', () => {
  it('numbers the variables through, part by part', () => {
    const { definition } = templateFixture('meta-abandoned-cart-mpm');
    expect(toTwilioContent(definition, { 'header.1': 'Ada', 'body.1': '10OFF' }, SID)).toEqual({
      contentSid: 'HX1',
      contentVariables: '{"1":"Ada","2":"10OFF"}',
    });
    const outOfOrder = templateFixture('composed-out-of-order-positional-pair').definition;
    expect(variablesOf(outOfOrder, { 'body.1': 'Dana', 'body.2': '4 Sep', 'body.3': '12:00' }, SID)).toEqual({
      1: 'Dana',
      2: '4 Sep',
      3: '12:00',
    });
    const withUrl = templateFixture('he-dream-payment-and-workshops').definition;
    expect(variablesOf(withUrl, { 'body.1': 'a', 'body.2': 'b', 'buttons.0.url': 'c' }, SID)).toEqual({
      1: 'a',
      2: 'b',
      3: 'c',
    });
  });

  it("keeps names, takes the host's own, and one code once", () => {
    const named = templateFixture('kapso-order-confirmation-named').definition;
    const values = { 'body.customer_name': 'Ada', 'body.order_number': '7' };
    expect(variablesOf(named, values, SID)).toEqual({ customer_name: 'Ada', order_number: '7' });
    expect(variablesOf(named, values, { ...SID, variables: { 'body.order_number': '9' } })).toEqual({
      customer_name: 'Ada',
      9: '7',
    });
    expect(variablesOf(templateFixture('meta-auth-copy-code').definition, { code: '123' }, SID)).toEqual({
      1: '123',
    });
  });

  it('takes media only where the host names the variable', () => {
    const { definition } = templateFixture('whatomate-order-confirmation');
    const values = {
      'header.media': { link: 'https://a.b/c.png' },
      'body.1': 'Ada',
      'body.2': '7',
      'buttons.0.url': 'x',
    };
    expect(variablesOf(definition, values, SID)).toEqual({ 1: 'Ada', 2: '7', 3: 'x' });
    expect(variablesOf(definition, values, { ...SID, variables: { 'header.media': '4' } })).toMatchObject({
      4: 'c.png',
    });
  });

  it('is null for values that fail, an empty object without variables', () => {
    const { definition } = templateFixture('kapso-order-confirmation-named');
    expect(
      toTwilioContent(definition, { 'body.customer_name': 'a\nb', 'body.order_number': '7' }, SID),
    ).toBeNull();
    expect(toTwilioContent(definition, {}, SID)).toBeNull();
    expect(
      toTwilioContent(templateFixture('rwt-store-closure-no-params').definition, {}, SID)?.contentVariables,
    ).toBe('{}');
  });

  const picture = {
    name: 'a',
    language: 'en',
    components: [
      { type: 'HEADER', format: 'IMAGE' },
      { type: 'BODY', text: 'Hello {{1}}, here is your picture.' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] },
    ],
  };
  const mapped = { ...SID, variables: { 'header.media': '2', 'buttons.0.payload': '3' } };

  it.each([
    ['https://cdn.shop.example/p/7.jpg', 'p/7.jpg'],
    ['http://cdn.shop.example:8080/p/7.jpg?a=1#b', 'p/7.jpg?a=1#b'],
    ['HTTPS://CDN.example/7.jpg', '7.jpg'],
  ])('sends of the media %s what stands behind the domain', (link, behind) => {
    expect(variablesOf(picture, { 'header.media': { link }, 'body.1': 'Ada' }, mapped)).toEqual({
      1: 'Ada',
      2: behind,
    });
  });

  it.each<[string, TemplateValues['x']]>([
    ['an id', { id: '4490709327384033' }],
    ['no path', { link: 'https://cdn.shop.example/' }],
    ['no path at all', { link: 'https://cdn.shop.example' }],
  ])('makes nothing of media with %s, rather than an empty variable', (_what, media) => {
    const values = { 'header.media': media, 'body.1': 'Ada' };
    expect(toTwilioContent(picture, values, mapped)).toBeNull();
    expect(twilioIssues(picture, values, mapped)).toEqual([
      { code: 'no-text', variable: '2', fieldIds: ['header.media'], blocks: true },
    ]);
    expect(variablesOf(picture, values, SID)).toEqual({ 1: 'Ada' });
  });

  it('leaves out what is optional and not filled in', () => {
    const values = { 'header.media': { link: 'https://a.b/c.png' }, 'body.1': 'Ada' };
    for (const payload of [undefined, '', null as never]) {
      expect(variablesOf(picture, { ...values, 'buttons.0.payload': payload }, mapped)).toEqual({
        1: 'Ada',
        2: 'c.png',
      });
    }
    expect(variablesOf(picture, { ...values, 'buttons.0.payload': 'yes' }, mapped)).toMatchObject({
      3: 'yes',
    });
  });

  const signed = {
    name: 'a',
    language: 'en',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'For {{name}}' },
      { type: 'BODY', text: 'Signed by {{name}}, {{__proto__}}.' },
    ],
  };
  const own = JSON.parse('{"body.__proto__":"P"}');

  it('gives a name that two parts share to the first, and the second its part too', () => {
    const values = { ...own, 'header.name': 'Ada', 'body.name': 'Bob' };
    expect(toTwilioContent(signed, values, SID)?.contentVariables).toBe(
      '{"name":"Ada","body_name":"Bob","__proto__":"P"}',
    );
    expect(twilioIssues(signed, values)).toEqual([
      { code: 'shared-name', variable: 'body_name', fieldIds: ['header.name', 'body.name'], blocks: false },
    ]);
    expect(toTwilioContent(signed, { ...values, 'body.name': 'Ada' }, SID)?.contentVariables).toBe(
      '{"name":"Ada","__proto__":"P"}',
    );
    const variables = { 'body.name': 'signer', 'body.__proto__': 'x' };
    expect(variablesOf(signed, values, { ...SID, variables })).toEqual({
      name: 'Ada',
      signer: 'Bob',
      x: 'P',
    });
    expect(twilioIssues(signed, values, { variables })).toEqual([]);
  });

  it.each<[Record<string, string>, string, string[]]>([
    [{ 'body.name': 'x', 'header.name': 'x' }, 'x', ['header.name', 'body.name']],
    [{ 'header.name': '__proto__' }, '__proto__', ['header.name', 'body.__proto__']],
    [{ 'body.__proto__': 'name' }, 'name', ['header.name', 'body.__proto__']],
  ])('mapped by %j: no silent winner', (variables, variable, fieldIds) => {
    const values = { ...own, 'header.name': 'Ada', 'body.name': 'Bob' };
    expect(toTwilioContent(signed, values, { ...SID, variables })).toBeNull();
    expect(twilioIssues(signed, values, { variables })).toContainEqual({
      code: 'taken-name',
      variable,
      fieldIds,
      blocks: true,
    });
  });

  it('says when a mapped name is the number of another field', () => {
    const values = { 'header.media': { link: 'https://a.b/c.png' }, 'body.1': 'Ada' };
    const variables = { 'header.media': '1' };
    expect(toTwilioContent(picture, values, { ...SID, variables })).toBeNull();
    expect(twilioIssues(picture, values, { variables })).toEqual([
      { code: 'taken-name', variable: '1', fieldIds: ['header.media', 'body.1'], blocks: true },
    ]);
  });

  it.each([
    ['sixteen_letters_', []],
    ['seventeen_letters', ['bad-name']],
    ['IdName', []],
    ['id name', ['bad-name']],
    ['', ['bad-name']],
  ])('checks the name %j: %j', (name, codes) => {
    const values = { 'header.media': { link: 'https://a.b/c.png' }, 'body.1': 'Ada' };
    const variables = { 'body.1': name };
    expect(twilioIssues(picture, values, { variables }).map(({ code }) => code)).toEqual(codes);
    expect(toTwilioContent(picture, values, { ...SID, variables }) === null).toBe(codes.length > 0);
  });

  it('checks the names of placeholders, the length of values and the number of variables', () => {
    const named = { ...signed, components: [{ type: 'BODY', text: 'Hi {{customer_first_name}}' }] };
    const values = { 'body.customer_first_name': 'Ada' };
    expect(toTwilioContent(named, values, SID)).toBeNull();
    expect(variablesOf(named, values, { ...SID, variables: { 'body.customer_first_name': '1' } })).toEqual({
      1: 'Ada',
    });
    const body = { ...signed, components: [{ type: 'BODY', text: 'Hi {{1}}' }] };
    expect(variablesOf(body, { 'body.1': 'x'.repeat(1600) }, SID)).toEqual({ 1: 'x'.repeat(1600) });
    expect(twilioIssues(body, { 'body.1': 'x'.repeat(1601) })).toMatchObject([{ code: 'too-long' }]);
    const numbers = Array.from({ length: 101 }, (_, index) => index + 1);
    const many = (count: number) => {
      const text = numbers
        .slice(0, count)
        .map((number) => `{{${number}}} `)
        .join('');
      const all = Object.fromEntries(numbers.map((number) => [`body.${number}`, `v${number}`]));
      return toTwilioContent({ ...signed, components: [{ type: 'BODY', text }] }, all, SID);
    };
    expect(many(100)).not.toBeNull();
    expect(many(101)).toBeNull();
  });

  it('needs a content id', () => {
    expect(toTwilioContent(signed, { ...own, 'header.name': 'A', 'body.name': 'A' })).toBeNull();
  });
});
