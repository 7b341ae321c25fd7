import { type Color, over, type Rgb } from '../color.js';
import { colorOf } from '../css/colorOf.js';
import type { PropertyReader } from '../css/withoutVars.js';
import { kitProperties } from '../kit.js';
import type { Scheme, Theme } from './Theme.js';

/** What the browser paints below everything: white, or the dark of most. */
const canvas: Record<Scheme, Color> = {
  light: { mode: 'rgb', r: 1, g: 1, b: 1 },
  dark: { mode: 'rgb', r: 0.07, g: 0.07, b: 0.07 },
};

const readers = new WeakMap<ReadonlyMap<string, string>, PropertyReader>();

/** The color of a CSS value (`var(--_text)`) within a theme. Throws `UnreadableColor`. */
export function colorIn(theme: Theme, scheme: Scheme, text: string): Color {
  const set = theme.properties[scheme];
  const read = readers.get(set) ?? ((name: string) => kitProperties.get(name) ?? set.get(name));
  readers.set(set, read);
  return colorOf(text, scheme, read);
}

/** The same as an opaque color, seen over the surface. */
export function groundIn(theme: Theme, scheme: Scheme, text: string): Rgb {
  const surface = over(colorIn(theme, scheme, 'var(--_surface)'), canvas[scheme]);
  return over(colorIn(theme, scheme, text), surface);
}
