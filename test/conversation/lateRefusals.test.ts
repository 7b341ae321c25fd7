import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '../../src/clock/createFakeClock.js';
import type { ConversationSetup } from '../../src/conversation/ConversationOptions.js';
import { createConversation } from '../../src/conversation/createConversation.js';
import { createTemplateSend } from '../../src/conversation/createTemplateSend.js';
import type { MessagingEvent } from '../../src/conversation/MessagingEvent.js';
import { clearDraftsIn, draftsIn } from '../../src/conversation/shelves.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/core/time/units.js';
import type { Refusal } from '../../src/core/window/Refusal.js';
import { storageOn } from '../support/storageOn.js';

const t = Date.parse('2026-11-22T09:30:00Z');
beforeEach(() => {
  vi.stubGlobal('document', {});
});

const HELLO = {
  name: 'hello',
  language: 'en',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hi {{1}}!' }],
};

/** What a webhook brings seconds later: 131026 closes nothing, 131047 closes the window. */
const refused = (messageId: string, more: Partial<Refusal> = {}): Refusal => ({
  reason: 'unreachable',
  code: '131026',
  explain: 'unreachable',
  closesWindow: false,
  retry: 'later',
  message: 'Message undeliverable',
  messageId,
  original: {},
  ...more,
});
const CLOSED = {
  reason: 'window-closed',
  code: '131047',
  explain: 'window-closed',
  closesWindow: true,
} as const;

function open(given: Partial<ConversationSetup> = {}) {
  const clock = createFakeClock(t);
  let sent = 0;
  const onSend = vi.fn((): unknown => ({ messageId: `wamid.${++sent}` }));
  const onSendTemplate = vi.fn((): unknown => ({ messageId: `wamid.t${++sent}` }));
  const onEvent = vi.fn((_event: MessagingEvent): void => undefined);
  const setup: ConversationSetup = {
    channel: 'whatsapp',
    lastInboundAt: t,
    conversationKey: 'ada',
    contact: { phone: '+15550100' },
    templates: [HELLO],
    ...{ clock, onSend, onSendTemplate, onEvent },
    ...given,
  };
  const conversation = createConversation(setup);
  const stop = conversation.subscribe(() => {});
  const selector = createTemplateSend(conversation);
  const stopSelector = selector.subscribe(() => {});
  return {
    ...{ clock, conversation, selector, onSend, onSendTemplate, onEvent },
    stop: () => {
      for (const end of [stop, stopSelector]) end();
    },
    set: (change: Partial<ConversationSetup>) => conversation.setOptions({ ...setup, ...change }),
    reply: () => conversation.getComposer('reply'),
    async say(text: string) {
      conversation.setText('reply', text);
      return conversation.send('reply');
    },
    events: () => onEvent.mock.calls.map(([event]) => event),
  };
}

