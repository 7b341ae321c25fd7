import fc from 'fast-check';
import { instagram, messenger, whatsappCloud } from 'react-messaging-window/adapters';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/core/time/units.js';
import { byConversation } from '../../../src/core/window/byConversation.js';
import type { InboundEvent } from '../../../src/core/window/InboundEvent.js';
import { inputWith, type WindowSettings } from '../../../src/core/window/WindowSettings.js';
import { windowAt } from '../../../src/core/window/windowAt.js';

const t = Date.parse('2026-11-22T09:30:00Z');

interface NamedEvent extends InboundEvent {
  aliases?: readonly string[];
}

function event(contact: string, at: number, aliases?: string[], inbox?: string): NamedEvent {
  return { contact, kind: 'message', at, ...(aliases && { aliases }), ...(inbox && { inbox }) };
}

describe('byConversation', () => {
  it('brings names together that a later event links', () => {
    const events = [event('+1', t), event('US.1', t + 1), event('+2', t + 2), event('+1', t + 3, ['US.1'])];
    expect(byConversation(events)).toEqual([
      { contact: '+1', inboundEvents: [events[0], events[1], events[3]], outboundAt: [] },
      { contact: '+2', inboundEvents: [events[2]], outboundAt: [] },
    ]);
  });

  it('brings them together whatever the order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const events = fc.array(fc.tuple(name, fc.array(name, { maxLength: 2 })), { maxLength: 8 });
    const groupsOf = (list: NamedEvent[]) =>
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
    const echo = (at: number): NamedEvent => ({ contact: '+1', kind: 'echo', at });
    const given = [null, 5, {}, { contact: 7 }, { ...echo(t + 2), aliases: 5 }, echo(t + 1)];
    expect(byConversation(given as NamedEvent[])[0]?.outboundAt).toEqual([t + 1, t + 2]);
  });

  it('takes a long chain of links', () => {
    const events = Array.from({ length: 100_000 }, (_, i) => event(`n${i}`, t, [`n${i + 1}`]));
    expect(byConversation(events)).toHaveLength(1);
    expect(byConversation(events.reverse())).toHaveLength(1);
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
    expect(conversations.map(({ inboxId, contact }) => [inboxId, contact])).toEqual([
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
