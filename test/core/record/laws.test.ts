import fc from 'fast-check';
import {
  byConversation,
  type ChannelId,
  type InboundEvent,
  inputOf,
  mergeRecords,
  policies,
  type Refusal,
  recordAfter,
  type WindowInput,
  type WindowState,
  windowAt,
} from 'react-messaging-window/core';
import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { type Arrival, aheadOn, anyChannel, arrivalOn, folded, foldedApart, NOW } from './arrivals.js';

const RUNS = { numRuns: 2000 };
const LARGEST = 400;

/** A channel with what it tells: acts of now and of later, sends, verdicts, refusals. */
const life = anyChannel.chain((channel) =>
  fc.record({
    channel: fc.constant(channel),
    arrivals: fc.array(fc.oneof({ weight: 9, arbitrary: arrivalOn(channel) }, aheadOn(channel)), {
      maxLength: 24,
    }),
    ranks: fc.array(fc.nat(), { minLength: 48, maxLength: 48 }),
    places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 24 }),
  }),
);

function shuffled<Item>(items: readonly Item[], ranks: readonly number[]): Item[] {
  return items
    .map((item, index) => ({ item, rank: ranks[index % ranks.length] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

describe('a record is the same', () => {
  test('in whatever order its events come', () => {
    fc.assert(
      fc.property(life, ({ channel, arrivals, ranks }) => {
        expect(folded(shuffled(arrivals, ranks), channel)).toEqual(folded(arrivals, channel));
      }),
      RUNS,
    );
  });

  test('however often they come', () => {
    fc.assert(
      fc.property(life, ({ channel, arrivals, ranks }) => {
        const record = folded(arrivals, channel);
        expect(folded(shuffled([...arrivals, ...arrivals], ranks), channel)).toEqual(record);
        expect(folded(arrivals, channel, record)).toBe(record);
      }),
      RUNS,
    );
  });

  test('in whatever deliveries they come', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 5 }), ({ channel, arrivals }, size) => {
        const together = new Map<number, Arrival[]>();
        for (const arrival of arrivals) {
          const { receivedAt } = arrival;
          together.set(receivedAt, [...(together.get(receivedAt) ?? []), arrival]);
        }
        let record = recordAfter(null, [], { receivedAt: NOW });
        for (const [receivedAt, group] of together) {
          for (let i = 0; i < group.length; i += size) {
            const events = group.slice(i, i + size).map(({ event }) => event);
            record = recordAfter(JSON.stringify(record), events, { receivedAt, channel });
          }
        }
        expect(record).toEqual(folded(arrivals, channel));
      }),
      RUNS,
    );
  });

  test('folded in one place or in several, and merged', () => {
    fc.assert(
      fc.property(life, ({ channel, arrivals, places }) => {
        const whole = folded(arrivals, channel);
        expect(foldedApart(arrivals, channel, places) ?? whole).toEqual(whole);
        expect(mergeRecords(whole, foldedApart(arrivals, channel, places))).toBe(whole);
      }),
      RUNS,
    );
  });

  test('through JSON', () => {
    fc.assert(
      fc.property(life, ({ channel, arrivals }) => {
        const record = folded(arrivals, channel);
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
        expect(inputOf(JSON.stringify(record), channel)).toEqual(inputOf(record, channel));
      }),
      RUNS,
    );
  });
});

/** What `windowAt` is given by a host that keeps every event. */
function inputOfAll(arrivals: readonly Arrival[], channel: ChannelId): WindowInput {
  const events = arrivals.map(({ event }) => event);
  const own = events.filter((event): event is InboundEvent => 'kind' in event);
  const sends = events.filter((event) => 'sent' in event);
  const asEcho = sends.map(
    ({ at, id }): InboundEvent => ({
      contact: '1',
      kind: 'echo',
      at: Number(at),
      channel,
      ...(id !== undefined && { id }),
    }),
  );
  const echoes = [...own, ...asEcho].filter(({ kind }) => kind === 'echo');
  const latest = (kind: 'message' | 'template') =>
    sends
      .filter(({ sent }) => sent === kind)
      .reduce<number | null>((at, send) => Math.max(at ?? 0, Number(send.at)), null);
  const refusal = events
    .filter((event): event is Refusal & { at: number } => 'closesWindow' in event && event.closesWindow)
    .reduce<(Refusal & { at: number }) | null>(
      (last, one) =>
        last === null || one.at > last.at || (one.at === last.at && one.reason > last.reason) ? one : last,
      null,
    );
  const [verdicts] = byConversation(own.map((event) => ({ ...event, channel, contact: '1' })));
  return {
    channel,
    inboundEvents: own,
    outboundAt: byConversation(echoes.map((echo) => ({ ...echo, contact: '1' })))[0]?.outboundAt ?? [],
    lastTemplateAt: latest('template'),
    lastHumanReplyAt: latest('message'),
    refusal,
    canReply: verdicts?.canReply ?? null,
  };
}

