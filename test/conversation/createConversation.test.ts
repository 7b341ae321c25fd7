import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '../../src/clock/createFakeClock.js';
import type {
  ConversationSetup,
  OutgoingMessage,
  SendContext,
} from '../../src/conversation/ConversationOptions.js';
import { storeIn } from '../../src/conversation/ConversationStore.js';
import { createConversation } from '../../src/conversation/createConversation.js';
import type { DraftFormat } from '../../src/conversation/Draft.js';
import type { MessagingEvent } from '../../src/conversation/MessagingEvent.js';
import { placeOfItsOwn } from '../../src/conversation/Shelf.js';
import { draftsIn } from '../../src/conversation/shelves.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import type { Refusal } from '../../src/core/window/Refusal.js';
import { appliedSettings } from '../../src/core/window/WindowSettings.js';
import { reportedErrors } from '../support/reportedErrors.js';
import { storageOn } from '../support/storageOn.js';

const t = Date.parse('2026-11-22T09:30:00Z');
const reported = reportedErrors();
beforeEach(() => {
  vi.stubGlobal('document', {});
});

const REFUSAL: Refusal = {
  reason: 'window-closed',
  code: '131047',
  explain: 'window-closed',
  closesWindow: true,
  retry: 'after-reply',
  original: {},
};

/** A conversation with Ada, who has just written, as a part shows it. */
function open(given: Partial<ConversationSetup> = {}) {
  const clock = createFakeClock(t);
  const onSend = vi.fn((_message: OutgoingMessage, _context: SendContext): unknown => undefined);
  const onEvent = vi.fn((_event: MessagingEvent): void => undefined);
  const options: ConversationSetup = {
    channel: 'whatsapp',
    lastInboundAt: t,
    conversationKey: 'ada',
    ...{ clock, onSend, onEvent },
    ...given,
  };
  const conversation = createConversation(options);
  const listener = vi.fn();
  const stop = conversation.subscribe(listener);
  listener.mockClear();
  return {
    ...{ clock, conversation, options, onSend, onEvent, listener, stop },
    /** The kinds of the events so far. */
    told: () => onEvent.mock.calls.map(([{ type }]) => type),
    set: (change: Partial<ConversationSetup>) => conversation.setOptions({ ...options, ...change }),
    write: (text: string) => conversation.setText('reply', text),
    reply: () => conversation.getComposer('reply'),
    freeform: () => conversation.getView().verdicts['send-freeform'],
  };
}

/** A promise that is settled from outside. */
function pending() {
  let settle: (answer?: unknown) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const promise = new Promise<unknown>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  return { promise, settle: (answer?: unknown) => settle(answer), fail: (error: unknown) => fail(error) };
}

describe('the view of a conversation', () => {
  it('is the window, what may be done in it, and what that rests on', () => {
    const { conversation, options } = open({ contact: { phone: '1' }, balance: { text: '€1' } });
    const view = conversation.getView();
    expect(view.options).toBe(options);
    expect(view.input).toEqual({ channel: 'whatsapp', lastInboundAt: t });
    expect(view.state).toMatchObject({ status: 'open', asOf: t });
    expect(view.verdicts['send-freeform']).toEqual({ isAllowed: true });
    expect(view.context).toMatchObject({ contact: { phone: '1' }, balance: { text: '€1' } });
  });

  it('keeps its reference until something in it differs, and tells then', () => {
    const { conversation, clock, listener } = open();
    clock.advance(1);
    listener.mockClear();
    const view = conversation.getView();
    clock.advance(HOUR_MS - 1);
    expect(conversation.getView()).toBe(view);
    expect(listener).not.toHaveBeenCalled();
    clock.advance(1);
    expect(conversation.getView()).not.toBe(view);
    expect(listener).toHaveBeenCalledOnce();
    expect(conversation.getView().state.asOf).toBe(clock.now());
  });

  it('keeps the input where it says the same in other objects', () => {
    const events = () => [{ contact: 'ada', kind: 'message' as const, at: t }];
    const { conversation, set } = open({ inboundEvents: events() });
    const { input, state } = conversation.getView();
    set({ inboundEvents: events() });
    expect(conversation.getView().input).toBe(input);
    expect(conversation.getView().state).toBe(state);
  });

  it('costs no timer while nobody looks, and is right whenever it is asked', () => {
    const { conversation, clock, stop } = open();
    expect(clock.timerCount).toBe(1);
    stop();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
    clock.advance(DAY_MS);
    expect(conversation.getView().state.status).toBe('closed');
    expect(conversation.getComposer('reply').isLocked).toBe(true);
  });

  it('has the policies, templates and credit of the inbox, and the own ones of the conversation before them', () => {
    const settings = {
      policies: { whatsapp: { safetyMarginMs: MINUTE_MS } },
      inboxes: {
        sales: {
          channel: 'whatsapp' as const,
          templates: [],
          balance: { text: '€2', insufficientFor: ['freeform' as const] },
        },
      },
    };
    const { conversation, set, freeform } = open({ settings: appliedSettings(settings), inboxId: 'sales' });
    expect(conversation.getView().state.expiresAt).toBe(t + DAY_MS - MINUTE_MS);
    expect(conversation.getView().templates).toEqual([]);
    expect(conversation.getView().verdicts['send-template']).toMatchObject({
      reason: 'no-templates',
      by: 'host',
    });
    expect(freeform()).toMatchObject({ reason: 'balance', text: '€2' });
    set({ templates: [{ name: 'hello' }], balance: { text: '€3' } });
    expect(conversation.getView().verdicts['send-template'].isAllowed).toBe(true);
    expect(freeform().isAllowed).toBe(true);
  });

  it('denies by a rule that throws, which is reported once', () => {
    const fault = new Error('rules');
    const authorize = () => {
      throw fault;
    };
    const { freeform, set } = open({ authorize });
    expect(freeform()).toEqual({ isAllowed: false, reason: 'not-authorized', by: 'host' });
    set({ authorize });
    expect(reported).toEqual([fault]);
  });

  it('asks the rules of the host for this conversation', () => {
    const authorize = vi.fn((_action: string, _context: object) => true as const);
    open({ authorize, inboxId: 'sales' });
    expect(authorize).toHaveBeenCalledWith('send-freeform', {
      channel: 'whatsapp',
      conversationKey: 'ada',
      inboxId: 'sales',
    });
  });
});

