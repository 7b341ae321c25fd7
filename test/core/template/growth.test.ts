import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../src/core/template/checkValues.js';
import { fieldsOf } from '../../../src/core/template/fieldsOf.js';
import { bodyLengthOf } from '../../../src/core/template/filledLength.js';
import { fillTemplate } from '../../../src/core/template/fillTemplate.js';
import { flattened } from '../../../src/core/template/flattened.js';
import { parseTemplate } from '../../../src/core/template/parseTemplate.js';
import { renderTemplate } from '../../../src/core/template/renderTemplate.js';
import { stepsOf } from '../../support/stepsOf.js';

/** A pasted text or an odd definition may be long: twice as long may cost twice as much, and no more. */
function growth(of: (size: number) => () => void, size = 2000): number {
  const [small, large] = [of(size), of(2 * size)];
  // Once beforehand: what is only prepared on first use is in neither count.
  small();
  return stepsOf(large) / stepsOf(small);
}

const bodyOf = (text: string, example?: object) => ({
  name: 'a',
  language: 'en',
  components: [
    { type: 'BODY', text, example },
    { type: 'FOOTER', text: 'F' },
  ],
});
const placeholders = (size: number) => Array.from({ length: size }, (_, index) => `{{p${index}}}`).join(' ');
const valuesFor = (size: number) =>
  Object.fromEntries(Array.from({ length: size }, (_, index) => [`body.p${index}`, 'x']));
const pairs = (size: number) => ({
  body_text_named_params: Array.from({ length: size }, (_, index) => ({
    param_name: `p${index}`,
    example: 'x',
  })),
});

describe('costs grow with the length and no faster:', () => {
  it.each<[string, (size: number) => string]>([
    ['spaces', (size) => ' '.repeat(size)],
    ['line breaks', (size) => '\n'.repeat(size)],
    ['spaces and line breaks', (size) => ' \n'.repeat(size / 2)],
    ['line breaks inside', (size) => `a${'\n'.repeat(size)}b`],
    ['spaces inside', (size) => `a${' '.repeat(size)}b`],
    ['words', (size) => 'ab \n'.repeat(size / 4)],
  ])('flattened, of %s', (_kind, text) => {
    expect(growth((size) => () => flattened(text(size)))).toBeLessThan(2.1);
    expect(flattened(text(64_000)).length).toBeLessThanOrEqual(64_000);
  });

  it('fieldsOf, of placeholders and their examples', () => {
    expect(growth((size) => () => fieldsOf(bodyOf(placeholders(size), pairs(size))))).toBeLessThan(2.2);
    expect(growth((size) => () => fieldsOf(bodyOf('{{1}} '.repeat(size))))).toBeLessThan(2.2);
    expect(fieldsOf(bodyOf(placeholders(10_000)))).toHaveLength(10_000);
  });

  it('checkValues and bodyLengthOf, of placeholders', () => {
    const template = (size: number) => parseTemplate(bodyOf(placeholders(size)));
    expect(
      growth((size) => {
        const [parsed, values] = [template(size), valuesFor(size)];
        return () => checkValues(parsed, values);
      }),
    ).toBeLessThan(2.4);
    expect(
      growth((size) => {
        const [parsed, values] = [template(size), valuesFor(size)];
        return () => bodyLengthOf(parsed, values);
      }),
    ).toBeLessThan(2.2);
  });

  it.each<[string, (size: number) => string]>([
    ['placeholders', placeholders],
    ['placeholders in marks', (size) => placeholders(size).replaceAll(/\S+/g, '*$&*')],
    ['marks that never close', (size) => ' *a _b ~c'.repeat(size / 9)],
    ['marks that never close, a line each', (size) => '*a\n'.repeat(size / 3)],
    ['opening marks alone', (size) => ' *'.repeat(size / 2)],
    ['doubled marks', (size) => '**a** '.repeat(size / 6)],
    ['fences', (size) => '``` '.repeat(size / 4)],
    ['bullets', (size) => '* a\n'.repeat(size / 4)],
  ])('renderTemplate, of %s', (_kind, text) => {
    const of = (size: number) => {
      const parsed = parseTemplate(bodyOf(text(size)));
      return () => renderTemplate(parsed, {});
    };
    expect(growth(of)).toBeLessThan(2.4);
  });

  it('without a limit: a body of a million characters is shown', () => {
    const text = `a\n${'{{1}}'.repeat(200_000)}`;
    const filled = fillTemplate(bodyOf(text), { 'body.1': 'x' });
    expect(filled.rendered.body?.text).toHaveLength(200_002);
    expect(filled.fields).toHaveLength(1);
  });
});
