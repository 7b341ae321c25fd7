import type { AdapterIssue, ProviderEvent } from 'react-messaging-window/adapters';
import { byConversation, type ChannelId, windowAt } from 'react-messaging-window/core';
import { describe, expect, test } from 'vitest';
import { adapterIn, type DeliveryFixture, deliveryFixtures } from './deliveryFixtures.js';

function read(fixture: DeliveryFixture): { events: ProviderEvent[]; issues: AdapterIssue[] } {
  const issues: AdapterIssue[] = [];
  const options = { ...fixture.options, onIssue: (issue: AdapterIssue) => issues.push(issue) };
  const events = (fixture.deliveries ?? []).flatMap((delivery) =>
    adapterIn(fixture).inboundEvents(delivery, options),
  );
  return { events, issues };
}

/** A time of an event or a verdict as the fixtures write it. */
const iso = (at: number) => new Date(at).toISOString();

describe('deliveries over some time', () => {
  test.each(deliveryFixtures.filter(([, { deliveries }]) => deliveries))('%s', (_name, fixture) => {
    const { events, issues } = read(fixture);
    expect(issues.map(({ problem }) => problem)).toEqual(fixture.issues ?? []);
    if (fixture.events === undefined) return;
    const told = events.map(({ at, canReply, ...event }) => ({
      ...event,
      at: iso(at),
      ...(canReply && { canReply: { ...canReply, asOf: iso(canReply.asOf) } }),
    }));
    expect(told).toHaveLength(fixture.events.length);
    expect(told).toMatchObject(fixture.events);
    // Nothing is said of who answers but by a handover.
    expect(told.map(({ control }) => control)).toEqual(fixture.events.map(({ control }) => control));
  });

  test.each(deliveryFixtures.filter(([, { states }]) => states))('%s: its windows', (_name, fixture) => {
    const { channel, now } = fixture.window ?? { channel: '', now: '' };
    const conversations = byConversation(read(fixture).events);
    const states = conversations.map((conversation) => {
      const state = windowAt({ channel: channel as ChannelId, ...conversation }, Date.parse(now));
      const { contactId, outboundAt, control } = conversation;
      const expiresAt = state.expiresAt === null ? null : iso(state.expiresAt);
      return { ...state, contactId, expiresAt, outbound: outboundAt.length, control };
    });
    expect(states).toHaveLength(fixture.states?.length ?? 0);
    expect(states).toMatchObject(fixture.states ?? []);
  });

  test.each(deliveryFixtures.filter(([, { states }]) => states))(
    '%s says the same twice',
    (_name, fixture) => {
      const { channel, now } = fixture.window ?? { channel: '', now: '' };
      const { events } = read(fixture);
      const statesOf = (list: ProviderEvent[]) =>
        byConversation(list).map(({ inboundEvents, ...rest }) => [
          rest,
          windowAt({ channel: channel as ChannelId, inboundEvents, ...rest }, Date.parse(now)),
        ]);
      expect(statesOf([...events, ...events])).toEqual(statesOf(events));
    },
  );

  test.each(deliveryFixtures.filter(([, { errors }]) => errors))('%s: its refusals', (_name, fixture) => {
    const refusals = (fixture.errors ?? []).flatMap((error) => adapterIn(fixture).refusals(error));
    expect(refusals).toHaveLength(fixture.refusals?.length ?? 0);
    expect(refusals).toMatchObject(fixture.refusals ?? []);
    for (const { retry } of refusals) expect(retry).not.toBe('now');
  });

  test.each(deliveryFixtures)('%s is no refusal where it is a delivery', (_name, fixture) => {
    for (const delivery of fixture.deliveries ?? [])
      expect(adapterIn(fixture).refusals(delivery)).toEqual([]);
  });
});
