import { type InboundEvent, type InboundKind, windowsOf } from 'react-messaging-window/core';
import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/core/time/units.js';

const START = Date.parse('2026-11-01T12:00:00Z');
const event = (hours: number, kind: InboundKind = 'message'): InboundEvent => ({
  contact: '1',
  kind,
  at: START + hours * HOUR_MS,
});
const short = (events: readonly InboundEvent[], nowHours: number) =>
  windowsOf(events, { channel: 'whatsapp' }, START + nowHours * HOUR_MS).map((window) => ({
    opened: (window.openedAt - START) / HOUR_MS,
    by: window.openedBy,
    reply: window.firstReplyAt === null ? null : (window.firstReplyAt - START) / HOUR_MS,
    closed: window.closedAt === null ? null : (window.closedAt - START) / HOUR_MS,
    isLost: window.isLost,
  }));

test('windows one after the other, in whatever order their events come', () => {
  const events = [event(80, 'button'), event(2, 'echo'), event(0), event(10), event(40), event(40, 'read')];
  const windows = [
    { opened: 0, by: 'message', reply: 2, closed: 34, isLost: true },
    { opened: 40, by: 'message', reply: null, closed: 64, isLost: true },
    { opened: 80, by: 'button', reply: null, closed: null, isLost: false },
  ];
  expect(short(events, 90)).toEqual(windows);
  expect(short([...events].reverse(), 90)).toEqual(windows);
});

test('one that was answered is not lost', () => {
  expect(short([event(0), event(5), event(5, 'echo')], 100)).toEqual([
    { opened: 0, by: 'message', reply: 5, closed: 29, isLost: false },
  ]);
});

test('an end is an end to the millisecond', () => {
  expect(short([event(0), event(24)], 24)).toHaveLength(2);
  expect(short([event(0), { ...event(24), at: START + DAY_MS - 1 }], 24)).toHaveLength(1);
});

test('what cannot be read, or has not happened yet, is left out', () => {
  expect(short([{ ...event(0), at: Number.NaN }, event(50)], 24)).toEqual([]);
  expect(short([null as never], 24)).toEqual([]);
});
