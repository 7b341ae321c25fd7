import { answerOf, isText } from '../../clock/answerOf.js';
import type { Template } from '../../core/template/Template.js';
import type { FieldKind, TemplateField } from '../../core/template/TemplateField.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplateStrings } from '../../strings/Strings.js';
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
    textOf(field, fields),
    { name: field.name ?? '', button: field.buttonText || strings.templates.button },
    locale,
  );
  if (field.cardIndex === undefined) return label;
  return formatText(fields.card, { number: field.cardIndex + 1, field: label }, locale);
}

/** Names of kinds of which a template has one, or which a button brings. */
const NAMES = {
  document: 'headerDocument',
  location: 'headerLocation',
  product: 'headerProduct',
  'url-suffix': 'urlSuffix',
  'coupon-code': 'couponCode',
  'one-time-code': 'oneTimeCode',
  payload: 'payload',
  expiration: 'expiration',
  'ttl-minutes': 'ttlMinutes',
  'order-status': 'orderStatus',
  flow: 'other',
  catalog: 'other',
  products: 'other',
  'order-details': 'other',
} as const satisfies Record<Exclude<FieldKind, 'text' | 'media'>, keyof TemplateStrings['fields']>;

function textOf(
  { kind, name, part, cardPart, format }: TemplateField,
  fields: TemplateStrings['fields'],
): string {
  if (kind === 'text') {
    if (typeof name === 'string') return plainWords(name);
    return (cardPart ?? part) === 'header' ? fields.headerText : fields.bodyText;
  }
  if (kind !== 'media') return fields[NAMES[kind]];
  if (format === 'video') return fields.headerVideo;
  return format === 'gif' ? fields.headerGif : fields.headerImage;
}

function plainWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
