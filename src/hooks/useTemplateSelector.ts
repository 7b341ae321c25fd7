'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { checkValues } from '../core/template/checkValues.js';
import { fieldsOf } from '../core/template/fieldsOf.js';
import { groupTemplates, type TemplateGroup } from '../core/template/groupTemplates.js';
import { parseTemplates } from '../core/template/parseTemplate.js';
import { plainTextOf } from '../core/template/plainTextOf.js';
import type { RenderedTemplate } from '../core/template/RenderedTemplate.js';
import { renderTemplate } from '../core/template/renderTemplate.js';
import type { SendPayload } from '../core/template/SendPayload.js';
import { indexTemplates, searchTemplates } from '../core/template/searchTemplates.js';
import { sendabilityOf } from '../core/template/sendabilityOf.js';
import type { Template } from '../core/template/Template.js';
import type { TemplateField } from '../core/template/TemplateField.js';
import type { FieldId, FieldValue, TemplateValues } from '../core/template/TemplateValues.js';
import { toSendPayload } from '../core/template/toSendPayload.js';
import type { ValueIssue } from '../core/template/ValueIssue.js';

/** What a loader of the host knows; fits the result of a query hook. */
export interface TemplateLoad {
  /** Definitions or list answers so far. */
  items: unknown;
  status: 'loading' | 'ready' | 'error';
  hasMore?: boolean;
  error?: unknown;
}

/** Definitions, the list answer that holds them, or a loader's state. */
export type TemplateSource = TemplateLoad | readonly unknown[] | object;

/** Everything about one send. */
export interface TemplateSend {
  /** Body of the Cloud API request. */
  payload: SendPayload;
  /** What the customer will read, for the host's own log. */
  text: string;
  values: TemplateValues;
  template: Template;
  /** The same on every retry of the same message, so that a server can send it once. */
  idempotencyKey: string;
}

/** `true`, or why not, in the host's words. */
export type TemplatePermission = true | { reason: string };

/** Why a template cannot be sent. `detail`: the status, the part that is not understood, or the host's words. */
export interface TemplateBlock {
  kind:
    | 'not-approved'
    | 'status-unknown'
    | 'not-understood'
    | 'unavailable'
    | 'no-recipient'
    | 'needs-phone-number';
  detail: string;
}

/** Values from the contact: by field, or asked for field by field. */
export type TemplatePrefill =
  | TemplateValues
  | ((field: TemplateField, template: Template) => FieldValue | undefined);

export interface UseTemplateSelectorOptions {
  templates: TemplateSource;
  /** Phone number of the customer. */
  to?: string;
  /** Business-scoped user id, where no phone number is known. */
  recipient?: string;
  /** Sends. A promise that fails keeps everything; each retry comes with the same `idempotencyKey`. */
  onSend: (send: TemplateSend) => unknown;
  /** Asked at the moment of sending, before `onSend`. */
  beforeSend?: (send: TemplateSend) => TemplatePermission | Promise<TemplatePermission>;
  prefill?: TemplatePrefill;
  /** Whether this customer may get this template; asked again at the moment of sending. */
  availability?: (template: Template) => TemplatePermission;
  /** False: what cannot be sent is left out instead of shown with its reason. @default true */
  showUnavailable?: boolean;
  /** The customer's language: its variant is offered first. */
  preferredLanguage?: string;
  /** Called with each new search, for hosts that search on their server. */
  onQueryChange?: (query: string) => void;
}

/** The list side of a selector: keeps its reference while fields are filled in. */
export interface TemplateListState {
  status: TemplateLoad['status'];
  hasMore: boolean;
  error: unknown;
  /** How many templates there are without search and filters. */
  total: number;
  query: string;
  /** Upper-cased; `''` for all. */
  category: string;
  categories: readonly string[];
  /** `''` for all. */
  language: string;
  languages: readonly string[];
  /** What search and filters leave, variants of a name together. */
  groups: readonly TemplateGroup[];
  setQuery: (query: string) => void;
  setCategory: (category: string) => void;
  setLanguage: (language: string) => void;
  /** Why a template cannot be sent; `null`: it can. */
  blockOf: (template: Template) => TemplateBlock | null;
}

/** How an attempt ended; `invalid`: values are missing or wrong, `busy`: one is on its way already. */
export type TemplateSendOutcome = 'sent' | 'failed' | 'invalid' | 'busy';

/** What went wrong: the host's reason for not sending, or the error of `onSend`. */
export type TemplateFailure = { reason: string } | { error: unknown };

