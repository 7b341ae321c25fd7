import type { Strings } from './Strings.js';

/** Any part of the texts. */
export type PartialStrings = DeepPartial<Strings>;

type DeepPartial<Value> = Value extends string | boolean
  ? Value
  : { [Key in keyof Value]?: DeepPartial<Value[Key]> };

/** Own texts, or several of them: a later one comes in place of those before it. */
export type OwnStrings = PartialStrings | readonly PartialStrings[];

/** `strings` with the host's own texts in place of those it gives. */
export function mergeStrings<Part extends PartialStrings>(strings: Part, own: OwnStrings | undefined): Part {
  if (own === undefined) return strings;
  const layers: readonly unknown[] = Array.isArray(own) ? own : [own];
  return layers.reduce(merge, strings) as Part;
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
