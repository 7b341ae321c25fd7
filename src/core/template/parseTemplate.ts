import { tryTo } from '../tryTo.js';
import { definitionsIn } from './definitionsIn.js';
import { VALUE_TYPES } from './isOfType.js';
import {
  BODY_MAX_LENGTH,
  BODY_ONLY_MAX_LENGTH,
  OFFER_BODY_MAX_LENGTH,
  SHORT_BODY_MAX_LENGTH,
} from './limits.js';
import type { ParseContext } from './ParseContext.js';
import { buttonTypeOf } from './parseButton.js';
import { componentsIn, parseComponents } from './parseComponents.js';
import { type JsonRecord, listOf, partOf, recordOf, textOf, unpacked, wordOf } from './recordOf.js';
import type {
  ParameterFormat,
  Template,
  TemplateButton,
  TemplateComponent,
  TemplateIssue,
} from './Template.js';
import type { ValueType } from './TemplateField.js';

/**
 * The template behind a definition: an element of what the Graph API or 360dialog lists, or a request that creates
 * one; in any case and order, with keys missing; also as clients and stores keep it, with `parameterFormat`, flags and
 * numbers as text, parts as JSON text, `null` for a part that is not there. Never throws: what is not understood is in
 * `issues`. A template that was parsed already is returned as it is.
 *
 * @example parseTemplate({ name: 'hi', language: 'en', components: [{ type: 'body', text: 'Hi {{1}}' }] }).status // 'UNKNOWN'
 */
export function parseTemplate(definition: unknown): Template {
  return tryTo(() => templateIn(definition)) ?? templateIn(UNREADABLE);
}

/** In place of a definition that throws while it is read. */
const UNREADABLE = 'unreadable';

function templateIn(definition: unknown): Template {
  if (isTemplate(definition)) return definition;
  const raw: JsonRecord = partOf(definition) ?? {};
  const { name, language, status, category, ...more } = headOf(raw);
  return { name, language, status, category, ...contentOf(definition, raw), ...more };
}

/**
 * As `parseTemplate`, but what is in the template is read when it is first asked for: of thousands in a list a few are
 * looked at.
 */
export function lazyTemplate(definition: object): Template {
  return tryTo(() => lazyTemplateIn(definition)) ?? templateIn(UNREADABLE);
}

function lazyTemplateIn(definition: object): Template {
  if (isTemplate(definition)) return definition;
  const raw: JsonRecord = partOf(definition) ?? {};
  const source: Source = { definition, raw, content: null };
  const template = Object.defineProperties(headOf(raw) as Template, CONTENT);
  return Object.defineProperty(template, SOURCE, { value: source });
}

/** What a list asks of each of thousands of definitions. */
export type TemplateHead = Pick<Template, 'name' | 'language' | 'category'>;

export function headIn(definition: unknown): TemplateHead {
  return tryTo(() => shortHeadOf(definition)) ?? templateIn(UNREADABLE);
}

function shortHeadOf(definition: unknown): TemplateHead {
  if (isTemplate(definition)) return definition;
  const record = recordOf(definition) ?? {};
  // A key that is spelled right wins: with all of them there is nothing to spell.
  const isSpelled = 'name' in record && 'language' in record && 'category' in record;
  const raw = isSpelled ? record : (partOf(record) ?? {});
  return { name: textOf(raw.name), language: languageOf(raw), category: wordOf(raw.category) };
}

/** What a lazy template is read from when it is asked. */
interface Source {
  definition: object;
  raw: JsonRecord;
  content: Content | null;
}

/** Not enumerable, so that a copy is plain; on the template itself, so that it is found through a host's proxy too. */
const SOURCE = Symbol('source');

/** The texts of a template by which it is found; of one that was not read yet without reading the rest of it. */
export function textsOf(template: Template): string[] {
  const { [SOURCE]: source } = template as Partial<{ [SOURCE]: Source }>;
  const plain = source?.content === null ? tryTo(() => plainTexts(source.raw.components)) : null;
  return plain ?? template.components.flatMap(textsIn);
}

