import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '../../src/clock/createFakeClock.js';
import type { ConversationSetup, SendContext } from '../../src/conversation/ConversationOptions.js';
import { storeIn } from '../../src/conversation/ConversationStore.js';
import { createConversation } from '../../src/conversation/createConversation.js';
import {
  createTemplateSend,
  type TemplateSelectorOptions,
} from '../../src/conversation/createTemplateSend.js';
import type { MessagingEvent } from '../../src/conversation/MessagingEvent.js';
import type { TemplateSend, TwilioSend } from '../../src/conversation/TemplateSend.js';
import { parseTwilioContents } from '../../src/core/template/parseTwilioContent.js';
import type { Template } from '../../src/core/template/Template.js';
import type { TemplateField } from '../../src/core/template/TemplateField.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import type { Refusal } from '../../src/core/window/Refusal.js';
import { reportedErrors } from '../support/reportedErrors.js';
import { storageOn } from '../support/storageOn.js';
import { templateFixture } from '../support/templateFixtures.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const reported = reportedErrors();
beforeEach(() => {
  vi.stubGlobal('document', {});
});

const named = (name: string, text: string, rest: object = {}) => ({
  name,
  language: 'en',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text }],
  ...rest,
});
const ORDER = named('order', 'Hi {{1}}, order {{2}} is here.', { id: '7' });
const VISIT = named('visit', 'Hi {{1}}, see you soon.');
const PLAIN = named('plain', 'Hello!');
const PAUSED = named('paused', 'Hello!', { status: 'PAUSED' });
const CODE = named('code', '{{1}} is your code.', {
  category: 'AUTHENTICATION',
  components: [
    { type: 'BODY', text: '{{1}} is your code.' },
    { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' }] },
  ],
});
const PRODUCTS = named('products', 'Look:', {
  category: 'MARKETING',
  components: [
    { type: 'BODY', text: 'Look:' },
    { type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View' }] },
  ],
});
const TEMPLATES = [ORDER, VISIT, PLAIN, PAUSED];

const REFUSAL: Refusal = {
  reason: 'window-closed',
  explain: 'window-closed',
  closesWindow: true,
  retry: 'after-reply',
  original: {},
};

/** The selector of a conversation with Ada, whose window has closed, as a part shows it. */
function open(given: Partial<ConversationSetup> = {}, options: TemplateSelectorOptions = {}) {
  const clock = createFakeClock(t);
  const onSendTemplate = vi.fn((_send: TemplateSend, _context: SendContext): unknown => undefined);
  const onEvent = vi.fn((_event: MessagingEvent): void => undefined);
  const setup: ConversationSetup = {
    channel: 'whatsapp',
    lastInboundAt: t - 2 * DAY_MS,
    conversationKey: 'ada',
    contact: { phone: '+15550100' },
    templates: TEMPLATES,
    ...{ clock, onSendTemplate, onEvent },
    ...given,
  };
  const conversation = createConversation(setup);
  const selector = createTemplateSend(conversation, options);
  const listener = vi.fn();
  const stop = selector.subscribe(listener);
  const one = {
    ...{ clock, conversation, selector, onSendTemplate, onEvent, listener, stop },
    view: () => selector.getView(),
    set: (change: Partial<ConversationSetup>) => conversation.setOptions({ ...setup, ...change }),
    find: (name: string) => {
      const group = selector.getView().list.groups.find((each) => each.name === name);
      if (group === undefined) throw new Error(`no template ${name}`);
      return group.preferred;
    },
    choose: (name: string) => selector.select(one.find(name)),
    /** Chooses the order's template and fills it in. */
    fill: () => {
      one.choose('order');
      selector.setValue('body.1', 'Ada');
      selector.setValue('body.2', '42');
    },
    told: () => onEvent.mock.calls.map(([{ type }]) => type),
  };
  return one;
}

/** A promise that is settled from outside. */
function pending() {
  let settle: (answer?: unknown) => void = () => {};
  const promise = new Promise<unknown>((resolve) => {
    settle = resolve;
  });
  return { promise, settle: (answer?: unknown) => settle(answer) };
}

describe('the list', () => {
  it('keeps its reference while fields are filled in, and with definitions that are loaded again', () => {
    const { selector, view, set, fill } = open();
    fill();
    const { list } = view();
    selector.setValue('body.1', 'Bob');
    expect(view().list).toBe(list);
    set({ templates: [...TEMPLATES] });
    expect(view().list).toBe(list);
    set({ templates: { data: [...TEMPLATES], status: 'success' } });
    expect(view().list).toBe(list);
  });

  it('is another one where something in it differs', () => {
    const { view, set } = open();
    const { list } = view();
    list.setQuery('order');
    expect(view().list).not.toBe(list);
    expect(view().list.setQuery, 'its methods stay').toBe(list.setQuery);
    const found = view().list;
    set({ templates: [ORDER, VISIT] });
    expect(view().list).not.toBe(found);
  });

  it('is searched and filtered, and says what there is to filter by', () => {
    const onQueryChange = vi.fn();
    const german = { ...VISIT, language: 'de', category: 'MARKETING' };
    const { view, listener } = open({ templates: [...TEMPLATES, german] }, { onQueryChange });
    const names = () => view().list.groups.map(({ name }) => name);
    expect(view().list).toMatchObject({
      total: 5,
      categories: ['MARKETING', 'UTILITY'],
      languages: ['de', 'en'],
      status: 'ready',
    });
    view().list.setQuery('see you');
    expect(names()).toEqual(['visit']);
    expect(onQueryChange).toHaveBeenCalledExactlyOnceWith('see you');
    expect(listener).toHaveBeenCalled();
    view().list.setQuery('');
    view().list.setCategory('MARKETING');
    expect(names()).toEqual(['visit']);
    view().list.setCategory('');
    view().list.setLanguage('de');
    expect(names()).toEqual(['visit']);
  });

  it('offers the language of the customer first', () => {
    const german = { ...VISIT, language: 'de' };
    const { view, set, find } = open({
      templates: [VISIT, german],
      contact: { phone: '1', language: 'de_AT' },
    });
    expect(find('visit').language).toBe('de');
    set({ templates: [VISIT, german], contact: { phone: '1' } });
    expect(find('visit').language).toBe('en');
    expect(view().list.groups).toHaveLength(1);
  });

  it('says that it is loading, failed, or has more', () => {
    const statusOf = (templates: ConversationSetup['templates']) => open({ templates }).view().list;
    expect(statusOf(undefined)).toMatchObject({ status: 'loading', total: 0 });
    expect(statusOf({ items: [], status: 'error', error: 'offline' })).toMatchObject({
      status: 'error',
      error: 'offline',
    });
    expect(statusOf({ items: TEMPLATES, status: 'ready', hasMore: true })).toMatchObject({
      hasMore: true,
      total: 4,
    });
  });

  it.each([
    ['a promise', Promise.resolve(TEMPLATES)],
    ['the body of an error', { error: { message: 'Invalid OAuth access token.', code: 190 } }],
    ['a query that answered with an error', { data: { error: { code: 190 } }, status: 'success' }],
  ])('never takes %s for a list without templates', (_what, templates) => {
    expect(open({ templates }).view().list).toMatchObject({ status: 'error', error: expect.any(TypeError) });
  });

  it.each([
    ['an empty answer', { data: [] }],
    ['a query without data', { data: null, status: 'success' }],
    ['one definition', VISIT],
  ])('reads %s', (_what, templates) => {
    expect(open({ templates }).view().list).toMatchObject({ status: 'ready', error: undefined });
  });

  it('leaves out what cannot be sent, where the host wants that', () => {
    const { view } = open({}, { showUnavailable: false });
    expect(view().list.groups.map(({ name }) => name)).toEqual(['order', 'visit', 'plain']);
  });

  it('asks the host about each template once, whatever is typed', () => {
    const getAvailability = vi.fn((_template: Template) => true as const);
    const authorize = vi.fn<NonNullable<ConversationSetup['authorize']>>(() => true);
    const { view, selector, fill } = open({ authorize }, { getAvailability, showUnavailable: false });
    fill();
    view().list.setQuery('order');
    selector.setValue('body.1', 'Bob');
    view();
    const names = ['order', 'visit', 'plain'];
    expect(getAvailability.mock.calls.map(([{ name }]) => name)).toEqual(names);
    expect(authorize.mock.calls.flatMap(([, { template }]) => template?.name ?? [])).toEqual(names);
  });

  it('has the headings that the host knows, and is found by its words', () => {
    const getMeta = ({ name }: Template) =>
      name === 'plain' ? { useCase: 'Greeting', hint: 'On Mondays' } : null;
    const { view } = open({}, { getMeta });
    expect(view().list.sections.map(({ kind, useCase }) => useCase || kind)).toEqual(['Greeting', 'other']);
    for (const query of ['greet', 'monday']) {
      view().list.setQuery(query);
      expect(view().list.groups.map(({ name }) => name)).toEqual(['plain']);
    }
  });

  it('goes on without the knowledge of a host that throws, which is reported once', () => {
    const fault = new Error('meta');
    const { view } = open(
      {},
      {
        getMeta: () => {
          throw fault;
        },
      },
    );
    expect(view().list.total).toBe(4);
    expect(reported).toEqual([fault]);
  });

  it('remembers favourites and what was sent, where the host keeps them', async () => {
    const storage = storageOn(new Map());
    const { view, fill, selector, listener } = open({}, { storage });
    expect(open().view().list.toggleFavorite).toBeNull();
    listener.mockClear();
    view().list.toggleFavorite?.('visit');
    expect(listener).toHaveBeenCalled();
    expect(view().list.favorites).toEqual(['visit']);
    fill();
    await selector.send();
    expect(view().list.sections.map(({ kind }) => kind)).toEqual(['favorites', 'recent', 'all']);
    expect(open({ conversationKey: 'bob' }, { storage }).view().list.favorites).toEqual(['visit']);
  });
});

describe('the verdict on a template', () => {
  const verdictOf = (
    name: string,
    given: Partial<ConversationSetup> = {},
    options: TemplateSelectorOptions = {},
  ) => {
    const { selector, find, view } = open({ templates: [...TEMPLATES, CODE, PRODUCTS], ...given }, options);
    const template = find(name);
    const inList = view().list.getVerdict(template);
    selector.select(template);
    return { inList, selected: view().verdict };
  };

  it('is the same in the list and in the form', () => {
    expect(verdictOf('order')).toEqual({ inList: { isAllowed: true }, selected: { isAllowed: true } });
    const paused = { isAllowed: false, reason: 'not-approved', by: 'platform', text: 'PAUSED' };
    expect(verdictOf('paused')).toEqual({ inList: paused, selected: paused });
  });

  it('is that of the host, asked with the contact; what throws denies', () => {
    const getAvailability = vi.fn(() => ({ reason: 'Opted out.' }));
    const contact = { phone: '1', name: 'Ada' };
    expect(verdictOf('order', { contact }, { getAvailability }).inList).toMatchObject({
      reason: 'unavailable',
      text: 'Opted out.',
    });
    expect(getAvailability).toHaveBeenCalledWith(expect.objectContaining({ name: 'order' }), contact);
    const broken = () => {
      throw new Error('host');
    };
    expect(verdictOf('order', {}, { getAvailability: broken }).inList).toMatchObject({
      reason: 'unavailable',
    });
    expect(verdictOf('order', { authorize: broken }).inList).toMatchObject({ reason: 'not-authorized' });
  });

  it('is that of the host’s rules for this very template', () => {
    const authorize: ConversationSetup['authorize'] = (_action, { template }) =>
      template?.name !== 'order' || { reason: 'Not orders.' };
    expect(verdictOf('order', { authorize }).inList).toMatchObject({
      reason: 'not-authorized',
      text: 'Not orders.',
    });
    expect(verdictOf('visit', { authorize }).inList).toEqual({ isAllowed: true });
  });

  it('knows that a code goes to phone numbers, and that somebody must be named', () => {
    expect(verdictOf('code', { contact: { userId: 'US.1' } }).inList).toMatchObject({
      reason: 'needs-phone-number',
    });
    expect(verdictOf('order', { contact: { userId: 'US.1' } }).selected).toEqual({ isAllowed: true });
    expect(verdictOf('order', { contact: {} })).toMatchObject({
      inList: { isAllowed: true },
      selected: { reason: 'no-recipient' },
    });
  });

  it('knows that nobody takes it, and that the credit does not suffice', () => {
    expect(verdictOf('order', { onSendTemplate: undefined }).selected).toMatchObject({
      reason: 'no-handler',
    });
    const balance = { text: '€0', insufficientFor: ['template' as const] };
    expect(verdictOf('order', { balance }).selected).toMatchObject({ reason: 'balance', text: '€0' });
  });

  it('knows what the host alone can fill in, and whether it does', () => {
    const needs = { isAllowed: false, reason: 'needs-host-values', by: 'form' };
    expect(verdictOf('products').inList).toEqual(needs);
    expect(verdictOf('products', {}, { prefill: { 'buttons.0.products': null as never } }).inList).toEqual(
      needs,
    );
    expect(
      verdictOf('products', {}, { prefill: { 'buttons.0.products': { sections: [] } } }).inList.isAllowed,
    ).toBe(true);
    const prefill = ({ kind }: TemplateField) => (kind === 'products' ? { sections: [] } : null);
    expect(verdictOf('products', {}, { prefill }).inList.isAllowed).toBe(true);
    expect(verdictOf('products', {}, { pickProducts: () => null }).inList.isAllowed).toBe(true);
  });

  it('on orders is not lifted by a picker of products', () => {
    const { definition } = templateFixture('meta-order-status-in');
    const templates = [{ ...(definition as object), status: 'APPROVED' }];
    const { view } = open({ templates }, { pickProducts: () => null });
    const [group] = view().list.groups;
    expect(group && view().list.getVerdict(group.preferred)).toMatchObject({ reason: 'needs-host-values' });
  });
});

describe('the values of a template', () => {
  it('are those that were filled in, and what comes of them', () => {
    const { choose, selector, view } = open();
    expect(view()).toMatchObject({
      status: 'choosing',
      selected: null,
      rendered: null,
      payload: null,
      issues: [],
    });
    choose('order');
    selector.setValue('body.1', 'Ada');
    expect(view()).toMatchObject({
      status: 'filling',
      selected: { name: 'order' },
      values: { 'body.1': 'Ada' },
      issues: [{ fieldId: 'body.2' }],
      payload: null,
      isChecked: false,
    });
    selector.setValue('body.2', '42');
    expect(view().issues).toEqual([]);
    expect(view().payload).toMatchObject({ to: '+15550100', template: { name: 'order' } });
  });

  it('stay for a template with the same fields, and when the list is looked at again', () => {
    const { fill, choose, selector, view } = open();
    fill();
    selector.select(null);
    expect(view()).toMatchObject({ status: 'choosing', selected: null });
    choose('visit');
    expect(view().values).toEqual({ 'body.1': 'Ada' });
    choose('order');
    expect(view().values).toEqual({ 'body.1': 'Ada', 'body.2': '42' });
  });

  it('are the contact’s until they are changed', () => {
    const { choose, selector, view } = open({}, { prefill: { 'body.1': 'Ada', 'body.2': 42 } });
    choose('order');
    expect(view().values, 'a number in a text is written out').toEqual({ 'body.1': 'Ada', 'body.2': '42' });
    expect(view().prefilled).toEqual(['body.1', 'body.2']);
    selector.setValue('body.1', 'Bob');
    expect(view().values).toEqual({ 'body.1': 'Bob', 'body.2': '42' });
    expect(view().prefilled).toEqual(['body.2']);
    selector.setValue('body.2', undefined);
    expect(view().values, 'emptied by hand').toEqual({ 'body.1': 'Bob', 'body.2': undefined });
    expect(view().issues).toMatchObject([{ fieldId: 'body.2' }]);
  });

  it.each([null, undefined, Number.NaN])('are not those of a database that holds %s', (value) => {
    const { choose, view } = open({}, { prefill: () => value });
    choose('order');
    expect(view()).toMatchObject({ values: {}, prefilled: [] });
  });

  it('are asked for field by field, where the host wants that', () => {
    const prefill = vi.fn(({ id }: TemplateField, { name }: Template) => `${name} ${id}`);
    const { choose, view } = open({}, { prefill });
    choose('order');
    expect(view().values).toEqual({ 'body.1': 'order body.1', 'body.2': 'order body.2' });
    const asked = prefill.mock.calls.length;
    view();
    expect(prefill).toHaveBeenCalledTimes(asked);
  });

  it('go on without a host that throws, which is reported once', () => {
    const fault = new Error('crm');
    const prefill = () => {
      throw fault;
    };
    const { choose, view } = open({}, { prefill });
    choose('order');
    expect(view().values).toEqual({});
    expect(reported).toEqual([fault]);
  });

  it('may hold where a tap on the header leads, which no template announces', () => {
    const tapTarget = [{ url: 'https://a.example', title: 'A' }];
    const { choose, view } = open({}, { prefill: { tapTarget } });
    choose('order');
    expect(view().values).toEqual({ tapTarget });
  });

  it('are kept by the conversation for one customer, and shared by all places of it', () => {
    const [one, two, other] = [open(), open(), open({ conversationKey: 'bob' })];
    one.fill();
    expect(two.view()).toMatchObject({
      selected: { name: 'order' },
      values: { 'body.1': 'Ada', 'body.2': '42' },
    });
    expect(two.listener).toHaveBeenCalled();
    expect(other.view().selected).toBeNull();
    two.set({ contact: { phone: '+15550111' } });
    expect(two.view()).toMatchObject({ selected: null, values: {} });
    two.choose('visit');
    expect(two.view().values, 'they never go to another customer').toEqual({});
  });

  it('stay when it becomes known whom they are for', () => {
    const { fill, view, set } = open({ contact: null });
    fill();
    set({ contact: { phone: '1' } });
    expect(view().values).toEqual({ 'body.1': 'Ada', 'body.2': '42' });
    set({ contact: { phone: '2' } });
    set({ contact: {} });
    expect(view().values).toEqual({ 'body.1': 'Ada', 'body.2': '42' });
  });

  it('are forgotten by a reset, with the search', () => {
    const onQueryChange = vi.fn();
    const { fill, selector, view } = open({}, { onQueryChange });
    fill();
    view().list.setQuery('order');
    selector.reset();
    expect(view()).toMatchObject({ status: 'choosing', selected: null, sendAt: null });
    expect(view().list.query).toBe('');
    expect(onQueryChange).toHaveBeenLastCalledWith('');
    selector.reset();
    expect(onQueryChange, 'nothing was looked for').toHaveBeenCalledTimes(2);
  });
});

describe('the chosen template', () => {
  it('has the newest status of a list that was loaded again', () => {
    const { fill, view, set } = open();
    fill();
    expect(view().verdict.isAllowed).toBe(true);
    set({ templates: [{ ...ORDER, status: 'PAUSED' }] });
    expect(view()).toMatchObject({ selected: { status: 'PAUSED' }, verdict: { reason: 'not-approved' } });
    set({ templates: [] });
    expect(view().selected, 'one that is not in the list any more is still the chosen one').toMatchObject({
      name: 'order',
    });
  });

  it('knows its language variants', () => {
    const german = { ...VISIT, language: 'de' };
    const { choose, view } = open({ templates: [VISIT, german, ORDER] });
    choose('visit');
    expect(view().variants.map(({ language }) => language)).toEqual(['en', 'de']);
  });

  it('costs what the host says, in the order of its words', () => {
    const costOf = (cost: ConversationSetup['cost'], options: TemplateSelectorOptions = {}) => {
      const { choose, view } = open({ cost }, options);
      choose('order');
      return view().cost;
    };
    expect(costOf(null)).toBe('');
    expect(costOf({ freeform: '€0.01' })).toBe('');
    expect(costOf({ template: '€0.05' })).toBe('€0.05');
    expect(costOf({ template: ({ name }) => `€0.05 for ${name}` })).toBe('€0.05 for order');
    expect(costOf({ template: () => null })).toBe('');
    expect(costOf({ template: '€0.05' }, { getMeta: () => ({ price: '€0.07' }) })).toBe('€0.07');
    const broken = () => {
      throw new Error('prices');
    };
    expect(costOf({ template: broken })).toBe('');
  });

  it('is shown with the credit of the account', () => {
    expect(open({ balance: { text: '€5' } }).view().balance).toEqual({ text: '€5' });
    expect(open().view().balance).toBeNull();
  });
});

describe('a send', () => {
  it('goes once, with its payload and a key', async () => {
    const { fill, selector, onSendTemplate, view, told, onEvent } = open();
    fill();
    const { payload } = view();
    expect(await selector.send()).toBe('sent');
    expect(onSendTemplate).toHaveBeenCalledExactlyOnceWith(
      {
        payload,
        text: 'Hi Ada, order 42 is here.',
        values: { 'body.1': 'Ada', 'body.2': '42' },
        template: expect.objectContaining({ name: 'order' }),
        idempotencyKey: expect.stringMatching(/^[\da-f]{32}$/),
      },
      { signal: expect.any(AbortSignal) },
    );
    expect(view()).toMatchObject({
      status: 'sent',
      sent: onSendTemplate.mock.calls[0]?.[0],
      isSending: false,
    });
    expect(told()).toEqual(['template-sent']);
    expect(onEvent.mock.calls[0]?.[0]).toMatchObject({
      template: { id: '7', name: 'order', language: 'en' },
    });
    expect(await selector.send(), 'it has gone already').toBe('busy');
  });

  it('is on its way in all places of the conversation, and none beside it; nothing can be changed', async () => {
    const [one, two] = [open(), open()];
    const { promise, settle } = pending();
    one.onSendTemplate.mockReturnValueOnce(promise);
    one.fill();
    const sending = one.selector.send();
    expect(two.view()).toMatchObject({ status: 'sending', isSending: true });
    expect([await two.selector.send(), await one.selector.send()]).toEqual(['busy', 'busy']);
    two.selector.setValue('body.1', 'Bob');
    two.selector.setSendAt(t + HOUR_MS);
    two.choose('visit');
    two.selector.reset();
    expect(two.view()).toMatchObject({
      status: 'sending',
      selected: { name: 'order' },
      values: { 'body.1': 'Ada' },
      sendAt: null,
    });
    settle();
    expect(await sending).toBe('sent');
    expect([one.view().status, two.view().status]).toEqual(['sent', 'sent']);
    expect([one.told(), two.told()]).toEqual([['template-sent'], []]);
  });

  it('of nothing, or of values that are missing, checks them', async () => {
    const { choose, selector, onSendTemplate, view } = open();
    expect(await selector.send()).toBe('invalid');
    choose('order');
    expect(view().isChecked, 'choosing begins anew').toBe(false);
    expect(await selector.send()).toBe('invalid');
    expect(view()).toMatchObject({ status: 'filling', isChecked: true });
    expect(onSendTemplate).not.toHaveBeenCalled();
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('offline'))],
    [
      'throws',
      () => {
        throw new Error('offline');
      },
    ],
    ['brings a bad response', async () => ({ ok: false })],
    ['brings an error', async () => ({ error: { code: 1 } })],
  ])('that fails because the host %s is tried again with the same key', async (_name, answer) => {
    const { fill, selector, onSendTemplate, view, told } = open();
    onSendTemplate.mockImplementationOnce(answer);
    fill();
    expect(await selector.send()).toBe('failed');
    expect(view()).toMatchObject({ status: 'failed', failure: { error: expect.anything(), refusal: null } });
    expect(view().values).toEqual({ 'body.1': 'Ada', 'body.2': '42' });
    expect(await selector.send()).toBe('sent');
    expect(told()).toEqual(['template-failed', 'template-sent']);
    const keys = onSendTemplate.mock.calls.map(([send]) => send.idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
  });

  it('of other values has another key', async () => {
    const { fill, selector, onSendTemplate } = open();
    onSendTemplate.mockReturnValue(false);
    fill();
    await selector.send();
    selector.setValue('body.1', 'Bob');
    await selector.send();
    selector.setValue('body.1', 'Ada');
    await selector.send();
    expect(new Set(onSendTemplate.mock.calls.map(([send]) => send.idempotencyKey)).size).toBe(3);
  });

  it('goes to a user id where there is no phone number', async () => {
    const { fill, selector, onSendTemplate } = open({ contact: { userId: 'US.1' } });
    fill();
    await selector.send();
    expect(onSendTemplate.mock.calls[0]?.[0].payload).toMatchObject({ recipient: 'US.1' });
  });

  it('is judged at the moment of sending, not by what was shown last', async () => {
    let permission: true | { reason: string } = true;
    const getAvailability = () => permission;
    const authorize = vi.fn(() => permission);
    const one = open({}, { getAvailability });
    one.fill();
    expect(one.view().verdict.isAllowed).toBe(true);
    permission = { reason: 'Opted out.' };
    expect(await one.selector.send()).toBe('blocked');
    expect(one.view()).toMatchObject({ status: 'failed', failure: { verdict: { text: 'Opted out.' } } });
    permission = true;
    const two = open({ conversationKey: 'bob', authorize });
    two.fill();
    expect(two.view().verdict.isAllowed).toBe(true);
    permission = { reason: 'Not you.' };
    expect(await two.selector.send()).toBe('blocked');
    expect(two.view().failure).toMatchObject({ verdict: { reason: 'not-authorized', text: 'Not you.' } });
    expect([one.onSendTemplate, two.onSendTemplate].map((send) => send.mock.calls.length)).toEqual([0, 0]);
  });

  it('to nobody, or that nobody takes, is not called sent', async () => {
    for (const given of [{ contact: {} }, { onSendTemplate: undefined }]) {
      const { fill, selector, told, view } = open({ conversationKey: null, ...given });
      fill();
      expect(await selector.send()).not.toBe('sent');
      expect(view().sent).toBeNull();
      expect(told()).toEqual([]);
    }
  });

  it('asks the host last, with what is to be sent; only true sends', async () => {
    const beforeSend = vi.fn<NonNullable<TemplateSelectorOptions['beforeSend']>>();
    const { fill, selector, onSendTemplate, view, told } = open({}, { beforeSend });
    fill();
    beforeSend.mockResolvedValueOnce({ reason: 'Really?' });
    expect(await selector.send()).toBe('blocked');
    expect(view().failure).toMatchObject({ verdict: { text: 'Really?' } });
    beforeSend.mockReturnValueOnce(undefined as never);
    expect(await selector.send()).toBe('blocked');
    beforeSend.mockRejectedValueOnce(new Error('offline'));
    expect(await selector.send()).toBe('blocked');
    expect(onSendTemplate).not.toHaveBeenCalled();
    beforeSend.mockReturnValueOnce(true);
    expect(await selector.send()).toBe('sent');
    expect(beforeSend.mock.calls[3]?.[0]).toEqual(onSendTemplate.mock.calls[0]?.[0]);
    expect(new Set(beforeSend.mock.calls.map(([send]) => send.idempotencyKey)).size).toBe(1);
    expect(told(), 'what the host denies did not fail').toEqual(['template-sent']);
  });

  it('says that the host has not answered', () => {
    const { fill, selector, onSendTemplate, clock, view } = open({ sendLimitMs: 5000 });
    onSendTemplate.mockReturnValueOnce(new Promise(() => {}));
    fill();
    void selector.send();
    clock.advance(5000);
    expect(view()).toMatchObject({ status: 'sending', isOverdue: true });
    selector.keepWaiting();
    expect(view()).toMatchObject({ status: 'sending', isOverdue: false });
  });

  it('is sent again under the same key while nobody has answered, and told of once', async () => {
    const { fill, selector, onSendTemplate, clock, view, told } = open();
    const [first, second] = [pending(), pending()];
    onSendTemplate.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
    fill();
    const sending = selector.send();
    expect(await selector.retrySend(), 'it may still be answered').toBe('busy');
    clock.advance(MINUTE_MS);
    const again = selector.retrySend();
    second.settle();
    expect(await again).toBe('sent');
    first.settle();
    expect(await sending).toBe('busy');
    expect(new Set(onSendTemplate.mock.calls.map(([send]) => send.idempotencyKey)).size).toBe(1);
    expect([view().status, told()]).toEqual(['sent', ['template-sent']]);
  });

  it.each([
    ['as it was', '42', 'sent'],
    ['and was changed since', '43', 'filling'],
  ])('has gone although it was cancelled, %s', async (_name, order, status) => {
    const { fill, selector, onSendTemplate, view } = open();
    const { promise, settle } = pending();
    onSendTemplate.mockReturnValueOnce(promise);
    fill();
    const sending = selector.send();
    selector.cancelSend();
    expect(onSendTemplate.mock.calls[0]?.[1].signal.aborted).toBe(true);
    expect(view()).toMatchObject({ status: 'failed', failure: { question: 'cancelled' } });
    if (order !== '42') {
      selector.select(view().selected);
      selector.setValue('body.2', order);
    }
    settle();
    expect(await sending).toBe('sent');
    expect(view().status).toBe(status);
  });

  it('is seen by whoever comes back before the answer, and forgotten where nobody was there', async () => {
    const one = open();
    const [first, second] = [pending(), pending()];
    one.onSendTemplate.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
    one.fill();
    const sending = one.selector.send();
    one.stop();
    const two = open();
    first.settle();
    await sending;
    expect(two.view().status).toBe('sent');
    two.stop();
    expect(one.view(), 'who comes back has seen it').toMatchObject({ status: 'choosing', selected: null });
    one.fill();
    const next = one.selector.send();
    second.settle();
    expect(await next).toBe('sent');
    expect(one.view()).toMatchObject({ status: 'choosing', sent: null });
  });

  it('that went is not the beginning of another one', async () => {
    const { fill, choose, selector, view } = open();
    fill();
    await selector.send();
    choose('visit');
    expect(view()).toMatchObject({ status: 'filling', selected: { name: 'visit' }, values: {}, sent: null });
  });

  it('ends as itself where everything was forgotten in the meantime', async () => {
    const { fill, selector, onSendTemplate, view } = open();
    const { promise, settle } = pending();
    onSendTemplate.mockReturnValueOnce(promise);
    fill();
    const sending = selector.send();
    storeIn().clear();
    fill();
    settle(false);
    expect(await sending).toBe('failed');
    expect(view()).toMatchObject({ status: 'filling', failure: null });
  });

  it('for one customer says nothing to the next', async () => {
    const { fill, selector, onSendTemplate, view, set, choose } = open();
    const { promise, settle } = pending();
    onSendTemplate.mockReturnValueOnce(promise);
    fill();
    const sending = selector.send();
    set({ contact: { phone: '+15550111' } });
    expect(view()).toMatchObject({ status: 'choosing', isSending: false });
    choose('visit');
    settle(false);
    expect(await sending).toBe('failed');
    expect(view()).toMatchObject({ status: 'filling', failure: null, selected: { name: 'visit' } });
  });
});

describe('a template that went', () => {
  it('makes the conversation await a reply at once, in all places', async () => {
    const [one, two, other] = [open(), open(), open({ conversationKey: 'bob' })];
    one.fill();
    one.clock.advance(MINUTE_MS);
    await one.selector.send();
    const state = { awaitingReply: true, lastTemplateAt: t + MINUTE_MS };
    two.clock.advance(MINUTE_MS);
    expect([one, two].map(({ conversation }) => conversation.getView().state)).toMatchObject([state, state]);
    expect(other.conversation.getView().state).toMatchObject({ awaitingReply: false, lastTemplateAt: null });
  });

  it('that was refused closes the window in all places', async () => {
    const given = { lastInboundAt: t, onSendTemplate: () => Promise.reject(REFUSAL) };
    const [one, two] = [open(given), open(given)];
    one.fill();
    expect(await one.selector.send()).toBe('failed');
    expect(one.view().failure).toMatchObject({ error: REFUSAL, refusal: REFUSAL });
    expect(two.conversation.getView().state).toMatchObject({ status: 'closed', reason: 'refused' });
    expect(one.told()).toEqual(['template-failed', 'refused', 'status-changed']);
    expect(two.told()).toEqual(['status-changed']);
  });
});

describe('a template for later', () => {
  const later = t + HOUR_MS;

  it('is offered where the host takes it and allows it', () => {
    const onQueueTemplate = vi.fn();
    const authorize: ConversationSetup['authorize'] = (action) =>
      action !== 'schedule' || { reason: 'Not later.' };
    expect(open().view().canSchedule).toBe(false);
    expect(open({ onQueueTemplate }).view().canSchedule).toBe(true);
    expect(open({ onQueueTemplate, authorize }).view().canSchedule).toBe(false);
  });

  it('goes to the host with its time, and awaits no reply yet', async () => {
    const onQueueTemplate = vi.fn((_send: TemplateSend) => undefined);
    const { fill, selector, onSendTemplate, onEvent, view, conversation } = open({ onQueueTemplate });
    fill();
    selector.setSendAt(later);
    expect(view().sendAt).toBe(later);
    expect(await selector.send()).toBe('sent');
    expect(onQueueTemplate.mock.calls[0]?.[0]).toMatchObject({ sendAt: later });
    expect(onSendTemplate).not.toHaveBeenCalled();
    expect(onEvent.mock.calls.map(([event]) => event)).toMatchObject([
      { type: 'template-queued', sendAt: later },
    ]);
    expect(conversation.getView().state.awaitingReply).toBe(false);
  });

  it('at another time has another key', async () => {
    const onQueueTemplate = vi.fn((_send: TemplateSend) => false);
    const { fill, selector } = open({ onQueueTemplate });
    fill();
    for (const sendAt of [later, later, later + 1]) {
      selector.setSendAt(sendAt);
      await selector.send();
    }
    const [a, b, c] = onQueueTemplate.mock.calls.map(([send]) => send.idempotencyKey);
    expect([a === b, b === c]).toEqual([true, false]);
  });

  it('takes no time that has passed, also one that passes while the form is open', async () => {
    const onQueueTemplate = vi.fn();
    const { fill, selector, view, clock } = open({ onQueueTemplate });
    fill();
    selector.setSendAt(later);
    expect(view().issues).toEqual([]);
    clock.advance(HOUR_MS);
    expect(await selector.send()).toBe('invalid');
    expect(view()).toMatchObject({ isChecked: true, issues: [{ fieldId: 'sendAt', code: 'in-the-past' }] });
    expect(onQueueTemplate).not.toHaveBeenCalled();
  });

  it('is not called sent where it may not, or can not, be sent later any more', async () => {
    const onQueueTemplate = vi.fn();
    const { fill, selector, set, view, onSendTemplate } = open({ onQueueTemplate });
    fill();
    selector.setSendAt(later);
    set({ onQueueTemplate, authorize: (action) => action !== 'schedule' || { reason: 'Not later.' } });
    expect(view().verdict).toMatchObject({ reason: 'not-authorized', text: 'Not later.' });
    expect(await selector.send()).toBe('blocked');
    expect(view().failure).toMatchObject({ verdict: { text: 'Not later.' } });
    set({ onQueueTemplate: undefined });
    expect(view().verdict).toMatchObject({ reason: 'no-handler' });
    expect(await selector.send()).toBe('blocked');
    expect([onQueueTemplate, onSendTemplate].map((send) => send.mock.calls.length)).toEqual([0, 0]);
    selector.setSendAt(null);
    expect(await selector.send()).toBe('sent');
  });

  it('with an offer that ends before it goes is not sent', async () => {
    const offer = {
      ...(templateFixture('jaspers-strawberries-limited-offer').definition as object),
      status: 'APPROVED',
    };
    const onQueueTemplate = vi.fn();
    const { selector, view } = open({ templates: [offer], onQueueTemplate });
    selector.select(view().list.groups[0]?.preferred ?? null);
    selector.setValue('lto.expiration', t + 2 * HOUR_MS);
    const isOver = () => view().issues.some(({ fieldId }) => fieldId === 'lto.expiration');
    expect(isOver()).toBe(false);
    selector.setSendAt(t + 3 * HOUR_MS);
    expect(isOver()).toBe(true);
  });
});

describe('a question before a template goes', () => {
  it('is asked once where the window has opened again since the selector was shown', async () => {
    const { fill, selector, set, view, onSendTemplate } = open();
    selector.open();
    fill();
    set({ lastInboundAt: t });
    expect(await selector.send()).toBe('blocked');
    expect(view()).toMatchObject({ status: 'failed', failure: { question: 'reopened' } });
    expect(onSendTemplate).not.toHaveBeenCalled();
    expect(await selector.send()).toBe('sent');
  });

  it('is asked once where a colleague has sent a template meanwhile', async () => {
    const { fill, selector, set, view } = open({ lastTemplateAt: t - HOUR_MS });
    selector.open();
    fill();
    set({ lastTemplateAt: t });
    expect(await selector.send()).toBe('blocked');
    expect(view().failure).toEqual({ question: 'colleague' });
    expect(await selector.send()).toBe('sent');
  });

  it('is asked for each that has happened, one after the other', async () => {
    const { fill, selector, set, view } = open();
    selector.open();
    fill();
    set({ lastInboundAt: t, lastTemplateAt: t });
    const questions: unknown[] = [];
    while ((await selector.send()) === 'blocked') questions.push(view().failure);
    expect(questions).toEqual([{ question: 'reopened' }, { question: 'colleague' }]);
    expect(view().status).toBe('sent');
  });

  it('is not asked about what was known when it was shown, nor where it was not', async () => {
    const one = open({ lastInboundAt: t, lastTemplateAt: t });
    one.selector.open();
    one.fill();
    expect(await one.selector.send()).toBe('sent');
    const two = open({ conversationKey: 'bob' });
    two.fill();
    two.set({ lastInboundAt: t });
    expect(await two.selector.send()).toBe('sent');
    const three = open({ conversationKey: 'cleo' });
    three.selector.open();
    three.selector.close();
    three.fill();
    three.set({ lastInboundAt: t });
    expect(await three.selector.send()).toBe('sent');
  });

  it('is not asked again by showing what is shown already', async () => {
    const { fill, selector, set } = open();
    selector.open();
    fill();
    set({ lastInboundAt: t });
    selector.open();
    expect(await selector.send()).toBe('blocked');
  });

  it('is not asked about one’s own template, but about one that was sent from another place', async () => {
    const [one, two] = [open(), open()];
    one.selector.open();
    two.selector.open();
    one.fill();
    await one.selector.send();
    one.choose('plain');
    expect(await one.selector.send()).toBe('sent');
    two.choose('plain');
    expect(await two.selector.send()).toBe('blocked');
    expect(two.view().failure).toEqual({ question: 'colleague' });
  });
});

describe('a view of a selector', () => {
  it('keeps its reference until something in it differs', () => {
    const { view, clock, fill } = open();
    fill();
    const before = view();
    expect(view()).toBe(before);
    clock.advance(DAY_MS);
    expect(view()).toBe(before);
  });

  it('can be had of options that are not taken', () => {
    const { selector, conversation, choose, view } = open();
    choose('order');
    const peeked = selector.getView(conversation.getView(), { prefill: { 'body.1': 'Ada' } });
    expect(peeked.values).toEqual({ 'body.1': 'Ada' });
    expect(view().values).toEqual({});
    selector.setOptions({ prefill: { 'body.1': 'Bob' } });
    expect(view().values).toEqual({ 'body.1': 'Bob' });
  });

  it('is followed only while somebody looks', () => {
    const { stop, clock, listener, view } = open();
    stop();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
    listener.mockClear();
    view().list.setQuery('order');
    expect(listener).not.toHaveBeenCalled();
    expect(view().list.query).toBe('order');
  });
});

describe('a template of Twilio', () => {
  const contents = {
    contents: [
      {
        sid: 'HX1',
        friendly_name: 'order',
        language: 'en',
        variables: { '1': 'Ada', '2': 'p/1.jpg' },
        types: { 'twilio/media': { body: 'Hi {{1}}', media: ['https://cdn.shop.example/{{2}}'] } },
        approval_requests: { status: 'approved', category: 'UTILITY' },
      },
    ],
  };
  const openTwilio = (given: Partial<ConversationSetup> = {}, options: TemplateSelectorOptions = {}) => {
    const onSendTwilio = vi.fn((_send: TwilioSend, _context: SendContext): unknown => undefined);
    const one = open({ templates: parseTwilioContents(contents), onSendTwilio, ...given }, options);
    const fill = () => {
      one.choose('order');
      one.selector.setValue('body.1', 'Ada');
      one.selector.setValue('header.media', { link: 'https://cdn.shop.example/p/7.jpg' });
    };
    return { ...one, fill, onSendTwilio };
  };

  it('goes as its content and variables, with everything that a template has', async () => {
    const beforeSend = vi.fn((_send: TemplateSend | TwilioSend) => true as const);
    const { selector, fill, view, onSendTwilio, onSendTemplate, told } = openTwilio({}, { beforeSend });
    fill();
    expect(view()).toMatchObject({
      payload: null,
      twilio: { contentSid: 'HX1', contentVariables: '{"1":"Ada","2":"p/7.jpg"}' },
      verdict: { isAllowed: true },
      issues: [],
    });
    expect(await selector.send()).toBe('sent');
    const sent = {
      to: '+15550100',
      contentSid: 'HX1',
      contentVariables: '{"1":"Ada","2":"p/7.jpg"}',
      text: expect.stringContaining('Hi Ada'),
      values: { 'body.1': 'Ada', 'header.media': { link: 'https://cdn.shop.example/p/7.jpg' } },
      template: expect.objectContaining({ contentSid: 'HX1' }),
      idempotencyKey: expect.any(String),
    };
    expect(onSendTwilio.mock.calls).toEqual([[sent, { signal: expect.any(AbortSignal) }]]);
    expect(beforeSend.mock.calls).toEqual([[sent]]);
    expect(onSendTemplate).not.toHaveBeenCalled();
    expect(told()).toContain('template-sent');
  });

  it('does not go with a value missing, a link elsewhere, or a file’s id', async () => {
    const { selector, fill, onSendTwilio } = openTwilio();
    fill();
    for (const media of [undefined, { link: 'https://elsewhere.example/7.jpg' }, { id: '7' }]) {
      selector.setValue('header.media', media);
      expect(await selector.send()).toBe('invalid');
    }
    expect(onSendTwilio).not.toHaveBeenCalled();
  });

  it('does not go where nobody takes it or nobody is named, and says so', () => {
    const { fill, view } = openTwilio({ onSendTwilio: undefined });
    fill();
    expect(view().verdict).toMatchObject({ isAllowed: false, reason: 'no-handler' });
    const nobody = openTwilio({ contact: {} });
    nobody.fill();
    expect(nobody.view().verdict).toMatchObject({ isAllowed: false, reason: 'no-recipient' });
  });

  it('is tried again with the same key, and another content is another message', async () => {
    const { selector, fill, onSendTwilio } = openTwilio();
    onSendTwilio.mockRejectedValue(new Error('offline'));
    fill();
    expect(await selector.send()).toBe('failed');
    expect(await selector.send()).toBe('failed');
    selector.setValue('body.1', 'Bob');
    expect(await selector.send()).toBe('failed');
    const keys = onSendTwilio.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('is not scheduled here, also when a time was set for another template', async () => {
    const onQueueTemplate = vi.fn();
    const { selector, fill, view, onSendTwilio } = openTwilio({ onQueueTemplate });
    selector.setSendAt(t + HOUR_MS);
    fill();
    expect(view()).toMatchObject({ canSchedule: false, sendAt: null });
    expect(await selector.send()).toBe('sent');
    expect(onSendTwilio.mock.calls[0]?.[0]).not.toHaveProperty('sendAt');
    expect(onQueueTemplate).not.toHaveBeenCalled();
  });
});

describe('the words of a template as a message of one’s own', () => {
  const openNow = (options: TemplateSelectorOptions = {}, given: Partial<ConversationSetup> = {}) =>
    open({ lastInboundAt: t, ...given }, options);

  it('are handed on filled in, and nothing is chosen any more', () => {
    const onInsertText = vi.fn();
    const { fill, selector, view, onSendTemplate, onEvent } = openNow({ onInsertText });
    fill();
    expect(view().canInsert).toBe(true);
    expect(selector.insert()).toBe(true);
    expect(onInsertText).toHaveBeenCalledExactlyOnceWith(
      'Hi Ada, order 42 is here.',
      expect.objectContaining({ name: 'order' }),
    );
    expect(view()).toMatchObject({ selected: null, values: {}, status: 'choosing' });
    expect(onSendTemplate).not.toHaveBeenCalled();
    expect(onEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        type: 'template-inserted',
        template: { id: '7', name: 'order', language: 'en' },
      }),
    );
  });

  it('go to the part of the conversation that takes a text, as soon as there is one', () => {
    const { conversation, fill, selector, view, listener } = openNow();
    fill();
    expect(view().canInsert).toBe(false);
    const insertText = vi.fn();
    listener.mockClear();
    const leave = conversation.register({ insertText });
    expect(listener).toHaveBeenCalled();
    expect(view().canInsert).toBe(true);
    expect(selector.insert()).toBe(true);
    expect(insertText).toHaveBeenCalledExactlyOnceWith('Hi Ada, order 42 is here.');
    leave();
    expect(view().canInsert).toBe(false);
  });

  it('wait for the values that stand in them, and for nothing else', () => {
    const onInsertText = vi.fn();
    const photo = named('photo', 'Hi {{1}}.', {
      components: [
        { type: 'HEADER', format: 'IMAGE' },
        { type: 'BODY', text: 'Hi {{1}}.' },
      ],
    });
    const { choose, selector, view } = openNow({ onInsertText }, { templates: [photo] });
    choose('photo');
    expect(selector.insert()).toBe(false);
    expect(view()).toMatchObject({ isChecked: true, selected: { name: 'photo' } });
    selector.setValue('body.1', 'Ada');
    expect(selector.insert()).toBe(true);
    expect(onInsertText.mock.calls).toEqual([['Hi Ada.', expect.anything()]]);
  });

  it('are not to be had in a closed window, where the host does not allow to write, or while it goes', async () => {
    const onInsertText = vi.fn();
    const { clock, fill, selector, view, set } = openNow({ onInsertText });
    fill();
    set({ lastInboundAt: t, authorize: (action) => action !== 'send-freeform' || { reason: 'No.' } });
    expect(view().canInsert).toBe(false);
    set({ lastInboundAt: t });
    expect(view().canInsert).toBe(true);
    clock.advance(DAY_MS);
    expect(view().canInsert).toBe(false);
    expect(selector.insert()).toBe(false);
    const { promise, settle } = pending();
    const busy = openNow({ onInsertText }, { conversationKey: 'bob', onSendTemplate: () => promise });
    busy.fill();
    const sending = busy.selector.send();
    expect(busy.selector.insert()).toBe(false);
    settle();
    await sending;
    expect(onInsertText).not.toHaveBeenCalled();
  });
});
