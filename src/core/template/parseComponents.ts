import { PRODUCT_CARDS_MAX, SHORT_BODY_MAX_LENGTH } from './limits.js';
import { oneTimeCodeFooter, oneTimeCodeText } from './oneTimeCodeText.js';
import type { ParseContext } from './ParseContext.js';
import { parseButton } from './parseButton.js';
import { parseHeader } from './parseHeader.js';
import { parseText } from './parseText.js';
import { placeholdersOf } from './placeholdersOf.js';
import { flagOf, type JsonRecord, listOf, partOf, recordOf, textOf, unpacked, wordOf } from './recordOf.js';
import type { TemplateCard, TemplateComponent } from './Template.js';

/** Reading order; the platform shows parts so in whatever order the definition has them. */
const ORDER: readonly TemplateComponent['type'][] = [
  'header',
  'limited-time-offer',
  'body',
  'footer',
  'buttons',
  'carousel',
  'call-permission-request',
  'order-status',
  'unknown',
];

/** Where a part keeps what it holds; `null` there says that the part is not in the template. */
const CONTENT: Readonly<Record<string, string>> = {
  HEADER: 'format',
  BUTTONS: 'buttons',
  CAROUSEL: 'cards',
  LIMITED_TIME_OFFER: 'limited_time_offer',
};

/** The members of a `components` array, `null` for those that say that they are not there, as stores keep them. */
export function componentsIn(components: unknown): readonly unknown[] {
  return listOf(unpacked(components)).map((definition) => {
    const raw = partOf(definition);
    if (raw === undefined) return definition;
    const type = wordOf(raw.type);
    const content = Object.hasOwn(CONTENT, type) ? CONTENT[type] : undefined;
    return content !== undefined && raw[content] === null && textOf(raw.text) === '' ? null : raw;
  });
}

/** Reads what `componentsIn` gives into reading order. */
export function parseComponents(
  context: ParseContext,
  definitions: readonly unknown[],
  where: string,
): TemplateComponent[] {
  const seen = new Set<string>();
  const components = definitions.flatMap((definition, index) => {
    if (definition === null) return [];
    const place = `${where}components.${index}`;
    const component = parseComponent(context, definition, place);
    if (component.type !== 'unknown' && seen.has(component.type)) {
      context.note('duplicate-component', place, component.type, true);
    }
    seen.add(component.type);
    return component;
  });
  return components.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** Reads one member of `components`; what is not known becomes a component of type `unknown`. */
function parseComponent(context: ParseContext, definition: unknown, where: string): TemplateComponent {
  const raw = recordOf(definition) ?? {};
  const type = wordOf(raw.type);
  const unknown = (): TemplateComponent => {
    context.note('unknown-component', where, textOf(raw.type), true);
    return { type: 'unknown', name: type, fields: [] };
  };
  if (context.card !== undefined && !['HEADER', 'BODY', 'BUTTONS'].includes(type)) return unknown();
  switch (type) {
    case 'HEADER':
      return parseHeader(context, raw, where) ?? { type: 'unknown', name: 'HEADER', fields: [] };
    case 'BODY':
      return {
        type: 'body',
        ...parseText(
          context,
          'body',
          bodyTextOf(context, raw, where),
          context.bodyMaxLength,
          raw.example,
          where,
        ),
      };
    case 'FOOTER':
      return { type: 'footer', text: footerTextOf(context, raw, where), fields: [] };
    case 'LIMITED_TIME_OFFER': {
      const offer = partOf(unpacked(raw.limited_time_offer)) ?? raw;
      const hasExpiration = flagOf(offer.has_expiration) === true;
      if (flagOf(offer.has_expiration) === undefined)
        context.note('bad-flag', where, textOf(offer.has_expiration), true);
      return {
        type: 'limited-time-offer',
        text: fixedText(context, textOf(offer.text), where),
        hasExpiration,
        fields: hasExpiration
          ? [{ id: 'lto.expiration', kind: 'expiration', part: 'limited-time-offer', required: true }]
          : [],
      };
    }
    case 'BUTTONS': {
      const list = unpacked(raw.buttons);
      if (!Array.isArray(list)) return unknown();
      const buttons = list.map((button: unknown, index) =>
        parseButton(context, button, index, `${where}.buttons.${index}`),
      );
      return { type: 'buttons', buttons, fields: buttons.flatMap((button) => button.fields) };
    }
    case 'CAROUSEL': {
      const cards = listOf(unpacked(raw.cards)).map((card, index) =>
        cardOf(
          { ...context, card: index, bodyMaxLength: SHORT_BODY_MAX_LENGTH },
          card,
          `${where}.cards.${index}.`,
        ),
      );
      if (cards.length === 0) return unknown();
      const isProducts = cards.every(({ components }) =>
        components.some((part) => part.type === 'header' && part.format === 'product'),
      );
      const maxCards = isProducts ? Math.max(PRODUCT_CARDS_MAX, cards.length) : cards.length;
      return {
        type: 'carousel',
        cards,
        maxCards,
        fields: cards.flatMap((card) => card.components.flatMap((component) => component.fields)),
      };
    }
    case 'CALL_PERMISSION_REQUEST':
      return { type: 'call-permission-request', fields: [] };
    default:
      return unknown();
  }
}

function cardOf(context: ParseContext, definition: unknown, where: string): TemplateCard {
  const components = parseComponents(context, componentsIn(partOf(definition)?.components), where).filter(
    (component) => component.type === 'header' || component.type === 'body' || component.type === 'buttons',
  );
  if (components.length === 0) context.note('no-components', where, '', true);
  return { components };
}

/** Body text. Requests that create an authentication template have none: the platform writes it. */
function bodyTextOf(context: ParseContext, raw: JsonRecord, where: string): string {
  const text = textOf(raw.text);
  if (text !== '') return text;
  if (!context.hasOneTimeCode) {
    context.note('missing-text', where, 'text', true);
    return '';
  }
  context.note('platform-text', where);
  return oneTimeCodeText(context.language, flagOf(raw.add_security_recommendation) === true);
}

function footerTextOf(context: ParseContext, raw: JsonRecord, where: string): string {
  const minutes = textOf(raw.code_expiration_minutes);
  if (textOf(raw.text) !== '' || minutes === '') return fixedText(context, textOf(raw.text), where);
  context.note('platform-text', where);
  return oneTimeCodeFooter(context.language, minutes);
}

/** A text that takes no parameter. */
function fixedText(context: ParseContext, text: string, where: string): string {
  if (placeholdersOf(text).length > 0) context.note('bad-placeholder', where, text, true);
  return text;
}
