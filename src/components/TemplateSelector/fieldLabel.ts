import { answerOf, isText } from '../../clock/answerOf.js';
import type { Template } from '../../core/template/Template.js';
import type { TemplateField } from '../../core/template/TemplateField.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** The host's own name of a field; `undefined` for the kit's. */
export type GetFieldLabel = (field: TemplateField, template: Template) => string | null | undefined;

/** Name of a field: the host's own, else the kit's. */
export function shownLabel(
  field: TemplateField,
  template: Template,
  getLabel: GetFieldLabel | null | undefined,
  texts: Texts<TemplatePart>,
): string {
  return hostLabel(field, template, getLabel) || fieldLabel(field, texts);
}

/** The host's own name of a field; `''`: it has none. */
export function hostLabel(
  field: TemplateField,
  template: Template,
  getLabel: GetFieldLabel | null | undefined,
): string {
  return answerOf(getLabel, [field, template], undefined, isText) || '';
}

/** The kit's name of a field: a named placeholder's own name in plain words, else its place and kind. */
export function fieldLabel(field: TemplateField, { strings, locale }: Texts<TemplatePart>): string {
  const { fields } = strings.templates;
  const label = formatText(
    textOf(field, { strings, locale }),
    { name: field.name ?? '', button: field.buttonText || strings.templates.button },
    locale,
  );
  if (field.cardIndex === undefined) return label;
  return formatText(fields.card, { number: field.cardIndex + 1, field: label }, locale);
}

function textOf(field: TemplateField, { strings }: Texts<TemplatePart>): string {
  const { fields } = strings.templates;
  switch (field.kind) {
    case 'text':
      if (typeof field.name === 'string') return plainWords(field.name);
      return (field.cardPart ?? field.part) === 'header' ? fields.headerText : fields.bodyText;
    case 'media':
      if (field.format === 'video') return fields.headerVideo;
      return field.format === 'gif' ? fields.headerGif : fields.headerImage;
    case 'document':
      return fields.headerDocument;
    case 'location':
      return fields.headerLocation;
    case 'product':
      return fields.headerProduct;
    case 'url-suffix':
      return fields.urlSuffix;
    case 'coupon-code':
      return fields.couponCode;
    case 'one-time-code':
      return fields.oneTimeCode;
    case 'payload':
      return fields.payload;
    case 'expiration':
      return fields.expiration;
    case 'ttl-minutes':
      return fields.ttlMinutes;
    case 'order-status':
      return fields.orderStatus;
    case 'flow':
    case 'catalog':
    case 'products':
    case 'order-details':
      return fields.other;
    default:
      return field.kind satisfies never;
  }
}

function plainWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
