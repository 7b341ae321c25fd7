import { CommandError } from '../CommandError.js';
import { type Color, contrastOf, hexOf, literalColor, oklchOf, withLightness } from '../color.js';
import { pairs } from '../kit.js';
import { checkPair, checkTheme } from './checkTheme.js';
import { groundIn } from './colorIn.js';
import { nearestLightness, repairTheme } from './repairTheme.js';
import { defaultTheme, type Scheme, type Theme, withProperty } from './Theme.js';

export interface Brand {
  accent: Color;
  /** Of the scheme that it suits; the other scheme gets one of its hue. */
  surface?: Color;
  schemes: readonly Scheme[];
}

const white: Color = { mode: 'rgb', r: 1, g: 1, b: 1 };
const black: Color = { mode: 'rgb', r: 0, g: 0, b: 0 };

/** The scheme that a surface suits. */
export function schemeOf(surface: Color): Scheme {
  return contrastOf(surface, black) >= contrastOf(surface, white) ? 'light' : 'dark';
}

/** A theme for a brand with which every pair passes. The accent stays as it is wherever text on it can be read. */
export function generateTheme(brand: Brand): Theme {
  let theme: Theme = { ...defaultTheme, name: 'generated', schemes: brand.schemes };
  for (const scheme of brand.schemes) theme = startOf(theme, scheme, brand);
  const { theme: repaired, repairs } = repairTheme(theme);
  const moved = repairs.find(({ token }) => token === '--mw-surface');
  if (moved !== undefined) {
    throw new CommandError(
      `the surface ${moved.from} leaves no room for legible text and its tints; ${moved.to === null ? 'take a lighter or a darker one' : `the nearest that does is ${moved.to}`}`,
    );
  }
  const failed = checkTheme(repaired).find(({ passes }) => !passes);
  if (failed !== undefined) {
    throw new CommandError(
      `found no legible ${failed.pair.token} on the surface ${hexOf(groundIn(repaired, failed.scheme, 'var(--_surface)'))}; take a lighter or a darker one`,
    );
  }
  return repaired;
}

function startOf(theme: Theme, scheme: Scheme, { accent, surface }: Brand): Theme {
  const isGiven = surface !== undefined && schemeOf(surface) === scheme;
  const tint = oklchOf(surface !== undefined && oklchOf(surface).c > 0.005 ? surface : accent);
  const tinted = (lightness: number, chroma: number) =>
    withLightness({ ...tint, c: Math.min(tint.c, chroma) }, lightness);
  const ground = isGiven ? hexOf(surface) : scheme === 'light' ? '#ffffff' : tinted(0.21, 0.02);
  const text = scheme === 'light' ? tinted(0.24, 0.03) : tinted(0.95, 0.01);
  const based = withProperty(withProperty(theme, scheme, '--mw-surface', ground), scheme, '--mw-text', text);
  return withAccent(based, scheme, accent);
}

function withAccent(theme: Theme, scheme: Scheme, accent: Color): Theme {
  const own = oklchOf(accent);
  const labels = ['#ffffff', withLightness({ ...own, c: Math.min(own.c, 0.04) }, 0.18), '#000000'];
  let found = theme;
  const chosen = nearestLightness(own.l, (lightness) => {
    // The accent as given rather than what a round trip makes of it.
    const color = lightness === own.l ? hexOf(accent) : withLightness(own, lightness);
    const based = withProperty(theme, scheme, '--mw-accent', color);
    // A dark accent on a dark page would leave the button without a shape.
    if (scheme === 'dark' && contrastWithSurface(based, color) < 3) return null;
    const label = labels.find((one) =>
      labelPasses(withProperty(based, scheme, '--mw-on-accent', one), scheme),
    );
    if (label === undefined) return null;
    found = withProperty(based, scheme, '--mw-on-accent', label);
    return color;
  });
  if (chosen === null) throw new CommandError(`no accent like ${hexOf(accent)} is legible on this surface`);
  return found;
}

function contrastWithSurface(theme: Theme, color: string): number {
  return contrastOf(literalColor(color) ?? black, groundIn(theme, 'dark', 'var(--_surface)'));
}

function labelPasses(theme: Theme, scheme: Scheme): boolean {
  return pairs.every((pair) => pair.token !== '--mw-on-accent' || checkPair(theme, scheme, pair).passes);
}