describe('the ways out', () => {
  const closed = { lastInboundAt: null };
  const offered = ({ conversation }: ReturnType<typeof open>) =>
    Object.entries(conversation.getView().verdicts)
      .filter(([action, verdict]) => action.startsWith('way:') && verdict.isAllowed)
      .map(([action]) => action.slice('way:'.length));

  it('are those that the host can go', () => {
    const bots = [{ id: '1', name: 'Bo' }];
    expect(offered(open(closed))).toEqual([]);
    expect(offered(open({ ...closed, actions: { sms: vi.fn(), email: null, wait: undefined } }))).toEqual([
      'sms',
    ]);
    expect(offered(open({ ...closed, bots }))).toEqual([]);
    expect(offered(open({ ...closed, bots, onStartBot: vi.fn() }))).toEqual(['bot']);
    expect(offered(open({ ...closed, bots: [], onStartBot: vi.fn() }))).toEqual([]);
    expect(offered(open({ ...closed, actions: { template: vi.fn() } }))).toEqual(['template']);
    expect(offered(open({ ...closed, hasSelector: true }))).toEqual(['template']);
  });

  it('have a template among them while a selector is shown', () => {
    const there = open(closed);
    const leave = there.conversation.register({ openTemplates: vi.fn() });
    expect(offered(there)).toEqual(['template']);
    leave();
    expect(offered(there)).toEqual([]);
  });

  it('do what the host does, and are told', () => {
    const sms = vi.fn();
    const onStartBot = vi.fn();
    const bot = { id: '1', name: 'Bo' };
    const { conversation, onEvent } = open({ ...closed, actions: { sms }, bots: [bot], onStartBot });
    conversation.chooseWay('sms');
    conversation.chooseWay('bot', bot);
    expect(sms).toHaveBeenCalledOnce();
    expect(onStartBot.mock.calls).toEqual([[bot]]);
    expect(onEvent.mock.calls.map(([event]) => event)).toMatchObject([
      { type: 'way-out-chosen', way: 'sms' },
      { type: 'way-out-chosen', way: 'bot' },
    ]);
  });

  it('break nothing off by throwing', () => {
    const fault = new Error('of the host');
    const { conversation } = open({
      ...closed,
      actions: {
        sms() {
          throw fault;
        },
      },
    });
    conversation.chooseWay('sms');
    expect(reported).toEqual([fault]);
  });
});

describe('what parts do for their conversation', () => {
  it('is done by the part that came last, then again by the one before', () => {
    const { conversation } = open();
    const [first, second] = [vi.fn(), vi.fn()];
    conversation.actions.focusComposer();
    const stops = [first, second].map((focusComposer) => conversation.register({ focusComposer }));
    conversation.register({ openAlert: vi.fn() });
    conversation.actions.focusComposer();
    expect([first, second].map((part) => part.mock.calls.length)).toEqual([0, 1]);
    stops[1]?.();
    conversation.actions.focusComposer();
    expect([first, second].map((part) => part.mock.calls.length)).toEqual([1, 1]);
  });

  it('opens templates in the host’s own picker, else in the selector, and only where one may be sent', () => {
    const [selector, template] = [vi.fn(), vi.fn()];
    const { conversation, set } = open({});
    conversation.register({ openTemplates: selector });
    conversation.chooseWay('template');
    expect([selector.mock.calls.length, template.mock.calls.length]).toEqual([1, 0]);
    set({ actions: { template } });
    conversation.actions.openTemplates();
    conversation.chooseWay('template');
    expect([selector.mock.calls.length, template.mock.calls.length]).toEqual([1, 2]);
    set({ actions: { template }, templates: [] });
    conversation.actions.openTemplates();
    expect([selector.mock.calls.length, template.mock.calls.length]).toEqual([1, 2]);
  });

  it.each(['messenger', 'wechat-official', 'wecom', 'instagram', 'tiktok', 'zalo', 'viber'] as const)(
    'opens a picker of the host on %s, which has no templates of the kit',
    (channel) => {
      const [selector, template] = [vi.fn(), vi.fn()];
      const { conversation, set } = open({ channel, lastInboundAt: null });
      conversation.register({ openTemplates: selector });
      const verdicts = () => conversation.getView().verdicts;
      expect(verdicts()['way:template'].isAllowed).toBe(false);
      set({ channel, lastInboundAt: null, actions: { template }, templates: [] });
      expect(verdicts()['way:template'].isAllowed).toBe(true);
      expect(verdicts()['send-template'].isAllowed).toBe(true);
      expect(conversation.getView().state).toMatchObject({ channel, can: { template: true } });
      conversation.chooseWay('template');
      expect([selector.mock.calls.length, template.mock.calls.length]).toEqual([0, 1]);
      set({ channel, lastInboundAt: null, actions: { template: null } });
      expect(verdicts()['way:template'].isAllowed).toBe(false);
    },
  );
});

