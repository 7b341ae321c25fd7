/** What a property of an element takes, and how it is read from its attribute. */
export interface PropertyKind {
  /** Reads the attribute; `undefined`: as if it were not there. Absent: there is none. */
  read?: ((text: string) => unknown) | undefined;
  /** Takes numbers too, by their digits: ids of databases. */
  readsNumbers?: boolean | undefined;
  /** Whether a value can be used; one that cannot is as if it had not been given. */
  accepts: (value: unknown) => boolean;
  /** What is accepted, for developers. */
  expects: string;
}

const anything = () => true;

/** What a property is given, as its attribute would be read: frameworks write one for the other. */
export function readValue(given: unknown, { read, readsNumbers }: PropertyKind): unknown {
  const isId = Number.isFinite(given) || typeof given === 'bigint';
  const written = readsNumbers && isId ? String(given) : given;
  return typeof written === 'string' && read !== undefined ? read(written) : written;
}

export const text: PropertyKind = {
  read: (given) => given,
  readsNumbers: true,
  accepts: (value) => typeof value === 'string',
  expects: 'a text',
};

/** There or not; `"false"` is not, since frameworks write it. */
export const flag: PropertyKind = {
  read: (given) => given !== 'false',
  accepts: (value) => typeof value === 'boolean',
  expects: 'true or false',
};

export const amount: PropertyKind = {
  read: (given) => (given.trim() === '' ? Number.NaN : Number(given)),
  accepts: (value) => typeof value === 'number' && !Number.isNaN(value),
  expects: 'a number',
};

/**
 * Epoch milliseconds, an ISO 8601 text, or `never`; what the window makes of another value, its issues say. Nothing
 * between the quotes is what a server's template writes for nothing.
 */
export const instant: PropertyKind = {
  read(given) {
    const written = given.trim();
    if (written === '') return undefined;
    if (written === 'never') return null;
    return /^\d+$/.test(written) ? Number(written) : written;
  },
  accepts: anything,
  expects: 'an instant',
};

/** A part of the window's input that no attribute can hold; the window itself says what it cannot read. */
export const windowValue: PropertyKind = { accepts: anything, expects: 'a part of the window’s input' };

export const record: PropertyKind = {
  accepts: (value) => typeof value === 'object' && value !== null,
  expects: 'an object',
};

export const method: PropertyKind = {
  accepts: (value) => typeof value === 'function',
  expects: 'a function',
};

/** Plain data, or a function that makes it. */
export const recordOrMethod: PropertyKind = {
  accepts: (value) => record.accepts(value) || method.accepts(value),
  expects: 'an object or a function',
};

export function oneOf(...words: readonly string[]): PropertyKind {
  return {
    read: (given) => given,
    accepts: (value) => words.includes(value as string),
    expects: words.join(', '),
  };
}

/** Several of some words: an array, or an attribute with spaces between them. */
export function someOf(...words: readonly string[]): PropertyKind {
  return {
    read: (given) => given.split(/\s+/).filter((word) => word !== ''),
    accepts: (value) => Array.isArray(value) && value.every((word) => words.includes(word)),
    expects: `some of ${words.join(', ')}`,
  };
}
