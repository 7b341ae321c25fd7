import { readdirSync, readFileSync } from 'node:fs';
import { fieldsOf } from '../../src/core/template/fieldsOf.js';
import type { FieldValue, TemplateValues } from '../../src/core/template/TemplateValues.js';

/** A file of `test/fixtures/templates`; its keys are explained in the README there. */
export interface TemplateFixture {
  file: string;
  kind: 'pair' | 'definition-only' | 'payload-only';
  definition?: unknown;
  values?: FixtureValues;
  payload?: { template: Record<string, unknown> } & Record<string, unknown>;
  partial?: boolean;
  payload_disputed?: boolean;
  list_answer?: boolean;
  preview?: string;
}

interface FixturePart {
  header?: Record<string, unknown>;
  body?: Record<string, unknown>;
  buttons?: (Record<string, unknown> | null)[];
}

interface FixtureValues extends FixturePart {
  cards?: (FixturePart & { card_index: number })[];
  limited_time_offer?: { expiration_time_ms: unknown };
  order_status?: FieldValue;
  tap_target_configuration?: FieldValue;
}

/** Stands in for the one expiration that its source computes: `<now + 48 h, UNIX milliseconds>`. */
const FIXTURE_EXPIRATION = Date.UTC(2026, 10, 24, 12);

const FOLDER = new URL('../fixtures/templates/', import.meta.url);

/** All template fixtures, by name. */
export const templateFixtures: readonly TemplateFixture[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const fixture = JSON.parse(
      text.replaceAll('"<now + 48 h, UNIX milliseconds>"', String(FIXTURE_EXPIRATION)),
    );
    return { file: file.replace('.json', ''), ...fixture };
  });

/** The fixture called so; a test that asks for one that is not there fails. */
export function templateFixture(file: string): TemplateFixture {
  const fixture = templateFixtures.find((candidate) => candidate.file === file);
  if (!fixture) throw new Error(`no fixture ${file}`);
  return fixture;
}

/** The fixture's values under the kit's field ids. */
export function fixtureValues({ definition, values = {} }: TemplateFixture): TemplateValues {
  const found: Record<string, FieldValue> = {};
  addPart(found, '', values);
  for (const card of values.cards ?? []) addPart(found, `cards.${card.card_index}.`, card);
  if (values.limited_time_offer)
    found['lto.expiration'] = values.limited_time_offer.expiration_time_ms as number;
  if (values.order_status) found.order = values.order_status;
  if (values.tap_target_configuration) found.tapTarget = values.tap_target_configuration;
  const code = found['body.1'];
  if (code !== undefined && fieldsOf(definition).some(({ id }) => id === 'code')) {
    const { 'body.1': _body, 'buttons.0.url': _button, ...others } = found;
    return { ...others, code };
  }
  return found;
}

function addPart(found: Record<string, FieldValue>, prefix: string, part: FixturePart): void {
  for (const [key, value] of Object.entries(part.header ?? {})) {
    if (typeof value === 'string') found[`${prefix}header.${key}`] = value;
    else {
      const id = key === 'location' || key === 'product' ? key : 'media';
      found[`${prefix}header.${id}`] = (value as Record<string, FieldValue>)[key] ?? (value as FieldValue);
    }
  }
  for (const [key, value] of Object.entries(part.body ?? {}))
    found[`${prefix}body.${key}`] = value as FieldValue;
  for (const [place, button] of (part.buttons ?? []).entries()) {
    if (button) addButton(found, `${prefix}buttons.${Number(button.index ?? place)}.`, button);
  }
}

function addButton(found: Record<string, FieldValue>, prefix: string, button: Record<string, unknown>): void {
  const subType = String(button.sub_type ?? 'copy_code').toLowerCase();
  const set = (name: string, value: unknown) => {
    if (value !== undefined) found[prefix + name] = value as FieldValue;
  };
  if (subType === 'url') set('url', button.text);
  if (subType === 'copy_code') set('coupon', button.coupon_code ?? button.copy_code);
  if (subType === 'flow' || subType === 'catalog') set(subType, button.action);
  if (subType === 'mpm') set('products', button.action);
  if (subType === 'order_details') set('order', button.action);
  set('payload', button.payload);
  set('ttl', button.ttl_minutes);
}

/**
 * A payload's template in the spelling under which payloads are compared: the README's comparison, plus the wrapper's
 * keys that sources leave out or add (`messaging_product`, `from`).
 */
export function comparable(payload: unknown, componentsOnly = false): unknown {
  const { type, template } = payload as { type: string; template: Record<string, unknown> };
  const components = normal(template.components ?? []);
  if (componentsOnly) return components;
  const { name, namespace, language } = template as {
    name: string;
    namespace?: string;
    language: { code: string };
  };
  return { type, name, namespace, language: language.code, components };
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) {
    const members = value.map(normal);
    const isUnordered = members.every((member) => {
      const { type, parameter_name } = (member ?? {}) as Record<string, unknown>;
      return parameter_name !== undefined || COMPONENTS.includes(String(type));
    });
    return isUnordered ? members.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : members;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => {
    if (key === 'type' || key === 'sub_type') return [key, String(member).toLowerCase()];
    return [key, key === 'index' ? String(member) : normal(member)];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const COMPONENTS = ['header', 'body', 'button', 'carousel', 'order_status', 'tap_target_configuration'];
