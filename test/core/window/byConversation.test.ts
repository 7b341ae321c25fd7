import fc from 'fast-check';
import { instagram, messenger, whatsappCloud } from 'react-messaging-window/adapters';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/core/time/units.js';
import { byConversation } from '../../../src/core/window/byConversation.js';
import type { InboundEvent } from '../../../src/core/window/InboundEvent.js';
import { inputWith, type WindowSettings } from '../../../src/core/window/WindowSettings.js';
import { windowAt } from '../../../src/core/window/windowAt.js';

const t = Date.parse('2026-11-22T09:30:00Z');

function event(contact: string, at: number, aliases?: string[], inbox?: string): InboundEvent {
  return { contact, kind: 'message', at, ...(aliases && { aliases }), ...(inbox && { inbox }) };
}

describe('byConversation', () => {
  it('brings names together that a later event links', () => {
    const events = [event('+1', t), event('US.1', t + 1), event('+2', t + 2), event('+1', t + 3, ['US.1'])];
    expect(byConversation(events)).toEqual([
      { contactId: '+1', inboundEvents: [events[0], events[1], events[3]], outboundAt: [] },
      { contactId: '+2', inboundEvents: [events[2]], outboundAt: [] },
    ]);
  });

  it('brings them together whatever the order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const events = fc.array(fc.tuple(name, fc.array(name, { maxLength: 2 })), { maxLength: 8 });
    const groupsOf = (list: InboundEvent[]) =>
      byConversation(list)
        .map(({ inboundEvents }) => inboundEvents.map(({ at }) => at).sort((a, b) => a - b))
        .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    fc.assert(
      fc.property(events, (list) => {
        const given = list.map(([contact, aliases], index) => event(contact, t + index, aliases));
        expect(groupsOf([...given].reverse())).toEqual(groupsOf(given));
        const all = byConversation(given).flatMap(({ inboundEvents }) => inboundEvents);
        expect(new Set(all)).toEqual(new Set(given));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps inboxes apart, also where an alias is the same', () => {
    const events = [event('+1', t, ['x'], 'sales'), event('+1', t, ['x'], 'support'), event('+1', t, ['x'])];
    expect(byConversation(events).map(({ inboxId }) => inboxId)).toEqual(['sales', 'support', undefined]);
  });

  it('sorts the own sends and leaves out what is no event', () => {
    const echo = (at: number): InboundEvent => ({ contact: '+1', kind: 'echo', at });
    const given = [null, 5, {}, { contact: 7 }, { ...echo(t + 2), aliases: 5 }, echo(t + 1)];
    expect(byConversation(given as InboundEvent[])[0]?.outboundAt).toEqual([t + 1, t + 2]);
  });

  it('takes a long chain of links', () => {
    const events = Array.from({ length: 100_000 }, (_, i) => event(`n${i}`, t, [`n${i + 1}`]));
    expect(byConversation(events)).toHaveLength(1);
    expect(byConversation(events.reverse())).toHaveLength(1);
  });
});

describe('channels', () => {
  const on = (channel: 'whatsapp' | 'sms' | undefined, rest: Partial<InboundEvent>): InboundEvent => ({
    contact: '+1',
    kind: 'message',
    at: t,
    ...(channel && { channel }),
    ...rest,
  });

  it('of one contact are conversations of their own', () => {
    const events = [on('whatsapp', {}), on('sms', {}), on('whatsapp', { at: t + 1 })];
    expect(byConversation(events).map(({ inboundEvents }) => inboundEvents)).toEqual([
      [events[0], events[2]],
      [events[1]],
    ]);
  });

  it('that are not told are the only one of the contact', () => {
    for (const kind of ['message', 'echo'] as const) {
      const events = [on(undefined, { kind }), on('whatsapp', {})];
      expect(byConversation(events).map(({ inboundEvents }) => inboundEvents)).toEqual([events]);
    }
  });

  it('that are not told are each of several for an own send, none of them for an act', () => {
    const events = [on('whatsapp', {}), on('sms', {}), on(undefined, { kind: 'echo', at: t + 1 })];
    expect(byConversation(events).map(({ outboundAt }) => outboundAt)).toEqual([[t + 1], [t + 1]]);
    const act = on(undefined, { at: t + DAY_MS });
    const windows = byConversation([...events, act]).map((conversation) =>
      windowAt({ channel: 'whatsapp', ...conversation }, t + DAY_MS),
    );
    expect(windows.map(({ reason }) => reason)).toEqual(['expired', 'not-known', null]);
  });
});

describe('threads', () => {
  const of = (contact: string, kind: 'message' | 'echo', at: number): InboundEvent => ({
    contact,
    kind,
    at,
    thread: 'CH1',
    ...(contact.startsWith('whatsapp:') && { channel: 'whatsapp' as const }),
  });

  it('join nobody: what one person writes opens nothing for another', () => {
    const events = [of('whatsapp:+1', 'message', t), of('whatsapp:+2', 'message', t + DAY_MS)];
    const windows = byConversation(events).map((conversation) =>
      windowAt({ channel: 'whatsapp', ...conversation }, t + DAY_MS),
    );
    expect(windows.map(({ status }) => status)).toEqual(['closed', 'open']);
  });

  it('give what belongs to all of them to each, under the name of the person', () => {
    const events = [
      of('CH1', 'echo', t),
      of('whatsapp:+1', 'message', t + 1),
      of('whatsapp:+2', 'message', t + 2),
    ];
    expect(byConversation(events).map(({ contactId, outboundAt }) => [contactId, outboundAt])).toEqual([
      ['whatsapp:+1', [t]],
      ['whatsapp:+2', [t]],
    ]);
    expect(byConversation(events.slice(0, 1)).map(({ contactId }) => contactId)).toEqual(['CH1']);
  });

  it('are those of one inbox', () => {
    const events = [
      { ...of('whatsapp:+1', 'message', t), inbox: 'sales' },
      { ...of('CH1', 'echo', t), inbox: 'support' },
    ];
    expect(byConversation(events).map(({ outboundAt }) => outboundAt)).toEqual([[], [t]]);
  });
});

describe('spellings of a number', () => {
  const namesOf = (contacts: readonly string[], channel?: 'whatsapp' | 'instagram') =>
    byConversation(
      contacts.map((contact, i) => ({ contact, kind: 'message', at: t + i, ...(channel && { channel }) })),
    ).map(({ contactId }) => contactId);

  it.each([
    ['Brazil', '5511987654321', '551187654321'],
    ['Argentina', '5491123456789', '541123456789'],
    ['Mexico', '5215512345678', '525512345678'],
    ['a plus', '+16505551234', '16505551234'],
    ['Twilio', 'whatsapp:+5511987654321', '+551187654321'],
    ['spaces', '+52 1 55 1234 5678', '525512345678'],
    ['brackets', '+55 (11) 98765-4321', '551187654321'],
    ['an address', 'tel:+1-650-555-1234', '16505551234'],
  ])('%s: %s is %s', (_name, one, other) => {
    expect(namesOf([one, other], 'whatsapp')).toEqual([one]);
    expect(namesOf([other, one], 'whatsapp')).toEqual([other]);
  });

  it.each([
    ['a mobile and a fixed line of Brazil', ['5511934567890', '551134567890']],
    ['two mobiles of Brazil', ['5511987654321', '5511987654322']],
    ['a business-scoped id and a number', ['US.16505551234', '16505551234']],
    ['numbers of elsewhere', ['15215512345678', '1525512345678']],
  ])('%s are two', (_name, contacts) => {
    expect(namesOf(contacts, 'whatsapp')).toEqual(contacts);
  });

  it('are of no matter for ids that look like numbers', () => {
    const ids = ['5215512345678', '525512345678'];
    expect(namesOf(ids, 'instagram')).toEqual(ids);
    expect(namesOf(ids)).toEqual(ids);
  });
});

describe('deliveries that come twice', () => {
  const echo = (at: number, id?: string): InboundEvent => ({
    contact: 'c',
    kind: 'echo',
    at,
    ...(id && { id }),
  });

  it('count each own message once, by its id, else by its time', () => {
    const events = [echo(t, 'a'), echo(t, 'a'), echo(t, 'b'), echo(t + 2), echo(t + 2), echo(t + 1)];
    for (const given of [events, [...events].reverse()]) {
      expect(byConversation(given)[0]?.outboundAt).toEqual([t, t, t + 1, t + 2]);
    }
  });

  it('take the later time where two deliveries of a message differ, whatever the order', () => {
    const events = [echo(t, 'a'), echo(t + 1, 'a')];
    for (const given of [events, [...events].reverse()]) {
      expect(byConversation(given)[0]?.outboundAt).toEqual([t + 1]);
    }
  });
});

describe('what events say of the conversation', () => {
  const base = { contact: 'c', kind: 'system' as const };

  it('is the latest verdict, and of two at once the one that closes', () => {
    const yes = { ...base, at: t, canReply: { value: true, asOf: t } };
    const no = { ...base, at: t - 1, canReply: { value: false, asOf: t } };
    const older = { ...base, at: t, canReply: { value: true, asOf: t - 1 } };
    for (const given of [
      [yes, no, older],
      [older, no, yes],
    ]) {
      expect(byConversation(given)[0]?.canReply).toEqual({ value: false, asOf: t });
    }
    expect(byConversation([older, yes])[0]?.canReply).toEqual({ value: true, asOf: t });
  });

  it('is who answers, by the latest word', () => {
    const taken = { ...base, at: t + 1, control: { by: 'other' as const, role: 'ai_agent' } };
    const passed = { ...base, at: t, control: { by: 'us' as const } };
    expect(byConversation([taken, passed])[0]?.control).toEqual({ by: 'other', role: 'ai_agent' });
    expect(byConversation([{ ...base, at: t }])[0]).not.toHaveProperty('control');
  });
});

describe('one customer in two inboxes', () => {
  const settings: WindowSettings = {
    inboxes: {
      sales: { channel: 'whatsapp' },
      support: { channel: 'whatsapp', safetyMarginMs: 5 * HOUR_MS },
      page: { channel: 'messenger' },
    },
  };
  const whatsapp = (phoneNumberId: string, at: number) => ({
    object: 'whatsapp_business_account',
    entry: [
      {
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: phoneNumberId },
              messages: [{ from: '16505551234', id: 'wamid.1', timestamp: String(at / 1000), type: 'text' }],
            },
          },
        ],
      },
    ],
  });

  it('has two windows, each by its inbox', () => {
    const events = [
      ...whatsappCloud.inboundEvents(whatsapp('sales', t)),
      ...whatsappCloud.inboundEvents(whatsapp('support', t)),
      ...whatsappCloud.inboundEvents(whatsapp('sales', t - DAY_MS)),
    ];
    const conversations = byConversation(events);
    expect(conversations.map(({ inboxId, contactId }) => [inboxId, contactId])).toEqual([
      ['sales', '16505551234'],
      ['support', '16505551234'],
    ]);
    const ends = conversations.map(
      (conversation) => windowAt(inputWith({ channel: 'whatsapp', ...conversation }, settings), t).expiresAt,
    );
    expect(ends).toEqual([t + DAY_MS, t + 19 * HOUR_MS]);
  });

  it('has two windows even where all events are given to each', () => {
    const inboundEvents = [
      ...whatsappCloud.inboundEvents(whatsapp('sales', t)),
      ...whatsappCloud.inboundEvents(whatsapp('support', t - 2 * DAY_MS)),
    ];
    const statusIn = (inboxId: string) =>
      windowAt(inputWith({ channel: 'whatsapp', inboxId, inboundEvents }, settings), t).status;
    expect([statusIn('sales'), statusIn('support')]).toEqual(['open', 'closed']);
  });

  it('is two contacts on Messenger and Instagram', () => {
    const delivery = (object: string) => ({
      object,
      entry: [
        {
          id: object,
          messaging: [
            {
              sender: { id: '42' },
              recipient: { id: object },
              timestamp: t,
              message: { mid: 'm', text: 'x' },
            },
          ],
        },
      ],
    });
    const events = [
      ...messenger.inboundEvents(delivery('page')),
      ...instagram.inboundEvents(delivery('instagram')),
    ];
    expect(byConversation(events)).toHaveLength(2);
  });
});
