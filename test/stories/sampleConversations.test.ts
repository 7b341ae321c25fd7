import { windowAt } from 'react-messaging-window/core';
import { describe, expect, it } from 'vitest';
import { windowInputOf } from '../../stories/support/Conversation.js';
import { START_AT } from '../../stories/support/createInboxStore.js';
import { sampleSpecs } from '../../stories/support/SampleSpec.js';
import { sampleConversations } from '../../stories/support/sampleConversations.js';

const specs = sampleSpecs(200);
const conversations = sampleConversations(specs, START_AT);
const states = conversations.map((conversation) => windowAt(windowInputOf(conversation), START_AT));

describe('the sample conversations', () => {
  it('open their windows at the chosen ages', () => {
    for (const [i, { serial, fixture, inboundAge = 0 }] of specs.entries()) {
      const openedAt = fixture === undefined ? null : START_AT - Math.ceil(inboundAge / 1000) * 1000;
      // In the answer of WeCom the customer writes 100 seconds before the staff.
      if (fixture?.endsWith('customer-then-servicer')) continue;
      expect([serial, states[i]?.openedAt]).toEqual([serial, openedAt]);
    }
  });

  it('show every state that a window can have', () => {
    const kinds = states.map(({ status, reason, awaitingReply }) =>
      [status, reason, awaitingReply && 'awaiting'].filter(Boolean).join(' '),
    );
    expect(new Set(kinds)).toEqual(
      new Set([
        'open',
        'expiring',
        'closed expired',
        'closed expired awaiting',
        'closed never-opened',
        'closed never-opened awaiting',
        'closed quota-used',
        'closed refused',
      ]),
    );
    expect(states.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(conversations.map(({ contact }) => contact)).size).toBe(200);
    const ids = conversations.flatMap(({ messages }) => messages.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('name nobody', () => {
    expect(conversations.every(({ name }) => /^Contact \d{3}$/.test(name))).toBe(true);
  });
});
