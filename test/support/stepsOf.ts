/**
 * Steps that a function takes over texts and lists: one for each member that a list's method or a loop visits, each
 * character that a search passes or a copy takes, each turn of a map or set. For laws of growth, where a clock would
 * lie on a busy machine. What a regular expression does inside is not seen; one that replaces in a long text gives
 * `NaN`, since such a one may begin anew at every place.
 */
export function stepsOf(run: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  const count = (
    prototype: object,
    name: PropertyKey,
    costOf: (self: unknown, result: unknown, args: readonly unknown[]) => number,
  ) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const original = descriptor?.value as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      ...descriptor,
      value: function counted(this: unknown, ...args: unknown[]) {
        const result = original.apply(this, args);
        steps += costOf(this, result, args);
        return result;
      },
    });
    restore.push(() => Object.defineProperty(prototype, name, descriptor as PropertyDescriptor));
  };
  const lengthOf = (self: unknown) => (self as { length: number }).length;
  for (const name of LIST_METHODS) count(Array.prototype, name, lengthOf);
  for (const name of ['trim', 'split'] as const) count(String.prototype, name, lengthOf);
  for (const name of ['replace', 'replaceAll'] as const) {
    count(String.prototype, name, (self, _result, [pattern]) =>
      typeof pattern === 'string' || lengthOf(self) < 100 ? lengthOf(self) : Number.NaN,
    );
  }
  count(String.prototype, 'indexOf', (self, result, [, from = 0]) => {
    return (result === -1 ? lengthOf(self) : Number(result)) - Number(from);
  });
  count(String.prototype, 'slice', (_self, result) => lengthOf(result));
  count(String.prototype, 'charCodeAt', () => 1);
  count(Object.getPrototypeOf([][Symbol.iterator]()), 'next', () => 1);
  count(Object.getPrototypeOf(new Map().entries()), 'next', () => 1);
  count(Object.getPrototypeOf(new Set().values()), 'next', () => 1);
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}

const LIST_METHODS = [
  'every',
  'filter',
  'find',
  'findIndex',
  'flatMap',
  'forEach',
  'includes',
  'indexOf',
  'join',
  'map',
  'reduce',
  'some',
  'sort',
] as const;
