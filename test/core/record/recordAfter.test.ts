import { whatsappCloud } from 'react-messaging-window/adapters';
import {
  type ConversationRecord,
  type InboundEvent,
  inputOf,
  mergeRecords,
  optOutsOf,
  type RecordIssue,
  type Refusal,
  recordAfter,
  refusedAt,
  windowAt,
} from 'react-messaging-window/core';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';
import { webhookFixtures } from '../../adapters/webhookFixtures.js';
import preferences from '../../fixtures/deliveries/whatsapp-preferences.json' with { type: 'json' };

const NOW = Date.parse('2026-11-22T12:00:00Z');
const message = (at: number, more: Partial<InboundEvent> = {}): InboundEvent => ({
  contact: '1',
  kind: 'message',
  at,
  channel: 'whatsapp',
  ...more,
});
const refusal = (at: number, more: Partial<Refusal> = {}): Refusal => ({
  at,
  reason: 'window-closed',
  code: '131047',
  closesWindow: true,
  retry: 'after-reply',
  explain: 'window-closed',
  original: null,
  ...more,
});
const folded = (events: Parameters<typeof recordAfter>[1], receivedAt: number = NOW) =>
  recordAfter(null, events, { receivedAt, channel: 'whatsapp' });
const stateOf = (record: ConversationRecord, now: number = NOW) => windowAt(inputOf(record, 'whatsapp'), now);

describe('a record', () => {
  test('opens the window, and a refusal closes it until the customer writes again', () => {
    const open = folded([message(NOW - HOUR_MS)]);
    expect(stateOf(open)).toMatchObject({ status: 'open', expiresAt: NOW + 23 * HOUR_MS });
    const closed = recordAfter(open, [refusal(NOW)], { receivedAt: NOW, channel: 'whatsapp' });
    expect(stateOf(closed)).toMatchObject({
      status: 'closed',
      refusal: { at: NOW, reason: 'window-closed', code: '131047' },
    });
    const again = recordAfter(closed, [message(NOW + 1)], { receivedAt: NOW + 1 });
    expect(stateOf(again, NOW + 1).status).toBe('open');
  });

  test('is the same object where nothing is new', () => {
    const record = folded([message(NOW)]);
    expect(recordAfter(record, [message(NOW), message(NOW - 1)], { receivedAt: NOW })).toBe(record);
    expect(mergeRecords(record, null)).toBe(record);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another object', { a: 1 }],
    ['a list', []],
  ])('begins anew where %s is stored', (_name, stored) => {
    expect(recordAfter(stored as string, [message(NOW)], { receivedAt: NOW })).toEqual(
      folded([message(NOW)]),
    );
  });

  test('of a newer version is left alone, and its window is unknown', () => {
    const newer = { v: 2, c: 'what it will be' } as unknown as ConversationRecord;
    const issues: RecordIssue[] = [];
    const after = recordAfter(newer, [message(NOW)], {
      receivedAt: NOW,
      onIssue: (issue) => issues.push(issue),
    });
    expect(after).toBe(newer);
    expect(issues).toEqual([{ problem: 'newer-record', index: -1 }]);
    expect(mergeRecords(newer, folded([message(NOW)]))).toBeNull();
    expect(stateOf(newer)).toMatchObject({ status: 'unknown', reason: 'unreadable' });
    expect(optOutsOf(newer)).toEqual({ marketing: null });
  });
});

describe('an act ahead of its arrival', () => {
  const early = folded([message(NOW - 30 * HOUR_MS), message(NOW + 5 * MINUTE_MS + 1)]);

  test('counts when its time has come', () => {
    expect(stateOf(early).status).toBe('unknown');
    expect(stateOf(early, NOW + 1)).toMatchObject({ status: 'open', openedAt: NOW + 5 * MINUTE_MS + 1 });
  });

  test('is taken for real up to five minutes', () => {
    expect(stateOf(folded([message(NOW + 5 * MINUTE_MS)])).status).toBe('open');
  });

  test('by more than a day is no time, and what comes later leaves no doubt', () => {
    const broken = folded([message(NOW - 30 * HOUR_MS), message(NOW + DAY_MS + 1)]);
    expect(stateOf(broken)).toMatchObject({ status: 'unknown', reason: 'unreadable' });
    const later = recordAfter(broken, [message(NOW + 1)], { receivedAt: NOW + 1 });
    expect(stateOf(later, NOW + 30 * HOUR_MS)).toMatchObject({ status: 'closed', reason: 'expired' });
  });
});

