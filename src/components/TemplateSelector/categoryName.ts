import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** A category in words; one without words as the platform writes it. */
export function categoryName(category: string, { strings }: Texts<TemplatePart>): string {
  const names: Readonly<Record<string, string>> = strings.templates.categories;
  const key = category.toLowerCase();
  return (Object.hasOwn(names, key) ? names[key] : undefined) ?? category;
}
