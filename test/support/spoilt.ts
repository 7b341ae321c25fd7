function thrower(): never {
  throw new Error('hostile');
}

const hostile = new Proxy(
  {},
  {
    get: thrower,
    has: thrower,
    ownKeys: thrower,
    getOwnPropertyDescriptor: thrower,
    getPrototypeOf: thrower,
  },
);

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Plain data once for each of its places, with something there that throws: a getter, a proxy, one that was revoked. */
export function spoilt(data: unknown, place = ''): (readonly [place: string, data: unknown])[] {
  const here = [
    [`${place} (a proxy)`, hostile],
    [`${place} (revoked)`, revoked()],
  ] as const;
  if (typeof data !== 'object' || data === null) return [...here];
  const within = Object.entries(data).flatMap(([name, member]) => {
    const at = `${place}.${name}`;
    const copyWith = (descriptor: PropertyDescriptor) => {
      const copy: object = Array.isArray(data) ? [...data] : { ...data };
      return Object.defineProperty(copy, name, { ...descriptor, enumerable: true, configurable: true });
    };
    return [
      [`${at} (a getter)`, copyWith({ get: thrower })] as const,
      ...spoilt(member, at).map(([inner, value]) => [inner, copyWith({ value, writable: true })] as const),
    ];
  });
  return [...here, ...within];
}
