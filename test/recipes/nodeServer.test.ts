import type { AddressInfo } from 'node:net';
import type { WindowAlert } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, it, vi } from 'vitest';
import { createWindowServer } from '../../docs/recipes/node-server/createWindowServer.js';
import { HOUR_MS } from '../../src/core/time/units.js';
import threeTexts from '../fixtures/webhooks/sipsyai-three-texts.json' with { type: 'json' };

const lastTextAt = 1_699_565_205_000;

it('Node server: a webhook goes in, windows come out, alerts fire once', async () => {
  const clock = createFakeClock(lastTextAt);
  const onAlert = vi.fn<(alert: WindowAlert) => void>();
  const server = createWindowServer({ onAlert, clock });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (body: string) => fetch(`${address}/webhook`, { method: 'POST', body });
  const windows = async () => (await fetch(`${address}/windows`)).json();
  try {
    for (let times = 0; times < 2; times++) {
      expect((await post(JSON.stringify(threeTexts.payload))).status).toBe(200);
    }
    const expected = {
      key: 'PHONE_NUMBER_ID/15559876551',
      window: { status: 'open', remainingMs: 24 * HOUR_MS },
    };
    expect(await windows()).toMatchObject([expected]);

    clock.advance(23 * HOUR_MS);
    clock.advance(HOUR_MS);
    expect(onAlert.mock.calls.map(([{ thresholdMs }]) => thresholdMs / HOUR_MS)).toEqual([4, 1, 0.25, 0]);
    expect(await windows()).toMatchObject([{ window: { status: 'closed', reason: 'expired' } }]);

    expect((await post('no JSON')).status).toBe(400);
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
  expect(clock.timerCount).toBe(0);
});
