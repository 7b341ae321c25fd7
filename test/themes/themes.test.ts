import { describe, expect, it } from 'vitest';
import { publicTokens } from '../../cli/kit.js';
import { checkTheme } from '../../cli/theme/checkTheme.js';
import { lookalikesOf } from '../../cli/theme/lookalikesOf.js';
import { defaultTheme } from '../../cli/theme/Theme.js';
import { brandCalled, brandNames } from '../../stories/Theming/brands.js';
import { themeFiles } from '../support/themeFiles.js';

const themes = [
  { name: 'default', theme: defaultTheme },
  ...themeFiles,
  ...brandNames.map((name) => ({ name, theme: brandCalled(name) })),
];

it('there are six themes', () => {
  expect(themeFiles.map(({ name }) => name)).toEqual([
    'citrus',
    'contrast',
    'midnight',
    'paper',
    'sahra',
    'slate',
  ]);
});

describe.each(themes)('$name', ({ theme }) => {
  it('passes in all of its schemes', () => {
    expect(checkTheme(theme).filter(({ passes }) => !passes)).toEqual([]);
  });

  it('has no state that looks like a button', () => {
    expect(lookalikesOf(theme)).toEqual([]);
  });

  it('is checked in both schemes, unless it fixes one', () => {
    expect(theme.schemes).toEqual(/midnight|neon/.test(theme.name) ? ['dark'] : ['light', 'dark']);
  });
});

describe.each(themeFiles)('the file of $name', ({ name, css, theme }) => {
  it('sets nothing but public tokens and a scheme, on its own attribute without weight', () => {
    const set = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([\w-]+)\s*:\s*[^;{}]+;/g)].map(
      ([, property]) => property,
    );
    expect(
      set.filter((property) => property !== 'color-scheme' && !publicTokens.includes(property ?? '')),
    ).toEqual([]);
    expect(theme.name).toBe(`[data-mw-theme="${name}"]`);
    expect(css).toContain(`:where([data-mw-theme="${name}"])`);
  });

  it('works without light-dark()', () => {
    const plain = css.replace(/@supports[\s\S]*$/, '');
    expect(plain).not.toContain('light-dark(');
  });
});

it('the theme for high contrast holds 7:1 for text', () => {
  const contrast = themeFiles.find(({ name }) => name === 'contrast');
  const text = checkTheme(contrast?.theme ?? defaultTheme).filter(({ pair }) => pair.use === 'text');
  expect(text.filter(({ ratio }) => ratio < 7)).toEqual([]);
});
