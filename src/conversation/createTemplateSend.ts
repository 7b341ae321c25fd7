import { answerOf, isText } from '../clock/answerOf.js';
import { callHost } from '../clock/callHost.js';
import { definitionsIn, isListAnswer } from '../core/template/definitionsIn.js';
import { type FilledTemplate, fillTemplate } from '../core/template/fillTemplate.js';
import { isMissing } from '../core/template/isMissing.js';
import { headIn } from '../core/template/parseTemplate.js';
import { plainTextOf } from '../core/template/plainTextOf.js';
import type { RenderedTemplate } from '../core/template/RenderedTemplate.js';
import type { SendPayload } from '../core/template/SendPayload.js';
import type { Template } from '../core/template/Template.js';
import type { TemplateField } from '../core/template/TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from '../core/template/TemplateValues.js';
import type { SendTarget } from '../core/template/toSendPayload.js';
import type { TwilioContent } from '../core/template/toTwilioContent.js';
import type { ValueIssue } from '../core/template/ValueIssue.js';
import type { Instant } from '../core/time/Instant.js';
import type { Contact } from '../core/window/Contact.js';
import type { Balance, Verdict } from '../core/window/Verdict.js';
import { type ConversationView, isLocked, type Opening, openingOf } from './conversationView.js';
import type { Conversation } from './createConversation.js';
import { favoritesIn, NOTHING_REMEMBERED } from './favoritesIn.js';
import { gateOf } from './gateOf.js';
import { keptWhileSame, remembered } from './remembered.js';
import type { SentTemplate } from './SentStore.js';
import { cancelSend } from './sendOnce.js';
import type {
  TemplateFailure,
  TemplateRequest,
  TemplateSend,
  TemplateSendOutcome,
  TwilioSend,
} from './TemplateSend.js';
import { loadOf, type TemplateLoad, type TemplateSource } from './TemplateSource.js';
import type { TextStorage } from './TextStorage.js';
import {
  createTemplateList,
  type GetTemplateMeta,
  type TemplateFilter,
  type TemplateListMethods,
  type TemplateListState,
  type TemplateMeta,
} from './templateList.js';
import { templateOf } from './templateOf.js';
import { NO_TEMPLATE, type TemplateRecord, templatesIn } from './templateStore.js';
import { filledIn, issuesOf, NO_VALUES, type TemplatePrefill } from './templateValues.js';
import {
  basisOf,
  type GetTemplateAvailability,
  nameOf,
  offeredOf,
  type TemplatePermission,
  type VerdictBasis,
  verdictOn,
  verdictsBy,
} from './templateVerdicts.js';

/** What a selector takes beside its conversation. */
export interface TemplateSelectorOptions {
  /** Values from the contact. What the API takes as an object (flow data, orders, products) can come only from here. */
  prefill?: TemplatePrefill | null | undefined;
  /** Opens the host's own picker for the products of a multi-product message. Its answer is the value of the field. */
  pickProducts?: PickProducts | null | undefined;
  /** Whether this customer may get this template; asked again at the moment of sending. */
  getAvailability?: GetTemplateAvailability | null | undefined;
  /** Use case, hint and price of a template. Keep its reference. */
  getMeta?: GetTemplateMeta | null | undefined;
  /** Asked at the moment of sending; only `true` sends. A second question is asked by answering once with a reason. */
  beforeSend?:
    | ((send: TemplateSend | TwilioSend) => TemplatePermission | Promise<TemplatePermission>)
    | null
    | undefined;
  /** Where favourites and what was sent lately are kept. @default nowhere: there are none */
  storage?: TextStorage | null | undefined;
  /** False: what cannot be sent is left out instead of shown with its reason. @default true */
  showUnavailable?: boolean | undefined;
  /** Called with each new search, for hosts that search on their server. */
  onQueryChange?: ((query: string) => void) | null | undefined;
  /**
   * Takes the words of a filled-in template, to be sent as a message of one's own: offered while the window is open.
   *
   * @default they are put behind what is written in the composer of the conversation, if there is one
   */
  onInsertText?: ((text: string, template: Template) => void) | null | undefined;
}

/** Answers with the value of a `products` field; nothing, where nothing was picked. */
export type PickProducts = (context: {
  field: TemplateField;
  template: Template;
  value: FieldValue | undefined;
}) => FieldValue | null | undefined | Promise<FieldValue | null | undefined>;

