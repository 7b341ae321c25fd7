import { describe, expect, it } from 'vitest';
import { templateOf } from '../../../src/conversation/templateOf.js';
import { definitionsIn } from '../../../src/core/template/definitionsIn.js';
import { bodyLengthOf } from '../../../src/core/template/filledLength.js';
import { parseTemplates } from '../../../src/core/template/parseTemplate.js';

const hello = { name: 'hello', language: 'en', components: [{ type: 'BODY', text: 'Hi {{1}}' }] };
const other = { ...hello, name: 'other' };

const parsedTemplates = (answer: unknown) => definitionsIn(answer).map(templateOf);

describe('templateOf', () => {
  it('reads each definition once', () => {
    const [first] = parsedTemplates([hello, other]);
    expect(parsedTemplates({ data: [hello] })[0]).toBe(first);
    expect(parsedTemplates([{ waba_templates: [other, hello] }])[1]).toBe(first);
    expect(parsedTemplates([{ ...hello }])[0]).not.toBe(first);
  });

  it.each([
    [hello, null, 3],
    { data: [hello] },
    hello,
    {},
    null,
    'x',
    [[hello]],
    [{ data: [{ data: [hello] }] }],
  ])('finds what parseTemplates finds: %j', (answer) => {
    expect(parsedTemplates(answer)).toEqual(parseTemplates(answer));
  });
});

describe('bodyLengthOf', () => {
  it('counts what is filled in, and nothing for what is not', () => {
    expect(bodyLengthOf(hello, {})).toEqual({ length: 3, maxLength: 32_768 });
    expect(bodyLengthOf(hello, { 'body.1': 'Ada' })?.length).toBe(6);
  });

  it('knows no limit of a text that was approved beyond it, and none without a body', () => {
    const text = 'x'.repeat(1025);
    const footer = { type: 'FOOTER', text: 'F' };
    expect(bodyLengthOf({ ...hello, components: [{ type: 'BODY', text }, footer] }, {})).toBeNull();
    expect(bodyLengthOf({ ...hello, components: [footer] }, {})).toBeNull();
  });
});
