import { describe, expect, it } from 'vitest';
import { toTwilioContent } from '../../../src/core/template/toTwilioContent.js';
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
      4: 'https://a.b/c.png',
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
});
