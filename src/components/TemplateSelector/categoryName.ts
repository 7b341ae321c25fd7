import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** A category in words; one without words as a person would write it: "Shipping update" for `SHIPPING_UPDATE`. */
export function categoryName(category: string, { strings }: Texts<TemplatePart>): string {
  const names: Readonly<Record<string, string>> = strings.templates.categories;
  const key = category.toLowerCase();
  const words = key.replace(/_+/g, ' ').trim();
  return (
    (Object.hasOwn(names, key) ? names[key] : undefined) ?? words.charAt(0).toUpperCase() + words.slice(1)
  );
}