describe('the drafts of a conversation', () => {
  it('are two, a reply and a note', () => {
    const { conversation } = open();
    conversation.setText('reply', 'Hello');
    conversation.setText('note', 'Call back');
    expect(conversation.getComposer('reply').draft).toEqual({ text: 'Hello' });
    expect(conversation.getComposer('note').draft).toEqual({ text: 'Call back' });
  });

  it('are shared by all places of a conversation, and by no other one', () => {
    const [one, two, other] = [open(), open(), open({ conversationKey: 'bob' })];
    one.write('Hello');
    expect(two.reply().draft.text).toBe('Hello');
    expect(two.listener).toHaveBeenCalledOnce();
    expect(other.reply().draft.text).toBe('');
    expect(other.listener).not.toHaveBeenCalled();
  });

  it('are those of the notes for no conversation that is called like them', () => {
    const [ada, notes] = [open(), open({ conversationKey: 'note:ada' })];
    ada.conversation.setText('note', 'Secret');
    expect(notes.reply().draft.text).toBe('');
  });

  it('are kept for the place alone without a key', () => {
    const [one, two] = [open({ conversationKey: null }), open({ conversationKey: undefined })];
    one.write('Hello');
    expect(two.reply().draft.text).toBe('');
    const ownPlace = placeOfItsOwn();
    open({ conversationKey: null, ownPlace }).write('Kept');
    expect(open({ conversationKey: null, ownPlace }).reply().draft.text).toBe('Kept');
  });

  it('outlive the conversation and, where they are stored, the page', () => {
    const drafts = draftsIn(storageOn(new Map()));
    open({ drafts }).write('Hello');
    expect(open({ drafts }).reply().draft.text).toBe('Hello');
    vi.stubGlobal('document', {});
    expect(open({ drafts }).reply().draft.text).toBe('Hello');
    expect(open().reply().draft.text, 'another storage').toBe('');
  });

  it('keep their attachments and the state of the editor where only the text changes', () => {
    const { conversation, write, reply } = open();
    conversation.setDraft('reply', { text: 'a', attachments: ['file'], content: { bold: true } });
    write('ab');
    expect(reply().draft).toEqual({ text: 'ab', attachments: ['file'], content: { bold: true } });
  });

  it('do not change where an editor says again what is there', () => {
    const { conversation, listener } = open();
    conversation.setDraft('reply', { text: 'a', attachments: [{ id: 1 }] });
    const { draft } = conversation.getComposer('reply');
    listener.mockClear();
    conversation.setDraft('reply', { text: 'a', attachments: [{ id: 1 }] });
    expect(listener).not.toHaveBeenCalled();
    expect(conversation.getComposer('reply').draft).toBe(draft);
  });

  it('are read and written by the format of the host', () => {
    const draftFormat: DraftFormat = {
      version: 1,
      serialize: JSON.stringify,
      deserialize: (text) => JSON.parse(text) as unknown,
      isEmpty: ({ content }) => content === undefined,
    };
    const drafts = draftsIn(storageOn(new Map()));
    const { conversation, reply } = open({ draftFormat, drafts });
    conversation.setDraft('reply', { text: 'Hello' });
    expect(reply().isEmpty).toBe(true);
    conversation.setDraft('reply', { text: '', content: { image: 1 } });
    expect(reply().isEmpty).toBe(false);
    vi.stubGlobal('document', {});
    expect(open({ draftFormat, drafts }).reply().draft.content).toEqual({ image: 1 });
    vi.stubGlobal('document', {});
    expect(open({ drafts }).reply().unreadableDraft).toContain('image');
  });

  it('are forgotten at logout, and everything that was learnt', () => {
    const { write, reply, set, conversation, freeform } = open({
      channel: 'messenger',
      lastInboundAt: t - 2 * DAY_MS,
    });
    write('Hello');
    conversation.acknowledgeHumanAgent();
    expect(freeform().isAllowed).toBe(true);
    storeIn().clear();
    expect(reply().draft.text).toBe('');
    set({});
    expect(freeform().isAllowed).toBe(false);
  });
});

