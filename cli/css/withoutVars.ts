import { closingIndex, splitArguments } from './splitArguments.js';
import { UnreadableColor } from './UnreadableColor.js';

/** What a custom property says, `undefined` where it is not declared. */
export type PropertyReader = (name: string) => string | undefined;

/** `text` with every `var()` replaced by what it stands for. */
export function withoutVars(text: string, read: PropertyReader, above: readonly string[] = []): string {
  const start = text.search(/\bvar\(/i);
  if (start < 0) return text;
  const open = start + 'var'.length;
  const end = closingIndex(text, open);
  if (end < 0) throw new UnreadableColor(text, 'a parenthesis is not closed');
  const [name = '', ...rest] = splitArguments(text.slice(open + 1, end));
  if (above.includes(name)) throw new UnreadableColor(text, `${name} refers to itself`);
  const value = read(name) ?? (rest.length > 0 ? rest.join(', ') : undefined);
  if (value === undefined) {
    throw new UnreadableColor(
      text,
      `${name} is not declared in what was given; pass the file that does, too`,
    );
  }
  const plain = withoutVars(value, read, [...above, name]);
  return withoutVars(`${text.slice(0, start)}${plain}${text.slice(end + 1)}`, read, above);
}
