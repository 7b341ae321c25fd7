import { colorText } from '../../tokens/declarations.mjs';
import { CommandError } from '../CommandError.js';
import type { SourceFile } from '../css/themesIn.js';
import { publicTokens } from '../kit.js';
import type { Scheme, Theme } from '../theme/Theme.js';
import { documentsOf, type Json, objectOf, parseJson, type ReadBeside } from './tokenSource.js';

/**
 * The theme that a DTCG document (2025.10) says: a file of tokens, or a resolver whose modifier has the contexts
 * `light` and `dark`. Counted are tokens named as the public ones: `accent`, `mw.accent`, `mw-accent`.
 */
export function themeOfTokens({ name, text }: SourceFile, readBeside: ReadBeside): Theme {
  const document = parseJson(name, text);
  const read = (scheme: Scheme) => propertiesOf(name, documentsOf(name, document, scheme, readBeside));
  const properties = { light: read('light'), dark: read('dark') };
  if (properties.light.size === 0 && properties.dark.size === 0) {
    throw new CommandError(
      `${name} has none of the public tokens; expected names like "accent" or "mw.accent"`,
    );
  }
  return { name, schemes: ['light', 'dark'], properties };
}

function propertiesOf(file: string, documents: readonly Json[]): Map<string, string> {
  const values = new Map(documents.flatMap((document) => valuesIn(document)));
  const found = [...values].map(([path, value]): [string, string | undefined] => [
    `--mw-${path.split('.').join('-').replace(/^mw-/, '')}`,
    cssOf(file, path, value, values),
  ]);
  return new Map(
    found.filter(
      (entry): entry is [string, string] => publicTokens.includes(entry[0]) && entry[1] !== undefined,
    ),
  );
}

/** Paths of tokens with their values. */
function valuesIn(group: Json, above: readonly string[] = []): [string, unknown][] {
  if ('$value' in group) return [[above.join('.'), group.$value]];
  return Object.entries(group).flatMap(([name, member]) =>
    name.startsWith('$') || typeof member !== 'object' || member === null
      ? []
      : valuesIn(member as Json, [...above, name]),
  );
}

function cssOf(
  file: string,
  path: string,
  value: unknown,
  values: ReadonlyMap<string, unknown>,
  above: readonly string[] = [],
): string | undefined {
  if (typeof value === 'number') return `${value}`;
  if (typeof value === 'string') {
    const alias = /^\{(.+)\}$/.exec(value)?.[1];
    if (alias === undefined) return value;
    if (!values.has(alias) || above.includes(alias)) {
      throw new CommandError(`${file}: ${path} refers to {${alias}}, which is not there or refers back`);
    }
    return cssOf(file, path, values.get(alias), values, [...above, alias]);
  }
  if (Array.isArray(value)) return value.map(familyText).join(', ');
  const object = objectOf(file, value);
  if (typeof object.colorSpace === 'string' && Array.isArray(object.components)) {
    return colorText(object as unknown as Parameters<typeof colorText>[0]);
  }
  const { value: amount, unit } = object;
  return typeof unit === 'string' && typeof amount === 'number' ? `${amount}${unit}` : undefined;
}

/** A name of several words in quotes, so that no word in it is taken for a keyword. */
function familyText(name: unknown): string {
  return /^[\w-]+$/.test(String(name)) ? String(name) : `"${String(name)}"`;
}
