const kindOf = (value: object) => Object.prototype.toString.call(value);

/**
 * Whether two values say the same: plain data, dates, maps and sets, member by member, also those of another frame.
 * Everything else (a file, a function) is the same only as itself. What cannot be looked at is not the same.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Number.isNaN(a) && Number.isNaN(b);
  }
  try {
    return hasSameContent(a, b);
  } catch {
    return false;
  }
}

function hasSameContent(a: object, b: object): boolean {
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return false;
  switch (kind) {
    case '[object Object]': {
      const names = Object.keys(a);
      return (
        names.length === Object.keys(b).length &&
        names.every((name) => Object.hasOwn(b, name) && isSame(a[name as never], b[name as never]))
      );
    }
    case '[object Date]':
      return isSame(Number(a), Number(b));
    case '[object Map]':
    case '[object Set]':
      return isSame([...(a as Set<unknown>)], [...(b as Set<unknown>)]);
    case '[object Array]': {
      const [own, other] = [a, b] as [unknown[], unknown[]];
      return own.length === other.length && own.every((member, place) => isSame(member, other[place]));
    }
    default:
      return false;
  }
}
