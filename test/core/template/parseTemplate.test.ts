import { describe, expect, it } from 'vitest';
import { parseTemplate, parseTemplates } from '../../../src/core/template/parseTemplate.js';
import { sendabilityOf } from '../../../src/core/template/sendabilityOf.js';
import { templateFixture } from '../../support/templateFixtures.js';

const body = (text: string) => ({ type: 'BODY', text });
const template = (...components: unknown[]) => ({
  name: 'a',
  language: 'en',
  status: 'APPROVED',
  components,
});
const codesOf = (definition: unknown) => parseTemplate(definition).issues.map(({ code }) => code);

describe('parseTemplate', () => {
  it('puts the parts into reading order, in any case', () => {
    const { components } = parseTemplate(
      template(
        { type: 'buttons', buttons: [{ type: 'quick_reply', text: 'Yes' }] },
        { type: 'footer', text: 'F' },
        { type: 'body', text: 'B' },
        { type: 'limited_time_offer', limited_time_offer: { text: 'Soon', has_expiration: true } },
        { type: 'header', format: 'text', text: 'H' },
      ),
    );
    expect(components.map(({ type }) => type)).toEqual([
      'header',
      'limited-time-offer',
      'body',
      'footer',
      'buttons',
    ]);
  });

  it.each([
    undefined,
    null,
    0,
    'x',
    true,
    [],
    {},
    { components: 7 },
    { components: [null, 3, {}, []] },
    () => 0,
  ])('never throws: %s', (definition) => {
    const parsed = parseTemplate(definition);
    expect(parsed.issues.some(({ blocks }) => blocks)).toBe(true);
    expect(sendabilityOf(definition)).toMatchObject({ reason: 'not-understood' });
  });

  it.each([
    ['a component', { type: 'HOLOGRAM' }, 'unknown-component', 'components.1'],
    ['a component without type', { text: 'x' }, 'unknown-component', 'components.1'],
    ['a header format', { type: 'HEADER', format: 'HOLOGRAM' }, 'unknown-header-format', 'components.1'],
    [
      'a button',
      { type: 'BUTTONS', buttons: [{ type: 'BEAM' }] },
      'unknown-button',
      'components.1.buttons.0',
    ],
    [
      'a button called as an object member',
      { type: 'BUTTONS', buttons: [{ type: 'constructor' }] },
      'unknown-button',
      'components.1.buttons.0',
    ],
    [
      'a part of a card',
      { type: 'CAROUSEL', cards: [{ components: [{ type: 'FOOTER' }] }] },
      'unknown-component',
      'components.1.cards.0.components.0',
    ],
    ['an empty card', { type: 'CAROUSEL', cards: [{}] }, 'no-components', 'components.1.cards.0.'],
    [
      'a flag',
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'x', has_expiration: 'maybe' } },
      'bad-flag',
      'components.1',
    ],
    ['a second body', body('again'), 'duplicate-component', 'components.1'],
    ['a parameter in the footer', { type: 'FOOTER', text: '{{1}}' }, 'bad-placeholder', 'components.1'],
    [
      'two parameters in an address',
      { type: 'BUTTONS', buttons: [{ type: 'URL', url: 'https://a/{{1}}/{{2}}' }] },
      'bad-placeholder',
      'components.1.buttons.0',
    ],
  ])('says what it does not understand, and blocks: %s', (_what, component, code, where) => {
    const definition = template(body('Hi'), component);
    expect(parseTemplate(definition).issues).toContainEqual(
      expect.objectContaining({ code, where, blocks: true }),
    );
    expect(sendabilityOf(definition)).toMatchObject({ reason: 'not-understood', issue: { code } });
  });

  it.each([
    ['RICH_ORDER_STATUS', false],
    ['rich order status', false],
    ['BOOKING_STATUS', false],
    ['SOMETHING_NEW', false],
    ['CUSTOM', true],
    ['form', true],
    ['ORDER_DETAILS', true],
    ['ORDER_STATUS', true],
    ['CALL_PERMISSIONS_REQUEST', true],
    ['', true],
    [null, true],
    [undefined, true],
  ])('of the sub-category %s: sendable %s', (sub_category, isSendable) => {
    for (const key of ['sub_category', 'display_format']) {
      const definition = { ...template(body('Hi')), [key]: sub_category };
      const expected = { reason: 'not-understood', issue: { code: 'unknown-sub-category', where: key } };
      if (isSendable) expect(sendabilityOf(definition)).toBe(true);
      else expect(sendabilityOf(definition)).toMatchObject(expected);
    }
  });

  it('does not take a format of parameters that it does not know', () => {
    const definition = { ...template(body('Hi {{1}}')), parameter_format: 'INDEXED' };
    expect(sendabilityOf(definition)).toMatchObject({ issue: { code: 'unknown-parameter-format' } });
  });

  it.each([
    ['Hi {{1}}', undefined, 'positional'],
    ['Hi {{first_name}}', undefined, 'named'],
    ['Hi {{first_name}}', 'named', 'named'],
    ['Hi {{ 1 }}', 'POSITIONAL', 'positional'],
    ['Hi', 'NAMED', 'named'],
    ['Hi', undefined, 'positional'],
  ])('%s with parameter_format %s is %s', (text, declared, format) => {
    const definition = { ...template(body(text)), parameter_format: declared };
    expect(parseTemplate(definition).parameterFormat).toBe(format);
    expect(codesOf(definition)).toEqual([]);
  });

  it('does not guess where numbers and names are mixed', () => {
    expect(codesOf(template(body('{{1}} {{name}}')))).toContain('mixed-placeholders');
    expect(codesOf({ ...template(body('{{1}}')), parameter_format: 'NAMED' })).toContain(
      'mixed-placeholders',
    );
    expect(codesOf(template(body('{{first name}}')))).toContain('bad-placeholder');
    expect(codesOf(template(body('a {{}} b')))).toContain('bad-placeholder');
  });

  it('tells gaps in the numbers, which approved templates have, without blocking', () => {
    const definition = template(body('{{2}} {{4}}'));
    expect(codesOf(definition)).toEqual(['numbering-gap']);
    expect(sendabilityOf(definition)).toBe(true);
  });

  it('keeps what hosts show of it', () => {
    expect(
      parseTemplate({
        ...template(body('Hi')),
        id: 42,
        category: 'Utility',
        sub_category: 'custom',
        source: 'auto_generated',
        library_template_name: 'payment_due_1',
        namespace: 'n',
        quality_score: { score: 'green' },
        rejected_reason: 'NONE',
      }),
    ).toMatchObject({
      id: '42',
      category: 'UTILITY',
      subCategory: 'CUSTOM',
      source: 'AUTO_GENERATED',
      libraryTemplateName: 'payment_due_1',
      namespace: 'n',
      quality: 'GREEN',
    });
    expect(parseTemplate({ rejected_reason: 'none' })).not.toHaveProperty('rejectedReason');
    expect(
      parseTemplate({ ...template(body('Hi')), language: { policy: 'deterministic', code: 'pt_BR' } })
        .language,
    ).toBe('pt_BR');
  });
});

