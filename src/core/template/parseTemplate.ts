import { definitionsIn } from './definitionsIn.js';
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
import type { ParameterFormat, Template, TemplateComponent, TemplateIssue } from './Template.js';

/**
 * The template behind a definition: an element of what the Graph API or 360dialog lists, or a request that creates
 * one; in any case and order, with keys missing; also as clients and stores keep it, with `parameterFormat`, flags
 * and numbers as text, parts as JSON text, `null` for a part that is not there. Never throws: what is not understood is in `issues`. A template that
 * was parsed already is returned as it is.
 *
 * @example parseTemplate({ name: 'hi', language: 'en', components: [{ type: 'body', text: 'Hi {{1}}' }] }).status // 'UNKNOWN'
 */
export function parseTemplate(definition: unknown): Template {
  if (isTemplate(definition)) return definition;
  const raw: JsonRecord = partOf(definition) ?? {};
  const issues: TemplateIssue[] = [];
  const note: ParseContext['note'] = (code, where, detail = '', blocks = false) => {
    issues.push({ code, where, detail, blocks });
  };
  const name = textOf(raw.name);
  const language = textOf(partOf(unpacked(raw.language))?.code ?? raw.language);
  const definitions = componentsIn(raw.components);
  const isEmpty = definitions.every((part) => part === null);
  if (!recordOf(definition)) note('not-a-template', '', typeof definition, true);
  else {
    if (name === '') note('no-name', 'name', '', true);
    if (language === '') note('no-language', 'language', '', true);
    if (isEmpty) note('no-components', 'components', '', true);
  }
  const components = parseComponents(contextOf(definitions, language, note), definitions, '');
  if (!isEmpty && !components.some(({ type }) => type === 'body')) note('no-body', 'components');
  const subCategory = wordOf(raw.sub_category);
  if (subCategory === 'ORDER_STATUS') {
    components.push({
      type: 'order-status',
      fields: [{ id: 'order', kind: 'order-status', part: 'order', required: true }],
    });
  }
  const template: Template = {
    name,
    language,
    status: wordOf(raw.status) || 'UNKNOWN',
    category: wordOf(raw.category),
    parameterFormat: formatOf(wordOf(raw.parameter_format), components, note),
    components,
    issues,
  };
  const rejectedReason = wordOf(raw.rejected_reason);
  const more = {
    id: textOf(raw.id),
    subCategory,
    namespace: textOf(raw.namespace),
    source: wordOf(raw.source),
    quality: wordOf(partOf(unpacked(raw.quality_score))?.score ?? raw.quality_score),
    rejectedReason: rejectedReason === 'NONE' ? '' : rejectedReason,
  } as const;
  for (const key of Object.keys(more) as (keyof typeof more)[])
    if (more[key] !== '') template[key] = more[key];
  return template;
}

/**
 * The templates of a list answer (`data`, 360dialog's `waba_templates`, an account asked for its
 * `message_templates`), of an array of definitions, or of an array of list answers; a definition alone is a list of
 * one. Anything else gives `[]`.
 */
export function parseTemplates(answer: unknown): Template[] {
  return definitionsIn(answer).map(parseTemplate);
}

function isTemplate(value: unknown): value is Template {
  const record = recordOf(value);
  return Array.isArray(record?.issues) && Array.isArray(record.components) && 'parameterFormat' in record;
}

function contextOf(
  definitions: readonly unknown[],
  language: string,
  note: ParseContext['note'],
): ParseContext {
  const records = definitions.map((definition) => recordOf(definition) ?? {});
  const types = records.map(({ type }) => wordOf(type));
  const buttons = records.flatMap((record) => listOf(unpacked(record.buttons))).map(buttonTypeOf);
  const hasOffer = types.includes('LIMITED_TIME_OFFER');
  return {
    note,
    language,
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
  const names = components
    .flatMap((component) => component.fields)
    .filter(({ kind }) => kind === 'text')
    .map(({ name }) => typeof name);
  const isNamed = names.includes('string') || (names.length === 0 && declared === 'NAMED');
  if (names.includes('number') && (isNamed || declared === 'NAMED'))
    note('mixed-placeholders', 'components', declared, true);
  return isNamed ? 'named' : 'positional';
}
