import { splitArguments } from '../css/splitArguments.js';
import type { ShapeValue } from '../theme/shapeValues.js';

/** A token that is no color in the DTCG format (2025.10); `undefined` for a value that the format cannot say. */
export function shapeToken({ type, value }: ShapeValue): { $type: string; $value: unknown } | undefined {
  switch (type) {
    case 'fontFamily':
      return {
        $type: type,
        $value: splitArguments(value).map((name) => name.replace(/^(["'])(.*)\1$/, '$2')),
      };
    case 'dimension': {
      const [, amount, unit] = /^([\d.]+)(px|rem)$/.exec(value) ?? [];
      return amount === undefined ? undefined : { $type: type, $value: { value: Number(amount), unit } };
    }
    case 'number':
      return Number.isNaN(Number(value)) ? undefined : { $type: type, $value: Number(value) };
    default:
      return undefined;
  }
}
