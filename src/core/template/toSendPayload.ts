import { checkValues } from './checkValues.js';
import { isMissing } from './isMissing.js';
import { parseTemplate } from './parseTemplate.js';
import type { SendComponent, SendParameter, SendPayload } from './SendPayload.js';
import type { Template, TemplateButton, TemplateCard, TemplateComponent } from './Template.js';
import type { TemplateField } from './TemplateField.js';
import type { FieldValue, LocalizedValue, MediaValue, TemplateValues } from './TemplateValues.js';
import { withCards } from './withCards.js';

/** Whom to send to: a phone number, or a business-scoped user id. */
export type SendTarget = { to: string; recipient?: undefined } | { recipient: string; to?: undefined };

/**
 * The body of `POST /{phone-number-id}/messages`, or `null` when no body that the platform takes can be built: a value
 * fails (`checkValues` tells which), a part of the template is not understood (`sendabilityOf`), nobody is named, or
 * an authentication template would go to a user id (the platform needs a phone number, error 131062). The status is
 * not looked at, since a stored one may be out of date: ask `sendabilityOf`.
 *
 * Parameter n fills `{{n}}`, wherever it stands in the text. Values are passed on exactly as they are.
 *
 * @example toSendPayload(definition, { 'body.1': 'Ada' }, { to: '16505551234' })?.template.components
 * // [{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }] }]
 */
export function toSendPayload(
  template: unknown,
  values: TemplateValues,
  target: SendTarget,
): SendPayload | null {
  const whole = withCards(parseTemplate(template), values);
  const { to = '', recipient = '' } = target;
  if (to === '' && (recipient === '' || whole.category === 'AUTHENTICATION')) return null;
  if (whole.issues.some(({ blocks }) => blocks) || checkValues(whole, values).length > 0) return null;
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

function componentsOf(
  template: Template,
  components: readonly (TemplateComponent | TemplateCard['components'][number])[],
  values: TemplateValues,
): SendComponent[] {
  return components.flatMap((component): SendComponent[] => {
    switch (component.type) {
      case 'header':
      case 'body':
        return withParameters(component.type, parametersOf(template, component.fields, values));
      case 'limited-time-offer':
        return withParameters('limited_time_offer', parametersOf(template, component.fields, values));
      case 'order-status':
        return withParameters('order_status', parametersOf(template, component.fields, values));
      case 'buttons':
        return component.buttons.flatMap((button) => buttonOf(template, button, values));
      case 'carousel': {
        const cards = component.cards.map((card, index) => ({
          card_index: index,
          components: componentsOf(template, card.components, values),
        }));
        return [{ type: 'carousel', cards }];
      }
      case 'footer':
      case 'call-permission-request':
      case 'unknown':
        return [];
      default:
        return component satisfies never;
    }
  });
}

function withParameters(
  type: 'header' | 'body' | 'limited_time_offer' | 'order_status',
  parameters: SendParameter[],
): SendComponent[] {
  return parameters.length === 0 ? [] : [{ type, parameters }];
}

function buttonOf(template: Template, button: TemplateButton, values: TemplateValues): SendComponent[] {
  const parameters = parametersOf(template, button.fields, values);
  if (parameters.length === 0) return [];
  // The page of voice-call buttons shows no index, and samples of catalog buttons alone are in upper case.
  if (button.type === 'voice-call') return [{ type: 'button', sub_type: 'voice_call', parameters }];
  const subType =
    button.type === 'otp' ? 'url' : button.type === 'catalog' ? 'CATALOG' : button.type.replace('-', '_');
  return [{ type: 'button', sub_type: subType, index: button.index, parameters }];
}

function parametersOf(
  template: Template,
  fields: readonly TemplateField[],
  values: TemplateValues,
): SendParameter[] {
  return [...fields]
    .sort((a, b) => (typeof a.name === 'number' && typeof b.name === 'number' ? a.name - b.name : 0))
    .flatMap((field): SendParameter[] => {
      const value = values[field.id];
      if (isMissing(value)) return [];
      const parameter = parameterOf(field, value);
      const isNamed = template.parameterFormat === 'named' && field.kind === 'text';
      return [isNamed ? { ...parameter, parameter_name: field.name } : parameter];
    });
}

function parameterOf({ kind, format }: TemplateField, value: FieldValue): SendParameter {
  switch (kind) {
    case 'text':
      if (typeof value === 'string') return { type: 'text', text: value };
      return localized(value as LocalizedValue);
    case 'url-suffix':
    case 'one-time-code':
      return { type: 'text', text: value };
    case 'coupon-code':
      return { type: 'coupon_code', coupon_code: value };
    case 'payload':
      return { type: 'payload', payload: value };
    case 'ttl-minutes':
      return { type: 'ttl_minutes', ttl_minutes: value };
    case 'expiration':
      return { type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: value } };
    case 'media':
    case 'document': {
      const { id, link, filename } = value as MediaValue;
      const name = kind === 'document' && filename ? { filename } : {};
      return { type: format ?? 'image', [format ?? 'image']: { ...(id ? { id } : { link }), ...name } };
    }
    case 'location':
    case 'product':
      return { type: kind, [kind]: value };
    case 'order-status':
      return { type: 'order_status', order_status: value };
    case 'flow':
    case 'catalog':
    case 'products':
    case 'order-details':
      return { type: 'action', action: value };
    default:
      return kind satisfies never;
  }
}

function localized(value: LocalizedValue): SendParameter {
  return 'currency' in value
    ? { type: 'currency', currency: value.currency }
    : { type: 'date_time', date_time: value.date_time };
}
