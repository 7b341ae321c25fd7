import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandTheme } from '../../.storybook/panels/theme/brandTheme.js';
import { contrastRows, failuresOf } from '../../.storybook/panels/theme/contrastRows.js';
import { exportTheme } from '../../.storybook/panels/theme/exportTheme.js';
import { fixKeyOf, nearestFixes, withNearestBase } from '../../.storybook/panels/theme/nearestFixes.js';
import { plainTheme } from '../../.storybook/panels/theme/plainTheme.js';
import { themeCode, themeOfCode } from '../../.storybook/panels/theme/themeCode.js';
import { themeLink } from '../../.storybook/panels/theme/themeLink.js';
import { tokenValue } from '../../.storybook/panels/theme/tokenValue.js';
import { withToken } from '../../.storybook/panels/theme/withToken.js';
import { themesIn } from '../../cli/css/themesIn.js';
import { themeOfTokens } from '../../cli/dtcg/themeOfTokens.js';
import { publicColors } from '../../cli/kit.js';
import { defaultTheme, type Scheme, type Theme } from '../../cli/theme/Theme.js';
import { themeFiles } from '../support/themeFiles.js';
import { run } from '../themes/run.js';

/** What Storybook lets stand in an address (`validateArgs` in storybook/internal/router). */
const allowedInAddress = /^[a-zA-Z0-9 _-]*$/;

const hex = fc.integer({ min: 0, max: 0xffffff }).map((one) => `#${one.toString(16).padStart(6, '0')}`);
const fonts = ['inherit', 'Inter, "Segoe UI", system-ui', '"Noto Sans ქართული", serif', "'IBM Plex Sans'"];

const anyTheme: fc.Arbitrary<Theme> = fc
  .record({
    colors: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...publicColors), fc.constantFrom<Scheme>('light', 'dark'), hex),
      {
        selector: ([token, scheme]) => `${token} ${scheme}`,
      },
    ),
    schemes: fc.constantFrom<Theme['schemes']>(['light', 'dark'], ['light'], ['dark']),
    font: fc.option(fc.constantFrom(...fonts), { nil: undefined }),
    radius: fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }),
    density: fc.option(fc.integer({ min: 70, max: 130 }), { nil: undefined }),
  })
  .map(({ colors, schemes, font, radius, density }) => {
    let theme: Theme = { ...defaultTheme, name: 'edited', schemes };
    for (const [token, scheme, color] of colors) theme = withToken(theme, token, color, [scheme]);
    theme = withToken(theme, '--mw-font', font);
    theme = withToken(theme, '--mw-radius', radius === undefined ? undefined : `${radius}px`);
    return withToken(theme, '--mw-density', density === undefined ? undefined : `${density / 100}`);
  });

/** What is the same in two themes that look the same. */
const lookOf = ({ schemes, properties }: Theme) => ({
  schemes,
  values: schemes.map((scheme) => Object.fromEntries(properties[scheme])),
});

const bad = ':root { --mw-surface: #3355cc; --mw-text: #888 }';

function themeOfSheet(text: string): Theme {
  const [theme] = themesIn([{ name: 'theme.css', text }]);
  if (theme === undefined) throw new Error('The sheet holds no theme.');
  return theme;
}

const starts = themeFiles.map(({ name, theme }) => ({ name, theme: plainTheme(theme) }));

describe('the code in the address', () => {
  it('brings every theme back, in letters that Storybook leaves in an address', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        const code = themeCode(theme);
        expect(code).toMatch(allowedInAddress);
        expect(themeOfCode(code)).toEqual(theme);
      }),
    );
  });

  it('is short and can be read', () => {
    const light = withToken(defaultTheme, '--mw-on-accent', '#6d28d9', ['light']);
    expect(themeCode(withToken(light, '--mw-font', 'Inter, serif'))).toBe(
      'onAccent-6d28d9-x--font-Inter_2c_20serif',
    );
    expect(themeCode(defaultTheme)).toBe('');
  });

  it.each([
    'accent',
    'accent-red-x',
    'accent-12345-x--nothing-1',
    'font-red_3b_7d_20body_7bcolor_3ared',
    'font-url_28x_29',
    'font-_22open',
    'radius-999em--density-9',
    'only-dim',
    '%%%',
  ])('leaves out what it cannot read in %s', (code) => {
    expect(themeCode(themeOfCode(code))).toBe('');
  });

  it('stands beside the other globals', () => {
    const address = 'http://127.0.0.1:6006/?path=/story/inbox--default&globals=scheme:dark;kitTheme:old';
    expect(themeLink(address, 'radius-4px')).toBe(
      'http://127.0.0.1:6006/?path=/story/inbox--default&globals=scheme:dark;kitTheme:radius-4px',
    );
    expect(themeLink(address, '')).toBe(
      'http://127.0.0.1:6006/?path=/story/inbox--default&globals=scheme:dark',
    );
    expect(themeLink('http://127.0.0.1:6006/?globals=kitTheme:old', '')).toBe('http://127.0.0.1:6006/');
  });
});

