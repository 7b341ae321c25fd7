/** Line breaks of every kind that a paste may bring. */
export const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * The value as one line that the platform takes: line breaks and tabs become one space (none at the ends), more than
 * four spaces in a row become one. All else stays, spaces at the ends too. For a button, never applied on its own.
 *
 * @example flattened('12 High St\n\tLondon\n') // '12 High St London'
 */
export function flattened(value: string): string {
  return value
    .replace(/^[\n\r\t\v\f\u0085\u2028\u2029]+|[\n\r\t\v\f\u0085\u2028\u2029]+$/g, '')
    .replace(/ *[\n\r\t\v\f\u0085\u2028\u2029][\s\u0085]*/g, ' ')
    .replace(/ {5,}/g, ' ');
}
