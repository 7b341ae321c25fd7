import { describe, expect, it } from 'vitest';
import { hexOf } from '../../cli/color.js';
import { colorOf } from '../../cli/css/colorOf.js';

const properties = new Map([
  ['--brand', 'rgb(109 40 217)'],
  ['--hue', '210'],
  ['--loop', 'var(--loop)'],
  ['--alias', 'var(--none, var(--brand))'],
]);
const read = (name: string) => properties.get(name);

describe('colorOf', () => {
  it.each([
    ['#6d28d9', '#6d28d9'],
    ['#fff', '#ffffff'],
    ['RebeccaPurple', '#663399'],
    ['rgb(109, 40, 217)', '#6d28d9'],
    ['rgb(100% 0% 0%)', '#ff0000'],
    ['hsl(120deg 100% 25%)', '#008000'],
    ['hwb(0 0% 0%)', '#ff0000'],
    ['oklch(0.5410 0.2466 293.0)', '#7c3aed'],
    ['color(srgb 1 0.5 0)', '#ff8000'],
    ['var(--brand)', '#6d28d9'],
    ['var( --alias )', '#6d28d9'],
    ['var(--none, #123456)', '#123456'],
    ['hsl(var(--hue) 100% 50%)', '#0080ff'],
    ['color-mix(in srgb, #000, #fff)', '#808080'],
    ['color-mix(in srgb, #000 25%, #fff)', '#bfbfbf'],
    ['color-mix(in srgb, #000, #fff 25%)', '#404040'],
    ['color-mix(in srgb, 30% #000, #fff 30%)', '#808080'],
    ['color-mix(in oklab, var(--brand) 0%, white)', '#ffffff'],
    ['color-mix(in oklab, light-dark(#000, #fff) 100%, red)', '#000000'],
    ['oklch(from var(--brand) l calc(c * 1) h)', '#6d28d9'],
    ['oklch(from color-mix(in srgb, red, #000) l calc(c * 0) h)', '#414141'],
    ['oklch(from var(--brand) 0.5 calc(c * 0) h)', '#636363'],
    ['contrast-color(#fff)', '#000000'],
    ['contrast-color(var(--brand))', '#ffffff'],
  ])('%s is %s', (text, hex) => {
    expect(hexOf(colorOf(text, 'light', read))).toBe(hex);
  });

  it('chooses by the scheme', () => {
    expect(hexOf(colorOf('light-dark(#fff, var(--brand))', 'dark', read))).toBe('#6d28d9');
  });

  it.each([
    ['var(--missing)', /--missing is not declared/],
    ['var(--loop)', /--loop refers to itself/],
    ['#12', /no color/],
    ['var(--brand', /not closed/],
    ['inherit', /no color/],
    ['currentColor', /depends on the element/],
    ['oklch(from red l c h)', /relative/],
    ['light-dark(#fff)', /two colors/],
    ['color-mix(#fff, #000)', /expected color-mix/],
    ['color-mix(in cmyk, #fff, #000)', /no color space cmyk/],
    ['color-mix(in srgb, #fff 0%, #000 0%)', /0 %/],
  ])('%s is refused', (text, why) => {
    expect(() => colorOf(text, 'light', read)).toThrow(why);
  });
});