function textsIn(component: TemplateComponent | TemplateButton): string[] {
  if ('buttons' in component) return component.buttons.flatMap(textsIn);
  if ('cards' in component) return component.cards.flatMap((card) => card.components.flatMap(textsIn));
  return 'text' in component ? [component.text] : [];
}

const TEXTLESS: readonly unknown[] = ['IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'];

/** `null`: something is not as the platform lists it, and has to be read. */
function plainTexts(components: unknown): string[] | null {
  if (!Array.isArray(components)) return null;
  const texts: unknown[] = [];
  for (const part of components) {
    const { type, format = 'TEXT', text, buttons } = part;
    if (partOf(part) !== part) return null;
    if (type === 'BUTTONS' && Array.isArray(buttons)) texts.push(...buttons.map((button) => button.text));
    else if (type === 'BODY' || type === 'FOOTER' || (type === 'HEADER' && format === 'TEXT'))
      texts.push(text);
    else if (type !== 'HEADER' || !TEXTLESS.includes(format)) return null;
  }
  return texts.every((text): text is string => typeof text === 'string' && text !== '') ? texts : null;
}

function contentIn(source: Source): Content {
  const { definition, raw } = source;
  source.content ??= tryTo(() => contentOf(definition, raw)) ?? contentOf(UNREADABLE, {});
  return source.content;
}

/** The same functions for all of them: with functions of its own each of thousands would be an object of its own kind. */
const CONTENT: PropertyDescriptorMap = Object.fromEntries(
  (['parameterFormat', 'components', 'issues'] as const).map((name) => [
    name,
    {
      get(this: { [SOURCE]: Source }) {
        return contentIn(this[SOURCE])[name];
      },
      enumerable: true,
    },
  ]),
);

type Content = Pick<Template, 'parameterFormat' | 'components' | 'issues'>;

/** What a list needs of a template. */
function headOf(raw: JsonRecord): Omit<Template, keyof Content> {
  const head: Omit<Template, keyof Content> = {
    name: textOf(raw.name),
    language: languageOf(raw),
    status: wordOf(raw.status) || 'UNKNOWN',
    category: wordOf(raw.category),
  };
  for (const key in MORE) {
    const [name, read] = MORE[key] as (typeof MORE)[string];
    const word = raw[key] === undefined || head[name] !== undefined ? '' : read(raw[key]);
    if (word !== '') head[name] = word;
  }
  return head;
}

/** What few definitions have: of several keys of one member the first that says something counts. */
const MORE: Readonly<
  Record<
    string,
    readonly [Exclude<keyof Template, keyof Content | 'contentSid' | 'twilio'>, (value: unknown) => string]
  >
> = {
  id: ['id', textOf],
  sub_category: ['subCategory', wordOf],
  namespace: ['namespace', textOf],
  source: ['source', wordOf],
  library_template_name: ['libraryTemplateName', textOf],
  quality_score: ['quality', (value) => wordOf(partOf(unpacked(value))?.score ?? value)],
  quality_rating: ['quality', wordOf],
  rejected_reason: ['rejectedReason', (value) => wordOf(value).replace(/^NONE$/, '')],
};

function contentOf(definition: unknown, raw: JsonRecord): Content {
  const issues: TemplateIssue[] = [];
  const note: ParseContext['note'] = (code, where, detail = '', blocks = false) => {
    issues.push({ code, where, detail, blocks });
  };
  const definitions = componentsIn(raw.components);
  const isEmpty = definitions.every((part) => part === null);
  if (!recordOf(definition)) {
    note('not-a-template', '', definition === UNREADABLE ? UNREADABLE : typeof definition, true);
  } else {
    if (textOf(raw.name) === '') note('no-name', 'name', '', true);
    if (languageOf(raw) === '') note('no-language', 'language', '', true);
    if (isEmpty) note('no-components', 'components', '', true);
  }
  const components = parseComponents(contextOf(raw, definitions, note), definitions, '');
  if (!isEmpty && !components.some(({ type }) => type === 'body')) note('no-body', 'components');
  for (const key of ['sub_category', 'display_format'] as const) {
    const word = wordOf(raw[key]);
    if (!SUB_CATEGORIES.has(word)) note('unknown-sub-category', key, word, true);
  }
  if ([wordOf(raw.sub_category), wordOf(raw.display_format)].includes('ORDER_STATUS')) {
    components.push({
      type: 'order-status',
      fields: [{ id: 'order', kind: 'order-status', part: 'order', required: true }],
    });
  }
  const parameterFormat = formatOf(wordOf(raw.parameter_format), components, note);
  return { parameterFormat, components, issues };
}

