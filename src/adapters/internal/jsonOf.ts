/** Deliveries and answers are shorter; longer texts are not parsed. */
const LONGEST = 1_000_000;

/** The object or list in a JSON text; `undefined` when it holds none. */
export function jsonOf(text: string): object | undefined {
  if (text.length > LONGEST || !/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