export interface UseTemplateSelectorResult {
  status: 'choosing' | 'filling' | 'sending' | 'failed' | 'sent';
  list: TemplateListState;
  selected: Template | null;
  /** The language variants of the selected template, itself among them. */
  variants: readonly Template[];
  /** Chooses a template; what was filled in stays for the fields that it has too. `null`: back to the list. */
  select: (template: Template | null) => void;
  values: TemplateValues;
  setValue: (id: FieldId, value: FieldValue | undefined) => void;
  /** Fields whose value is the host's prefill. */
  prefilled: readonly FieldId[];
  issues: readonly ValueIssue[];
  /** A send was tried with values that are missing or wrong: all issues are to be shown. */
  isChecked: boolean;
  /** A send is on its way: nothing can be changed. */
  isSending: boolean;
  rendered: RenderedTemplate | null;
  /** `null` as long as it cannot be built. */
  payload: SendPayload | null;
  blocked: TemplateBlock | null;
  /** Checks and sends; `null` when the template cannot be sent (`blocked` says why). */
  send: (() => Promise<TemplateSendOutcome>) | null;
  failure: TemplateFailure | null;
  sent: TemplateSend | null;
  /** Back to the list with nothing filled in. */
  reset: () => void;
}

/** Where the send of the selected template stands. */
type Phase = Pick<UseTemplateSelectorResult, 'isSending' | 'isChecked' | 'failure' | 'sent'>;

const EDITING: Phase = { isSending: false, isChecked: false, failure: null, sent: null };
const NOTHING: TemplateValues = {};
const NOBODY: TemplateBlock = { kind: 'no-recipient', detail: '' };

/**
 * Everything a template selector does, without its looks: search and filters, the chosen template, its values with
 * their checks, and the send that happens once.
 *
 * @example
 * const { list, select, selected, values, setValue, send } = useTemplateSelector({ templates, to, onSend });
 */
export function useTemplateSelector(options: UseTemplateSelectorOptions): UseTemplateSelectorResult {
  const { to = '', recipient = '', prefill = NOTHING, availability } = options;
  const { showUnavailable = true, preferredLanguage = '' } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const load = loadOf(options.templates);
  const all = useMemo(() => parseTemplates(load.items), [load.items]);
  const hasOnlyUserId = to === '' && recipient !== '';
  const blockOf = useCallback(
    (template: Template) => blockFor(template, hasOnlyUserId, availability),
    [hasOnlyUserId, availability],
  );
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState('');
  const [language, setLanguage] = useState('');
  const keeps = showUnavailable ? null : blockOf;
  const offered = useMemo(
    () => (keeps === null ? all : all.filter((template) => keeps(template) === null)),
    [all, keeps],
  );
  const index = useMemo(() => indexTemplates(offered), [offered]);
  const groups = useMemo(
    () => groupTemplates(searchTemplates(index, { text: query, category, language }), preferredLanguage),
    [index, query, category, language, preferredLanguage],
  );
  const list = useMemo<TemplateListState>(
    () => ({
      status: load.status,
      hasMore: load.hasMore ?? false,
      error: load.error,
      total: offered.length,
      query,
      category,
      language,
      groups,
      blockOf,
      setCategory,
      setLanguage,
      categories: distinct(offered.map((template) => template.category)),
      languages: distinct(offered.map((template) => template.language)),
      setQuery: (text) => {
        setQuery(text);
        latest.current.onQueryChange?.(text);
      },
    }),
    [load.status, load.hasMore, load.error, offered, query, category, language, groups, blockOf],
  );

  const [chosen, setChosen] = useState<Template | null>(null);
  const [entered, setEntered] = useState(NOTHING);
  const [phase, setPhase] = useState(EDITING);
  const isBusy = useRef(false);
  const isMounted = useRef(false);
  const attempt = useRef({ body: '', key: '' });
  const conversation = useRef(to || recipient);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  // A list that was loaded again brings the template's newest status with it.
  const selected = useMemo(
    () => (chosen === null || all.includes(chosen) ? chosen : (all.find(isSameAs(chosen)) ?? chosen)),
    [all, chosen],
  );
  const form = useMemo(() => formOf(selected, prefill, entered), [selected, prefill, entered]);
  const payload = useMemo(
    () => selected && toSendPayload(selected, form.values, to === '' ? { recipient } : { to }),
    [selected, form, to, recipient],
  );
  const isToNobody = to === '' && recipient === '';
  const blocked = selected && (blockOf(selected) ?? (isToNobody ? NOBODY : null));

  const send = async (): Promise<TemplateSendOutcome> => {
    if (isBusy.current || phase.sent) return 'busy';
    if (selected === null || payload === null) {
      setPhase({ ...EDITING, isChecked: true });
      return 'invalid';
    }
    const body = JSON.stringify(payload);
    if (attempt.current.body !== body) attempt.current = { body, key: newKey() };
    const text = plainTextOf(renderTemplate(selected, form.values));
    const { key: idempotencyKey } = attempt.current;
    const request: TemplateSend = { payload, text, values: form.values, template: selected, idempotencyKey };
    isBusy.current = true;
    setPhase({ ...EDITING, isSending: true });
    const addressee = conversation.current;
    const failure = await failureOf(latest.current, request);
    // Somebody else's selector by now.
    if (conversation.current !== addressee) return failure === null ? 'sent' : 'failed';
    isBusy.current = false;
    if (failure === null) attempt.current = { body: '', key: '' };
    if (isMounted.current) setPhase({ ...EDITING, failure, sent: failure === null ? request : null });
    return failure === null ? 'sent' : 'failed';
  };
  const select = useCallback((template: Template | null) => {
    if (isBusy.current) return;
    setChosen(template);
    setPhase(EDITING);
  }, []);
  const setValue = useCallback((id: FieldId, value: FieldValue | undefined) => {
    if (!isBusy.current) setEntered((values) => ({ ...values, [id]: value }));
  }, []);
  const reset = useCallback(() => {
    select(null);
    setEntered(NOTHING);
    setQuery('');
  }, [select]);

  // What was filled in for one customer must never reach another.
  useEffect(() => {
    const before = conversation.current;
    conversation.current = to || recipient;
    if (before === '' || before === conversation.current) return;
    isBusy.current = false;
    reset();
  }, [to, recipient, reset]);

  return {
    ...form,
    ...phase,
    status: statusOf(selected, phase),
    list,
    selected,
    variants: useMemo(() => all.filter(({ name }) => name === selected?.name), [all, selected]),
    select,
    setValue,
    payload,
    blocked,
    send: selected === null || blocked !== null ? null : send,
    reset,
  };
}

