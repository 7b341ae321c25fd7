import { shapeValues } from '../theme/shapeValues.js';
import type { Scheme, Theme } from '../theme/Theme.js';
import { themeValues } from '../theme/themeValues.js';
import { shapeToken } from './shapeToken.js';

/** A theme as one DTCG resolver document (2025.10): the first scheme as a set, the other as a context. */
export function tokensOfTheme(theme: Theme): object {
  const [first = 'light', second] = theme.schemes;
  return {
    $schema: 'https://www.designtokens.org/schemas/2025.10/resolver.json',
    version: '2025.10',
    sets: { theme: { sources: [{ mw: { ...colorsOf(theme, first), ...shapeOf(theme) } }] } },
    ...(second === undefined
      ? { resolutionOrder: [{ $ref: '#/sets/theme' }] }
      : {
          modifiers: {
            scheme: {
              contexts: { [first]: [], [second]: [{ mw: colorsOf(theme, second) }] },
              default: first,
            },
          },
          resolutionOrder: [{ $ref: '#/sets/theme' }, { $ref: '#/modifiers/scheme' }],
        }),
  };
}

function colorsOf(theme: Theme, scheme: Scheme): object {
  const tokens = themeValues(theme).map(({ token, colors }) => [
    token.slice('--mw-'.length),
    { $value: colorValue(colors[scheme] ?? '') },
  ]);
  return { $type: 'color', ...Object.fromEntries(tokens) };
}

function shapeOf(theme: Theme): object {
  return Object.fromEntries(
    shapeValues(theme).flatMap((one) => {
      const token = shapeToken(one);
      return token === undefined ? [] : [[one.token.slice('--mw-'.length), token]];
    }),
  );
}

function colorValue(hex: string): object {
  const components = [1, 3, 5].map((start) => {
    const byte = Number.parseInt(hex.slice(start, start + 2), 16);
    return Number((byte / 255).toFixed(4));
  });
  return { colorSpace: 'srgb', components, hex };
}