describe('a composer', () => {
  it('keeps its reference until something in it differs', () => {
    const { conversation, write } = open();
    const [reply, note] = [conversation.getComposer('reply'), conversation.getComposer('note')];
    write('Hello');
    expect(conversation.getComposer('reply')).not.toBe(reply);
    expect(conversation.getComposer('note')).toBe(note);
    expect(conversation.getComposer('reply')).toBe(conversation.getComposer('reply'));
  });

  it('is locked by the rules of the platform alone, and never for a note', () => {
    const locked = (given: Partial<ConversationSetup>) => {
      const { conversation } = open(given);
      return [conversation.getComposer('reply').isLocked, conversation.getComposer('note').isLocked];
    };
    expect(locked({})).toEqual([false, false]);
    expect(locked({ lastInboundAt: null })).toEqual([true, false]);
    expect(locked({ lastInboundAt: undefined })).toEqual([false, false]);
    expect(locked({ authorize: () => ({ reason: 'Not you.' }) })).toEqual([false, false]);
    expect(locked({ balance: { text: '€0', insufficientFor: ['freeform'] } })).toEqual([false, false]);
  });

  it('says whether its draft may be sent, and why not', () => {
    const { write, reply, set } = open();
    expect(reply().sendVerdict).toMatchObject({ reason: 'empty' });
    write('Hello');
    expect(reply().sendVerdict).toEqual({ isAllowed: true });
    set({ onSend: undefined });
    expect(reply().sendVerdict).toMatchObject({ reason: 'no-handler' });
    set({ lastInboundAt: null });
    expect(reply().sendVerdict).toMatchObject({ reason: 'never-opened', by: 'platform' });
  });
});

