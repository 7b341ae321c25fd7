import { expect, it } from 'vitest';
import { oklchOf } from '../../cli/color.js';
import { groundIn } from '../../cli/theme/colorIn.js';
import { defaultTheme } from '../../cli/theme/Theme.js';
import { themeFiles } from '../support/themeFiles.js';
import { run } from './run.js';

const STEPS = ['00', '33', '66', '99', 'cc', 'ff'];

/** Every color of a grid through sRGB, black, white and greys among them. */
const grid = STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => `#${r}${g}${b}`)));

const themes = [{ name: 'the kit', css: '' }, ...themeFiles].map(({ name, css }) => ({
  name,
  // The theme on the page itself, to which each of the grid adds its hues; each on the tint that is mixed from it.
  css: css.replaceAll(`:where([data-mw-theme="${name}"])`, ':root').replace(/--mw-\w+-tint:[^;]+;/g, ''),
}));

it.each(themes)('$name stays legible in all tones whatever hue is given to them', ({ css }) => {
  const rules = grid.map(
    (hue) => `.hue-${hue.slice(1)} { --mw-open: ${hue}; --mw-soon: ${hue}; --mw-closed: ${hue} }`,
  );
  const { code, out, err } = run(['theme', 'check', 'grid.css', '--json'], {
    'grid.css': [css, ...rules].join('\n'),
  });
  const checked: { theme: string; pairs: { passes: boolean }[] }[] = JSON.parse(out);
  expect(checked.filter(({ theme }) => theme.startsWith('.hue-'))).toHaveLength(grid.length);
  const failed = checked.flatMap(({ theme, pairs }) =>
    pairs.filter(({ passes }) => !passes).map((pair) => ({ theme, ...pair })),
  );
  expect(failed).toEqual([]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('two hues make a third that is legible too, where a person may reply', () => {
  const rules = STEPS.flatMap((a) => STEPS.map((b) => [`#${a}${b}00`, `#${b}00${a}`, `#00${a}${b}`])).flatMap(
    ([soon, other, closed], index) => [
      `.a${index} { --mw-soon: ${soon}; --mw-closed: ${closed} }`,
      `.b${index} { --mw-soon: ${other}; --mw-closed: ${soon} }`,
    ],
  );
  expect(run(['theme', 'check', 'pairs.css', '--json'], { 'pairs.css': rules.join('\n') }).code).toBe(0);
});

it.each(['light', 'dark'] as const)('yellow is yellow in the %s scheme: hue and tint', (scheme) => {
  for (const name of ['soon', 'soon-tint']) {
    const { c, h = 0 } = oklchOf(groundIn(defaultTheme, scheme, `var(--_${name})`));
    expect(c).toBeGreaterThan(0.06);
    expect(h).toBeGreaterThan(82);
    expect(h).toBeLessThan(100);
  }
});
