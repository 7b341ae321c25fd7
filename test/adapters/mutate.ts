const HUGE = 'x'.repeat(100_000);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? { value } : [value];
  return value;
}

const DEEP = nested(2000);

/** Values that no provider sends in such a place. */
export const JUNK: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '   ',
  'NaN',
  '1e9999',
  '-5',
  'constructor',
  '__proto__',
  HUGE,
  [],
  {},
  [[]],
  [null, 1, 'x'],
  { id: {} },
  { length: 3 },
  DEEP,
  () => 1,
  Symbol('junk'),
  10n,
  new Date(Number.NaN),
];

type Container = Record<string, unknown>;

/** Every place in `value` that can be changed: the object and the key. */
function placesIn(value: unknown, places: [Container, string][] = [], depth = 0): [Container, string][] {
  if (typeof value !== 'object' || value === null || depth > 20) return places;
  for (const key of Object.keys(value)) {
    places.push([value as Container, key]);
    placesIn((value as Container)[key], places, depth + 1);
  }
  return places;
}

/** A copy of `payload` with one to four things changed. */
export function mutate(payload: unknown, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  if (typeof payload === 'string') return mutateText(payload, random);
  const copy = structuredClone(payload);
  const count = 1 + Math.floor(random() * 4);
  for (let change = 0; change < count; change++) {
    const places = placesIn(copy);
    const [object, key] = pick(places) ?? [];
    if (object === undefined || key === undefined) break;
    const value = object[key];
    switch (Math.floor(random() * 7)) {
      case 0:
        delete object[key];
        break;
      case 1:
        object[key] =
          typeof value === 'number' ? String(value) : typeof value === 'string' ? Number(value) : null;
        break;
      case 2:
        object[key] = [value];
        break;
      case 3:
        object[key] = { value };
        break;
      case 4: {
        // The value of another place.
        const [other, otherKey] = pick(places) ?? [];
        if (other !== undefined && otherKey !== undefined)
          object[key] = structuredCloneOrJunk(other[otherKey]);
        break;
      }
      case 5:
        if (Array.isArray(value))
          object[key] = [...(value as unknown[]), ...(value as unknown[]), pick(JUNK)];
        else object[key] = pick(JUNK);
        break;
      default:
        object[key] = pick(JUNK);
    }
  }
  return copy;
}

function structuredCloneOrJunk(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

function mutateText(text: string, random: () => number): string {
  let result = text;
  const count = 1 + Math.floor(random() * 4);
  for (let change = 0; change < count; change++) {
    const from = Math.floor(random() * result.length);
    const to = Math.min(result.length, from + Math.floor(random() * 30));
    const insert = [
      '',
      '<',
      ']]>',
      '&amp;',
      '&#0;',
      '\u0000',
      '<![CDATA[',
      result.slice(from, to).repeat(2),
      '9',
    ];
    result = result.slice(0, from) + (insert[Math.floor(random() * insert.length)] ?? '') + result.slice(to);
  }
  return result;
}

/** Every text, number and text inside JSON in `value`, as text. */
export function leavesOf(value: unknown, leaves = new Set<string>(), depth = 0): Set<string> {
  if (typeof value === 'string') {
    leaves.add(value.trim());
    if (/^\s*[{[]/.test(value)) {
      try {
        leavesOf(JSON.parse(value), leaves, depth + 1);
      } catch {
        // No JSON after all.
      }
    }
  } else if (typeof value === 'number') leaves.add(String(value));
  else if (typeof value === 'object' && value !== null && depth < 20) {
    for (const inner of Object.values(value)) leavesOf(inner, leaves, depth + 1);
  }
  return leaves;
}