/**
 * The templates of a list answer (`data`, 360dialog's `waba_templates`, YCloud's `items`, an account asked for its
 * `message_templates`), of an array of definitions, or of an array of list answers; a definition alone is a list of
 * one. Anything else gives `[]`.
 */
export function parseTemplates(answer: unknown): Template[] {
  return definitionsIn(answer).map(parseTemplate);
}

function languageOf(raw: JsonRecord): string {
  return textOf(partOf(unpacked(raw.language))?.code ?? raw.language);
}

function isTemplate(value: unknown): value is Template {
  const record = recordOf(value);
  if (record !== undefined && SOURCE in record) return true;
  return Array.isArray(record?.issues) && Array.isArray(record.components) && 'parameterFormat' in record;
}

/**
 * Sub-categories of which it is known what they take at sending. The platform has more (`RICH_ORDER_STATUS`,
 * `BOOKING_STATUS`, `FRAUD_ALERT`, `FLIGHT_DELAY_AND_GATE_CHANGE_ALERT`), some of them shown as native receipts, and no
 * page says what is sent for them: such a template is not understood.
 * META/templates/template-management (CUSTOM), META/payments (ORDER_DETAILS, also as `display_format`, ORDER_STATUS);
 * read 2026-11-29. FORM is in what the Graph API returns; CALL_PERMISSIONS_REQUEST stands beside a component of its own.
 */
const SUB_CATEGORIES: ReadonlySet<string> = new Set([
  '',
  'CUSTOM',
  'FORM',
  'ORDER_DETAILS',
  'ORDER_STATUS',
  'CALL_PERMISSIONS_REQUEST',
]);

/** Types as `GET /message_template_library` gives them, where a store has kept them with the template. */
function valueTypesOf(types: unknown): ValueType[] {
  return listOf(unpacked(types)).map((type) => {
    const word = wordOf(type).toLowerCase().replaceAll('_', '-');
    return VALUE_TYPES.find((known) => known === word) ?? 'text';
  });
}

function contextOf(
  raw: JsonRecord,
  definitions: readonly unknown[],
  note: ParseContext['note'],
): ParseContext {
  const records = definitions.map((definition) => recordOf(definition) ?? {});
  const types = records.map(({ type }) => wordOf(type));
  const buttons = records.flatMap((record) => listOf(unpacked(record.buttons))).map(buttonTypeOf);
  const hasOffer = types.includes('LIMITED_TIME_OFFER');
  return {
    note,
    language: languageOf(raw),
    category: wordOf(raw.category),
    valueTypes: {
      header: valueTypesOf(raw.header_param_types),
      body: valueTypesOf(raw.body_param_types),
    },
    hasOneTimeCode: buttons.includes('otp'),
    hasOffer,
    bodyMaxLength: hasOffer
      ? OFFER_BODY_MAX_LENGTH
      : buttons.includes('spm')
        ? SHORT_BODY_MAX_LENGTH
        : types.every((type) => type === 'BODY')
          ? BODY_ONLY_MAX_LENGTH
          : BODY_MAX_LENGTH,
  };
}

/** The placeholders decide, since `parameter_format` is often missing; without any, the declaration does. */
function formatOf(
  declared: string,
  components: readonly TemplateComponent[],
  note: ParseContext['note'],
): ParameterFormat {
  if (!['', 'POSITIONAL', 'NAMED'].includes(declared))
    note('unknown-parameter-format', 'parameter_format', declared, true);
  const names = components
    .flatMap((component) => component.fields)
    .filter(({ kind }) => kind === 'text')
    .map(({ name }) => typeof name);
  const isNamed = names.includes('string') || (names.length === 0 && declared === 'NAMED');
  if (names.includes('number') && (isNamed || declared === 'NAMED'))
    note('mixed-placeholders', 'components', declared, true);
  return isNamed ? 'named' : 'positional';
}
