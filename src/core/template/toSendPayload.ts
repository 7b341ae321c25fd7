import { issuesIn } from './checkValues.js';
import { isMissing } from './isMissing.js';
import { mediaFor } from './mediaFor.js';
import { recordOf } from './recordOf.js';
import type { SendComponent, SendParameter, SendPayload } from './SendPayload.js';
import type { ButtonType, Template, TemplateButton, TemplateCard, TemplateComponent } from './Template.js';
import type { FieldKind, TemplateField } from './TemplateField.js';
import type { FieldValue, TemplateValues } from './TemplateValues.js';
import type { ValueIssue } from './ValueIssue.js';
import { wholeWith } from './withCards.js';

/** Whom to send to: a phone number, or a business-scoped user id. */
export type SendTarget = { to: string; recipient?: undefined } | { recipient: string; to?: undefined };

/**
 * The body of `POST /{phone-number-id}/messages`, or `null` when no body that the platform takes can be built: a value
 * fails (`checkValues` tells which), a part of the template is not understood (`sendabilityOf`), nobody is named, or
 * an authentication template would go to a user id (the platform needs a phone number, error 131062), or the template
 * is Twilio's. The status is
 * not looked at, since a stored one may be out of date: ask `sendabilityOf`.
 *
 * Parameter n fills `{{n}}`, wherever it stands in the text. Values are passed on exactly as they are; a document that
 * is given no name takes the one at the end of its link.
 *
 * @example toSendPayload(definition, { 'body.1': 'Ada' }, { to: '16505551234' })?.template.components
 * // [{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }] }]
 */
export function toSendPayload(
  template: unknown,
  values: TemplateValues,
  target: SendTarget,
): SendPayload | null {
  const [whole, readable] = wholeWith(template, values);
  return payloadIn(whole, readable, issuesIn(whole, readable), target);
}

/** `toSendPayload` of a template that has its cards already, and whose values were checked. */
export function payloadIn(
  whole: Template,
  values: TemplateValues,
  issues: readonly ValueIssue[],
  { to = '', recipient = '' }: SendTarget,
): SendPayload | null {
  if (to === '' && (recipient === '' || whole.category === 'AUTHENTICATION')) return null;
  if (whole.issues.some(({ blocks }) => blocks) || issues.length > 0) return null;
  if (whole.contentSid !== undefined) return null;
  const components = componentsOf(whole, whole.components, values);
  if (!isMissing(values.tapTarget)) {
    components.push({
      type: 'tap_target_configuration',
      parameters: [{ type: 'tap_target_configuration', tap_target_configuration: values.tapTarget }],
    });
  }
  const { name, namespace, language } = whole;
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...(to === '' ? { recipient } : { to }),
    type: 'template',
    template: {
      ...(namespace === undefined ? {} : { namespace }),
      name,
      language: { code: language },
      ...(components.length === 0 ? {} : { components }),
    },
  };
}

type Parts = readonly (TemplateComponent | TemplateCard['components'][number])[];

/** What becomes of each kind of part; parts without a value are left out. */
function componentsOf(template: Template, parts: Parts, values: TemplateValues): SendComponent[] {
  return parts.flatMap((part): SendComponent[] => {
    if (part.type === 'buttons') return part.buttons.flatMap((button) => buttonOf(template, button, values));
    if (part.type === 'carousel') {
      const cards = part.cards.map((card, index) => ({
        card_index: index,
        components: componentsOf(template, card.components, values),
      }));
      return [{ type: 'carousel', cards }];
    }
    const parameters = parametersOf(template, part.fields, values);
    return parameters.length === 0 ? [] : [{ type: apiWord(part.type) as 'body', parameters }];
  });
}

