import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../src/core/template/checkValues.js';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { flattened } from '../../../src/core/template/flattened.js';
import { parseTemplate } from '../../../src/core/template/parseTemplate.js';
import { plainTextOf } from '../../../src/core/template/plainTextOf.js';
import { renderTemplate } from '../../../src/core/template/renderTemplate.js';
import { sendabilityOf } from '../../../src/core/template/sendabilityOf.js';
import { toSendPayload } from '../../../src/core/template/toSendPayload.js';
import { payloadProblems } from '../../support/checkPayload.js';

const TO = { to: '16505551234' };

/** Text around the placeholders: anything without braces, often the formatting marks. */
const prose = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '*', '_', '~', '`', '\n', '- ', '1. ', '> ', '🪔', '$&'),
});

const text = (names: readonly (number | string)[]) =>
  fc
    .tuple(prose, fc.array(fc.tuple(fc.constantFrom(...names), prose), { maxLength: 14 }))
    .map(([first, rest]) => `x${first}${rest.map(([name, after]) => `{{${name}}}${after}`).join('')}`);

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const NAMES = ['first_name', 'constructor', 'toString', 'a', 'media'];

const template = fc
  .record({
    names: fc.constantFrom<(number | string)[]>(NUMBERS, NAMES),
    hasHeader: fc.boolean(),
    buttons: fc.array(fc.constantFrom('https://a.b/{{1}}', 'https://a.b/', '')),
    isLower: fc.boolean(),
    order: fc.boolean(),
  })
  .chain(({ names, hasHeader, buttons, isLower, order }) =>
    text(names).map((body) => {
      const word = (type: string) => (isLower ? type.toLowerCase() : type);
      const components: object[] = [
        { type: word('BODY'), text: body },
        {
          type: word('BUTTONS'),
          buttons: buttons.map((url) =>
            url === '' ? { type: 'QUICK_REPLY', text: 'Yes' } : { type: 'URL', text: 'Go', url },
          ),
        },
      ];
      if (hasHeader) components.push({ type: word('HEADER'), format: 'TEXT', text: `For {{${names[0]}}}` });
      return {
        body,
        definition: {
          name: 'a',
          language: 'en',
          status: 'APPROVED',
          components: order ? components : components.reverse(),
        },
      };
    }),
  );

const value = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('{{1}}', ' x', '*b*', '\u202ex', '</script>', '👩‍👩‍👧‍👦', '$&', 'ok'),
);

describe('for any template and values', { timeout: 60_000 }, () => {
  it('that pass the checks, the payload has exactly the parameters, in order, and nothing is left to fill in', () => {
    let built = 0;
    fc.assert(
      fc.property(
        template,
        fc.array(value, { minLength: 20, maxLength: 20 }),
        ({ body, definition }, texts) => {
          const fields = fieldsOf(definition).filter(({ required }) => required);
          const values = Object.fromEntries(
            fields.map(({ id }, index) => [id, texts[index % texts.length] ?? 'x']),
          );
          const issues = checkValues(definition, values);
          const payload = toSendPayload(definition, values, TO);
          expect(payload === null).toBe(issues.length > 0);
          if (payload === null) return;
          built += 1;
          expect(payloadProblems(payload, definition)).toEqual([]);

          const names = [...new Set(Array.from(body.matchAll(/\{\{(\w+)\}\}/g), (match) => match[1] ?? ''))];
          if (names.every((name) => /^\d+$/.test(name))) names.sort((a, b) => Number(a) - Number(b));
          const sent = payload.template.components?.find(({ type }) => type === 'body');
          const parameters = (sent && 'parameters' in sent && sent.parameters) || [];
          expect(parameters.map((parameter) => parameter.text)).toEqual(
            names.map((name) => values[`body.${name}`]),
          );

          const rendered = renderTemplate(definition, values);
          expect(rendered.isComplete).toBe(true);
          expect(plainTextOf(rendered)).not.toContain('{{');
          expect(JSON.stringify(rendered)).not.toContain('"placeholder"');
          expect(rendered.body?.text).toBe(
            body.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[`body.${name}`] ?? ''),
          );
        },
      ),
      { numRuns: 300 },
    );
    expect(built).toBeGreaterThan(20);
  });

  it('formatting loses no character but the marks, and keeps the order', () => {
    fc.assert(
      fc.property(template, ({ definition }) => {
        const rendered = renderTemplate(definition, {});
        const words = (node: unknown): string => {
          if (Array.isArray(node)) return node.map(words).join('');
          const { type, text: own, name, children, items } = node as Record<string, unknown>;
          if (type === 'placeholder') return `[${String(name)}]`;
          return typeof own === 'string' ? own : words(children ?? items ?? []);
        };
        const bare = (all: string) => all.replace(/[*_~`\s>-]|\d\. /g, '');
        expect(bare(words(rendered.body?.blocks ?? []))).toBe(bare(rendered.body?.text ?? ''));
      }),
    );
  });
});

describe('for anything at all', () => {
  it('nothing throws, and nothing that is not understood is sent', () => {
    const word = fc.constantFrom(
      'BODY',
      'header',
      'BUTTONS',
      'carousel',
      'URL',
      'text',
      'IMAGE',
      'x',
      'OTP',
      'FOOTER',
      'APPROVED',
    );
    const key = fc.constantFrom(
      'name',
      'language',
      'status',
      'components',
      'type',
      'format',
      'text',
      'url',
      'buttons',
      'cards',
      'example',
      'body_text',
      'data',
    );
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(word, fc.constant('{{1}}'), fc.integer(), fc.constant(null), fc.boolean()),
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (definition) => {
        const parsed = parseTemplate(definition);
        expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
        renderTemplate(definition, {});
        checkValues(definition, {});
        const payload = toSendPayload(definition, {}, TO);
        if (payload !== null) expect(parsed.issues.every(({ blocks }) => !blocks)).toBe(true);
        if (sendabilityOf(definition) === true) expect(parsed.status).toBe('APPROVED');
      }),
      { numRuns: 500 },
    );
  });

  it('any value gives an issue or stays as it is', () => {
    const definition = { name: 'a', language: 'en', components: [{ type: 'BODY', text: 'Hi {{1}}' }] };
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), (anything) => {
        const values = { 'body.1': anything as string };
        const payload = toSendPayload(definition, values, TO);
        if (checkValues(definition, values).length > 0) expect(payload).toBeNull();
        else if (typeof anything === 'string') {
          expect(payload?.template.components).toEqual([
            { type: 'body', parameters: [{ type: 'text', text: anything }] },
          ]);
        }
      }),
    );
  });

  it('flattened leaves nothing that a line may not have, and is done after once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '  ', '\n', '\t', '\r', '\u2028', '\u0085') }),
        (line) => {
          const flat = flattened(line);
          expect(flat).not.toMatch(/[\n\r\t\v\f\u0085\u2028\u2029]| {5}/);
          expect(flattened(flat)).toBe(flat);
          expect(flat.replace(/\s/g, '')).toBe(line.replace(/[\s\u0085]/g, ''));
        },
      ),
    );
  });
});
