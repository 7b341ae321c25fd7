import { type Color, contrastOf, literalColor, mixColors, oklchOf } from '../color.js';
import type { Scheme } from '../theme/Theme.js';
import { functionIn, splitArguments } from './splitArguments.js';
import { UnreadableColor } from './UnreadableColor.js';
import { type PropertyReader, withoutVars } from './withoutVars.js';

/** The color that a CSS value says in a scheme. Throws `UnreadableColor`. */
export function colorOf(text: string, scheme: Scheme, read: PropertyReader): Color {
  return plainColor(withoutVars(text, read).trim(), scheme);
}

/** Answers so far: a search for a color asks for the same grounds hundreds of times. */
const known: Record<Scheme, Map<string, Color>> = { light: new Map(), dark: new Map() };

function plainColor(text: string, scheme: Scheme): Color {
  const found = known[scheme].get(text);
  if (found !== undefined) return found;
  const color = computedColor(text, scheme);
  known[scheme].set(text, color);
  return color;
}

function computedColor(text: string, scheme: Scheme): Color {
  const call = functionIn(text);
  switch (call?.name) {
    case 'light-dark':
      return schemed(text, call.inner, scheme);
    case 'color-mix':
      return mixed(text, call.inner, scheme);
    case 'oklch':
      return vivid(call.inner, scheme) ?? literalColor(text) ?? unreadable(text);
    case 'contrast-color':
      return contrasting(plainColor(call.inner.trim(), scheme));
    default:
      return literalColor(text) ?? unreadable(text);
  }
}

function schemed(text: string, inner: string, scheme: Scheme): Color {
  const [light, dark, ...more] = splitArguments(inner);
  if (light === undefined || dark === undefined || more.length > 0) {
    throw new UnreadableColor(text, 'light-dark() takes two colors');
  }
  return plainColor(scheme === 'light' ? light : dark, scheme);
}

function mixed(text: string, inner: string, scheme: Scheme): Color {
  const [space = '', one, other, ...more] = splitArguments(inner);
  const name = /^in\s+([\w-]+)$/i.exec(space)?.[1]?.toLowerCase();
  if (name === undefined || one === undefined || other === undefined || more.length > 0) {
    throw new UnreadableColor(text, 'expected color-mix(in <space>, <color> [%], <color> [%])');
  }
  const [first, second] = [component(one), component(other)];
  const firstShare = first.share ?? 1 - (second.share ?? 0.5);
  const secondShare = second.share ?? 1 - firstShare;
  const sum = firstShare + secondShare;
  if (!(sum > 0)) throw new UnreadableColor(text, 'the two shares are 0 %');
  const color = mixColors(
    name,
    plainColor(first.color, scheme),
    plainColor(second.color, scheme),
    secondShare / sum,
  );
  if (color === undefined) throw new UnreadableColor(text, `no color space ${name} is known`);
  return sum < 1 ? { ...color, alpha: (color.alpha ?? 1) * sum } : color;
}

function component(text: string): { color: string; share: number | undefined } {
  const parts = splitArguments(text, /\s/).filter((part) => part !== '');
  const index = parts.findIndex((part) => /^[\d.]+%$/.test(part));
  const share = index < 0 ? undefined : Number.parseFloat(parts[index] ?? '') / 100;
  return { color: parts.filter((_, place) => place !== index).join(' '), share };
}

/** The relative colors that the kit uses: one of another chroma, with its own lightness or a given one. */
function vivid(inner: string, scheme: Scheme): Color | undefined {
  const [, origin, lightness, factor] =
    /^from\s+(.+)\s+(l|[\d.]+)\s+calc\(\s*c\s*\*\s*([\d.]+)\s*\)\s+h$/.exec(inner.trim()) ?? [];
  if (origin === undefined) return undefined;
  const { l, c, ...own } = oklchOf(plainColor(origin, scheme));
  return { ...own, l: lightness === 'l' ? l : Number(lightness), c: c * Number(factor) };
}

/** Black or white, as `contrast-color()` chooses. */
function contrasting(color: Color): Color {
  const black: Color = { mode: 'rgb', r: 0, g: 0, b: 0 };
  const white: Color = { mode: 'rgb', r: 1, g: 1, b: 1 };
  return contrastOf(color, white) >= contrastOf(color, black) ? white : black;
}

function unreadable(text: string): never {
  const why = /\bfrom\b/.test(text)
    ? 'relative colors are not read; write the color itself'
    : /^current ?color$/i.test(text)
      ? 'it depends on the element'
      : 'it is no color';
  throw new UnreadableColor(text, why);
}
