import { type AlertRow, type AlertRules, dueAlerts, recordAfter } from 'react-messaging-window/core';
import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../src/core/time/units.js';

const OPENED = Date.parse('2026-11-22T12:00:00Z');
const END = OPENED + 24 * HOUR_MS;
const row: AlertRow = {
  key: '1',
  record: recordAfter(null, [{ contact: '1', kind: 'message', at: OPENED, channel: 'whatsapp' }], {
    receivedAt: OPENED,
  }),
  input: { channel: 'whatsapp', assignedTo: 'ada' },
};
const thresholdAt = (now: number, claimed: AlertRow['claimed'] = null, rules: AlertRules = {}) =>
  dueAlerts([{ ...row, claimed }], rules, now).map(({ claim }) => claim.thresholdMs);

describe('an alert is due', () => {
  test.each([
    [END - 4 * HOUR_MS - 1, []],
    [END - 4 * HOUR_MS, [4 * HOUR_MS]],
    [END - HOUR_MS - 1, [4 * HOUR_MS]],
    [END - HOUR_MS, [HOUR_MS]],
    [END - 1, [15 * MINUTE_MS]],
    [END, [0]],
    [END + 15 * MINUTE_MS, [0]],
    [END + 15 * MINUTE_MS + 1, []],
  ])('at %d: %j', (now, thresholds) => {
    expect(thresholdAt(now)).toEqual(thresholds);
  });

  test('once for each window and threshold', () => {
    const claimed = { endsAt: END, thresholdMs: HOUR_MS };
    expect(thresholdAt(END - HOUR_MS, claimed)).toEqual([]);
    expect(thresholdAt(END - HOUR_MS, { ...claimed, endsAt: END + MINUTE_MS })).toEqual([]);
    expect(thresholdAt(END - 15 * MINUTE_MS, claimed)).toEqual([15 * MINUTE_MS]);
    expect(thresholdAt(END + 5 * HOUR_MS, claimed)).toEqual([0]);
    expect(thresholdAt(END - HOUR_MS, { endsAt: END - HOUR_MS, thresholdMs: 0 })).toEqual([HOUR_MS]);
  });

  test('where the customer waits, or as the rules say', () => {
    const answered = { ...row, input: { ...row.input, lastHumanReplyAt: OPENED + 1 } };
    expect(dueAlerts([answered], {}, END - 1)).toEqual([]);
    expect(dueAlerts([answered], { waitingFor: 'anybody' }, END - 1)).toHaveLength(1);
    expect(thresholdAt(END - 1, null, { waitingFor: 'customer' })).toEqual([]);
    expect(thresholdAt(END - 2 * HOUR_MS, null, { thresholds: [HOUR_MS, 3 * HOUR_MS] })).toEqual([
      3 * HOUR_MS,
    ]);
  });
});