test('own sends are counted once, up to the quota, whoever tells of them', () => {
  const sends = [1, 2, 3, 4, 5, 6].flatMap((n) => [
    { sent: 'message' as const, at: NOW + n, id: `m${n}`, channel: 'wecom' as const },
    message(NOW + n, { kind: 'echo', id: `m${n}`, channel: 'wecom' }),
  ]);
  const record = recordAfter(null, [message(NOW, { channel: 'wecom' }), ...sends.slice(0, 6)], {
    receivedAt: NOW + HOUR_MS,
  });
  expect(windowAt(inputOf(record, 'wecom'), NOW + HOUR_MS).quota).toEqual({ limit: 5, used: 3, left: 2 });
  const all = recordAfter(record, sends, { receivedAt: NOW + HOUR_MS });
  expect(windowAt(inputOf(all, 'wecom'), NOW + HOUR_MS)).toMatchObject({
    status: 'closed',
    reason: 'quota-used',
    quota: { limit: 5, used: 5, left: 0 },
  });
});

test("the host's own policy says what is kept", () => {
  const policy = {
    id: 'acme',
    opens: { comment: { durationMs: HOUR_MS, quota: 30 } },
    waysOut: [],
  };
  const sends = Array.from({ length: 29 }, (_, n) => ({ contact: '1', kind: 'echo' as const, at: NOW + n }));
  const record = recordAfter(null, [{ contact: '1', kind: 'comment', at: NOW }, ...sends], {
    receivedAt: NOW + MINUTE_MS,
    policy,
  });
  expect(windowAt(inputOf(record, policy), NOW + MINUTE_MS).quota).toEqual({ limit: 30, used: 29, left: 1 });
});

test('channels are kept apart; what names none counts on each', () => {
  const record = recordAfter(
    null,
    [message(NOW), message(NOW - HOUR_MS, { channel: 'instagram' }), refusal(NOW)],
    {
      receivedAt: NOW,
      channel: 'whatsapp',
    },
  );
  expect(windowAt(inputOf(record, 'whatsapp'), NOW).status).toBe('closed');
  expect(windowAt(inputOf(record, 'instagram'), NOW).status).toBe('open');
  const untold = recordAfter(record, [{ contact: '1', kind: 'message', at: NOW + 1 }], {
    receivedAt: NOW + 1,
  });
  expect(windowAt(inputOf(untold, 'whatsapp'), NOW + 1).status).toBe('open');
});

describe('consent', () => {
  test('WhatsApp tells that marketing messages are stopped and resumed', () => {
    const events = whatsappCloud.inboundEvents(preferences.deliveries[0]);
    expect(optOutsOf(folded(events.slice(0, 1)))).toEqual({ marketing: 1_780_000_000_000 });
    expect(optOutsOf(folded(events))).toEqual({ marketing: null });
  });

  test('a refusal because of it is the same word', () => {
    const [refused] = whatsappCloud.refusals({
      statuses: [
        {
          id: 'wamid.1',
          status: 'failed',
          timestamp: String(NOW / 1000),
          recipient_id: '1',
          errors: [{ code: 131050, title: 'User stopped marketing messages' }],
        },
      ],
    });
    const record = folded(refused ? [refused] : []);
    expect(optOutsOf(record)).toEqual({ marketing: NOW });
    expect(refusedAt(record, 'wamid.1')).toBe(NOW);
    expect(refusedAt(record, 'wamid.2')).toBeNull();
    expect(stateOf(record).status).toBe('unknown');
  });
});

test.each([
  ['nothing', undefined],
  ['a number', 1],
  ['a text', 'message'],
  ['an object', {}],
  ['a kind that is no text', { kind: 1, at: NOW }],
  [
    'a getter that throws',
    Object.defineProperty({ kind: 'message' }, 'at', {
      get: () => {
        throw new Error('x');
      },
      enumerable: true,
    }),
  ],
])('%s among the events is an issue, and nothing else is lost', (_name, bad) => {
  const issues: RecordIssue[] = [];
  const record = recordAfter(null, [bad as never, message(NOW)], {
    receivedAt: NOW,
    onIssue: (issue) => issues.push(issue),
  });
  expect(record).toEqual(folded([message(NOW)]));
  expect(issues).toEqual([{ problem: 'not-an-event', index: 0 }]);
});

test('a time that cannot be read makes the window unknown, not closed', () => {
  for (const at of [Number.NaN, 'soon', null, 1_795_348_800]) {
    const record = folded([message(NOW - 30 * HOUR_MS), message(at as number)]);
    expect(stateOf(record)).toMatchObject({ status: 'unknown', reason: 'unreadable' });
  }
});

test('without a readable arrival nothing is lost', () => {
  const issues: RecordIssue[] = [];
  const record = recordAfter(null, [message(NOW)], {
    receivedAt: 'yesterday',
    onIssue: (issue) => issues.push(issue),
  });
  expect(issues).toEqual([{ problem: 'no-arrival', index: -1 }]);
  expect(stateOf(record).status).toBe('open');
});

test('no fixture of a webhook makes anything throw', () => {
  for (const [, { payload }] of webhookFixtures) {
    for (const events of [payload, [payload], Object.values(Object(payload))]) {
      expect(() => recordAfter(null, [events as never], { receivedAt: NOW })).not.toThrow();
    }
  }
});