describe('a message', () => {
  it('goes with its draft, its mode and a key, and takes the draft along', async () => {
    const { conversation, onSend, told, reply } = open();
    conversation.setDraft('reply', { text: 'Hello', attachments: ['file'] });
    expect(await conversation.send('reply')).toBe(true);
    expect(onSend).toHaveBeenCalledExactlyOnceWith(
      {
        text: 'Hello',
        attachments: ['file'],
        mode: 'reply',
        isHumanAgent: false,
        idempotencyKey: expect.stringMatching(/^[\da-f]{32}$/),
      },
      { signal: expect.any(AbortSignal) },
    );
    expect(reply()).toMatchObject({ draft: { text: '' }, isEmpty: true, isSending: false, problem: null });
    expect(told()).toEqual(['message-sent']);
  });

  it('is on its way until the host has answered, in all places, and none beside it', async () => {
    const [one, two] = [open(), open()];
    const { promise, settle } = pending();
    one.onSend.mockReturnValueOnce(promise);
    one.write('Hello');
    const sending = one.conversation.send('reply');
    expect(two.reply()).toMatchObject({ isSending: true, sendVerdict: { reason: 'sending' } });
    expect(await two.conversation.send('reply')).toBe(false);
    expect(await one.conversation.send('reply')).toBe(false);
    settle();
    expect(await sending).toBe(true);
    expect(two.reply()).toMatchObject({ isSending: false, draft: { text: '' } });
    expect([one.onSend, two.onSend].map((onSend) => onSend.mock.calls.length)).toEqual([1, 0]);
    expect([one.told(), two.told()]).toEqual([['message-sent'], []]);
  });

  it('leaves what was written after it', async () => {
    const { conversation, onSend, write, reply } = open();
    const { promise, settle } = pending();
    onSend.mockReturnValueOnce(promise);
    write('One');
    const sending = conversation.send('reply');
    write('One, two');
    settle();
    await sending;
    expect(reply().draft.text).toBe(', two');
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('offline'))],
    [
      'throws',
      () => {
        throw new Error('offline');
      },
    ],
    ['brings false', () => false],
    ['brings a bad response', async () => ({ ok: false, status: 500 })],
    ['brings an error', async () => ({ error: { code: 1 } })],
    ['brings errors', async () => ({ data: null, errors: [{}] })],
  ])('stays as it was where the host %s, until it is written on', async (_name, answer) => {
    const { conversation, onSend, write, reply, told } = open();
    onSend.mockImplementationOnce(answer);
    write('Hello');
    expect(await conversation.send('reply')).toBe(false);
    expect(reply()).toMatchObject({
      draft: { text: 'Hello' },
      isSending: false,
      problem: { kind: 'failed', refusal: null },
      sendVerdict: { isAllowed: true },
    });
    expect(told()).toEqual(['message-failed']);
    write('Hello!');
    expect(reply().problem).toBeNull();
  });

  it('has the same key for each try, also after a reload, and another one when it was changed', async () => {
    const drafts = draftsIn(storageOn(new Map()));
    const one = open({ drafts });
    one.onSend.mockReturnValue(false);
    one.write('Hello');
    await one.conversation.send('reply');
    await one.conversation.send('reply');
    vi.stubGlobal('document', {});
    const two = open({ drafts });
    two.onSend.mockReturnValue(false);
    await two.conversation.send('reply');
    two.write('Hello!');
    await two.conversation.send('reply');
    const keys = [one, two].flatMap(({ onSend }) =>
      onSend.mock.calls.map(([message]) => message.idempotencyKey),
    );
    expect(keys).toHaveLength(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('is judged at the moment of sending, not by what was shown last', async () => {
    const { conversation, clock, onSend, write, reply, told } = open();
    write('Hello');
    clock.sleep(DAY_MS);
    expect(reply().isLocked).toBe(false);
    expect(await conversation.send('reply')).toBe(false);
    expect(onSend).not.toHaveBeenCalled();
    expect(reply()).toMatchObject({ isLocked: true, draft: { text: 'Hello' }, problem: { kind: 'closed' } });
    expect(told()).toEqual(['status-changed', 'send-blocked']);
  });

  it('says by which rule it was kept back', async () => {
    const { conversation, onEvent, write } = open({ channel: 'wecom', sentSinceInbound: 5 });
    write('Hello');
    await conversation.send('reply');
    expect(onEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'send-blocked', reason: 'quota-used' }),
    );
  });

  it.each([
    ['there is nothing to send', ' ', {}],
    ['nobody takes it', 'Hello', { onSend: undefined }],
    ['the host does not allow it', 'Hello', { authorize: () => ({ reason: 'Not you.' }) }],
    [
      'the credit does not suffice',
      'Hello',
      { balance: { text: '€0', insufficientFor: ['freeform' as const] } },
    ],
  ])('does not go where %s, and that is no news', async (_name, text, given) => {
    const { conversation, onSend, write, told, reply } = open(given);
    write(text);
    expect(await conversation.send('reply')).toBe(false);
    expect(onSend).not.toHaveBeenCalled();
    expect(reply().problem).toBeNull();
    expect(told()).toEqual([]);
  });

  it('goes as a note whatever the window, the host and the credit say', async () => {
    const { conversation, onSend } = open({
      lastInboundAt: null,
      authorize: () => ({ reason: 'Not you.' }),
      balance: { text: '€0', insufficientFor: ['freeform'] },
    });
    conversation.setText('note', 'Call back');
    expect(await conversation.send('note')).toBe(true);
    expect(onSend.mock.calls[0]?.[0]).toMatchObject({ text: 'Call back', mode: 'note', isHumanAgent: false });
  });

  it('is taken by the host as it is at the moment of sending', async () => {
    const { conversation, set, onSend, write } = open();
    const later = vi.fn();
    write('Hello');
    set({ onSend: later });
    await conversation.send('reply');
    expect([onSend.mock.calls.length, later.mock.calls.length]).toEqual([0, 1]);
  });

  it('takes with it what could not be read of the draft', async () => {
    const drafts = draftsIn(
      storageOn(new Map([['react-messaging-window:draft:1:ada', '{"text":"Hello","content":"x"}']])),
    );
    const { conversation, reply } = open({ drafts });
    expect(reply()).toMatchObject({ draft: { text: 'Hello' }, unreadableDraft: expect.any(String) });
    await conversation.send('reply');
    expect(reply()).toMatchObject({ draft: { text: '' }, unreadableDraft: null });
  });

  it.each([true, false])('is overdue only until the host has answered (%j)', async (answer) => {
    const { conversation, onSend, write, clock } = open({ sendLimitMs: 5000 });
    const { promise, settle } = pending();
    const isOverdue = () => storeIn().drafts.read('ada').isOverdue;
    onSend.mockReturnValueOnce(promise);
    write('Hello');
    const sending = conversation.send('reply');
    clock.advance(5000);
    expect(isOverdue()).toBe(true);
    settle(answer);
    expect(await sending).toBe(answer);
    expect(isOverdue()).toBe(false);
  });

  describe('that is overdue', () => {
    /** "Hello", sent, and not answered within the limit. */
    function overdue() {
      const one = open({ sendLimitMs: 5000 });
      const [first, second] = [pending(), pending()];
      one.onSend.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
      one.write('Hello');
      const sending = one.conversation.send('reply');
      one.clock.advance(5000);
      expect(one.reply()).toMatchObject({ isSending: true, isOverdue: true });
      const keys = () => one.onSend.mock.calls.map(([{ text, idempotencyKey }]) => [text, idempotencyKey]);
      return { ...one, first, second, sending, keys };
    }

    it('is sent again as it was, under the same key, and told of once', async () => {
      const { conversation, first, second, sending, keys, reply, told, write } = overdue();
      write('Hello?');
      const again = conversation.retrySend('reply');
      expect(reply()).toMatchObject({ isSending: true, isOverdue: false });
      second.settle();
      expect(await again).toBe(true);
      first.settle();
      await sending;
      const [[text, key] = [], next] = keys();
      expect([text, next]).toEqual(['Hello', ['Hello', key]]);
      expect(told()).toEqual(['message-sent']);
    });

    it.each([
      ['an unchanged draft', 'Hello', ''],
      ['no other one', 'Hello, are you there?', 'Hello, are you there?'],
    ])('clears by a late success %s', async (_name, text, left) => {
      const { first, sending, reply, write } = overdue();
      write(text);
      first.settle();
      expect(await sending).toBe(true);
      expect(reply()).toMatchObject({
        isSending: false,
        isOverdue: false,
        problem: null,
        draft: { text: left },
      });
    });

    it('is not sent again once the window has closed', async () => {
      const { conversation, set, onSend } = overdue();
      set({ lastInboundAt: t - 2 * DAY_MS });
      expect(await conversation.retrySend('reply')).toBe(false);
      expect(onSend).toHaveBeenCalledOnce();
    });

    it('is waited for once more', () => {
      const { conversation, reply, clock } = overdue();
      conversation.keepWaiting('reply');
      expect(reply()).toMatchObject({ isSending: true, isOverdue: false });
      clock.advance(5000);
      expect(reply().isOverdue).toBe(true);
    });

    it('is aborted by Cancel and not before, and keeps its key', async () => {
      const { conversation, first, sending, onSend, reply, keys, told } = overdue();
      const signal = onSend.mock.calls[0]?.[1].signal;
      expect(signal?.aborted).toBe(false);
      conversation.cancelSend('reply');
      expect(signal?.aborted).toBe(true);
      expect(reply()).toMatchObject({
        isSending: false,
        problem: { kind: 'cancelled' },
        draft: { text: 'Hello' },
      });
      first.fail(new DOMException('aborted', 'AbortError'));
      expect(await sending).toBe(false);
      expect(reply().problem).toEqual({ kind: 'cancelled' });
      void conversation.send('reply');
      const [before, after] = keys();
      expect(after).toEqual(before);
      expect(onSend.mock.calls[1]?.[1].signal.aborted).toBe(false);
      expect(told()).toEqual([]);
    });

    it.each([
      ['an unchanged draft', 'Hello', ''],
      ['no other one', 'Hello!', 'Hello!'],
    ])('has gone although it was cancelled, which clears %s', async (_name, text, left) => {
      const { conversation, first, sending, reply, write } = overdue();
      conversation.cancelSend('reply');
      write(text);
      first.settle();
      await sending;
      expect(reply()).toMatchObject({ problem: null, draft: { text: left } });
    });
  });

  describe('whose draft another tab has too', () => {
    /** Two tabs: each has a page of its own, and they keep drafts in one place. */
    function openTabs() {
      const disk = new Map<string, string>();
      const tab = () => {
        vi.stubGlobal('document', {});
        vi.stubGlobal('navigator', {});
        const one = open({ drafts: draftsIn(storageOn(disk)) });
        one.reply();
        return one;
      };
      return { disk, one: tab(), two: tab() };
    }

    it('has what is written there before anything is written here', () => {
      const { one, two } = openTabs();
      one.write('A long answer');
      two.write('!');
      expect(two.reply().draft.text).toBe('A long answer!');
    });

    it('does not go from here once it went there, nor what was forgotten', async () => {
      const { one, two } = openTabs();
      one.write('Hello');
      two.conversation.setText('note', 'x');
      two.stop();
      two.conversation.subscribe(() => {});
      expect(two.reply().draft.text).toBe('Hello');
      await one.conversation.send('reply');
      expect(await two.conversation.send('reply')).toBe(false);
      expect([two.onSend.mock.calls.length, two.reply().draft.text]).toEqual([0, '']);
    });

    it('asks here while it may be on its way there, and goes under the same key by another press', async () => {
      const { one, two } = openTabs();
      one.write('Hello');
      two.stop();
      two.conversation.subscribe(() => {});
      expect(two.reply().draft.text).toBe('Hello');
      one.onSend.mockReturnValueOnce(new Promise(() => {}));
      void one.conversation.send('reply');
      expect(await two.conversation.send('reply')).toBe(false);
      expect(two.reply().problem).toEqual({ kind: 'elsewhere' });
      expect(await two.conversation.send('reply')).toBe(true);
      expect(two.onSend.mock.calls[0]?.[0].idempotencyKey).toBe(one.onSend.mock.calls[0]?.[0].idempotencyKey);
    });
  });

  it('goes once, also where everything was forgotten in the meantime', async () => {
    const { conversation, onSend, write, reply, clock } = open();
    const [first, second] = [pending(), pending()];
    onSend.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
    write('Hello');
    const sending = conversation.send('reply');
    storeIn().clear();
    write('Hello, Bob');
    const next = conversation.send('reply');
    clock.advance(MINUTE_MS - 1);
    first.fail(new Error('offline'));
    expect(await sending).toBe(false);
    expect(reply()).toMatchObject({ isSending: true, problem: null, draft: { text: 'Hello, Bob' } });
    second.settle();
    expect(await next).toBe(true);
    expect(reply().draft.text).toBe('');
  });
});