/** A state without its issues, and with no more used than there is. */
function comparable(window: WindowState): object {
  const { issues: _, policy: __, quota, ...state } = window;
  return { ...state, quota: quota === null ? null : { ...quota, used: Math.min(quota.used, quota.limit) } };
}

describe('the window of a record is the window of all its events', () => {
  test('from the last arrival on', () => {
    fc.assert(
      fc.property(
        anyChannel.chain((channel) =>
          fc.tuple(
            fc.constant(channel),
            fc.array(arrivalOn(channel), { maxLength: 30 }),
            fc.array(aheadOn(channel), { maxLength: 2 }),
          ),
        ),
        fc.integer({ min: 0, max: 9 * DAY_MS }),
        ([channel, inTime, ahead], laterMs) => {
          const arrivals = [...inTime, ...ahead];
          const now = NOW + laterMs;
          const input = inputOf(folded(arrivals, channel), channel);
          expect(comparable(windowAt(input, now))).toEqual(
            comparable(windowAt(inputOfAll(arrivals, channel), now)),
          );
        },
      ),
      RUNS,
    );
  });

  test('an event ahead of its arrival never evicts a real one', () => {
    fc.assert(
      fc.property(
        anyChannel.chain((channel) =>
          fc.tuple(
            fc.constant(channel),
            fc.array(arrivalOn(channel), { maxLength: 12 }),
            fc.array(aheadOn(channel), { maxLength: 12 }),
          ),
        ),
        ([channel, inTime, ahead]) => {
          const acts = (arrivals: readonly Arrival[]) =>
            Object.values(folded(arrivals, channel).c)
              .map((record) => ({ ...record, f: undefined }))
              .filter((record) => Object.values(record).some((member) => member !== undefined));
          expect(acts([...ahead, ...inTime])).toEqual(acts(inTime));
        },
      ),
      RUNS,
    );
  });
});

test('a record of one channel has at most 400 bytes', () => {
  fc.assert(
    fc.property(
      anyChannel.chain((channel) =>
        fc.tuple(
          fc.constant(channel),
          fc.array(fc.oneof({ weight: 9, arbitrary: arrivalOn(channel) }, aheadOn(channel)), {
            minLength: 60,
            maxLength: 200,
            size: 'max',
          }),
        ),
      ),
      ([channel, arrivals]) => {
        const own = arrivals.map(({ event, receivedAt }) => ({ event: { ...event, channel }, receivedAt }));
        expect(JSON.stringify(folded(own, channel)).length).toBeLessThanOrEqual(LARGEST);
      },
    ),
    { numRuns: 200 },
  );
});

test.each(Object.keys(policies) as ChannelId[])('%s: everything at once has at most 400 bytes', (channel) => {
  const kinds = Object.keys(policies[channel].opens ?? {}) as InboundEvent['kind'][];
  const act = (kind: InboundEvent['kind'], at: number): InboundEvent => ({ contact: '1', kind, at, channel });
  const events = [
    ...kinds.map((kind, index) => ({ ...act(kind, NOW - index), entryPoint: true })),
    ...kinds.flatMap((kind) => [act(kind, NOW + 10 * MINUTE_MS), act(kind, NOW + 2 * DAY_MS)]),
    ...Array.from({ length: 30 }, (_, index) => ({ ...act('echo', NOW - index), id: `${index}` })),
    { ...act('system', NOW), canReply: { value: false, asOf: NOW }, consent: { marketing: false } },
    { sent: 'template' as const, at: NOW, channel },
    { sent: 'message' as const, at: NOW, channel },
    ...Array.from(
      { length: 9 },
      (_, index): Refusal => ({
        at: NOW - index,
        reason: 'template-unavailable',
        code: '10/201827899',
        closesWindow: true,
        messageId: `wamid.${index}`,
        retry: 'later',
        explain: 'media',
        original: null,
      }),
    ),
  ];
  const record = recordAfter(null, events, { receivedAt: NOW, channel });
  expect(Object.keys(record.c)).toEqual([channel]);
  expect(JSON.stringify(record).length).toBeLessThanOrEqual(LARGEST);
});
