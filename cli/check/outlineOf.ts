/** Deeper than this nothing is outlined. */
const DEEPEST = 6;

/**
 * The form of a delivery without what is in it, for a bug report: names and types, no values.
 *
 * @example outlineOf({ id: 7, text: { body: 'Hello' } }) // '{ id: number, text: { body: string } }'
 */
export function outlineOf(value: unknown, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) {
    const forms = [...new Set(value.map((item: unknown) => outlineOf(item, depth + 1)))];
    return forms.length === 0 ? '[]' : `[${forms.join(' | ')}]`;
  }
  const members = Object.entries(value).map(([name, member]) => `${name}: ${outlineOf(member, depth + 1)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