describe('the human-agent rule', () => {
  const given = { channel: 'messenger', lastInboundAt: t - 2 * DAY_MS } as const;

  it('unlocks the conversation in all places once the agent has acknowledged it', async () => {
    const [one, two] = [open(given), open(given)];
    expect(one.reply().isLocked).toBe(true);
    one.conversation.acknowledgeHumanAgent();
    expect([one.reply().isLocked, two.reply().isLocked]).toEqual([false, false]);
    expect([one.told(), two.told()]).toEqual([['human-agent-acknowledged'], []]);
    two.write('Hello');
    expect(await two.conversation.send('reply')).toBe(true);
    expect(two.onSend.mock.calls[0]?.[0]).toMatchObject({ isHumanAgent: true });
  });

  it('is asked again after the next act of the customer', () => {
    const { conversation, set, reply } = open(given);
    conversation.acknowledgeHumanAgent();
    set({ lastInboundAt: t - 1.5 * DAY_MS });
    expect(reply().isLocked).toBe(true);
  });

  it('is no reopening of the window', () => {
    const { conversation, reply } = open(given);
    conversation.acknowledgeHumanAgent();
    expect(reply().hasReopened).toBe(false);
  });
});

describe('a refusal', () => {
  const refused = { onSend: () => Promise.reject(REFUSAL) };
  const send = async (one: ReturnType<typeof open>) => {
    one.write('Hello');
    await one.conversation.send('reply');
  };

  it('that closes the window closes it in all places of the conversation, and in no other one', async () => {
    const [one, two, other] = [open(refused), open(), open({ conversationKey: 'bob' })];
    await send(one);
    for (const place of [one, two]) {
      expect(place.conversation.getView().state).toMatchObject({ status: 'closed', reason: 'refused' });
      expect(place.reply()).toMatchObject({
        isLocked: true,
        draft: { text: 'Hello' },
        problem: { kind: 'failed', refusal: REFUSAL },
      });
    }
    expect(other.reply().isLocked).toBe(false);
    expect(open().reply().isLocked, 'a place that comes later').toBe(true);
  });

  it('is told after the failure, and then what it has changed', async () => {
    const one = open(refused);
    await send(one);
    expect(one.onEvent.mock.calls.map(([event]) => event)).toMatchObject([
      { type: 'message-failed' },
      { type: 'refused', reason: 'window-closed', code: '131047', closesWindow: true },
      { type: 'status-changed', from: 'open', to: 'closed', reason: 'refused' },
    ]);
  });

  it('is read by the host’s reader', async () => {
    const readRefusal = vi.fn(() => REFUSAL);
    const error = { code: 131047 };
    const one = open({ onSend: () => Promise.reject(error), readRefusal });
    await send(one);
    expect(readRefusal).toHaveBeenCalledWith(error);
    expect(one.reply().isLocked).toBe(true);
  });

  it('that closes nothing leaves the window as it is', async () => {
    const one = open({
      onSend: () => Promise.reject({ ...REFUSAL, reason: 'rate-limit', closesWindow: false }),
    });
    await send(one);
    expect(one.reply()).toMatchObject({ isLocked: false, problem: { kind: 'failed' } });
    expect(one.told()).toEqual(['message-failed', 'refused']);
  });

  it('yields to the next act of the customer', async () => {
    const one = open(refused);
    await send(one);
    one.clock.advance(HOUR_MS);
    one.set({ ...refused, lastInboundAt: t + HOUR_MS });
    expect(one.reply()).toMatchObject({ isLocked: false, hasReopened: true });
  });

  it('met without a key is that of the place alone', async () => {
    const [one, two] = [open({ ...refused, conversationKey: null }), open({ conversationKey: null })];
    await send(one);
    expect([one.reply().isLocked, two.reply().isLocked]).toEqual([true, false]);
  });
});

