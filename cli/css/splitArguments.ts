/** Where the parenthesis that opens at `start` is closed, or -1. */
export function closingIndex(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '(') depth++;
    if (text[index] === ')' && --depth === 0) return index;
  }
  return -1;
}

/** Splits at commas (or another separator) that are in no parentheses, and trims. */
export function splitArguments(text: string, separator: RegExp = /,/): string[] {
  const parts: string[] = [];
  let [depth, part] = [0, ''];
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (depth === 0 && separator.test(letter)) {
      parts.push(part.trim());
      part = '';
    } else {
      part += letter;
    }
  }
  return [...parts, part.trim()];
}

/** `name(inner)` as its two halves, or `undefined` for text that is no single function. */
export function functionIn(text: string): { name: string; inner: string } | undefined {
  const name = /^([a-z-]+)\(/i.exec(text)?.[1];
  if (name === undefined || closingIndex(text, name.length) !== text.length - 1) return undefined;
  return { name: name.toLowerCase(), inner: text.slice(name.length + 1, -1) };
}
