import { HEADER_MAX_LENGTH, URL_MAX_LENGTH } from './limits.js';
import { type ParseContext, placed } from './ParseContext.js';
import { parseText } from './parseText.js';
import { type Placeholder, placeholdersOf } from './placeholdersOf.js';
import { type JsonRecord, listOf, partOf, textOf, wordOf } from './recordOf.js';
import type {
  ButtonType,
  MediaFormat,
  TemplateBody,
  TemplateButton,
  TemplateButtons,
  TemplateFooter,
  TemplateHeader,
} from './Template.js';
import type { TemplateField } from './TemplateField.js';
import { isVariableName } from './twilioVariables.js';

/** What reading a content template needs. A variable belongs to the whole template: one field, wherever it stands. */
export interface TwilioContext extends ParseContext {
  /** The definition's `variables`: what Twilio sends for a variable that is not given. */
  samples: ReadonlyMap<string, unknown>;
  /** Id and kind of the field of each variable, by its first place. */
  fields: Map<string, Pick<TemplateField, 'id' | 'kind'>>;
}

/** The field as one of its variable: under the id of the variable's first place, with Twilio's sample. */
function ofVariable(context: TwilioContext, field: TemplateField, where: string): TemplateField {
  const variable = String(field.name);
  const known = context.fields.get(variable);
  const isMedia = ({ kind }: Pick<TemplateField, 'kind'>) => kind === 'media' || kind === 'document';
  if (known === undefined) context.fields.set(variable, field);
  else if (isMedia(known) !== isMedia(field)) context.note('mixed-placeholders', where, variable, true);
  if (!isVariableName(variable)) context.note('bad-placeholder', where, variable, true);
  const sample = textOf(context.samples.get(variable));
  const { urlPrefix = '', urlRest = '' } = field;
  const example = isMedia(field) ? urlPrefix + sample + urlRest : sample;
  return {
    ...field,
    id: known?.id ?? field.id,
    variable,
    ...(sample === '' ? {} : { example }),
  };
}

export function twilioText(
  context: TwilioContext,
  part: 'header' | 'body',
  text: unknown,
  limit: number,
  where: string,
): Omit<TemplateBody, 'type'> {
  const read = parseText(context, part, textOf(text), limit, undefined, where);
  return { ...read, fields: read.fields.map((field) => ofVariable(context, field, where)) };
}

/** A body, of several texts below each other where a type has a title too. Nothing without any. */
export function twilioBody(
  context: TwilioContext,
  texts: readonly unknown[],
  limit: number,
  where: string,
): TemplateBody[] {
  const text = texts.map(textOf).filter(Boolean).join('\n');
  return text === '' ? [] : [{ type: 'body', ...twilioText(context, 'body', text, limit, where) }];
}

/** A footer; at Twilio it may have variables. */
export function twilioFooter(context: TwilioContext, text: unknown, where: string): TemplateFooter[] {
  if (textOf(text) === '') return [];
  const { fields } = twilioText(context, 'body', text, HEADER_MAX_LENGTH, where);
  return [{ type: 'footer', text: textOf(text), fields }];
}

/** A header of text, else of media, of which WhatsApp takes one. */
export function twilioHeader(
  context: TwilioContext,
  text: unknown,
  media: unknown,
  where: string,
): TemplateHeader[] {
  if (textOf(text) !== '') {
    return [
      { type: 'header', format: 'text', ...twilioText(context, 'header', text, HEADER_MAX_LENGTH, where) },
    ];
  }
  const [link, ...more] = listOf(media).map(textOf).filter(Boolean);
  if (link === undefined) return [];
  if (more.length > 0) context.note('duplicate-component', where, 'media', true);
  const [place, ...others] = placeholdersOf(link);
  if (place === undefined) return [{ type: 'header', format: formatOf(link), link, fields: [] }];
  if (others.length > 0) context.note('bad-placeholder', where, link, true);
  const format = formatOf(`${textOf(context.samples.get(String(place.name)))}${link.slice(place.end)}`);
  const field: TemplateField = {
    ...placed(context, 'header.media', 'header'),
    kind: format === 'document' ? 'document' : 'media',
    format,
    required: true,
    ...addressAround(link, place),
  };
  return [{ type: 'header', format, fields: [ofVariable(context, field, where)] }];
}

