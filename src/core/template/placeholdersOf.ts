/** One `{{...}}` of a text: where it stands, and its number or name. */
export interface Placeholder {
  name: number | string;
  start: number;
  end: number;
}

const PLACEHOLDER = /\{\{\s*([^{}\s](?:[^{}]*[^{}\s])?)\s*\}\}/g;

/**
 * The placeholders of a text in reading order, repeated ones each time.
 *
 * @example placeholdersOf('{{2}} for {{name}}').map((p) => p.name) // [2, 'name']
 */
export function placeholdersOf(text: string): Placeholder[] {
  return Array.from(text.matchAll(PLACEHOLDER), (match) => {
    const word = match[1] ?? '';
    return {
      name: /^\d{1,3}$/.test(word) ? Number(word) : word,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** The text with each placeholder replaced by what `textFor` gives for it; the results are not looked at again. */
export function filled(text: string, textFor: (name: number | string) => string): string {
  let result = '';
  let at = 0;
  for (const { name, start, end } of placeholdersOf(text)) {
    result += text.slice(at, start) + textFor(name);
    at = end;
  }
  return result + text.slice(at);
}