function loadOf(source: TemplateSource): TemplateLoad {
  return 'items' in source && 'status' in source ? source : { items: source, status: 'ready' };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter(Boolean).sort();
}

function isSameAs(chosen: Template) {
  return ({ name, language, id }: Template) =>
    name === chosen.name && language === chosen.language && id === chosen.id;
}

function blockFor(
  template: Template,
  hasOnlyUserId: boolean,
  availability: UseTemplateSelectorOptions['availability'],
): TemplateBlock | null {
  const sendability = sendabilityOf(template);
  if (sendability !== true) {
    const { reason, status, issue } = sendability;
    return { kind: reason, detail: issue === undefined ? status : issue.detail || issue.where };
  }
  const permission = availability?.(template) ?? true;
  if (permission !== true) return { kind: 'unavailable', detail: permission.reason };
  if (!hasOnlyUserId || template.category !== 'AUTHENTICATION') return null;
  return { kind: 'needs-phone-number', detail: '' };
}

/** What stands in the fields of a template, and what comes of it. */
function formOf(template: Template | null, prefill: TemplatePrefill, entered: TemplateValues) {
  if (template === null) return { values: NOTHING, prefilled: [], issues: [], rendered: null };
  const given = typeof prefill === 'function' ? NOTHING : prefill;
  const values: Record<FieldId, FieldValue | undefined> = {};
  const prefilled: FieldId[] = [];
  for (const field of fieldsOf(template, { ...given, ...entered })) {
    const { id } = field;
    const own = typeof prefill === 'function' ? prefill(field, template) : given[id];
    if (Object.hasOwn(entered, id)) values[id] = entered[id];
    else if (own !== undefined) {
      values[id] = own;
      prefilled.push(id);
    }
  }
  if (given.tapTarget !== undefined) values.tapTarget = given.tapTarget;
  return {
    values,
    prefilled,
    issues: checkValues(template, values),
    rendered: renderTemplate(template, values),
  };
}

/** Asks and sends; what is thrown at any point is a failure like any other. */
async function failureOf(
  { beforeSend, availability, onSend }: UseTemplateSelectorOptions,
  request: TemplateSend,
): Promise<TemplateFailure | null> {
  try {
    const permission = availability?.(request.template) ?? true;
    if (permission !== true) return permission;
    const last = (await beforeSend?.(request)) ?? true;
    if (last !== true) return last;
    await onSend(request);
    return null;
  } catch (error) {
    return { error };
  }
}

function statusOf(selected: Template | null, { isSending, failure, sent }: Phase) {
  if (isSending) return 'sending';
  if (sent !== null) return 'sent';
  if (failure !== null) return 'failed';
  return selected === null ? 'choosing' : 'filling';
}

function newKey(): string {
  // `randomUUID` is missing on pages without https.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