/** A selector at one moment. The same reference while nothing in it differs. */
export interface TemplateSendView
  extends Pick<TemplateRecord, 'isSending' | 'isOverdue' | 'isChecked' | 'failure' | 'sent' | 'sendAt'> {
  status: 'choosing' | 'filling' | 'sending' | 'failed' | 'sent';
  list: TemplateListState;
  selected: Template | null;
  /** The language variants of the selected template, itself among them. */
  variants: readonly Template[];
  values: TemplateValues;
  /** Fields whose value is the host's prefill. */
  prefilled: readonly FieldId[];
  /** What is wrong; `sendAt` stands as a field of its own among them. */
  issues: readonly ValueIssue[];
  rendered: RenderedTemplate | null;
  /** `null` as long as it cannot be built, and of a template of Twilio. */
  payload: SendPayload | null;
  /** What Twilio is sent for a template of its own; `null` as long as it cannot be built, and of any other. */
  twilio: TwilioContent | null;
  /** Whether the selected template may go, its values aside. */
  verdict: Verdict;
  /** What sending the selected template costs, in words; `''`: not known. */
  cost: string;
  balance: Balance | null;
  contact: Contact;
  /** It may be sent later too. */
  canSchedule: boolean;
  /** Its words may be sent as a message of one's own, and there is something that takes them. */
  canInsert: boolean;
}

/** A template's way from the list until it has gone, without React. */
export interface TemplateController {
  /** What it shows of a view of its conversation. @param options @default those that were taken last */
  getView(conversation?: ConversationView, options?: TemplateSelectorOptions): TemplateSendView;
  setOptions(options: TemplateSelectorOptions): void;
  subscribe(listener: () => void): () => void;
  /**
   * It is shown from now on: of what happens until the template goes the agent is asked once more.
   *
   * @param opening what was known then @default what is known now
   */
  open(opening?: Opening | null): void;
  close(): void;
  /** Chooses a template; what was filled in stays for the fields that it has too. `null`: back to the list. */
  select(template: Template | null): void;
  setValue(id: FieldId, value: FieldValue | undefined): void;
  setSendAt(sendAt: Instant | null): void;
  /** Checks and sends. */
  send(): Promise<TemplateSendOutcome>;
  /** Sends what is overdue once more, under the same key, while the first try goes on. */
  retrySend(): Promise<TemplateSendOutcome>;
  /** Waits once more as long for an answer to what is overdue. */
  keepWaiting(): void;
  /** Aborts the signal of the send on its way, and lets go of it: nobody knows whether it went. */
  cancelSend(): void;
  /** Hands on its words, once they are filled in, true when it did; then nothing is chosen any more. */
  insert(): boolean;
  /** Back to the list with nothing filled in. */
  reset(): void;
}

export function createTemplateSend(
  conversation: Conversation,
  options: TemplateSelectorOptions = {},
): TemplateController {
  return new Controller(conversation, options);
}

/** What an attempt begins with. */
const EDITING = { isSending: false, isOverdue: false, isChecked: false, failure: null, sent: null } as const;
/** What a template that was cancelled and went nevertheless may have been changed in meanwhile. */
const CONTENT = ['template', 'entered', 'sendAt'] as const;
const NO_FILTER: TemplateFilter = { query: '', category: '', language: '' };
const NO_CONTACT: Contact = {};

class Controller implements TemplateController {
  readonly #conversation: Conversation;
  /** The key under which the template is kept. */
  readonly #place: string;
  readonly #listeners = new Set<() => void>();
  #options: TemplateSelectorOptions;
  #filter = NO_FILTER;
  /** When the values were last looked at. */
  #checkedAt: Instant;
  /** What was known when it was opened. */
  #opening: Opening | null = null;
  #unfollow: (() => void) | null = null;

  // Each is worked out again only where its own arguments differ.
  readonly #contact = keptWhileSame<Contact>();
  readonly #load = remembered(readableLoad);
  readonly #definitions = remembered(definitionsIn);
  readonly #all = keptWhileSame<readonly unknown[]>();
  readonly #offered = remembered(offeredOf);
  readonly #listOf = createTemplateList();
  readonly #methods = keptWhileSame<TemplateListMethods>();
  readonly #meta = remembered(safeMeta);
  readonly #basis = keptWhileSame<VerdictBasis>();
  readonly #verdicts = remembered(verdictsBy);
  readonly #verdict = remembered(verdictOn);
  readonly #variants = remembered(variantsOf);
  readonly #filledIn = remembered(filledIn);
  readonly #issues = remembered(issuesOf);
  readonly #payload = remembered(payloadOf);
  readonly #twilio = remembered(twilioOf);
  readonly #view = keptWhileSame<TemplateSendView>();