describe('export', () => {
  it.each(starts)('of $name comes back from CSS and from tokens', ({ theme }) => {
    const css = exportTheme(theme, 'css', '');
    expect(lookOf(plainTheme(themeOfSheet(css)))).toEqual(lookOf(theme));
    const tokens = themeOfTokens(
      { name: 'theme.tokens.json', text: exportTheme(theme, 'dtcg', '') },
      () => '',
    );
    expect(lookOf({ ...plainTheme(tokens), schemes: theme.schemes })).toEqual(lookOf(theme));
  });

  it('of any theme comes back from CSS', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        const text = exportTheme(theme, 'css', '');
        fc.pre(themeCode(theme).replace(/only-\w+/, '') !== '');
        expect(lookOf(plainTheme(themeOfSheet(text)))).toEqual(lookOf(plainTheme(theme)));
      }),
    );
  });

  it('as a link holds the whole theme', () => {
    const theme = starts[0]?.theme ?? defaultTheme;
    const link = new URL(exportTheme(theme, 'link', 'http://127.0.0.1:6006/?path=/story/x'));
    const code = link.searchParams.get('globals')?.replace('kitTheme:', '') ?? '';
    expect(lookOf(themeOfCode(code))).toEqual(lookOf(theme));
  });
});

describe('the table of contrasts', () => {
  it.each([
    ...themeFiles.map(({ name, theme }) => ({ name, theme, file: `themes/${name}.css` })),
    {
      name: 'a bad one',
      theme: themeOfSheet(bad),
      file: 'bad.css',
    },
  ])('says of $name what "theme check" says', ({ theme, file }) => {
    const { out } = run(['theme', 'check', file, '--json'], {
      'bad.css': bad,
    });
    const [{ pairs }] = JSON.parse(out);
    const rows = contrastRows(themeOfCode(themeCode(plainTheme(theme))));
    const said = rows.flatMap(({ pair: { token, seen, on, use, atLeast }, results }) =>
      Object.values(results).map(({ scheme, ratio, passes, foreground, background }) => ({
        token,
        seen,
        on,
        use,
        atLeast,
        scheme,
        ratio,
        passes,
        foreground,
        background,
      })),
    );
    const byKey = (a: { seen: string; on: string; scheme: string }) => `${a.scheme} ${a.seen} ${a.on}`;
    expect(said.toSorted((a, b) => byKey(a).localeCompare(byKey(b)))).toEqual(
      pairs.toSorted((a: never, b: never) => byKey(a).localeCompare(byKey(b))),
    );
  });

  it('mends each failing token by its nearest color', () => {
    let theme = withToken(defaultTheme, '--mw-muted', '#bbbbbb', ['light']);
    theme = withToken(theme, '--mw-soon-tint', '#8a6d00', ['light']);
    const failures = failuresOf(contrastRows(theme));
    const fixes = nearestFixes(theme, failures);
    expect([...fixes.keys()]).toEqual(['light --mw-muted', 'light --mw-soon-tint']);
    for (const failure of failures) {
      const color = fixes.get(fixKeyOf(failure)) ?? '';
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      theme = withToken(theme, failure.pair.token, color, [failure.scheme]);
    }
    expect(failuresOf(contrastRows(theme))).toEqual([]);
  });

  it('offers another text or surface where no color helps', () => {
    const theme = withToken(defaultTheme, '--mw-surface', '#777777', ['light']);
    const fixes = nearestFixes(theme, failuresOf(contrastRows(theme)));
    expect([...fixes.values()]).toContain(null);
    const moved = withNearestBase(theme, 'light') ?? theme;
    const left = failuresOf(contrastRows(moved));
    expect([...nearestFixes(moved, left).values()]).not.toContain(null);
  });
});

describe('a brand color', () => {
  it('fills what "theme generate" writes, and keeps font and shape', () => {
    const before = withToken(withToken(defaultTheme, '--mw-font', 'Inter'), '--mw-radius', '3px');
    const branded = brandTheme(before, '#D6006C') as Theme;
    const { out } = run(['theme', 'generate', '--accent', '#d6006c']);
    const generated = plainTheme(themeOfSheet(out));
    expect(lookOf(branded)).toEqual(
      lookOf(withToken(withToken(generated, '--mw-font', 'Inter'), '--mw-radius', '3px')),
    );
    expect(failuresOf(contrastRows(branded))).toEqual([]);
  });

  it.each(['', 'brandish', '#6d28d980'])('%j is refused with a reason', (text) => {
    expect(brandTheme(defaultTheme, text)).toMatch(/is no opaque color/);
  });
});

it.each([
  ['--mw-accent', 'rgb(109 40 217)', '#6d28d9'],
  ['--mw-accent', '#6d28d980', undefined],
  ['--mw-font', 'Inter, "Segoe UI", sans-serif', 'Inter, "Segoe UI", sans-serif'],
  ['--mw-font', 'Inter; color: red', undefined],
  ['--mw-font', 'Inter,, serif', undefined],
  ['--mw-font', '"Inter', undefined],
  ['--mw-radius', '12px', '12px'],
  ['--mw-radius', 'calc(1px)', undefined],
  ['--mw-density', '0.85', '0.85'],
  ['--mw-density', '-1', undefined],
  ['--mw-unknown', '1', undefined],
])('%s may be %s: %s', (token, text, value) => {
  expect(tokenValue(token, text)).toBe(value);
});
