/** `value` if it is one of `table`'s names, else the first of them: a look that nobody knows would show nothing. */
export function lookOf<Look extends string>(value: unknown, looks: readonly [Look, ...Look[]]): Look {
  return looks.includes(value as Look) ? (value as Look) : looks[0];
}
