import fc from 'fast-check';
import {
  type ChannelId,
  type ConversationRecord,
  mergeRecords,
  policies,
  type RecordEvent,
  recordAfter,
} from 'react-messaging-window/core';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';

/** An event, and when its delivery arrived. */
export interface Arrival {
  event: RecordEvent;
  receivedAt: number;
}

export const NOW = Date.parse('2026-11-22T12:00:00Z');
const FROM = NOW - 8 * DAY_MS;
const KINDS = [
  ...['message', 'button', 'list', 'flow', 'reaction', 'call', 'call-accepted', 'welcome', 'postback'],
  ...['menu-click', 'follow', 'scan', 'payment', 'enter-session', 'ad-click', 'comment', 'read', 'other'],
] as const;

const past = fc.oneof(
  fc.integer({ min: FROM, max: NOW }),
  fc.integer({ min: 0, max: 12 }).map((n) => FROM + n * HOUR_MS),
);
const id = fc.integer({ min: 0, max: 20 }).map((n) => `wamid.${n}`);
const contact = '16505551234';

/** What one channel tells, as it arrives: in time or late. */
export function arrivalOn(channel: ChannelId): fc.Arbitrary<Arrival> {
  const kind = fc.oneof(
    fc.constantFrom(...KINDS),
    fc.constantFrom(...Object.keys(policies[channel].opens ?? { message: 0 })),
  );
  const told = fc.oneof(fc.constant({ channel }), fc.constant({}));
  const act = fc.tuple(kind, past, id, told).map(([name, at, own, on]) => ({
    contact,
    kind: name as 'message',
    at,
    id: own,
    ...on,
  }));
  const echo = fc
    .tuple(past, fc.option(id, { nil: undefined }))
    .map(([at, own]) => ({ contact, kind: 'echo' as const, at, channel, ...(own && { id: own }) }));
  const verdict = fc.tuple(past, fc.boolean()).map(([at, value]) => ({
    contact,
    kind: 'other' as const,
    at,
    channel,
    canReply: { value, asOf: at },
  }));
  const refusal = fc
    .tuple(past, fc.constantFrom('window-closed', 'opted-out', 'media'), fc.boolean(), id)
    .map(([at, reason, closesWindow, messageId]) => ({
      at,
      reason: reason as 'media',
      code: '131047',
      closesWindow,
      messageId,
      retry: 'later' as const,
      explain: 'media' as const,
      original: null,
    }));
  const send = fc
    .tuple(fc.constantFrom('message', 'template'), past, id)
    .map(([sent, at, own]) => ({ sent: sent as 'template', at, id: own, channel }));
  return fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: act }, { weight: 3, arbitrary: echo }, verdict, refusal, send),
      fc.integer({ min: 0, max: DAY_MS }),
    )
    .map(([event, lateMs]) => ({ event, receivedAt: Math.min(NOW, Number(event.at) + lateMs) }));
}

/** An act whose clock is ahead of the arrival by more than is tolerated. */
export function aheadOn(channel: ChannelId): fc.Arbitrary<Arrival> {
  return fc
    .tuple(past, fc.integer({ min: 5 * MINUTE_MS + 1, max: DAY_MS }), fc.constantFrom(...KINDS))
    .map(([receivedAt, aheadMs, kind]) => ({
      event: { contact, kind, at: receivedAt + aheadMs, channel },
      receivedAt,
    }));
}

export const anyChannel = fc.constantFrom(...(Object.keys(policies) as ChannelId[]));

/** Each arrival as a delivery of its own. */
export function folded(
  arrivals: readonly Arrival[],
  channel: ChannelId,
  from: ConversationRecord | null = null,
): ConversationRecord {
  return arrivals.reduce<ConversationRecord>(
    (record, { event, receivedAt }) => recordAfter(record, [event], { receivedAt, channel }),
    from ?? { v: 1, c: {} },
  );
}

/** Folded apart, some here and some there, and merged. */
export function foldedApart(
  arrivals: readonly Arrival[],
  channel: ChannelId,
  places: readonly number[],
): ConversationRecord | null {
  const parts = new Map<number, Arrival[]>();
  arrivals.forEach((arrival, index) => {
    const place = places[index % places.length] ?? 0;
    parts.set(place, [...(parts.get(place) ?? []), arrival]);
  });
  return [...parts.values()]
    .map((part) => folded(part, channel))
    .reduce<ConversationRecord | null>((merged, record) => mergeRecords(merged, record), null);
}
