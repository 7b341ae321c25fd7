import { closingIndex, splitArguments } from './splitArguments.js';
import { UnreadableColor } from './UnreadableColor.js';

/** What a custom property says, `undefined` where it is not declared. */
export type PropertyReader = (name: string) => string | undefined;

/** Properties without `var()` so far: a theme is asked for the same ones hundreds of times. */
const plainOf = new WeakMap<PropertyReader, Map<string, string>>();

/** `text` with every `var()` replaced by what it stands for. */
export function withoutVars(text: string, read: PropertyReader, above: readonly string[] = []): string {
  const known = plainOf.get(read) ?? new Map<string, string>();
  plainOf.set(read, known);
  let [plain, rest] = ['', text];
  for (let start = rest.search(VAR); start >= 0; start = rest.search(VAR)) {
    const open = start + 'var'.length;
    const end = closingIndex(rest, open);
    if (end < 0) throw new UnreadableColor(text, 'a parenthesis is not closed');
    const [name = '', ...fallback] = splitArguments(rest.slice(open + 1, end));
    plain += rest.slice(0, start) + (known.get(name) ?? expanded(name, fallback));
    rest = rest.slice(end + 1);
  }
  return plain + rest;

  function expanded(name: string, fallback: readonly string[]): string {
    if (above.includes(name)) throw new UnreadableColor(text, `${name} refers to itself`);
    const declared = read(name);
    const value = declared ?? (fallback.length > 0 ? fallback.join(', ') : undefined);
    if (value === undefined) {
      throw new UnreadableColor(
        text,
        `${name} is not declared in what was given; pass the file that does, too`,
      );
    }
    const answer = withoutVars(value, read, [...above, name]);
    if (declared !== undefined) known.set(name, answer);
    return answer;
  }
}

const VAR = /\bvar\(/i;
