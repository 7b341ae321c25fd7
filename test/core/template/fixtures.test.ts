import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../src/core/template/checkValues.js';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { parseTemplate, parseTemplates } from '../../../src/core/template/parseTemplate.js';
import { placeholdersOf } from '../../../src/core/template/placeholdersOf.js';
import { plainTextOf } from '../../../src/core/template/plainTextOf.js';
import { renderTemplate } from '../../../src/core/template/renderTemplate.js';
import { sendabilityOf } from '../../../src/core/template/sendabilityOf.js';
import type { Template } from '../../../src/core/template/Template.js';
import { toSendPayload } from '../../../src/core/template/toSendPayload.js';
import { payloadProblems } from '../../support/checkPayload.js';
import {
  comparable,
  fixtureValues,
  templateFixture,
  templateFixtures,
} from '../../support/templateFixtures.js';

const TO = { to: '16505551234' };

const pairs = templateFixtures.filter(({ kind, payload_disputed }) => kind === 'pair' && !payload_disputed);
const definitions = templateFixtures
  .filter(({ kind }) => kind !== 'payload-only')
  .flatMap(({ file, definition }) =>
    parseTemplates([definition]).map((template): [string, Template] => [
      `${file} ${template.name}`,
      template,
    ]),
  );

/** The definition is called `..._v1`, the payload of the same page `..._v2`: only the components can agree. */
const OTHER_NAME = ['meta-checkout-item-back-in-stock'];

describe('pairs of definition and payload', () => {
  it.each(pairs.map((pair) => [pair.file, pair] as const))('%s', (file, pair) => {
    const values = fixtureValues(pair);
    expect(checkValues(pair.definition, values)).toEqual([]);
    const payload = toSendPayload(pair.definition, values, TO);
    const componentsOnly = pair.partial === true || OTHER_NAME.includes(file);
    expect(comparable(payload, componentsOnly)).toEqual(comparable(pair.payload, componentsOnly));
    expect(payload).toMatchObject({ messaging_product: 'whatsapp', recipient_type: 'individual', ...TO });
    expect(payloadProblems(payload, pair.definition)).toEqual([]);
    expect(toSendPayload(parseTemplate(pair.definition), values, TO)).toEqual(payload);
    if (pair.preview !== undefined) {
      expect(renderTemplate(pair.definition, values).body?.text).toBe(pair.preview);
    }
  });

  it('are 34', () => expect(pairs).toHaveLength(34));
});

describe('definitions', () => {
  it.each(definitions)('%s: parses, survives JSON, lists its placeholders', (_file, template) => {
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
    expect(parseTemplate(template)).toBe(template);
    const ids = fieldsOf(template).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of template.components) {
      if (part.type !== 'header' && part.type !== 'body') continue;
      if (!('text' in part)) continue;
      for (const { name } of placeholdersOf(part.text)) {
        expect(ids.includes(`${part.type}.${name}`) || ids.includes('code')).toBe(true);
      }
    }
  });

  it.each(definitions)('%s: renders its own examples', (_file, template) => {
    const examples = fieldsOf(template).map(({ id, kind, example }) => [
      id,
      example ?? (['text', 'url-suffix', 'one-time-code'].includes(kind) ? 'x' : undefined),
    ]);
    const rendered = renderTemplate(template, Object.fromEntries(examples));
    expect(JSON.stringify(rendered)).not.toContain('{{');
    expect(plainTextOf(rendered)).not.toMatch(/\{\{|\[\d/);
  });

  it.each(definitions)('%s: is sendable only when approved', (_file, template) => {
    const sendability = sendabilityOf(template);
    expect(sendability === true).toBe(template.status === 'APPROVED');
  });

  it('say only what is odd', () => {
    const odd = definitions.flatMap(([file, { issues }]) =>
      issues.map(({ code, where }) => `${file}: ${code} ${where}`),
    );
    expect(odd).toMatchInlineSnapshot(`
      [
        "chatwoot-document-header-filename document_header: no-body components",
        "chatwoot-named-header-media-type named_header: no-body components",
        "chatwoot-positional-header positional_header: no-body components",
        "kapso-login-otp login_otp: platform-text components.0",
        "meta-auth-autofill-one-tap authentication_code_autofill_button: platform-text components.0",
        "meta-auth-autofill-one-tap authentication_code_autofill_button: platform-text components.1",
        "meta-auth-copy-code authentication_code_copy_code_button: platform-text components.0",
        "meta-auth-copy-code authentication_code_copy_code_button: platform-text components.1",
        "meta-auth-zero-tap zero_tap_auth_template: platform-text components.0",
        "meta-auth-zero-tap zero_tap_auth_template: platform-text components.1",
        "weni-flows-header-without-format workout_activity_with_unsuported_variablet: missing-format components.0",
        "weni-flows-header-without-format workout_activity_with_unsuported_variablet: numbering-gap components.0",
        "weni-flows-missing-body missing_text_component: no-body components",
      ]
    `);
  });
});

describe('payloads alone', () => {
  const payloads = templateFixtures.filter(({ kind }) => kind === 'payload-only');
  it.each(payloads.map(({ file, payload }) => [file, payload]))('%s', (_file, payload) => {
    expect(payloadProblems(payload)).toEqual([]);
  });
});

describe('a product carousel', () => {
  it('lists the fields of a further card as soon as a value names it', () => {
    const { definition } = templateFixture('meta-carousel-product-cards-v1');
    const product = { product_retailer_id: 'a', catalog_id: '1' };
    const cardFields = (values: Parameters<typeof fieldsOf>[1]) =>
      fieldsOf(definition, values).flatMap(({ id, cardIndex }) => (cardIndex === undefined ? [] : id));
    expect(cardFields({})).toEqual(['cards.0.header.product', 'cards.1.header.product']);
    expect(cardFields({ 'cards.3.header.product': product })).toEqual([
      'cards.0.header.product',
      'cards.1.header.product',
      'cards.2.header.product',
      'cards.3.header.product',
    ]);
    expect(checkValues(definition, { 'body.1': 'A', 'cards.10.header.product': product })).toContainEqual({
      fieldId: 'cards.10.header.product',
      code: 'too-many',
      length: 11,
      maxLength: 10,
    });
  });
});