describe('parseTemplates', () => {
  const { definition } = templateFixture('composed-status-variants');

  it('reads list answers, arrays of them, 360dialog lists, arrays and a definition alone', () => {
    const one = template(body('Hi'));
    expect(parseTemplates(definition)).toHaveLength(12);
    expect(parseTemplates([definition, definition, one])).toHaveLength(25);
    expect(parseTemplates({ waba_templates: [one], count: 1 })).toHaveLength(1);
    expect(parseTemplates([one])).toHaveLength(1);
    expect(parseTemplates(one)).toHaveLength(1);
    expect(parseTemplates(parseTemplates(definition))).toEqual(parseTemplates(definition));
    for (const nothing of [undefined, null, 1, 'x', {}, { error: {} }])
      expect(parseTemplates(nothing)).toEqual([]);
  });

  it('leaves only approved templates sendable', () => {
    const answers = parseTemplates(definition).map((one) => [one.status, sendabilityOf(one)] as const);
    expect(answers.filter(([, sendability]) => sendability === true).map(([status]) => status)).toEqual([
      'APPROVED',
    ]);
    expect(sendabilityOf({ ...template(body('x')), status: 'Paused' })).toEqual({
      reason: 'not-approved',
      status: 'PAUSED',
    });
    expect(sendabilityOf({ ...template(body('x')), status: 'NEW_WORD' })).toMatchObject({
      reason: 'not-approved',
    });
    expect(sendabilityOf({ ...template(body('x')), status: undefined })).toEqual({
      reason: 'status-unknown',
      status: 'UNKNOWN',
    });
    expect(sendabilityOf({ ...template(body('x')), status: 'approved' })).toBe(true);
  });
});
