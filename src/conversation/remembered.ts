/** `make` that remembers its last result: with the same arguments it gives the same reference. */
export function remembered<Given extends unknown[], Result>(
  make: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { given: Given; result: Result } | null = null;
  return (...given) => {
    if (last === null || !hasSameMembers(last.given, given)) last = { given, result: make(...given) };
    return last.result;
  };
}

/** Gives the last object or list again while each of its members is the same. */
export function keptWhileSame<Value extends object>(): (value: Value) => Value {
  let last: Value | null = null;
  return (value) => {
    if (last === null || (last !== value && !hasSameMembers(last, value))) last = value;
    return last;
  };
}

function hasSameMembers<Value extends object>(a: Value, b: Value): boolean {
  const keys = Object.keys(b) as (keyof Value)[];
  return Object.keys(a).length === keys.length && keys.every((key) => Object.is(a[key], b[key]));
}
