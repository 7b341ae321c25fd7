import { describe, expect, it } from 'vitest';
import { themesIn } from '../../cli/css/themesIn.js';

/** The accents of the themes in a stylesheet: name, light, dark. */
function accentsIn(...texts: string[]) {
  return themesIn(texts.map((text, index) => ({ name: `${index}.css`, text }))).map(
    ({ name, schemes, properties }) => [
      name,
      ...schemes.map((scheme) => properties[scheme].get('--mw-accent')),
    ],
  );
}

describe('themesIn', () => {
  it.each([
    ['the page', ':root { --mw-accent: red }', [[':root', 'red', 'red']]],
    ['the parts', '.mw { --mw-accent: red }', [[':root', 'red', 'red']]],
    [
      'a class for the dark',
      ':root { --mw-accent: red } .dark { --mw-accent: blue }',
      [[':root', 'red', 'blue']],
    ],
    [
      'an attribute for the dark',
      '[data-theme="dark"] .mw { --mw-accent: blue } .mw { --mw-accent: red }',
      [[':root', 'red', 'red']],
    ],
    [
      'a page that is not dark',
      ':root { --mw-accent: blue } :root:not(.dark) { --mw-accent: red }',
      [[':root', 'red', 'blue']],
    ],
    [
      'the scheme of the system',
      ':root { --mw-accent: red } @media (prefers-color-scheme: dark) { :root { --mw-accent: blue } }',
      [[':root', 'red', 'blue']],
    ],
    ['a scheme of its own', ':root { --mw-accent: red; color-scheme: only dark }', [[':root', 'red']]],
    [
      'a scheme for a class only',
      '.dark { color-scheme: dark } :root { --mw-accent: red; color-scheme: light dark }',
      [[':root', 'red', 'red']],
    ],
    [
      'several themes, each over the page',
      ':root { --mw-accent: red } .a { --mw-text: #111 } .b { --mw-accent: blue } .b.dark { --mw-accent: navy }',
      [
        [':root', 'red', 'red'],
        ['.a', 'red', 'red'],
        ['.b', 'blue', 'navy'],
      ],
    ],
    ['what is nearer', '.mw { --mw-accent: red } :root { --mw-accent: blue }', [[':root', 'red', 'red']]],
    [
      'layers and importance',
      ':root { --mw-accent: red } @layer a { :root { --mw-accent: blue } }',
      [[':root', 'red', 'red']],
    ],
    [
      '!important',
      ':root { --mw-accent: red !important } :root { --mw-accent: blue }',
      [[':root', 'red', 'red']],
    ],
    [
      'what is supported',
      ':root { --mw-accent: red } @supports not (color: light-dark(red, red)) { :root { --mw-accent: blue } }',
      [[':root', 'red', 'red']],
    ],
    [
      'no special cases',
      ':root { --mw-accent: red } @media print { :root { --mw-accent: black } }',
      [[':root', 'red', 'red']],
    ],
    ['nesting at-rules', ':root { @media screen { --mw-accent: red } }', []],
    ['nothing of the kit', ':root { --brand: red }', []],
  ])('reads %s', (_, css, expected) => {
    expect(accentsIn(css)).toEqual(expected);
  });

  it('reads several files as one stylesheet', () => {
    expect(accentsIn(':root { --mw-accent: red }', ':root { --mw-accent: blue }')).toEqual([
      [':root', 'blue', 'blue'],
    ]);
  });

  it('keeps the properties that a token may refer to', () => {
    const [theme] = themesIn([{ name: 'a.css', text: ':root { --brand: red; --mw-accent: var(--brand) }' }]);
    expect(theme?.properties.light.get('--brand')).toBe('red');
  });

  it('says where CSS is broken', () => {
    expect(() => accentsIn(':root {\n  --mw-accent: red')).toThrow(/0\.css:1:1 is no CSS: Unclosed block/);
  });
});