describe('a message that the platform takes and refuses later', () => {
  it('is offered again, with why, in an empty field', async () => {
    const { say, set, reply, conversation, events, clock } = open();
    expect(await say('On my way')).toBe(true);
    expect([reply().draft.text, reply().undelivered]).toEqual(['', null]);
    clock.advance(5 * SECOND_MS);
    set({ failure: refused('wamid.1') });
    expect(reply().undelivered).toMatchObject({
      message: { draft: { text: 'On my way' } },
      failure: { reason: 'unreachable', code: '131026' },
    });
    const key = (events()[0] as { idempotencyKey?: string }).idempotencyKey;
    expect(events()).toMatchObject([
      { type: 'message-sent', idempotencyKey: key },
      {
        type: 'message-failed',
        idempotencyKey: key,
        error: { message: 'Message undeliverable', code: '131026' },
      },
      { type: 'refused', reason: 'unreachable', idempotencyKey: key },
    ]);
    conversation.takeBack('wamid.1');
    expect([reply().draft.text, reply().undelivered]).toEqual(['On my way', null]);
  });

  it('goes with a key of its own when it is sent again: the server has taken the first one', async () => {
    const { say, set, conversation, events } = open();
    await say('On my way');
    set({ failure: refused('wamid.1') });
    conversation.takeBack('wamid.1');
    await conversation.send('reply');
    const keys = events()
      .filter(({ type }) => type === 'message-sent')
      .map((event) => (event as { idempotencyKey?: string }).idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });

  it('stands before what is written by now, which is not lost', async () => {
    const { say, set, reply, conversation } = open();
    await say('First');
    conversation.setDraft('reply', { text: 'Second', attachments: ['b.pdf'] });
    set({ failure: [refused('wamid.1')] });
    expect(reply().draft.text).toBe('Second');
    conversation.takeBack('wamid.1');
    expect(reply().draft).toEqual({ text: 'First\n\nSecond', attachments: ['b.pdf'] });
  });

  it('waits beside the state of a rich editor, which cannot be put together', async () => {
    const { say, set, reply, conversation } = open();
    await say('First');
    conversation.setDraft('reply', { text: 'Second', content: { bold: true } });
    set({ failure: refused('wamid.1') });
    conversation.takeBack('wamid.1');
    expect([reply().draft.text, reply().undelivered?.messageId]).toEqual(['Second', 'wamid.1']);
    conversation.setDraft('reply', { text: '' });
    conversation.takeBack('wamid.1');
    expect(reply().draft.text).toBe('First');
  });

  it('locks where the refusal closes the window', async () => {
    const { say, set, reply } = open();
    await say('On my way');
    set({ failure: refused('wamid.1', CLOSED) });
    expect(reply()).toMatchObject({ isLocked: true, undelivered: { messageId: 'wamid.1' } });
    expect(reply().conversation.state.reason).toBe('refused');
  });

  it('is told once, however often the host says it', async () => {
    const { say, set, events } = open();
    await say('On my way');
    for (let i = 0; i < 3; i++) set({ failure: [refused('wamid.1')] });
    expect(events().filter(({ type }) => type === 'message-failed')).toHaveLength(1);
  });

  it('is met also where the notice is quicker than the answer', async () => {
    const { say, reply } = open({ failure: refused('wamid.1') });
    await say('On my way');
    expect(reply().undelivered?.messageId).toBe('wamid.1');
  });

  it('is another one than the others that went', async () => {
    const { say, set, reply } = open();
    for (const text of ['One', 'Two', 'Three']) await say(text);
    set({ failure: refused('wamid.2') });
    expect(reply().undelivered?.message?.draft.text).toBe('Two');
    set({ failure: refused('nobody’s') });
    expect(reply().undelivered?.message?.draft.text).toBe('Two');
  });

  it('is forgotten when it is delivered, dismissed, or a day old', async () => {
    const { say, set, reply, conversation, clock } = open();
    for (const text of ['One', 'Two', 'Three', 'Four']) await say(text);
    set({ delivered: ['wamid.1'] });
    set({ failure: refused('wamid.1') });
    expect(reply().undelivered).toBeNull();
    set({ failure: refused('wamid.2') });
    conversation.forgetSent('wamid.2');
    expect(reply().undelivered).toBeNull();
    clock.advance(DAY_MS);
    set({ lastInboundAt: clock.now(), failure: null });
    await say('Five');
    set({ lastInboundAt: clock.now(), failure: refused('wamid.3') });
    expect(reply().undelivered).toBeNull();
  });

  it('comes back through a reload', async () => {
    const storage = storageOn(new Map());
    const one = open({ drafts: draftsIn(storage), conversationKey: 'reloaded' });
    await one.say('Before the reload');
    one.stop();
    const again = storageOn(new Map(Object.entries(entriesOf(storage))));
    const two = open({ drafts: draftsIn(again), conversationKey: 'reloaded' });
    two.set({ drafts: draftsIn(again), conversationKey: 'reloaded', failure: refused('wamid.1') });
    expect(two.reply().undelivered?.message?.draft).toEqual({ text: 'Before the reload' });
    clearDraftsIn(again);
    expect(entriesOf(again)).toEqual({});
  });

  it.each([
    ['nothing', undefined],
    ['true', true],
    ['an id alone', 'wamid.1'],
    ['no id', { messageId: null }],
  ])('cannot be told apart where the host answers with %s', async (_name, answer) => {
    const { say, set, reply, onSend } = open();
    onSend.mockReturnValue(answer);
    expect(await say('On my way')).toBe(true);
    set({ failure: refused('wamid.1') });
    expect(reply().undelivered).toBeNull();
  });
});

describe('a template that the platform takes and refuses later', () => {
  const closed = { lastInboundAt: t - 2 * DAY_MS, conversationKey: 'bob' };

  async function sendHello(view: ReturnType<typeof open>) {
    const [group] = view.selector.getView().list.groups;
    view.selector.select(group?.preferred ?? null);
    view.selector.setValue('body.1', 'Bob');
    expect(await view.selector.send()).toBe('sent');
    view.selector.reset();
  }

  it('withdraws that an answer is awaited', async () => {
    const view = open(closed);
    await sendHello(view);
    const state = () => view.conversation.getView().state;
    expect(state().awaitingReply).toBe(true);
    view.clock.advance(MINUTE_MS);
    view.set({ ...closed, failure: refused('wamid.t1') });
    expect(state()).toMatchObject({ awaitingReply: false, lastTemplateAt: null });
    expect(view.events().map(({ type }) => type)).toEqual(['template-sent', 'template-failed', 'refused']);
  });

  it('withdraws it also where the host has noted the send, and not what was sent before or after', async () => {
    const view = open({ ...closed, conversationKey: 'carol' });
    await sendHello(view);
    view.clock.advance(MINUTE_MS);
    const given = { ...closed, conversationKey: 'carol', failure: refused('wamid.t1') };
    const awaits = (lastTemplateAt: number) => {
      view.set({ ...given, lastTemplateAt });
      return view.conversation.getView().state.awaitingReply;
    };
    expect(awaits(t + SECOND_MS)).toBe(false);
    expect(awaits(t - HOUR_MS)).toBe(true);
    view.clock.advance(HOUR_MS);
    expect(awaits(view.clock.now())).toBe(true);
  });

  it('is offered again with what was filled in', async () => {
    const view = open({ ...closed, conversationKey: 'dora' });
    const opened = vi.fn();
    view.conversation.register({ openTemplates: opened });
    await sendHello(view);
    view.set({ ...closed, conversationKey: 'dora', failure: refused('wamid.t1') });
    expect(view.reply().undelivered).toMatchObject({ template: { template: { name: 'hello' } } });
    view.conversation.takeBack('wamid.t1');
    expect(opened).toHaveBeenCalledOnce();
    expect(view.selector.getView()).toMatchObject({
      status: 'failed',
      selected: { name: 'hello' },
      values: { 'body.1': 'Bob' },
      failure: { refusal: { code: '131026' } },
    });
    expect(await view.selector.send()).toBe('sent');
  });

  it('does not take the place of one that is being filled in', async () => {
    const view = open({ ...closed, conversationKey: 'eve' });
    await sendHello(view);
    const [group] = view.selector.getView().list.groups;
    view.selector.select(group?.preferred ?? null);
    view.selector.setValue('body.1', 'Newer');
    view.set({ ...closed, conversationKey: 'eve', failure: refused('wamid.t1') });
    view.conversation.takeBack('wamid.t1');
    expect(view.selector.getView().values).toEqual({ 'body.1': 'Newer' });
    expect(view.reply().undelivered?.messageId).toBe('wamid.t1');
  });
});

function entriesOf(storage: ReturnType<typeof storageOn>): Record<string, string> {
  const index = JSON.parse(storage.getItem('react-messaging-window:drafts:1') ?? '[]') as string[];
  const keys = [
    ...index.map((key) => `react-messaging-window:draft:1:${key}`),
    'react-messaging-window:drafts:1',
  ];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = storage.getItem(key);
      return value === null || value === undefined ? [] : [[key, value]];
    }),
  );
}
