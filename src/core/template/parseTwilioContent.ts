import { tryTo } from '../tryTo.js';
import { definitionsIn } from './definitionsIn.js';
import { AUTHENTICATION_PARAMETER_MAX_LENGTH, BODY_MAX_LENGTH, SHORT_BODY_MAX_LENGTH } from './limits.js';
import { oneTimeCodeFooter, oneTimeCodeText } from './oneTimeCodeText.js';
import { flagOf, type JsonRecord, listOf, partOf, recordOf, textOf, wordOf } from './recordOf.js';
import type { Template, TemplateCard, TemplateComponent, TemplateIssue } from './Template.js';
import {
  type TwilioContext,
  twilioBody,
  twilioButtons,
  twilioFooter,
  twilioHeader,
  twilioRest,
  twilioText,
} from './twilioParts.js';
import { VARIABLE_MAX_LENGTH } from './twilioVariables.js';

/**
 * Twilio's content types, from the least to the most complex: of several, Twilio sends the most complex that the channel
 * has. Order: https://www.twilio.com/docs/content/content-types-overview; members: the types of the SDK `twilio` 6.3.1
 * (`lib/rest/content/v1/content.d.ts`) and the page of each type (all read 2026-11-29). `twilio/pay` is in the overview
 * and in no SDK: its text is shown, and its variables are asked for.
 */
const TYPES: readonly (readonly [name: string, read: (content: Content) => TemplateComponent[]])[] = [
  ['twilio-text', ({ context, raw, where }) => twilioBody(context, [raw.body], VARIABLE_MAX_LENGTH, where)],
  [
    'twilio-media',
    ({ context, raw, where }) => [
      ...twilioHeader(context, '', raw.media, where),
      ...twilioBody(context, [raw.body], BODY_MAX_LENGTH, where),
    ],
  ],
  ['twilio-location', locationOf],
  ['twilio-quick-reply', cardLike],
  ['twilio-call-to-action', cardLike],
  [
    'twilio-list-picker',
    ({ context, raw, where }) => [
      ...twilioBody(context, [raw.body], BODY_MAX_LENGTH, where),
      // The button that opens the list, and what is in it.
      ...twilioButtons(
        context,
        [{ title: raw.button }, ...listOf(raw.items).map((item) => ({ title: partOf(item)?.item }))],
        where,
      ),
    ],
  ],
  ['twilio-card', cardLike],
  ['twilio-carousel', carouselOf],
  ['twilio-catalog', (content) => [...cardLike(content), ...lastButton('catalog', '')]],
  ['twilio-pay', (content) => [...cardLike(content), ...lastButton('order-details', '')]],
  ['twilio-flows', (content) => [...cardLike(content), ...lastButton('flow', content.raw.button_text)]],
  ['whatsapp-flows', (content) => [...cardLike(content), ...lastButton('flow', content.raw.button_text)]],
  ['whatsapp-card', cardLike],
  ['whatsapp-authentication', authenticationOf],
];

/** What a type's reader is given. */
interface Content {
  context: TwilioContext;
  raw: JsonRecord;
  where: string;
}

/**
 * The template behind a definition of Twilio's Content API: an element of `GET /v1/Content`, `/v1/ContentAndApprovals`
 * or `/v2/ContentAndApprovals`, as the API or the SDK gives it, or as Chatwoot keeps it (`content_sid`). Fields, checks and preview are those of any template;
 * `toTwilioContent` makes what is sent, and there is no Cloud API payload. Never throws: what is not understood is in
 * `issues`.
 *
 * @example parseTwilioContent({ sid: 'HX1', types: { 'twilio/text': { body: 'Hi {{1}}' } } }).contentSid // 'HX1'
 */
export function parseTwilioContent(definition: unknown): Template {
  return tryTo(() => contentTemplate(definition)) ?? contentTemplate(null);
}

function contentTemplate(definition: unknown): Template {
  const raw: JsonRecord = partOf(definition) ?? {};
  const issues: TemplateIssue[] = [];
  const note: TwilioContext['note'] = (code, where, detail = '', blocks = false) => {
    // Numbers go on from part to part, so that each part has gaps.
    if (code !== 'numbering-gap') issues.push({ code, where, detail, blocks });
  };
  const contentSid = textOf(raw.sid ?? raw.content_sid);
  if (contentSid === '') note('no-content-sid', 'sid', '', true);
  const requests = partOf(raw.approval_requests) ?? {};
  const approval = partOf(requests.whatsapp) ?? requests;
  const types = new Map(
    Object.entries(recordOf(raw.types) ?? {}).flatMap(([name, type]): [string, unknown][] =>
      type === null || type === undefined ? [] : [[typeName(name), type]],
    ),
  );
  const isCode = types.has('whatsapp-authentication');
  const context: TwilioContext = {
    note,
    language: textOf(raw.language),
    category: isCode ? 'AUTHENTICATION' : wordOf(approval.category ?? raw.category),
    valueTypes: { header: [], body: [] },
    hasOneTimeCode: false,
    hasOffer: false,
    bodyMaxLength: BODY_MAX_LENGTH,
    samples: new Map(Object.entries(recordOf(raw.variables) ?? {})),
    fields: new Map(),
  };
  const components = componentsOf(context, types);
  const rejectedReason = textOf(approval.rejection_reason);
  return {
    ...(contentSid === '' ? {} : { id: contentSid, contentSid }),
    name: textOf(raw.friendly_name) || textOf(approval.name) || contentSid,
    language: context.language,
    status: wordOf(approval.status ?? raw.status) || 'UNKNOWN',
    category: context.category,
    parameterFormat: [...context.fields.keys()].every((name) => /^\d+$/.test(name)) ? 'positional' : 'named',
    components,
    ...(rejectedReason === '' ? {} : { rejectedReason }),
    issues,
  };
}

