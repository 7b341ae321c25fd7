import type { Strings } from './Strings.js';

/** Any part of the texts. */
export type PartialStrings = DeepPartial<Strings>;

type DeepPartial<Value> = Value extends string ? Value : { [Key in keyof Value]?: DeepPartial<Value[Key]> };

/** `strings` with the host's own texts in place of those it gives. */
export function mergeStrings(strings: Strings, own: PartialStrings | undefined): Strings {
  return own === undefined ? strings : (merge(strings, own) as Strings);
}

function merge(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (typeof base !== 'object' || base === null || typeof own !== 'object' || own === null) return own;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    merged[key] = merge((base as Record<string, unknown>)[key], value);
  }
  return merged;
}
