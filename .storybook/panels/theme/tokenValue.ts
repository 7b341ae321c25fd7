import { hexOf, literalColor } from '../../../cli/color.js';
import { publicColors } from '../../../cli/kit.js';

/** An opaque color as `#rrggbb`, from whatever CSS writes without other colors; `undefined` for anything else. */
export function colorValue(text: string): string | undefined {
  const color = literalColor(text.trim());
  return color === undefined || (color.alpha ?? 1) < 1 ? undefined : hexOf(color);
}

/**
 * The value as a token may hold it, `undefined` where it may not. Values come from addresses that anybody can write and go
 * into a stylesheet: what could end a declaration or load a file is no value.
 */
export function tokenValue(token: string, text: string): string | undefined {
  if (publicColors.includes(token)) return colorValue(text);
  const value = text.trim();
  switch (token) {
    case '--mw-font':
      return isFont(value) ? value : undefined;
    case '--mw-radius':
      return /^\d{1,2}(\.\d{1,2})?px$/.test(value) ? value : undefined;
    case '--mw-density':
      return /^[0-2](\.\d{1,3})?$/.test(value) ? value : undefined;
    default:
      return undefined;
  }
}

function isFont(value: string): boolean {
  const family = /(?:"[^"]*"|'[^']*'|[^"',]+)/u;
  return (
    /^[\p{L}\p{M}\p{N} ,'"_-]+$/u.test(value) &&
    new RegExp(`^${family.source}(?:\\s*,\\s*${family.source})*$`, 'u').test(value)
  );
}
