'use client';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Clock } from '../clock/createClock.js';
import { parsedTemplates } from '../core/template/parsedTemplates.js';
import type { SendPayload } from '../core/template/SendPayload.js';
import type { Template } from '../core/template/Template.js';
import { toSendPayload } from '../core/template/toSendPayload.js';
import type { TemplateMemory } from '../stores/templateMemoryOf.js';
import { answerOf } from './answerOf.js';
import { obstacleFor, obstacleTo, type TemplateBlock } from './obstacleTo.js';
import { costOf, type TemplateCost, type TemplateMetaOf } from './TemplateMeta.js';
import type {
  TemplateAvailability,
  TemplatePermission,
  TemplateSend,
  TemplateSendOutcome,
} from './TemplateSend.js';
import { loadOf, type TemplateSource } from './TemplateSource.js';
import { useSameMembers } from './useSameMembers.js';
import { type TemplateFormValues, type TemplatePrefill, useTemplateForm } from './useTemplateForm.js';
import { type TemplateListState, useTemplateList } from './useTemplateList.js';
import { useTemplateMemory } from './useTemplateMemory.js';
import { useTemplateRecord } from './useTemplateRecord.js';
import { type TemplateSendState, useTemplateSend } from './useTemplateSend.js';
import type { Balance } from './useWindowComposer.js';
import { useClock } from './WindowDefaults.js';

export interface UseTemplateSelectorOptions {
  templates: TemplateSource;
  /**
   * Keeps the chosen template, what was filled in and a send on its way for this conversation while another one is in
   * front, until it has gone or `clearDrafts()` is called. Without it they are kept by this component, for one contact.
   */
  conversationKey?: string | null;
  /** Phone number of the customer. */
  to?: string;
  /** Business-scoped user id, where no phone number is known. */
  recipient?: string;
  /** Sends, or takes it on for `sendAt`. A promise that fails keeps everything; a retry has the same `idempotencyKey`. */
  onSend: (send: TemplateSend) => unknown;
  /** Asked at the moment of sending, before `onSend`: a second question is asked by answering once with a reason. */
  beforeSend?: (send: TemplateSend) => TemplatePermission | Promise<TemplatePermission>;
  prefill?: TemplatePrefill;
  /** Whether this customer may get this template; asked again at the moment of sending. */
  availability?: TemplateAvailability;
  /** Use case, hint and price of a template. Keep its reference. */
  metaOf?: TemplateMetaOf;
  /** What a template costs, where `metaOf` gives no price of its own. */
  cost?: TemplateCost;
  /** The credit of the account; one that does not suffice blocks sending. */
  balance?: Balance;
  /** Where favourites and what was sent lately are kept. @default nowhere: there are none */
  memory?: TemplateMemory;
  /** False: what cannot be sent is left out instead of shown with its reason. @default true */
  showUnavailable?: boolean;
  /** The customer's language: its variant is offered first. */
  preferredLanguage?: string;
  /** Called with each new search, for hosts that search on their server. */
  onQueryChange?: (query: string) => void;
  /** Tells whether an offer has ended or a time to send at has passed. @default the provider's clock */
  clock?: Clock;
}

export interface UseTemplateSelectorResult extends TemplateFormValues, TemplateSendState {
  status: 'choosing' | 'filling' | 'sending' | 'failed' | 'sent';
  list: TemplateListState;
  selected: Template | null;
  /** The language variants of the selected template, itself among them. */
  variants: readonly Template[];
  /** Chooses a template; what was filled in stays for the fields that it has too. `null`: back to the list. */
  select: (template: Template | null) => void;
  /** `null` as long as it cannot be built. */
  payload: SendPayload | null;
  blocked: TemplateBlock | null;
  /** What sending the selected template costs, in words; `''`: not known. */
  cost: string;
  balance: Balance | null;
  /** Checks and sends; `null` when the template cannot be sent (`blocked` says why). */
  send: (() => Promise<TemplateSendOutcome>) | null;
  /** Back to the list with nothing filled in. */
  reset: () => void;
}

