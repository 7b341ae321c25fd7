import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../src/core/template/checkValues.js';
import { hasMoreTemplates } from '../../../src/core/template/definitionsIn.js';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { bodyLengthOf } from '../../../src/core/template/filledLength.js';
import { hintsFor } from '../../../src/core/template/hintsFor.js';
import {
  lazyTemplate,
  parseTemplate,
  parseTemplates,
  textsOf,
} from '../../../src/core/template/parseTemplate.js';
import { parseTwilioContent, parseTwilioContents } from '../../../src/core/template/parseTwilioContent.js';
import { plainTextOf } from '../../../src/core/template/plainTextOf.js';
import { renderTemplate } from '../../../src/core/template/renderTemplate.js';
import { indexTemplates, searchTemplates } from '../../../src/core/template/searchTemplates.js';
import { sendabilityOf } from '../../../src/core/template/sendabilityOf.js';
import type { TemplateValues } from '../../../src/core/template/TemplateValues.js';
import { toSendPayload } from '../../../src/core/template/toSendPayload.js';
import { toTwilioContent, twilioIssues } from '../../../src/core/template/toTwilioContent.js';
import { fuzzSteps } from '../../support/fuzzSteps.js';
import { templateFixtures } from '../../support/templateFixtures.js';

const SEED = 20_261_122;
const RUNS = fuzzSteps(1000);

/** Runs everything on it; whatever throws fails the test. A payload must never stand against the checks. */
function survive(definition: unknown, values: TemplateValues): void {
  const template = parseTemplate(definition);
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  const unread = textsOf(lazyTemplate(definition as object))
    .filter(Boolean)
    .sort();
  expect(unread).toEqual(textsOf(template).filter(Boolean).sort());
  const fields = fieldsOf(definition, values);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  plainTextOf(renderTemplate(definition, values));
  bodyLengthOf(definition, values);
  sendabilityOf(definition);
  parseTemplates(definition);
  hasMoreTemplates(definition);
  parseTwilioContents(definition);
  hintsFor(definition, values);
  survivesAtTwilio(definition, values);
  searchTemplates(indexTemplates([definition]), { text: 'a' });
  toTwilioContent(definition, values, { contentSid: 'HX' });
  const issues = checkValues(definition, values, { now: 0 });
  const payload = toSendPayload(definition, values, { to: '1' });
  if (issues.length > 0) expect(payload).toBeNull();
  if (payload !== null) expect(template.issues.every(({ blocks }) => !blocks)).toBe(true);
}

/** Whatever is made for Twilio has a text for each variable, and no Cloud API payload beside it. */
function survivesAtTwilio(definition: unknown, values: TemplateValues): void {
  const template = parseTwilioContent(definition);
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  const fields = fieldsOf(template);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  plainTextOf(renderTemplate(template, values));
  twilioIssues(template, values);
  const content = toTwilioContent(template, values);
  if (content === null) return;
  expect(Object.values(JSON.parse(content.contentVariables))).not.toContain('');
  expect(template.issues.every(({ blocks }) => !blocks)).toBe(true);
  if (template.contentSid !== undefined) expect(toSendPayload(template, values, { to: '1' })).toBeNull();
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

const TWILIO_TYPES = [
  'twilio/text',
  'twilio/media',
  'twilio/location',
  'twilio/card',
  'twilio/carousel',
  'twilio/list-picker',
  'twilio/flows',
  'whatsapp/authentication',
  'twilioQuickReply',
];
const twilioText = fc.oneof(junk, fc.constantFrom('{{1}} {{name}}', 'https://a.b/{{1}}', '{{__proto__}}'));
const likeContent = fc.record(
  {
    sid: fc.constantFrom('HX1', undefined, 7),
    friendly_name: junk,
    variables: junk,
    approval_requests: junk,
    types: fc.oneof(
      junk,
      fc.dictionary(
        fc.constantFrom(...TWILIO_TYPES),
        fc.record(
          {
            body: twilioText,
            title: twilioText,
            label: twilioText,
            media: fc.oneof(twilioText, fc.array(twilioText, { maxLength: 2 })),
            actions: fc.oneof(
              junk,
              fc.array(
                fc.record({
                  type: fc.constantFrom('URL', 'QUICK_REPLY', 'COPY_CODE', 'X', undefined),
                  title: twilioText,
                  url: twilioText,
                  id: twilioText,
                  code: twilioText,
                }),
                { maxLength: 3 },
              ),
            ),
            cards: fc.oneof(
              junk,
              fc.array(fc.record({ body: twilioText, media: twilioText }), { maxLength: 2 }),
            ),
            items: junk,
          },
          { requiredKeys: [] },
        ),
      ),
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
  'body.name',
  'buttons.0.text',
  'buttons.0.payload',
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
describe('nothing throws', { timeout: 60_000 + RUNS * 20 }, () => {
  it('on junk', () => {
    const law = fc.property(fc.oneof(junk, likeDefinition), anyValues, survive);
    expect(() => fc.assert(law, { seed: SEED, numRuns: RUNS })).not.toThrow();
  });

  it('on what is like a content of Twilio', () => {
    const law = fc.property(likeContent, anyValues, survive);
    expect(() => fc.assert(law, { seed: SEED, numRuns: RUNS })).not.toThrow();
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
    expect(() => fc.assert(law, { seed: SEED, numRuns: RUNS })).not.toThrow();
  });
});
