import { fieldsOf } from '../../src/core/template/fieldsOf.js';
import { parseTemplate } from '../../src/core/template/parseTemplate.js';
import type { TemplateField } from '../../src/core/template/TemplateField.js';
import type { TemplateValues } from '../../src/core/template/TemplateValues.js';

/** One reason for which the platform refuses a request, with the code that it answers. */
export interface PayloadProblem {
  code: 100 | 131008 | 131009 | 132000 | 132001 | 132012 | 132018;
  detail: string;
}

type Json = Record<string, unknown>;
type Report = (code: PayloadProblem['code'], detail: string) => void;

const MEDIA = ['image', 'video', 'gif', 'document'];
const SUB_TYPES = [
  'url',
  'quick_reply',
  'copy_code',
  'flow',
  'catalog',
  'mpm',
  'voice_call',
  'order_details',
  'payment_request',
];

/**
 * What the Cloud API would refuse in the body of a template message, as its documentation says it; `[]` when nothing.
 * Written on its own, from the payload's side, so that it can judge what the kit builds. With `definition` it also
 * counts the parameters against it. Recipient and `messaging_product` are not asked for: sources leave them out.
 */
export function payloadProblems(payload: unknown, definition?: unknown): PayloadProblem[] {
  const problems: PayloadProblem[] = [];
  const report: Report = (code, detail) => problems.push({ code, detail });
  const { type, template } = json(payload);
  if (type !== 'template') report(100, 'type');
  const { name, language, components } = json(template);
  if (!isText(name)) report(131008, 'template.name');
  if (!isText(json(language).code)) report(131008, 'template.language.code');
  if (components !== undefined && !Array.isArray(components)) report(100, 'template.components');
  const list = Array.isArray(components) ? components : [];
  checkComponents(list, 'components', report);
  if (definition !== undefined) compare(list, json(template), definition, report);
  return problems;
}

function checkComponents(components: readonly unknown[], where: string, report: Report): void {
  for (const [index, component] of components.entries()) {
    const at = `${where}.${index}`;
    const { type, sub_type, index: place, parameters, cards } = json(component);
    const word = String(type).toLowerCase();
    if (word === 'carousel') {
      for (const [card, { card_index, components: inner }] of (cards as Json[]).entries()) {
        if (card_index !== card) report(132012, `${at}.cards.${card}.card_index`);
        checkComponents(inner as unknown[], `${at}.cards.${card}`, report);
      }
      continue;
    }
    if (word === 'button') {
      if (!SUB_TYPES.includes(String(sub_type).toLowerCase())) report(100, `${at}.sub_type`);
      if (place !== undefined && !/^\d$/.test(String(place))) report(100, `${at}.index`);
    } else if (
      !['header', 'body', 'limited_time_offer', 'order_status', 'tap_target_configuration'].includes(word)
    ) {
      report(100, `${at}.type`);
    }
    const mayBeNamedOnly = ['flow', 'catalog'].includes(String(sub_type).toLowerCase());
    if (parameters === undefined && mayBeNamedOnly) continue;
    if (!Array.isArray(parameters) || parameters.length === 0) report(131008, `${at}.parameters`);
    else for (const parameter of parameters) checkParameter(json(parameter), at, report);
  }
}

function checkParameter(parameter: Json, at: string, report: Report): void {
  const type = String(parameter.type);
  const value = parameter[type];
  const object = json(value);
  if (type === 'text') {
    if (!isText(value) || /[\n\r\t]| {5}/.test(value)) report(131009, `${at} text ${JSON.stringify(value)}`);
    const { parameter_name } = parameter;
    if (parameter_name !== undefined && !isText(parameter_name)) report(132018, `${at} parameter_name`);
  } else if (MEDIA.includes(type)) {
    if (isText(object.id) === isText(object.link)) report(131009, `${at} ${type}`);
    if (object.filename !== undefined && type !== 'document') report(131009, `${at} filename`);
  } else if (type === 'location') {
    const isGood = [object.latitude, object.longitude].every((degrees) => Math.abs(Number(degrees)) <= 180);
    if (!isGood || !isText(object.name) || !isText(object.address)) report(131009, `${at} location`);
  } else if (type === 'product') {
    if (!isText(object.product_retailer_id) || !isText(object.catalog_id)) report(131009, `${at} product`);
  } else if (type === 'limited_time_offer') {
    if (!Number.isInteger(object.expiration_time_ms)) report(131009, `${at} expiration_time_ms`);
  } else if (type === 'coupon_code' || type === 'payload') {
    if (!isText(value)) report(131009, `${at} ${type}`);
  } else if (type === 'ttl_minutes') {
    if (!Number.isInteger(value)) report(131009, `${at} ttl_minutes`);
  } else if (type === 'currency' || type === 'date_time') {
    if (!isText(object.fallback_value)) report(131009, `${at} fallback_value`);
  } else if (type === 'tap_target_configuration') {
    if (!Array.isArray(value) || value.length === 0) report(131009, `${at} ${type}`);
  } else if (type === 'action' || type === 'order_status') {
    if (Object.keys(object).length === 0) report(131009, `${at} ${type}`);
  } else report(100, `${at} ${type}`);
}

/** Counts parameters by the place that they fill. */
function compare(components: readonly unknown[], template: Json, definition: unknown, report: Report): void {
  const { name, language, components: parts } = parseTemplate(definition);
  for (const { type, index } of parts.flatMap((part) => (part.type === 'buttons' ? part.buttons : []))) {
    const isNamed = components.map(json).some((sent) => sent.type === 'button' && sent.index === index);
    if (type === 'flow' && !isNamed) report(131009, `button ${index} is not named`);
  }
  if (template.name !== name || json(template.language).code !== language)
    report(132001, String(template.name));
  const sent = components.flatMap((component) => placesOf(json(component), ''));
  const cards: TemplateValues = Object.fromEntries(
    sent.flatMap((place) => (/^cards\.\d+\./.test(place) ? [[`${place}.x`, 'x']] : [])),
  );
  const expected = fieldsOf(definition, cards).flatMap((field) => expectedPlaces(field));
  const optional = fieldsOf(definition, cards)
    .filter(({ required }) => !required)
    .flatMap(expectedPlaces);
  for (const place of new Set(expected)) {
    const count = (list: readonly string[]) => list.filter((member) => member === place).length;
    const least = count(expected) - count(optional);
    if (count(sent) < least || count(sent) > count(expected)) report(132000, place);
  }
  for (const place of sent)
    if (!expected.includes(place) && place !== 'tap_target_configuration') report(132012, place);
}

function placesOf(component: Json, prefix: string): string[] {
  const type = String(component.type).toLowerCase();
  if (type === 'carousel') {
    return (component.cards as Json[]).flatMap(({ card_index, components }) =>
      (components as unknown[]).flatMap((inner) => placesOf(json(inner), `cards.${card_index}.`)),
    );
  }
  const place = type === 'button' ? `buttons.${component.index ?? 0}` : type;
  return ((component.parameters ?? []) as unknown[]).map(() => prefix + place);
}

function expectedPlaces({ id, part, cardIndex, cardPart, buttonIndex }: TemplateField): string[] {
  if (id === 'code') return ['body', `buttons.${buttonIndex ?? 0}`];
  if (part === 'order') return ['order_status'];
  if (part === 'limited-time-offer') return ['limited_time_offer'];
  const prefix = cardIndex === undefined ? '' : `cards.${cardIndex}.`;
  const place = part === 'card' ? cardPart : part;
  return [prefix + (place === 'button' ? `buttons.${buttonIndex}` : place)];
}

function json(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