describe('events', () => {
  it('say when, where and of what', () => {
    const { clock, onEvent } = open({ inboxId: 'sales' });
    clock.advance(DAY_MS);
    expect(onEvent.mock.calls.map(([event]) => event)).toEqual([
      {
        type: 'status-changed',
        from: 'open',
        to: 'expiring',
        reason: null,
        at: t + 20 * HOUR_MS + 1,
        channel: 'whatsapp',
        conversationKey: 'ada',
        inboxId: 'sales',
      },
      {
        type: 'status-changed',
        from: 'expiring',
        to: 'closed',
        reason: 'expired',
        at: t + DAY_MS,
        channel: 'whatsapp',
        conversationKey: 'ada',
        inboxId: 'sales',
      },
    ]);
  });

  it('leave out a key and an inbox that there are not', () => {
    const { conversation, onEvent } = open({
      conversationKey: null,
      channel: { id: 'acme', opens: {}, waysOut: [] },
    });
    conversation.emit({ type: 'template-opened' });
    expect(onEvent.mock.calls).toEqual([[{ type: 'template-opened', at: t, channel: 'acme' }]]);
  });

  it('go to the conversation and to the provider, once to each', () => {
    const onProviderEvent = vi.fn();
    const { conversation, onEvent, set } = open({ onProviderEvent });
    conversation.emit({ type: 'template-opened' });
    expect([onEvent.mock.calls.length, onProviderEvent.mock.calls.length]).toEqual([1, 1]);
    set({ onProviderEvent: onEvent });
    conversation.emit({ type: 'template-opened' });
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it('turn no message that went into one that did not', async () => {
    const fault = new Error('analytics');
    const { conversation, onEvent, write, reply } = open();
    onEvent.mockImplementation(() => {
      throw fault;
    });
    write('Hello');
    expect(await conversation.send('reply')).toBe(true);
    expect(reply().problem).toBeNull();
    expect(reported).toEqual([fault]);
  });

  it('of a change that comes with other options are told once', () => {
    const { set, told, onEvent, conversation } = open();
    set({ lastInboundAt: null });
    set({ lastInboundAt: null });
    conversation.getView();
    expect(told()).toEqual(['status-changed']);
    expect(onEvent.mock.calls[0]?.[0]).toMatchObject({ from: 'open', to: 'closed', reason: 'never-opened' });
  });

  it('of a send belong to the conversation as it was when it began', async () => {
    const { conversation, onSend, onEvent, write, set } = open({ inboxId: 'sales' });
    const { promise, settle } = pending();
    onSend.mockReturnValueOnce(promise);
    write('Hello');
    const sending = conversation.send('reply');
    set({ inboxId: 'support' });
    settle();
    await sending;
    expect(onEvent).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ type: 'message-sent', inboxId: 'sales' }),
    );
  });

  it('tell of a draft that came back, once for each mode', () => {
    open().write('Hello');
    const { conversation, told } = open();
    conversation.showDraft('reply');
    conversation.showDraft('reply');
    conversation.showDraft('note');
    expect(told()).toEqual(['draft-restored']);
  });

  it('tell of a draft that nobody can read', () => {
    const drafts = draftsIn(storageOn(new Map([['react-messaging-window:draft:1:ada', '{']])));
    const { conversation, told } = open({ drafts });
    conversation.showDraft('reply');
    expect(told()).toEqual(['draft-unreadable']);
  });

  it('tell of no draft without a key: it came from nowhere', () => {
    const { conversation, write, told } = open({ conversationKey: null });
    write('Hello');
    conversation.showDraft('reply');
    expect(told()).toEqual([]);
  });
});

