import { publicColors, publicTokens } from '../../../cli/kit.js';
import { defaultTheme, type Scheme, type Theme } from '../../../cli/theme/Theme.js';
import { tokenValue } from './tokenValue.js';
import { withToken } from './withToken.js';

const unset = 'x';

/**
 * A theme in letters that an address of Storybook may hold (A-Z, 0-9, `-`, `_`), '' for the kit's own look.
 *
 * @example themeCode(theme) // 'accent-6d28d9-c4a7ff--radius-10px'
 */
export function themeCode({ schemes, properties }: Theme): string {
  const only = schemes.length === 1 ? [`only-${schemes[0]}`] : [];
  const tokens = publicTokens.flatMap((token) => {
    const [light, dark] = [properties.light.get(token), properties.dark.get(token)];
    if (light === undefined && dark === undefined) return [];
    const values = publicColors.includes(token)
      ? [colorCode(light), colorCode(dark)]
      : [escaped(light ?? dark ?? '')];
    return [[keyOf(token), ...values].join('-')];
  });
  return [...only, ...tokens].join('--');
}

/** The theme that a code says. What cannot be read in it is left out. */
export function themeOfCode(code: string): Theme {
  let theme: Theme = { ...defaultTheme, name: 'edited' };
  for (const entry of code.split('--')) {
    const [key = '', first = unset, second = unset] = entry.split('-');
    if (key === 'only' && (first === 'light' || first === 'dark')) theme = { ...theme, schemes: [first] };
    const token = publicTokens.find((one) => keyOf(one) === key);
    if (token === undefined) continue;
    if (publicColors.includes(token)) {
      theme = withColor(withColor(theme, token, 'light', first), token, 'dark', second);
    } else {
      theme = withToken(theme, token, tokenValue(token, unescaped(first)));
    }
  }
  return theme;
}

function withColor(theme: Theme, token: string, scheme: Scheme, code: string): Theme {
  const isColor = /^[0-9a-f]{6}$/.test(code);
  return withToken(theme, token, isColor ? `#${code}` : undefined, [scheme]);
}

function colorCode(hex: string | undefined): string {
  return hex?.slice(1) ?? unset;
}

/** `--mw-on-accent` -> `onAccent`: hyphens separate. */
function keyOf(token: string): string {
  return token.slice('--mw-'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function escaped(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[a-zA-Z0-9]/.test(letter) ? letter : `_${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

function unescaped(text: string): string {
  const bytes = (text.match(/_[0-9a-f]{2}|[a-zA-Z0-9]/g) ?? []).map((part) =>
    part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(1), 16),
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}