/**
 * Everything a template selector does, without its looks: search and filters, the chosen template, its values with
 * their checks, and the send that happens once.
 *
 * @example
 * const { list, select, selected, values, setValue, send } = useTemplateSelector({ templates, to, onSend });
 */
export function useTemplateSelector(options: UseTemplateSelectorOptions): UseTemplateSelectorResult {
  const { to, recipient, availability, metaOf: givenMetaOf, balance, showUnavailable = true } = options;
  const clock = useClock(options.clock);
  const contact = useMemo(() => ({ to, recipient }), [to, recipient]);
  const load = loadOf(options.templates);
  const all = useSameMembers(useMemo(() => parsedTemplates(load.items), [load.items]));
  const blockOf = useCallback(
    (template: Template) => obstacleTo(template, contact, availability),
    [contact, availability],
  );
  const offered = useMemo(
    () => (showUnavailable ? all : all.filter((template) => blockOf(template) === null)),
    [all, blockOf, showUnavailable],
  );
  const metaOf = useMemo<TemplateMetaOf | undefined>(
    () => givenMetaOf && ((template) => answerOf(givenMetaOf, [template], undefined) ?? undefined),
    [givenMetaOf],
  );
  const memory = useTemplateMemory(options.memory);
  const list = useTemplateList({
    ...{ load, offered, blockOf, metaOf, memory },
    preferredLanguage: options.preferredLanguage ?? '',
    onQueryChange: options.onQueryChange,
  });

  const conversationKey = options.conversationKey ?? undefined;
  const customer = to || recipient || '';
  const sending = useTemplateRecord(conversationKey, customer);
  const { read, forget } = sending;
  const { template: chosen } = sending.record;
  // A list that was loaded again brings the template's newest status with it.
  const selected = useMemo(
    () => (chosen === null || all.includes(chosen) ? chosen : (all.find(isSameAs(chosen)) ?? chosen)),
    [all, chosen],
  );
  const { check, ...form } = useTemplateForm({
    ...{ selected, clock },
    prefill: options.prefill,
    memory: sending,
  });
  const payload = useMemo(
    () => selected && toSendPayload(selected, form.values, to ? { to } : { recipient: recipient ?? '' }),
    [selected, form.values, to, recipient],
  );
  const { state, send, edit } = useTemplateSend({
    ...{ handlers: options, contact, selected, payload },
    memory: sending,
    form: { ...form, check },
    onSent: ({ template }) => memory.remember(template.name),
  });
  const select = useCallback(
    (template: Template | null) => {
      if (!read().isSending) edit(template);
    },
    [edit, read],
  );
  const { setQuery } = list;
  const reset = useCallback(() => {
    if (read().isSending) return;
    forget();
    setQuery('');
  }, [read, forget, setQuery]);

  // What was looked for belongs to one conversation too.
  const before = useRef({ conversationKey, customer });
  useEffect(() => {
    const then = before.current;
    before.current = { conversationKey, customer };
    const isOther = then.customer !== '' && then.customer !== customer;
    if (isOther || then.conversationKey !== conversationKey) setQuery('');
  }, [conversationKey, customer, setQuery]);

  const blocked = selected && (blockOf(selected) ?? obstacleFor(contact, balance));
  return {
    ...form,
    ...state,
    ...{ list, selected, select, payload, blocked, reset },
    status: statusOf(selected, state),
    variants: useMemo(() => all.filter(({ name }) => name === selected?.name), [all, selected]),
    cost: selected === null ? '' : costOf(selected, metaOf, options.cost),
    balance: balance ?? null,
    send: selected === null || blocked !== null ? null : send,
  };
}

function isSameAs(chosen: Template) {
  return ({ name, language, id }: Template) =>
    name === chosen.name && language === chosen.language && id === chosen.id;
}

function statusOf(selected: Template | null, { isSending, failure, sent }: TemplateSendState) {
  if (isSending) return 'sending';
  if (sent !== null) return 'sent';
  if (failure !== null) return 'failed';
  return selected === null ? 'choosing' : 'filling';
}
