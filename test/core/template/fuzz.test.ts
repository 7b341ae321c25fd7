import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../src/core/template/checkValues.js';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { bodyLengthOf } from '../../../src/core/template/filledLength.js';
import { parseTemplate, parseTemplates } from '../../../src/core/template/parseTemplate.js';
import { plainTextOf } from '../../../src/core/template/plainTextOf.js';
import { renderTemplate } from '../../../src/core/template/renderTemplate.js';
import { indexTemplates, searchTemplates } from '../../../src/core/template/searchTemplates.js';
import { sendabilityOf } from '../../../src/core/template/sendabilityOf.js';
import type { TemplateValues } from '../../../src/core/template/TemplateValues.js';
import { toSendPayload } from '../../../src/core/template/toSendPayload.js';
import { toTwilioContent } from '../../../src/core/template/toTwilioContent.js';
import { templateFixtures } from '../../support/templateFixtures.js';

const SEED = 20_261_122;

/** Runs everything on it; whatever throws fails the test. A payload must never stand against the checks. */
function survive(definition: unknown, values: TemplateValues): void {
  const template = parseTemplate(definition);
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  const fields = fieldsOf(definition, values);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  plainTextOf(renderTemplate(definition, values));
  bodyLengthOf(definition, values);
  sendabilityOf(definition);
  parseTemplates(definition);
  searchTemplates(indexTemplates([definition]), { text: 'a' });
  toTwilioContent(definition, values, { contentSid: 'HX' });
  const issues = checkValues(definition, values, { now: 0 });
  const payload = toSendPayload(definition, values, { to: '1' });
  if (issues.length > 0) expect(payload).toBeNull();
  if (payload !== null) expect(template.issues.every(({ blocks }) => !blocks)).toBe(true);
}

/** JSON and what is not JSON: functions, symbols, dates, cyclic and null-prototype objects. */
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.anything({ withDate: true, withMap: true, withNullPrototype: true, withBigInt: false }),
  fc.constantFrom(undefined, null, Number.NaN, '', '{{1}}', '{{', '}}', '__proto__', '\ud800', 1e308, []),
);

const KEYS = [
  'type',
  'format',
  'text',
  'buttons',
  'cards',
  'components',
  'example',
  'url',
  'name',
  'language',
];
const likeDefinition = fc.record(
  {
    name: junk,
    language: junk,
    status: junk,
    components: fc.array(
      fc.oneof(
        junk,
        fc.dictionary(fc.constantFrom(...KEYS), junk),
        fc.record({
          type: fc.constantFrom('HEADER', 'body', 'BUTTONS', 'CAROUSEL', 'limited_time_offer', 'FOOTER', 'X'),
          format: fc.constantFrom('TEXT', 'image', 'LOCATION', 'PRODUCT', undefined),
          text: fc.oneof(junk, fc.constantFrom('{{1}} {{2}}', '{{a}}{{a}}', '*{{1}}* ```{{9}}\n```')),
          buttons: fc.oneof(
            junk,
            fc.array(fc.record({ type: fc.constantFrom('URL', 'MPM', 'otp'), url: junk })),
          ),
          cards: fc.oneof(junk, fc.array(junk)),
        }),
      ),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: [] },
);

/** Values of any type under the ids that templates have. */
const IDS = [
  'body.1',
  'header.media',
  'header.location',
  'buttons.0.url',
  'buttons.0.flow',
  'buttons.0.products',
];
const anyValues = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      ...IDS,
      'lto.expiration',
      'code',
      'order',
      'tapTarget',
      'cards.9.body.1',
      'cards.99.x',
      '__proto__',
    ),
    fc.string(),
  ),
  junk,
) as fc.Arbitrary<TemplateValues>;

/** A copy with one place of it changed, taken away or doubled. */
function mutated(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return replacement;
  if (Array.isArray(value)) {
    const place = step % (value.length + 1);
    if (place === value.length) return [...value, ...value];
    return value.map((member, index) => (index === place ? mutated(member, rest, replacement) : member));
  }
  const entries = Object.entries(value);
  const place = step % (entries.length + 1);
  if (place === entries.length) return Object.fromEntries(entries.slice(1));
  return Object.fromEntries(
    entries.map(([key, member], index) => [
      key,
      index === place ? mutated(member, rest, replacement) : member,
    ]),
  );
}

// Seconds on a machine that does nothing else.
describe('nothing throws', { timeout: 60_000 }, () => {
  it('on junk', () => {
    const law = fc.property(fc.oneof(junk, likeDefinition), anyValues, survive);
    expect(() => fc.assert(law, { seed: SEED, numRuns: 1000 })).not.toThrow();
  });

  it('on real definitions with a part of them spoiled', () => {
    const definitions = templateFixtures.flatMap(({ definition }) => (definition ? [definition] : []));
    const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 7 });
    const law = fc.property(
      fc.constantFrom(...definitions),
      path,
      junk,
      anyValues,
      (definition, places, part, values) => survive(mutated(definition, places, part), values),
    );
    expect(() => fc.assert(law, { seed: SEED, numRuns: 1000 })).not.toThrow();
  });
});
