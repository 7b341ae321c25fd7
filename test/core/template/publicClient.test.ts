import { buildTemplatePayload, WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { parseTemplates } from '../../../src/core/template/parseTemplate.js';
import type { SendPayload } from '../../../src/core/template/SendPayload.js';
import type { FieldKind } from '../../../src/core/template/TemplateField.js';
import type { FieldValue, TemplateValues } from '../../../src/core/template/TemplateValues.js';
import { toSendPayload } from '../../../src/core/template/toSendPayload.js';
import { fixtureValues, templateFixtures } from '../../support/templateFixtures.js';

/** A value for each kind, where a fixture has none of its own. */
const VALUES: Readonly<Record<FieldKind, FieldValue>> = {
  text: 'Ada',
  media: { id: '1' },
  document: { link: 'https://a.b/c.pdf' },
  location: { latitude: 1, longitude: 2, name: 'N', address: 'A' },
  product: { product_retailer_id: 'a', catalog_id: '1' },
  'url-suffix': 'x',
  'coupon-code': 'SPRING20',
  'one-time-code': '123456',
  payload: 'yes',
  'ttl-minutes': 60,
  flow: { flow_token: 't' },
  catalog: { thumbnail_product_retailer_id: 'a' },
  products: {
    thumbnail_product_retailer_id: 'a',
    sections: [{ title: 'T', product_items: [{ product_retailer_id: 'a' }] }],
  },
  'order-details': { order_details: { reference_id: '1' }, payment_request: { reference_id: '1' } },
  'order-status': { reference_id: '1', order: { status: 'processing' } },
  expiration: 1_795_521_600_000,
};

/** All payloads that the kit builds of the fixtures: with their own values, all values, and the required ones alone. */
const payloads = templateFixtures
  .filter(({ kind }) => kind !== 'payload-only')
  .flatMap((fixture) =>
    parseTemplates([fixture.definition]).flatMap((template): [string, SendPayload][] => {
      const fields = fieldsOf(template);
      const valuesOf = (isOptional: boolean): TemplateValues =>
        Object.fromEntries(
          fields.flatMap(({ id, kind, required }) => (required || isOptional ? [[id, VALUES[kind]]] : [])),
        );
      return [fixtureValues(fixture), valuesOf(true), valuesOf(false)].flatMap(
        (values): [string, SendPayload][] => {
          const payload = toSendPayload(template, values, { to: '16505551234' });
          return payload === null ? [] : [[`${fixture.file} ${template.name}`, payload]];
        },
      );
    }),
  );

/** What the client says against a payload, or `null`. It asks for a policy beside the language's code. */
function objectionTo({ template }: SendPayload): string | null {
  const { name, language, components = [] } = template;
  try {
    buildTemplatePayload({ name, language: { ...language, policy: 'deterministic' }, components });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('payloads before the public TypeScript client @kapso/whatsapp-cloud-api 0.3.0', () => {
  it('are those of all fixtures that are understood', () => {
    const files = new Set(payloads.map(([name]) => name));
    expect(files.size).toBeGreaterThan(90);
  });

  // One fixture's header takes two parameters, where the platform's own page allows one.
  it('pass its validation, but for what it does not know', () => {
    const objections = payloads.map(([, payload]) => objectionTo(payload)).filter((text) => text !== null);
    const kinds = objections.map((text) =>
      text.replace(/components\[\d+\]|cards\[\d+\]|parameters\[\d+\]/g, '…'),
    );
    expect([...new Set(kinds)].sort()).toMatchInlineSnapshot(`
      [
        "….index is required for button components",
        "….parameters must be an array with exactly one entry for header components",
        "….sub_type 'mpm' is not supported",
        "….sub_type 'order_details' is not supported",
        "….type 'limited_time_offer' is not supported",
        "….type 'order_status' is not supported",
        "….type 'tap_target_configuration' is not supported",
        "….….type 'gif' is not supported in header component",
        "….….type 'product' is not supported in header component",
        "….….….….type 'product' is not supported in header component",
      ]
    `);
  });

  it('keep their parameters through it', () => {
    for (const [name, { template }] of payloads) {
      const { name: called, language, components = [] } = template;
      if (objectionTo({ template } as SendPayload) !== null) continue;
      const built = buildTemplatePayload({
        name: called,
        language: { ...language, policy: 'deterministic' },
        components,
      });
      const parametersOf = (list: readonly object[]) =>
        list.map((component) => ('parameters' in component ? component.parameters : undefined));
      expect(parametersOf(built.components ?? []), name).toEqual(parametersOf(components));
    }
  });

  it('go out as they are', async () => {
    const sent: unknown[] = [];
    const client = new WhatsAppClient({
      accessToken: 'x',
      fetch: (_url, init) => {
        sent.push(JSON.parse(String(init?.body)));
        return Promise.resolve(
          Response.json({ messaging_product: 'whatsapp', contacts: [], messages: [{ id: '1' }] }),
        );
      },
    });
    for (const [, { to = '', template }] of payloads) {
      await client.messages.sendTemplate({ phoneNumberId: '1', to, template });
    }
    expect(sent).toHaveLength(payloads.length);
    for (const [index, [name, { template }]] of payloads.entries()) {
      // `namespace` is of the on-premises API, which this client never spoke.
      const { namespace: _old, ...known } = template;
      expect(sent[index], name).toMatchObject({ template: known });
    }
  });
});
