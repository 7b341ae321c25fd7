import { blocksOf } from './blocksOf.js';
import { isWebAddress } from './checkText.js';
import { directionOf, languageTagOf } from './directionOf.js';
import { filledText, plainNodes, textOfFilled } from './FilledText.js';
import { fieldsOf } from './fieldsOf.js';
import { isMissing } from './isMissing.js';
import { mediaFor } from './mediaFor.js';
import { filled } from './placeholdersOf.js';
import type {
  RenderedButton,
  RenderedCard,
  RenderedHeader,
  RenderedOffer,
  RenderedTemplate,
} from './RenderedTemplate.js';
import { recordOf, textOf } from './recordOf.js';
import { shownValue } from './shownValue.js';
import type {
  Template,
  TemplateButton,
  TemplateCard,
  TemplateComponent,
  TemplateHeader,
  TemplateOffer,
} from './Template.js';
import type { TemplateField } from './TemplateField.js';
import type { LocationValue, MediaValue, ProductValue, TemplateValues } from './TemplateValues.js';
import { wholeWith } from './withCards.js';

/**
 * What the customer will see, as a tree without markup. Works with any values, also missing and wrong ones; what is
 * not filled in is a node of its own.
 *
 * @example renderTemplate({ components: [{ type: 'BODY', text: 'Hi *{{1}}*' }] }, { 'body.1': 'Ada' }).body?.blocks
 * // [{ type: 'paragraph', children: [
 * //   { type: 'text', text: 'Hi ' },
 * //   { type: 'bold', children: [{ type: 'value', id: 'body.1', text: 'Ada' }] }] }]
 */
export function renderTemplate(template: unknown, values: TemplateValues): RenderedTemplate {
  const [whole, readable] = wholeWith(template, values);
  return renderedIn(whole, fieldsOf(whole), readable);
}

/** `renderTemplate` of a template that has its cards and fields already. */
export function renderedIn(
  whole: Template,
  fields: readonly TemplateField[],
  values: TemplateValues,
): RenderedTemplate {
  const carousel = whole.components.find(({ type }) => type === 'carousel');
  const footer = whole.components.find(({ type }) => type === 'footer');
  const offer = whole.components.find(({ type }) => type === 'limited-time-offer');
  const content = contentOf(whole.components, values);
  return {
    languageTag: languageTagOf(whole.language),
    direction: directionOf(whole.language),
    ...content,
    ...(offer?.type === 'limited-time-offer' ? { offer: offerOf(offer, content.buttons, values) } : {}),
    ...(footer?.type === 'footer' && footer.text !== '' ? { footer: textOfPart(footer, values) } : {}),
    cards:
      carousel?.type === 'carousel' ? carousel.cards.map((card) => contentOf(card.components, values)) : [],
    isComplete: fields.every(({ id, required }) => !required || !isMissing(values[id])),
  };
}

function contentOf(
  components: readonly (TemplateComponent | TemplateCard['components'][number])[],
  values: TemplateValues,
): RenderedCard {
  const content: { -readonly [Key in keyof RenderedCard]: RenderedCard[Key] } = { buttons: [] };
  for (const component of components) {
    if (component.type === 'header') content.header = headerOf(component, values);
    else if (component.type === 'buttons')
      content.buttons = component.buttons.map((button) => buttonOf(button, values));
    else if (component.type === 'body') {
      const body = filledText(component.text, component.fields, values);
      content.body = { text: textOfFilled(body), blocks: blocksOf(body) };
    }
  }
  return content;
}

function headerOf(header: TemplateHeader, values: TemplateValues): RenderedHeader {
  if (header.format === 'text') {
    const text = filledText(header.text, header.fields, values);
    return { type: 'text', text: textOfFilled(text), children: plainNodes(text, 0, text.text.length) };
  }
  const [field] = header.fields;
  const { id, example } = field ?? { id: '' };
  const value = recordOf(values[id]);
  if (header.format === 'location') {
    const { place, fields } = header;
    const fixed = place && {
      ...place,
      name: textOfPart({ text: place.name, fields }, values),
      address: textOfPart({ text: place.address, fields }, values),
    };
    const shown = fixed ?? (value as LocationValue | undefined);
    return { type: 'location', id, ...(shown && { value: shown }) };
  }
  if (header.format === 'product')
    return { type: 'product', id, ...(value && { value: value as unknown as ProductValue }) };
  const link = header.link ?? textOf(value?.link);
  const { filename } = field ? mediaFor(field, values[id]) : {};
  return {
    type: 'media',
    id,
    format: header.format,
    ...(header.link === undefined ? {} : { value: { link } }),
    ...(value && { value: { ...(value as MediaValue), ...(filename && { filename }) } }),
    isSafe: link === '' || isWebAddress(link),
    ...(example === undefined ? {} : { example }),
  };
}

function buttonOf(
  { type, index, text, url, phoneNumber, fields }: TemplateButton,
  values: TemplateValues,
): RenderedButton {
  const field = fields.find(({ kind }) => kind === 'coupon-code' || kind === 'one-time-code');
  const code = field && shownValue(values[field.id]);
  const suffix = fields.find(({ kind }) => kind === 'url-suffix');
  const address = url && filled(url, (name) => shownValue(values[suffix?.id ?? '']) ?? `[${name}]`);
  return {
    type,
    index,
    text: textOfPart({ text, fields }, values),
    ...(address === undefined ? {} : { url: address, isSafe: isWebAddress(address) }),
    ...(phoneNumber === undefined ? {} : { phoneNumber }),
    ...(code === undefined ? {} : { code }),
  };
}

/** A text without formatting; placeholders without a value as `[name]`. */
function textOfPart(
  { text, fields }: { text: string; fields: readonly TemplateField[] },
  values: TemplateValues,
): string {
  return text.includes('{{') ? textOfFilled(filledText(text, fields, values)) : text;
}

function offerOf(
  offer: TemplateOffer,
  buttons: readonly RenderedButton[],
  values: TemplateValues,
): RenderedOffer {
  const expiresAt = values[offer.fields[0]?.id ?? ''];
  const code = buttons.find(({ type }) => type === 'copy-code')?.code;
  return {
    text: offer.text,
    hasExpiration: offer.hasExpiration,
    ...(typeof expiresAt === 'number' ? { expiresAt } : {}),
    ...(code === undefined ? {} : { code }),
  };
}
