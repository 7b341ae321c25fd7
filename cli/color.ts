import {
  type Color,
  clampRgb,
  converter,
  formatHex,
  interpolateWithPremultipliedAlpha,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRgb,
  modeXyz65,
  type Oklch,
  parse,
  type Rgb,
  useMode as registerMode,
  toGamut,
  wcagContrast,
} from 'culori/fn';

for (const mode of [modeRgb, modeLrgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch, modeP3]) {
  registerMode(mode);
}
registerMode(modeXyz65);

const toRgb = converter('rgb');
const toOklab = converter('oklab');
const toOklch = converter('oklch');
const intoGamut = toGamut('rgb', 'oklch');

/** Spaces that `color-mix()` may name -> the library's. */
const spaces = {
  srgb: 'rgb',
  'srgb-linear': 'lrgb',
  'display-p3': 'p3',
  hsl: 'hsl',
  hwb: 'hwb',
  lab: 'lab',
  lch: 'lch',
  oklab: 'oklab',
  oklch: 'oklch',
  xyz: 'xyz65',
  'xyz-d65': 'xyz65',
} as const;

export type { Color, Rgb };

/** A color as CSS writes it without functions of other colors, or `undefined`. */
export function literalColor(text: string): Color | undefined {
  return parse(text.toLowerCase());
}

/** As `color-mix()` does; `share` is that of `second`. `undefined` for a space that is not known. */
export function mixColors(space: string, first: Color, second: Color, share: number): Color | undefined {
  if (!Object.hasOwn(spaces, space)) return undefined;
  return interpolateWithPremultipliedAlpha([first, second], spaces[space as keyof typeof spaces])(share);
}

/** `top` as it is seen over `below`, which is opaque. */
export function over(top: Color, below: Color): Rgb {
  const [a, b] = [clampRgb(toRgb(top)), clampRgb(toRgb(below))];
  const alpha = a.alpha ?? 1;
  const blend = (one: number, other: number) => one * alpha + other * (1 - alpha);
  return { mode: 'rgb', r: blend(a.r, b.r), g: blend(a.g, b.g), b: blend(a.b, b.b) };
}

/** Contrast ratio by WCAG 2.2, 1 to 21. */
export function contrastOf(one: Color, other: Color): number {
  return wcagContrast(one, other);
}

/**
 * How far apart two colors look, 0 (the same) to about 0.5: their distance in OKLab with lightness counted half, since
 * a button and a badge of one hue are taken for each other though one is somewhat lighter.
 */
export function differenceOf(one: Color, other: Color): number {
  const [a, b] = [toOklab(one), toOklab(other)];
  return Math.hypot((a.l - b.l) / 2, a.a - b.a, a.b - b.b);
}

/** `#rrggbb`, what is outside of sRGB clipped. */
export function hexOf(color: Color): string {
  return formatHex(color);
}

export function oklchOf(color: Color): Oklch {
  return toOklch(color);
}

/** The color of this lightness that keeps hue and as much of the chroma as sRGB has. */
export function withLightness(color: Oklch, lightness: number): string {
  return hexOf(intoGamut({ ...color, l: lightness }));
}
