const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Letters from right to left (digits go from left to right), and signs that change the direction of what follows. */
const DIRECTED =
  /[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Whether `text` would move its neighbours in a sentence from left to right. */
export function isDirected(text: string): boolean {
  return DIRECTED.test(text);
}

/**
 * `text` as one unit of the sentence around it: what it says of direction ends with it (Unicode Bidirectional
 * Algorithm, UAX 9, isolates), also where it closes an isolate that it has not opened.
 */
export function isolated(text: string): string {
  let depth = 0;
  const inner = text.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign === POP_ISOLATE && depth === 0) return '';
    depth += sign === POP_ISOLATE ? -1 : 1;
    return sign;
  });
  return FIRST_STRONG_ISOLATE + inner + POP_ISOLATE.repeat(depth + 1);
}
