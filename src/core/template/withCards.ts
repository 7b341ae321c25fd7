import { isMissing } from './isMissing.js';
import { parseTemplate } from './parseTemplate.js';
import { readableValues } from './readableValues.js';
import type { Template, TemplateCard, TemplateCarousel } from './Template.js';
import type { TemplateValues } from './TemplateValues.js';

/** Number of the card that a value belongs to, or -1. */
export function cardOf(id: string): number {
  return Number(/^cards\.(\d{1,2})\./.exec(id)?.[1] ?? -1);
}

/** The template with its cards, and of its values what can be read. */
export function wholeWith(
  template: unknown,
  values: TemplateValues,
): [whole: Template, values: TemplateValues] {
  const readable = readableValues(values);
  return [withCards(parseTemplate(template), readable), readable];
}

/** The template with as many cards as `values` fill in; further cards repeat the last one of the definition. */
export function withCards(template: Template, values: TemplateValues): Template {
  const carousel = template.components.find((component) => component.type === 'carousel');
  if (!carousel) return template;
  let count = carousel.cards.length;
  for (const id of Object.keys(values)) if (!isMissing(values[id])) count = Math.max(count, cardOf(id) + 1);
  count = Math.min(count, carousel.maxCards);
  if (count === carousel.cards.length) return template;
  const components = template.components.map((part) =>
    part === carousel ? extended(carousel, count) : part,
  );
  return { ...template, components };
}

function extended(carousel: TemplateCarousel, count: number): TemplateCarousel {
  const cards = Array.from(
    { length: count },
    (_, index): TemplateCard => carousel.cards[index] ?? copyOf(carousel.cards.at(-1), index),
  );
  return {
    ...carousel,
    cards,
    fields: cards.flatMap((card) => card.components.flatMap((part) => part.fields)),
  };
}

function copyOf(card: TemplateCard | undefined, index: number): TemplateCard {
  const atIndex = <Part extends { fields: TemplateCard['components'][number]['fields'] }>(
    part: Part,
  ): Part => ({
    ...part,
    fields: part.fields.map((field) => ({
      ...field,
      id: field.id.replace(/^cards\.\d+/, `cards.${index}`),
      cardIndex: index,
    })),
  });
  return {
    components: (card?.components ?? []).map((part) =>
      part.type === 'buttons' ? { ...atIndex(part), buttons: part.buttons.map(atIndex) } : atIndex(part),
    ),
  };
}
