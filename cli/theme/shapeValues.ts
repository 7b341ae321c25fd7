import { publicName } from '../../tokens/declarations.mjs';
import { kitTokens } from '../kit.js';
import type { Theme } from './Theme.js';

export interface ShapeValue {
  /** Public token. */
  token: string;
  /** Its type in the DTCG format. */
  type: string;
  /** As CSS. */
  value: string;
}

/** What a theme sets besides colors (font, radius, density), as in its first scheme, in the order of the token source. */
export function shapeValues({ schemes, properties }: Theme): ShapeValue[] {
  const set = properties[schemes[0] ?? 'light'];
  return kitTokens.flatMap(({ path, type }) => {
    if (!path.startsWith('mw.') || type === 'color') return [];
    const token = publicName(path);
    const value = set.get(token);
    return value === undefined ? [] : [{ token, type, value }];
  });
}
