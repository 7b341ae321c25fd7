import kit from 'react-messaging-window/styles.css?inline';
import { describe, expect, it } from 'vitest';
import { hexOf, over } from '../../cli/color.js';
import { themesIn } from '../../cli/css/themesIn.js';
import { kitTokens, pairs } from '../../cli/kit.js';
import { colorIn } from '../../cli/theme/colorIn.js';
import { defaultTheme } from '../../cli/theme/Theme.js';
import { referenceTo } from '../../tokens/declarations.mjs';
import { framePage, styleOf } from '../support/framePage.js';

const texts = import.meta.glob<string>('../../themes/*.css', {
  eager: true,
  query: '?inline',
  import: 'default',
});
const themes = [
  { name: 'default', css: '', theme: defaultTheme },
  ...Object.entries(texts).map(([path, css]) => {
    const name = path.replace(/^.*\/(.+)\.css$/, '$1');
    return { name, css, theme: themesIn([{ name, text: css }])[0] ?? defaultTheme };
  }),
];
const cases = themes.flatMap((theme) =>
  (['light', 'dark'] as const).map((page) => ({
    ...theme,
    page,
    // A theme that fixes its scheme has it on every page.
    scheme: theme.theme.schemes.includes(page) ? page : (theme.theme.schemes[0] ?? page),
  })),
);
const references = kitTokens
  .filter(({ type }) => type === 'color')
  .map(({ path }) => ({ path, css: referenceTo(path, kitTokens) }));

describe('the command computes the colors that the browser paints', () => {
  it.each(cases)('$name on a $page page', ({ name, css, theme, page, scheme }) => {
    const frame = framePage({
      styles: [kit, css, `:root { color-scheme: ${page} }`],
      body: `<div data-mw-theme="${name}"><div class="mw">${references
        .map(({ path, css: value }) => `<i data-path="${path}" style="color: ${value}"></i>`)
        .join('')}</div></div>`,
    });
    for (const { path, css: value } of references) {
      // Where the browser knows contrast-color(), a theme without this token gets black or white by it.
      if (path === 'mw.on-accent' && theme === defaultTheme) continue;
      const painted = bytesOf(styleOf(frame, `[data-path="${path}"]`).color);
      const said = bytesOf(hexOf(over(colorIn(theme, scheme, value), white)));
      const distance = Math.max(...painted.map((byte, index) => Math.abs(byte - (said[index] ?? 0))));
      expect(distance, `${path} is ${painted}, said is ${said}`).toBeLessThanOrEqual(1);
    }
  });

  it('chooses a legible text for an accent that comes alone, where it can', () => {
    if (!CSS.supports('color: contrast-color(red)')) return;
    for (const accent of ['#c6f000', '#6d28d9', '#757575', '#0a7', '#ff5d00']) {
      const frame = framePage({
        styles: [kit, `:root { --mw-accent: ${accent} }`],
        body: '<button class="mw mw-button" data-variant="primary">Send</button>',
      });
      const { color, backgroundColor } = styleOf(frame, 'button');
      expect(ratioOf(bytesOf(color), bytesOf(backgroundColor))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('pairs', () => {
  it('name what is there', () => {
    const known = references.map(({ path }) => path);
    expect(pairs.filter(({ on }) => !known.includes(on))).toEqual([]);
  });
});

const white = { mode: 'rgb', r: 1, g: 1, b: 1 } as const;

/** What the browser paints for a color over white. */
function bytesOf(color: string): number[] {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) throw new Error('There is no canvas.');
  for (const fill of ['#fff', color]) {
    canvas.fillStyle = fill;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

function ratioOf(one: number[], other: number[]): number {
  const [a = 0, b = 0] = [one, other].map(luminanceOf).toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminanceOf(bytes: number[]): number {
  const [r = 0, g = 0, b = 0] = bytes.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