/**
 * The templates of what Twilio lists (`contents`), of an array of definitions or of answers, or of a definition alone.
 * Anything else gives `[]`.
 */
export function parseTwilioContents(answer: unknown): Template[] {
  const isAlone = tryTo(() => recordOf(partOf(answer)?.types)) !== undefined;
  return (isAlone ? [answer] : definitionsIn(answer)).map(parseTwilioContent);
}

/** `twilio/quick-reply` and the SDK's `twilioQuickReply` -> `twilio-quick-reply` */
function typeName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[^a-z]+/gi, '-')
    .toLowerCase();
}

function componentsOf(context: TwilioContext, types: ReadonlyMap<string, unknown>): TemplateComponent[] {
  const known = TYPES.filter(([name]) => types.has(name)).at(-1);
  const strangers = [...types.keys()].filter((name) => !TYPES.some(([other]) => other === name));
  // Another channel's, unless it is all there is.
  const unknown = strangers.filter((name) => name !== 'twilio-schedule' || known === undefined);
  for (const name of unknown) context.note('unknown-component', `types.${name}`, name, true);
  if (known === undefined) {
    if (unknown.length === 0) context.note('no-components', 'types', '', true);
    return unknown.map((name) => ({
      type: 'unknown',
      name,
      fields: twilioRest(context, types.get(name), name),
    }));
  }
  const [name, read] = known;
  const where = `types.${name}`;
  const type = types.get(name);
  const components = read({ context, raw: partOf(type) ?? {}, where });
  const rest = twilioRest(context, type, where);
  if (components.length === 0) context.note('no-components', where, '', true);
  const last = components.at(-1);
  if (last === undefined || rest.length === 0) return components;
  return [...components.slice(0, -1), { ...last, fields: [...last.fields, ...rest] }];
}

/** Header, body, footer and buttons under the names that the types have for them. */
function cardLike({ context, raw, where }: Content): TemplateComponent[] {
  const isCatalog = where.endsWith('catalog');
  const title = isCatalog ? '' : raw.title;
  return [
    ...twilioHeader(
      context,
      raw.header_text ?? (isCatalog ? raw.title : ''),
      raw.media ?? raw.media_url,
      where,
    ),
    ...twilioBody(context, [title, raw.body], BODY_MAX_LENGTH, where),
    ...twilioFooter(context, raw.footer ?? raw.subtitle, where),
    ...twilioButtons(context, raw.actions, where),
  ];
}

function lastButton(type: 'catalog' | 'order-details' | 'flow', text: unknown): TemplateComponent[] {
  return [{ type: 'buttons', buttons: [{ type, index: 0, text: textOf(text), fields: [] }], fields: [] }];
}

function locationOf({ context, raw, where }: Content): TemplateComponent[] {
  const { fields } = twilioText(
    context,
    'header',
    `${textOf(raw.label)} ${textOf(raw.address)}`,
    1600,
    where,
  );
  const place = {
    latitude: textOf(raw.latitude),
    longitude: textOf(raw.longitude),
    name: textOf(raw.label),
    address: textOf(raw.address),
  };
  return [{ type: 'header', format: 'location', place, fields }];
}

function carouselOf({ context, raw, where }: Content): TemplateComponent[] {
  const body = twilioBody(context, [raw.body], BODY_MAX_LENGTH, where);
  const cards = listOf(raw.cards).map((definition, card): TemplateCard => {
    const inCard: TwilioContext = { ...context, card };
    const { title, body: text, media, actions } = partOf(definition) ?? {};
    const place = `${where}.cards.${card}`;
    return {
      components: [
        ...twilioHeader(inCard, '', media, place),
        ...twilioBody(inCard, [title, text], SHORT_BODY_MAX_LENGTH, place),
        ...twilioButtons(inCard, actions, place),
      ],
    };
  });
  if (cards.length === 0) return body;
  const fields = cards.flatMap((card) => card.components.flatMap((part) => part.fields));
  return [...body, { type: 'carousel', cards, maxCards: cards.length, fields }];
}

/** "A single variable must be defined at send time and set to the one-time passcode." */
function authenticationOf({ context, raw, where }: Content): TemplateComponent[] {
  const { language } = context;
  // "This field defaults to TRUE."
  const text = oneTimeCodeText(language, flagOf(raw.add_security_recommendation ?? true) === true);
  const footer = oneTimeCodeFooter(language, textOf(raw.code_expiration_minutes));
  const code = { kind: 'one-time-code', required: true, isPlain: true, variable: '1' } as const;
  const field = { ...code, id: 'code', maxLength: AUTHENTICATION_PARAMETER_MAX_LENGTH };
  context.fields.set('1', field);
  context.note('platform-text', where);
  const buttons = listOf(raw.actions).map((action, index) => {
    const fields = [{ ...field, part: 'button' as const, buttonType: 'otp' as const, buttonIndex: index }];
    return { type: 'otp' as const, index, text: textOf(partOf(action)?.copy_code_text), fields };
  });
  return [
    { type: 'body', text, maxLength: BODY_MAX_LENGTH, fields: [{ ...field, part: 'body', name: 1 }] },
    ...(footer === '' ? [] : [{ type: 'footer' as const, text: footer, fields: [] }]),
    { type: 'buttons', buttons, fields: buttons.flatMap(({ fields }) => fields) },
  ];
}
