import fc from 'fast-check';
import { type ProviderEvent, twilioMessaging, whatsappCloud } from 'react-messaging-window/adapters';
import { describe, expect, test } from 'vitest';
import { adapterOf, webhookFixtures } from './webhookFixtures.js';

const contact = fc.constantFrom('16505551234', '16505551235', 'US.1349');
const seconds = fc.integer({ min: 1_500_000_000, max: 1_900_000_000 });
const message = fc.record({
  from: contact,
  id: fc.uuid(),
  timestamp: fc.oneof(seconds, seconds.map(String)),
  type: fc.constantFrom('text', 'image', 'button', 'reaction', 'system', 'edit', 'brand_new'),
});
const status = fc.record({
  id: fc.uuid(),
  recipient_id: contact,
  timestamp: seconds.map(String),
  status: fc.constantFrom('sent', 'delivered', 'read', 'failed', 'in_orbit'),
});

function deliveryOf(messages: readonly object[], statuses: readonly object[] = []) {
  const value = { metadata: { phone_number_id: '1' }, messages, statuses };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: 'waba', changes: [{ field: 'messages', value }] }],
  };
}

function eventsOf(...deliveries: readonly object[]): ProviderEvent[] {
  return deliveries.flatMap((delivery) => whatsappCloud.inboundEvents(delivery));
}

/** The events without regard to order and repetition. */
function asSet(events: readonly ProviderEvent[]): Set<string> {
  return new Set(events.map((event) => JSON.stringify(event)));
}

describe('laws', () => {
  test('the order in which messages arrive does not matter', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (messages, numbers) => {
        const shuffled = messages
          .map((item) => ({ item, rank: numbers.next().value ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ item }) => item);
        expect(asSet(eventsOf(deliveryOf(shuffled)))).toEqual(asSet(eventsOf(deliveryOf(messages))));
      }),
    );
  });

  test('a delivery that comes twice says nothing new', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), (messages) => {
        const delivery = deliveryOf(messages);
        expect(asSet(eventsOf(delivery, delivery))).toEqual(asSet(eventsOf(delivery)));
      }),
    );
  });

  test('how messages are packed into deliveries does not matter', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), (messages) => {
        expect(eventsOf(...messages.map((item) => deliveryOf([item])))).toEqual(
          eventsOf(deliveryOf(messages)),
        );
      }),
    );
  });

  test('statuses change nothing that opens', () => {
    fc.assert(
      fc.property(fc.array(message), fc.array(status), (messages, statuses) => {
        const openings = (events: ProviderEvent[]) => events.filter(({ opens }) => opens);
        expect(openings(eventsOf(deliveryOf(messages, statuses)))).toEqual(
          openings(eventsOf(deliveryOf(messages))),
        );
      }),
    );
  });

  test('seconds and milliseconds, as number or text, are the same time', () => {
    fc.assert(
      fc.property(seconds, (time) => {
        const times = [time, String(time), time * 1000, String(time * 1000)].map(
          (timestamp) => eventsOf(deliveryOf([{ from: '1', timestamp, type: 'text' }]))[0]?.at,
        );
        expect(new Set(times)).toEqual(new Set([time * 1000]));
      }),
    );
  });

  test('an arrival is read as it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 }), (at) => {
        const form = { MessageSid: 'SM1', SmsStatus: 'received', From: 'whatsapp:+1', To: 'whatsapp:+2' };
        for (const receivedAt of [at, new Date(at), new Date(at).toISOString()]) {
          expect(twilioMessaging.inboundEvents(form, { receivedAt })[0]?.at).toBe(at);
        }
      }),
    );
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}

test.each(webhookFixtures)('%s is left as it is', (_name, fixture) => {
  const payload = structuredClone(fixture.payload);
  deepFreeze(payload);
  adapterOf(fixture).inboundEvents(payload, { receivedAt: 1_763_596_800_000 });
  adapterOf(fixture).refusals(payload);
  expect(payload).toEqual(fixture.payload);
});
