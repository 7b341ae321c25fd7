import type { Strings } from './Strings.js';

/** Any part of the texts. */
export type PartialStrings = DeepPartial<Strings>;

type DeepPartial<Value> = Value extends string | boolean
  ? Value
  : { [Key in keyof Value]?: DeepPartial<Value[Key]> };

/** Own texts, or several of them: a later one comes in place of those before it. */
export type OwnStrings = PartialStrings | readonly PartialStrings[];

/** `strings` with the host's own texts in place of those it gives. */
export function mergeStrings<Part extends PartialStrings>(
  strings: Part,
  own: OwnStrings | null | undefined,
): Part {
  if (own === undefined || own === null) return strings;
  const layers: readonly (PartialStrings | null | undefined)[] = Array.isArray(own) ? own : [own];
  return layers
    .filter(isGiven)
    .reduce<PartialStrings>(
      (base, layer) => merge(withoutForms(base, layer), layer) as PartialStrings,
      strings,
    ) as Part;
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return typeof value === 'object' && value !== null;
}

/** `base` without the forms of those words that the layer has in another way: "des Kunden" is no form of "Gast". */
function withoutForms(base: PartialStrings, { terms }: PartialStrings): PartialStrings {
  const forms = Object.keys(base.terms ?? {}).filter(
    (name) => name.includes('_') && Object.hasOwn(terms ?? {}, name.replace(/_.*/, '')),
  );
  if (forms.length === 0) return base;
  const kept = Object.entries(base.terms ?? {}).filter(([name]) => !forms.includes(name));
  return { ...base, terms: Object.fromEntries(kept) };
}

function merge(base: unknown, own: unknown): unknown {
  // Texts often come as JSON, where `null` says that there is none.
  if (own === undefined || own === null || (base !== undefined && typeof own !== typeof base)) return base;
  if (typeof base !== 'object' || base === null || typeof own !== 'object') return own;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    merged[key] = merge((base as Record<string, unknown>)[key], value);
  }
  return merged;
}