/** The placeholder of an address, and what is fixed around it. */
function addressAround(url: string, { name, start, end }: Placeholder): Partial<TemplateField> {
  return { name, urlPrefix: url.slice(0, start), urlRest: url.slice(end) };
}

/** Endings of the files that WhatsApp takes as a header; anything else is taken for an image. */
function formatOf(link: string): MediaFormat {
  const [path = ''] = link.split(/[?#]/);
  if (/\.(?:mp4|3gpp?)$/i.test(path)) return 'video';
  return /\.(?:pdf|docx?|pptx?|xlsx?|txt)$/i.test(path) ? 'document' : 'image';
}

const ACTIONS: Readonly<Record<string, ButtonType>> = {
  URL: 'url',
  PHONE_NUMBER: 'phone-number',
  QUICK_REPLY: 'quick-reply',
  COPY_CODE: 'copy-code',
  VOICE_CALL: 'voice-call',
  VOICE_CALL_REQUEST: 'voice-call',
  REQUEST_CONTACT_INFO: 'request-contact-info',
  PIX: 'payment-request',
  BOLETO: 'payment-request',
  PAYMENT_LINK: 'payment-request',
};

/** Buttons; nothing without any. An action without a type is a quick reply. */
export function twilioButtons(context: TwilioContext, actions: unknown, where: string): TemplateButtons[] {
  const buttons = listOf(actions).map((action, index) =>
    buttonOf(context, partOf(action) ?? {}, index, `${where}.actions.${index}`),
  );
  return buttons.length === 0
    ? []
    : [{ type: 'buttons', buttons, fields: buttons.flatMap(({ fields }) => fields) }];
}

function buttonOf(context: TwilioContext, raw: JsonRecord, index: number, where: string): TemplateButton {
  const word = wordOf(raw.type) || 'QUICK_REPLY';
  const type = Object.hasOwn(ACTIONS, word) ? (ACTIONS[word] ?? 'unknown') : 'unknown';
  if (type === 'unknown') context.note('unknown-button', where, word, true);
  const text = textOf(raw.title);
  const url = textOf(raw.url);
  const phoneNumber = textOf(raw.phone);
  const base = { buttonType: type, buttonIndex: index, buttonText: text };
  const fieldsIn = (source: string, name: string, more: Pick<TemplateField, 'kind' | 'required'>) =>
    placeholdersOf(source).map((place): TemplateField => {
      const around = more.kind === 'url-suffix' ? addressAround(source, place) : { name: place.name };
      const field = { ...placed(context, `buttons.${index}.${name}`, 'button'), ...base, ...more, ...around };
      return ofVariable(context, field, where);
    });
  const urls = fieldsIn(url, 'url', { kind: 'url-suffix', required: true });
  if (urls.length > 1) context.note('bad-placeholder', where, url, true);
  for (const field of urls) {
    field.maxLength = Math.max(
      0,
      URL_MAX_LENGTH - (field.urlPrefix ?? '').length - (field.urlRest ?? '').length,
    );
  }
  const fields = [
    ...fieldsIn(text, 'text', { kind: 'text', required: true }),
    ...urls,
    ...fieldsIn(textOf(raw.code), 'coupon', { kind: 'coupon-code', required: true }),
    ...fieldsIn(textOf(raw.id), 'payload', { kind: 'payload', required: false }),
  ];
  return {
    type,
    index,
    text,
    ...(url === '' ? {} : { url }),
    ...(phoneNumber === '' ? {} : { phoneNumber }),
    fields,
  };
}

/**
 * Fields for variables in places that no part shows, such as the items of a catalog or the pages of a flow: none of
 * them may be forgotten, or the customer gets the sample.
 */
export function twilioRest(context: TwilioContext, raw: unknown, where: string): TemplateField[] {
  const found: TemplateField[] = [];
  const pending: unknown[] = [raw];
  const seen = new Set<unknown>();
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string') {
      for (const { name } of placeholdersOf(value)) {
        if (context.fields.has(String(name))) continue;
        const field: TemplateField = {
          id: `variables.${name}`,
          kind: 'text',
          part: 'body',
          name,
          required: true,
        };
        found.push(ofVariable(context, field, where));
      }
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const member of Object.values(value).reverse()) pending.push(member);
    }
  }
  return found;
}