/**
 * Buttons that are named even where nothing is filled in for them. Whether a button is due hangs on its kind (all read
 * 2026-11-29; META is https://developers.facebook.com/documentation/business-messaging/whatsapp):
 *
 * - flow: the whole message is refused (131009) when its button is not named; without token or data it takes no
 *   parameters. https://github.com/juspay/clairvoyance/pull/1128, https://github.com/megaapp977/stack/issues/93
 * - catalog: "If the `parameters` object is omitted, the product image of the first item in your catalog will be used"
 *   (META/templates/marketing-templates/catalog-templates), so the button stays. A message without it got 131008:
 *   https://github.com/Azure-Samples/communication-services-dotnet-quickstarts/issues/169. Against it, sending
 *   nothing: https://github.com/ChatbotXIO/ChatbotX/pull/1008. The platform's page is followed.
 * - url with a placeholder, copy-code, otp, mpm, order-details, payment-request: due, and they have a required field.
 * - quick-reply (its payload is its label then, META/templates/components) and voice-call (both parameters optional,
 *   META/calling/call-button-messages-deep-links): only with a value.
 * - url without a placeholder, phone-number, spm, request-contact-info: never; the platform puts them in by itself and
 *   refuses `phone_number` as a sub-type (https://github.com/shridarpatil/frappe_whatsapp/issues/188).
 */
const ALWAYS_NAMED: ReadonlySet<ButtonType> = new Set(['flow', 'catalog']);

function buttonOf(template: Template, button: TemplateButton, values: TemplateValues): SendComponent[] {
  const { type, index, hasPaymentPreview } = button;
  const parameters = parametersOf(template, button.fields, values);
  if (parameters.length === 0 && !ALWAYS_NAMED.has(type)) return [];
  // "set to `true` in parameters": META/payments/payments-in/enhanced-payment-links (read 2026-11-29)
  if (hasPaymentPreview) for (const parameter of parameters) parameter.payment_link_preview = true;
  const given = parameters.length === 0 ? {} : { parameters };
  // The page of voice-call buttons shows one in the first place without an index; samples of catalog buttons, and of
  // them alone, are in upper case.
  if (type === 'voice-call' && index === 0) return [{ type: 'button', sub_type: 'voice_call', ...given }];
  const subType = type === 'otp' ? 'url' : type === 'catalog' ? 'CATALOG' : apiWord(type);
  return [{ type: 'button', sub_type: subType, index, ...given }];
}

/** `limited-time-offer` -> `limited_time_offer` */
function apiWord(word: string): string {
  return word.replaceAll('-', '_');
}

function parametersOf(
  template: Template,
  fields: readonly TemplateField[],
  values: TemplateValues,
): SendParameter[] {
  return [...fields]
    .sort((a, b) => (typeof a.name === 'number' && typeof b.name === 'number' ? a.name - b.name : 0))
    .flatMap((field): SendParameter[] => {
      const value = withoutEmpty(field, values[field.id]);
      if (isMissing(value) || isBare(field, value)) return [];
      const parameter = parameterOf(field, value);
      const isNamed = template.parameterFormat === 'named' && field.kind === 'text';
      return [isNamed ? { ...parameter, parameter_name: field.name } : parameter];
    });
}

/** An action without the members that are left empty: a form has a field for each, and a host its database. */
function withoutEmpty({ kind }: TemplateField, value: FieldValue | undefined): FieldValue | undefined {
  if (kind !== 'flow' && kind !== 'catalog') return value;
  const members = Object.entries(recordOf(value) ?? {}).filter(([, member]) => member !== '');
  return Object.fromEntries(members);
}

/** An action of a button that is named anyway, and that says nothing more. */
function isBare({ kind }: TemplateField, value: FieldValue): boolean {
  return (kind === 'flow' || kind === 'catalog') && Object.keys(value).length === 0;
}

/** The API's type of parameter where it is not called as the kind of value; media name their format. */
const PARAMETER_TYPES: Readonly<Partial<Record<FieldKind, string>>> = {
  'url-suffix': 'text',
  'one-time-code': 'text',
  expiration: 'limited_time_offer',
  flow: 'action',
  catalog: 'action',
  products: 'action',
  'order-details': 'action',
};

function parameterOf(field: TemplateField, value: FieldValue): SendParameter {
  const { kind, format = 'image' } = field;
  if (kind === 'media' || kind === 'document') return { type: format, [format]: mediaFor(field, value) };
  const localized = kind === 'text' ? recordOf(value) : undefined;
  if (localized?.currency) return { type: 'currency', currency: localized.currency };
  if (localized) return { type: 'date_time', date_time: localized.date_time };
  const type = PARAMETER_TYPES[kind] ?? apiWord(kind);
  return { type, [type]: kind === 'expiration' ? { expiration_time_ms: value } : value };
}
