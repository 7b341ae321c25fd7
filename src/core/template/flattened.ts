/** Line breaks of every kind that a paste may bring. */
export const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

const SPACE = 0x20;

/**
 * The value as one line that the platform takes: line breaks and tabs become one space (none at the ends), more than
 * four spaces in a row become one. All else stays, spaces at the ends too. For a button, never applied on its own.
 *
 * @example flattened('12 High St\n\tLondon\n') // '12 High St London'
 */
export function flattened(value: string): string {
  let from = 0;
  let to = value.length;
  while (from < to && isBreakAt(value, from)) from += 1;
  while (to > from && isBreakAt(value, to - 1)) to -= 1;
  let line = '';
  let spaces = 0;
  let isAfterBreak = false;
  for (let at = from; at < to; at += 1) {
    if (isBreakAt(value, at)) {
      if (!isAfterBreak) line += ' ';
      isAfterBreak = true;
      spaces = 0;
    } else if (!isAfterBreak || !/\s/.test(value.charAt(at))) {
      isAfterBreak = false;
      if (value.charCodeAt(at) === SPACE) spaces += 1;
      else {
        line += held(spaces) + value.charAt(at);
        spaces = 0;
      }
    }
  }
  return line + held(spaces);
}

function held(spaces: number): string {
  return ' '.repeat(spaces > 4 ? 1 : spaces);
}

function isBreakAt(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return (code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
