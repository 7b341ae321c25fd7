import { shapeValues } from '../theme/shapeValues.js';
import type { Theme } from '../theme/Theme.js';
import { themeValues } from '../theme/themeValues.js';

/** A theme as a stylesheet that works in browsers without `light-dark()` too: light there. */
export function themeSheet(theme: Theme, selector: string): string {
  const values = themeValues(theme);
  const [first = 'light', second] = theme.schemes;
  const plain = values.map(({ token, colors }) => `${token}: ${colors[first]};`);
  const shape = shapeValues(theme).map(({ token, value }) => `${token}: ${value};`);
  const schemed =
    second === undefined
      ? []
      : values
          .filter(({ colors }) => colors.light !== colors.dark)
          .map(({ token, colors }) => `${token}: light-dark(${colors.light}, ${colors.dark});`);
  const fixed = second === undefined ? [`color-scheme: ${first};`] : [];
  const rule = `${selector} {\n${indented([...fixed, ...plain, ...shape])}\n}\n`;
  if (schemed.length === 0) return rule;
  const inner = indented([`${selector} {`, ...schemed.map((line) => `  ${line}`), '}']);
  return `${rule}\n@supports (color: light-dark(#000, #fff)) {\n${inner}\n}\n`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
