import { columnsOf, recordAfter } from 'react-messaging-window/core';
import { expect, test } from 'vitest';
import { HOUR_MS } from '../../../src/core/time/units.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const record = recordAfter(null, [{ contact: '1', kind: 'message', at: NOW, channel: 'whatsapp' }], {
  receivedAt: NOW,
});

test('a row has what it is indexed by', () => {
  expect(columnsOf(record, { channel: 'whatsapp', assignedTo: 'ada' }, NOW)).toEqual({
    expiresAt: NOW + 24 * HOUR_MS,
    status: 'open',
    waitingFor: 'us',
    assignedTo: 'ada',
    nextChangeAt: NOW + 20 * HOUR_MS + 1,
  });
});

test('a window that something else has closed has no end', () => {
  const refusal = {
    at: NOW + 1,
    reason: 'window-closed',
    closesWindow: true,
    retry: 'later',
    explain: 'window-closed',
    original: null,
  } as const;
  const refused = recordAfter(record, [refusal], { receivedAt: NOW + 1, channel: 'whatsapp' });
  expect(columnsOf(refused, { channel: 'whatsapp' }, NOW + 1)).toMatchObject({
    expiresAt: null,
    status: 'closed',
    assignedTo: null,
  });
});

test('what the host knows beside the record counts', () => {
  const columns = columnsOf(
    record,
    { channel: 'whatsapp', validityMs: HOUR_MS, lastHumanReplyAt: NOW + 1 },
    NOW + 2,
  );
  expect(columns).toMatchObject({ expiresAt: NOW + HOUR_MS, waitingFor: 'customer' });
  expect(columnsOf(null, { channel: 'whatsapp', lastInboundAt: null }, NOW)).toMatchObject({
    status: 'closed',
  });
});