  readonly #setQuery = (query: string) => {
    this.#setFilter({ query });
    callHost(this.#options.onQueryChange, query);
  };
  readonly #setCategory = (category: string) => this.#setFilter({ category });
  readonly #setLanguage = (language: string) => this.#setFilter({ language });

  constructor(conversation: Conversation, options: TemplateSelectorOptions) {
    this.#conversation = conversation;
    this.#place = conversation.key ?? '';
    this.#options = options;
    this.#checkedAt = conversation.clock.now();
  }

  getView(
    conversation: ConversationView = this.#conversation.getView(),
    options: TemplateSelectorOptions = this.#options,
  ): TemplateSendView {
    const contact = this.#contact(conversation.options.contact ?? NO_CONTACT);
    const {
      template: chosen,
      entered,
      contact: _contact,
      attempt: _attempt,
      ...record
    } = this.#record(contact);
    const load = this.#load(conversation.templates);
    const all = this.#all(this.#definitions(load.items));
    const variants = this.#variants(all, chosen?.name);
    const getMeta = this.#meta(options.getMeta);
    const getVerdict = this.#verdicts(this.#basis(basisOf(conversation, options, contact)));
    const offered = this.#offered(all, getVerdict, options.showUnavailable !== false);
    const favorites = options.storage ? favoritesIn(options.storage) : null;
    // A list that was loaded again brings the template's newest status with it.
    const selected =
      chosen === null || variants.includes(chosen) ? chosen : (variants.find(isSameAs(chosen)) ?? chosen);
    // Twilio has a schedule of its own.
    const isTwilios = selected?.contentSid !== undefined;
    const sendAt = isTwilios ? null : record.sendAt;
    const { values, prefilled } = this.#filledIn(selected, options.prefill ?? NO_VALUES, entered);
    const filled = selected && fillTemplate(selected, values, Math.max(this.#checkedAt, sendAt ?? 0));
    return this.#view({
      ...record,
      ...{ selected, values, prefilled, contact, sendAt },
      status: statusOf(selected, record),
      list: this.#listOf({
        load,
        offered,
        leftOut: all.length - offered.length,
        preferredLanguage: contact.language ?? '',
        filter: this.#filter,
        memory: favorites?.get() ?? NOTHING_REMEMBERED,
        methods: this.#methods({
          ...{ getVerdict, getMeta, toggleFavorite: favorites?.toggleFavorite ?? null },
          ...{ setQuery: this.#setQuery, setCategory: this.#setCategory, setLanguage: this.#setLanguage },
        }),
      }),
      variants,
      issues: this.#issues(filled, sendAt, this.#checkedAt),
      rendered: filled === null ? null : filled.rendered,
      payload: this.#payload(filled, contact),
      twilio: this.#twilio(filled, selected),
      verdict: this.#verdict(selected, getVerdict, conversation, sendAt),
      cost: selected === null ? '' : costOf(selected, getMeta, conversation),
      balance: conversation.context.balance ?? null,
      canSchedule:
        !isTwilios && !!conversation.options.onQueueTemplate && conversation.verdicts.schedule.isAllowed,
      canInsert:
        filled !== null &&
        plainTextOf(filled.rendered) !== '' &&
        conversation.verdicts['send-freeform'].isAllowed &&
        (!!options.onInsertText || this.#conversation.canDo('insertText')),
    });
  }

  setOptions(options: TemplateSelectorOptions): void {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#unfollow ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unfollow?.();
      this.#unfollow = null;
      this.#endSearch();
      // Whoever comes back has seen that it went.
      if (this.#read().sent !== null) this.#forget();
    };
  };

  open(opening?: Opening | null): void {
    this.#opening ??= { ...(opening ?? openingOf(this.#conversation.getView())) };
  }

  close(): void {
    this.#opening = null;
  }

  select(template: Template | null): void {
    const { isSending, sent } = this.#read();
    if (isSending) return;
    // What went is not the beginning of another one.
    if (sent !== null) this.#forget();
    this.#write({ ...EDITING, template });
  }

  setValue(id: FieldId, value: FieldValue | undefined): void {
    const { isSending, entered } = this.#read();
    if (!isSending) this.#change({ entered: { ...entered, [id]: value } });
  }

  setSendAt(sendAt: Instant | null): void {
    if (!this.#read().isSending) this.#change({ sendAt });
  }

  insert(): boolean {
    const conversation = this.#conversation;
    const { selected, rendered, values, canInsert } = this.getView();
    const isFree = conversation.verdictsNow()['send-freeform'].isAllowed;
    if (selected === null || rendered === null || !canInsert || !isFree || this.#read().isSending)
      return false;
    const { fields } = fillTemplate(selected, values, this.#checkedAt);
    if (fields.some(({ id, kind }) => kind === 'text' && isMissing(values[id]))) {
      this.#write({ ...EDITING, isChecked: true });
      return false;
    }
    const text = plainTextOf(rendered);
    this.reset();
    conversation.emit({ type: 'template-inserted', template: nameOf(selected) });
    const { onInsertText } = this.#options;
    if (onInsertText) callHost(onInsertText, text, selected);
    else conversation.actions.insertText(text);
    return true;
  }

  reset(): void {
    if (this.#read().isSending) return;
    this.#forget();
    this.#endSearch();
  }

  async send(): Promise<TemplateSendOutcome> {
    return this.#send(false);
  }

  async retrySend(): Promise<TemplateSendOutcome> {
    return this.#read().isOverdue ? this.#send(true) : 'busy';
  }

  keepWaiting(): void {
    this.#read().attempt?.tries?.keepWaiting();
  }

  cancelSend(): void {
    if (!this.#read().isSending) return;
    cancelSend(this.#read());
    this.#write({ ...EDITING, failure: { question: 'cancelled' } });
  }

  async #send(isAgain: boolean): Promise<TemplateSendOutcome> {
    const conversation = this.#conversation;
    const before = this.#read();
    if ((before.isSending && !isAgain) || before.sent !== null) return 'busy';
    this.#checkedAt = conversation.clock.now();
    const { selected, issues, payload, twilio, values, rendered, sendAt, contact } = this.getView();
    const body = twilio === null ? payload && { payload } : { ...twilio, to: addressOf(contact) };
    if (selected === null || rendered === null || issues.length > 0 || body === null) {
      if (isAgain) return 'blocked';
      this.#write({ ...EDITING, isChecked: true });
      return 'invalid';
    }
    const refusal = this.#refusalNow(selected, contact, sendAt);
    // What is on its way is not undone by what has come to stand against it.
    if (isAgain && refusal !== null) return 'blocked';
    const failure = refusal ?? (isAgain ? null : this.#questionNow());
    if (failure !== null) {
      this.#write({ ...EDITING, failure });
      return 'blocked';
    }
    const { onSendTemplate, onSendTwilio, onQueueTemplate } = conversation.getView().options;
    const request = (idempotencyKey: string): TemplateSend | TwilioSend => ({
      ...body,
      ...{ values, template: selected, idempotencyKey, text: plainTextOf(rendered) },
      ...(sendAt === null ? null : { sendAt }),
    });
    const { beforeSend } = this.#options;
    const template = nameOf(selected);
    const outcome = await conversation.deliver<string>(
      {
        message: JSON.stringify([body, sendAt]),
        text: plainTextOf(rendered),
        slot: {
          read: () => this.#read(contact),
          write: (change) => this.#write(change.isSending ? { ...EDITING, ...change } : change, contact),
        },
        isAgain,
        gate: beforeSend ? gateOf((key) => beforeSend(request(key))) : undefined,
        send(key, signal) {
          const message = request(key);
          if ('contentSid' in message) return onSendTwilio?.(message, { signal });
          return (sendAt === null ? onSendTemplate : onQueueTemplate)?.(message, { signal });
        },
      },
      {
        sent: (idempotencyKey) =>
          sendAt === null
            ? { type: 'template-sent', template, idempotencyKey }
            : { type: 'template-queued', template, sendAt, idempotencyKey },
        failed: failedEventOf(selected),
      },
    );
    if (outcome.kind === 'busy') return 'busy';
    // Forgotten meanwhile, or for somebody else by now.
    const now = this.#read(contact);
    const isForgotten = now.attempt?.key !== outcome.key;
    if (outcome.kind === 'sent') {
      const isChanged = CONTENT.some((name) => now[name] !== before[name]);
      if (!isForgotten && isChanged) this.#write({ attempt: null }, contact);
      this.#went(request(outcome.key), contact, isForgotten || isChanged, outcome.messageId);
      return 'sent';
    }
    if (!isForgotten) {
      const failure =
        outcome.kind === 'denied'
          ? { verdict: outcome.verdict }
          : { error: outcome.error, refusal: outcome.refusal, isOffline: outcome.isOffline };
      this.#write({ ...EDITING, failure }, contact);
    }
    return outcome.kind === 'denied' ? 'blocked' : 'failed';
  }

  #went(sent: TemplateRequest, contact: Contact, isForgotten: boolean, messageId: string | null): void {
    const { store, clock } = this.#conversation;
    const { storage } = this.#options;
    if (storage) favoritesIn(storage).remember(sent.template.name);
    if (sent.sendAt === undefined) {
      const templateSentAt = clock.now();
      const { templateSentAt: before } = store.facts.get(this.#place);
      store.facts.update(this.#place, { templateSentAt, undeliveredTemplate: null });
      if (messageId !== null) {
        const { template, values: entered, idempotencyKey } = sent;
        this.#conversation.keepSent({
          ...{ messageId, idempotencyKey, sentAt: templateSentAt, failure: null },
          template: {
            template,
            failed: failedEventOf(template),
            undo: () => {
              const { templateSentAt: known } = store.facts.get(this.#place);
              const failedAt = clock.now();
              const isLast = known !== null && known <= failedAt && known >= templateSentAt;
              store.facts.update(this.#place, {
                undeliveredTemplate: { sentAt: templateSentAt, failedAt },
                ...(isLast ? { templateSentAt: before } : null),
              });
            },
            takeBack: (refusal) => {
              const { template: chosen, sent: last, isSending } = this.#templates.get(this.#place);
              // What is being filled in is not thrown away.
              if (isSending || (chosen !== null && last === null)) return false;
              const failure = { error: refusal?.original, refusal, isOffline: false };
              this.#forget();
              const kept = { template, entered, contact: addressOf(contact), failure };
              this.#templates.update(this.#place, kept);
              return true;
            },
          },
        });
      }
      // One's own template is no news.
      if (this.#opening !== null) this.#opening.lastTemplateAt = templateSentAt;
    }
    if (isForgotten) return;
    if (this.#templates.isWatched(this.#place)) this.#write({ ...EDITING, attempt: null, sent }, contact);
    else this.#forget();
  }

  /** What has come to stand against this template since it was shown. */
  #refusalNow(selected: Template, contact: Contact, sendAt: Instant | null): TemplateFailure | null {
    const conversation = { ...this.#conversation.getView(), verdicts: this.#conversation.verdictsNow() };
    const getVerdict = verdictsBy(basisOf(conversation, this.#options, contact));
    const verdict = verdictOn(selected, getVerdict, conversation, sendAt);
    return verdict.isAllowed ? null : { verdict };
  }

  /**
   * Asked once each: a template costs money, and something may have happened since the selector was opened. The window
   * opened again, or a colleague has sent a template meanwhile.
   */
  #questionNow(): TemplateFailure | null {
    const opening = this.#opening;
    if (opening === null) return null;
    const { state } = this.#conversation.getView();
    if (opening.wasLocked && !isLocked(this.#conversation.verdictsNow())) {
      opening.wasLocked = false;
      return { question: 'reopened' };
    }
    if (state.lastTemplateAt === opening.lastTemplateAt) return null;
    opening.lastTemplateAt = state.lastTemplateAt;
    return { question: 'colleague' };
  }

  #follow(): () => void {
    const tell = () => this.#tell();
    const { storage } = this.#options;
    let customer = addressOf(this.#contactNow());
    const meetCustomer = () => {
      const before = customer;
      customer = addressOf(this.#contactNow());
      if (before !== '' && before !== customer) this.#endSearch();
    };
    const stops = [
      this.#conversation.subscribe(meetCustomer),
      this.#conversation.subscribeRenderer(tell),
      this.#templates.subscribe(this.#place, tell),
      storage ? favoritesIn(storage).subscribe(tell) : tell,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** What was looked for belongs to one customer, and a host that searches must hear that it is over. */
  #endSearch(): void {
    if (this.#filter.query !== '') this.#setQuery('');
  }

  #setFilter(change: Partial<TemplateFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#tell();
  }

  #change(change: Partial<TemplateRecord>): void {
    this.#checkedAt = this.#conversation.clock.now();
    this.#write(change);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #contactNow(): Contact {
    return this.#conversation.getView().options.contact ?? NO_CONTACT;
  }

  /** What is kept for this contact; of another one there is nothing. */
  #read(contact: Contact = this.#contactNow()): TemplateRecord {
    return this.#record(contact);
  }

  get #templates() {
    return templatesIn(this.#conversation.store);
  }

  #record(contact: Contact): TemplateRecord {
    const record = this.#templates.get(this.#place);
    const name = addressOf(contact);
    return record.contact !== '' && name !== '' && record.contact !== name ? NO_TEMPLATE : record;
  }

  #write(change: Partial<TemplateRecord>, contact: Contact = this.#contactNow()): void {
    const before = this.#record(contact);
    this.#templates.update(this.#place, {
      ...before,
      ...change,
      contact: addressOf(contact) || before.contact,
    });
  }

  #forget(): void {
    this.#templates.forget(this.#place);
  }
}

function failedEventOf(failed: Template): SentTemplate['failed'] {
  const template = nameOf(failed);
  return (idempotencyKey, error) => ({ type: 'template-failed', template, idempotencyKey, error });
}

/** A source's load; what is no list, such as a promise or the body of an error, must not read as "no templates". */
function readableLoad(source: TemplateSource): TemplateLoad {
  const load = loadOf(source);
  const { items, status } = load;
  if (status !== 'ready' || items === undefined || items === null || isListAnswer(items)) return load;
  const error = new TypeError('templates is neither a list of definitions nor an answer that holds one');
  return { ...load, status: 'error', error };
}

function payloadOf(filled: FilledTemplate | null, { phone, userId }: Contact): SendPayload | null {
  const target: SendTarget = phone ? { to: phone } : { recipient: userId ?? '' };
  return filled?.payloadTo(target) ?? null;
}

function twilioOf(filled: FilledTemplate | null, selected: Template | null): TwilioContent | null {
  return selected?.contentSid === undefined || filled === null || filled.issues.length > 0
    ? null
    : filled.twilioContent();
}

function safeMeta(getMeta: GetTemplateMeta | null | undefined): GetTemplateMeta | undefined {
  return getMeta ? (template) => metaIn(answerOf(getMeta, [template], undefined, isObject)) : undefined;
}

const isObject = (answer: unknown) => typeof answer === 'object';

/** Of what a host says the texts. */
function metaIn(meta: TemplateMeta | null | undefined): TemplateMeta | undefined {
  if (!meta) return undefined;
  const { useCase, hint, price } = meta;
  return {
    ...(isText(useCase) ? { useCase } : null),
    ...(isText(hint) ? { hint } : null),
    ...(isText(price) ? { price } : null),
  };
}

function costOf(
  template: Template,
  getMeta: GetTemplateMeta | undefined,
  { options }: ConversationView,
): string {
  const cost = options.cost?.template;
  const own = typeof cost === 'function' ? answerOf(cost, [template], '', isText) : cost;
  return getMeta?.(template)?.price ?? (isText(own) ? own : null) ?? '';
}

function variantsOf(all: readonly unknown[], name: string | undefined): readonly Template[] {
  return name === undefined
    ? []
    : all.filter((definition) => headIn(definition).name === name).map(templateOf);
}

/** Where it goes to; `''`: not known yet. */
function addressOf({ phone, userId }: Contact): string {
  return phone || userId || '';
}

function isSameAs(chosen: Template) {
  return ({ name, language, id }: Template) =>
    name === chosen.name && language === chosen.language && id === chosen.id;
}

function statusOf(
  selected: Template | null,
  { isSending, failure, sent }: Pick<TemplateRecord, 'isSending' | 'failure' | 'sent'>,
): TemplateSendView['status'] {
  if (isSending) return 'sending';
  if (sent !== null) return 'sent';
  if (failure !== null) return 'failed';
  return selected === null ? 'choosing' : 'filling';
}