describe('other options', () => {
  it('are looked at without being taken', () => {
    const { conversation, options, listener, told } = open();
    const view = conversation.getView();
    const closed = { ...options, lastInboundAt: null };
    const peeked = conversation.peek(closed);
    expect(peeked.state.status).toBe('closed');
    expect(conversation.getComposer('reply', peeked).isLocked).toBe(true);
    expect(conversation.peek(closed)).toBe(peeked);
    expect(conversation.getView()).toBe(view);
    expect(conversation.getComposer('reply').isLocked).toBe(false);
    expect(listener).not.toHaveBeenCalled();
    expect(told()).toEqual([]);
  });

  it('have the view that they were looked at with once they are taken', () => {
    const { conversation, options, listener } = open();
    const closed = { ...options, lastInboundAt: null };
    const peeked = conversation.peek(closed);
    const composer = conversation.getComposer('reply', peeked);
    conversation.setOptions(closed);
    expect(conversation.getView()).toBe(peeked);
    expect(conversation.getComposer('reply')).toBe(composer);
    expect(listener).toHaveBeenCalledOnce();
    conversation.setOptions(closed);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('are told to everybody but the renderers that have shown them', () => {
    const { conversation, options, listener, write, clock, stop } = open();
    const renderer = vi.fn();
    const leave = conversation.subscribeRenderer(renderer);
    conversation.setOptions({ ...options, lastInboundAt: t - HOUR_MS }, true);
    expect([listener.mock.calls.length, renderer.mock.calls.length]).toEqual([1, 0]);
    conversation.setOptions({ ...options, lastInboundAt: t - 2 * HOUR_MS });
    write('Hello');
    clock.advance(HOUR_MS);
    expect([listener.mock.calls.length, renderer.mock.calls.length]).toEqual([4, 3]);
    stop();
    expect(clock.timerCount, 'a renderer is left').toBe(1);
    leave();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it('are looked at with what was learnt in the meantime', () => {
    const { conversation, options } = open({ channel: 'messenger', lastInboundAt: t - 2 * DAY_MS });
    const other = { ...options };
    expect(conversation.peek(other).verdicts['send-freeform'].isAllowed).toBe(false);
    conversation.acknowledgeHumanAgent();
    expect(conversation.peek(other).verdicts['send-freeform'].isAllowed).toBe(true);
  });

  it('change nothing of the key, the storage and the clock', () => {
    const { conversation, set, write } = open();
    const { key, store, clock } = conversation;
    set({ conversationKey: 'bob', drafts: draftsIn(storageOn(new Map())), clock: createFakeClock(t) });
    expect([conversation.key, conversation.store, conversation.clock]).toEqual([key, store, clock]);
    write('Hello');
    expect(open().reply().draft.text).toBe('Hello');
  });
});

describe('a view without anything that was kept', () => {
  it('is that of an instant, or neutral where nothing tells the time', () => {
    const { conversation, options, write } = open({ lastInboundAt: null });
    write('Hello');
    const neutral = conversation.viewAt(options, null);
    expect(neutral.state).toMatchObject({ status: 'unknown', asOf: 0 });
    expect(conversation.viewAt(options, null)).toBe(neutral);
    const then = conversation.viewAt({ ...options, lastInboundAt: t }, t + DAY_MS);
    expect(then.state).toMatchObject({ status: 'closed', asOf: t + DAY_MS });
    expect(conversation.emptyComposer('reply', then)).toMatchObject({
      draft: { text: '' },
      isLocked: true,
      isSending: false,
      hasReopened: false,
    });
  });

  it('knows nothing that was learnt by sending', async () => {
    const { conversation, options, write } = open({ onSend: () => Promise.reject(REFUSAL) });
    write('Hello');
    await conversation.send('reply');
    expect(conversation.viewAt(options, t).state.status).toBe('open');
  });
});

describe('a window that opens again', () => {
  const closed = { lastInboundAt: t - DAY_MS };
  const opened = { lastInboundAt: t };

  it('is said until something is written or sent, for replies alone', async () => {
    const { conversation, set, write, reply } = open(closed);
    write('Hello');
    expect(reply().hasReopened).toBe(false);
    set(opened);
    expect(reply().hasReopened).toBe(true);
    expect(conversation.getComposer('note').hasReopened).toBe(false);
    write('Hello!');
    expect(reply().hasReopened).toBe(false);
    set(closed);
    set(opened);
    expect(reply().hasReopened).toBe(true);
    await conversation.send('reply');
    expect(reply().hasReopened).toBe(false);
  });

  it('is said with a view that is only looked at, too', () => {
    const { conversation, options } = open(closed);
    const peeked = conversation.peek({ ...options, ...opened });
    expect(conversation.getComposer('reply', peeked).hasReopened).toBe(true);
  });

  it('is not said of one that was open from the beginning, or closes', () => {
    const { set, reply } = open();
    expect(reply().hasReopened).toBe(false);
    set(closed);
    expect(reply().hasReopened).toBe(false);
  });

  it('is said after a time in which nothing was known, by what was known before', () => {
    const { set, reply } = open(closed);
    set({ lastInboundAt: undefined });
    expect(reply().hasReopened).toBe(false);
    set(opened);
    expect(reply().hasReopened).toBe(true);
  });
});
