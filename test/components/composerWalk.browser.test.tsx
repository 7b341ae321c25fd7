import { act, renderHook } from '@testing-library/react';
import type { TextStorage } from 'react-messaging-window';
import { MessagingWindowProvider, useWindowComposer } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import type { WindowInput } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const SEED = 20261122;
/** Most of them in one browser only: they walk through logic, which is the same in the others. */
const WALKS = Number(import.meta.env.WALKS ?? 2000);
const STEPS = 14;
const KEYS = ['a', 'b'] as const;
type Key = (typeof KEYS)[number];

/** mulberry32: the same walk for the same seed. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The platform: it knows when each customer wrote, refuses outside of the window, and sometimes for its own reasons. */
function createPlatform(now: () => number) {
  const lastInboundAt: Record<Key, number | null> = { a: null, b: null };
  const hasClosed: Record<Key, boolean> = { a: false, b: false };
  return {
    lastInboundAt,
    receive(key: Key) {
      lastInboundAt[key] = now();
      hasClosed[key] = false;
    },
    isOpen(key: Key) {
      const at = lastInboundAt[key];
      return at !== null && now() < at + DAY_MS && !hasClosed[key];
    },
    close: (key: Key) => {
      hasClosed[key] = true;
    },
  };
}

async function walk(seed: number): Promise<Record<string, number>> {
  const next = random(seed);
  const pick = <Item,>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const clock = createFakeClock(start);
  const platform = createPlatform(clock.now);
  const disk = new Map<string, string>();
  const page = (): TextStorage => ({
    getItem: (key) => disk.get(key) ?? null,
    setItem: (key, value) => void disk.set(key, value),
    removeItem: (key) => void disk.delete(key),
  });
  const counts: Record<string, number> = {};
  const model: Record<Key, string> = { a: '', b: '' };
  const sent: string[] = [];
  const expected: string[] = [];
  const unknowable: string[] = [];
  let nextAnswer: 'ok' | 'offline' = 'ok';
  let key: Key = 'a';
  let words = 0;
  let storage = page();

  const input = (): WindowInput => ({ channel: 'whatsapp', lastInboundAt: platform.lastInboundAt[key] });
  const mount = () =>
    renderHook(
      () =>
        useWindowComposer({
          ...input(),
          conversationKey: key,
          readRefusal: whatsappCloud.refusal,
          onSend({ text }) {
            if (nextAnswer === 'offline') {
              nextAnswer = 'ok';
              throw new Error('offline');
            }
            if (!platform.isOpen(key)) {
              unknowable.push(key);
              throw { error: { code: 131047, message: 'Re-engagement message' } };
            }
            sent.push(`${key}:${text}`);
          },
        }),
      {
        wrapper: ({ children }) => (
          <MessagingWindowProvider clock={clock} draftStorage={storage}>
            {children}
          </MessagingWindowProvider>
        ),
      },
    );
  let view = mount();
  const composer = () => view.result.current;
  const show = () => view.rerender();

  const steps: Record<string, () => Promise<void> | void> = {
    inbound() {
      platform.receive(pick(KEYS));
      show();
    },
    type() {
      if (composer().isLocked) return;
      model[key] = `text ${++words}`;
      act(() => composer().setText(model[key]));
    },
    async send() {
      const { send, text } = composer();
      if (send === null) return;
      const wasOffline = nextAnswer === 'offline';
      const isUnknown = composer().state.status === 'unknown';
      const before = unknowable.length;
      const wasOpen = platform.isOpen(key);
      const wasClosedByWhim = !wasOpen && clock.now() < (platform.lastInboundAt[key] ?? 0) + DAY_MS;
      let isSent = false;
      await act(async () => {
        isSent = await send();
      });
      if (isSent) {
        expected.push(`${key}:${text}`);
        model[key] = '';
      }
      expect(isSent, 'sent exactly when the platform takes it').toBe(wasOpen && !wasOffline);
      if (unknowable.length > before) {
        expect(wasClosedByWhim || isUnknown, 'a refusal that the kit could have known').toBe(true);
        expect(composer().isLocked || isUnknown, 'locked by the refusal').toBe(true);
      }
    },
    refuse: () => platform.close(key),
    fail() {
      nextAnswer = 'offline';
    },
    switch() {
      key = key === 'a' ? 'b' : 'a';
      show();
    },
    sleep: () => clock.sleep(pick([MINUTE_MS, 5 * HOUR_MS, 25 * HOUR_MS])),
    wait: () => act(() => clock.advance(pick([MINUTE_MS, HOUR_MS, 4 * HOUR_MS, DAY_MS]))),
    clock() {
      clock.setTime(clock.now() + pick([-2 * HOUR_MS, 2 * HOUR_MS]));
      act(() => clock.focus());
    },
    reload() {
      view.unmount();
      storage = page();
      view = mount();
    },
  };

  for (let i = 0; i < STEPS; i++) {
    const name = pick(Object.keys(steps));
    counts[name] = (counts[name] ?? 0) + 1;
    await steps[name]?.();
    const { text, isLocked, state } = composer();
    expect(text, `text of ${key} after ${name}, seed ${seed}`).toBe(model[key]);
    expect(sent).toEqual(expected);
    if (isLocked) expect(state.reason, 'a lock without a reason').not.toBeNull();
  }
  for (const other of KEYS) {
    key = other;
    show();
    expect(composer().text, `text of ${other} at the end, seed ${seed}`).toBe(model[other]);
  }
  view.unmount();
  expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  return counts;
}

describe('a walk through everything that may happen to a composer', () => {
  it(`loses no text, sends nothing twice and nothing that the platform would refuse (${WALKS} walks, seed ${SEED})`, {
    timeout: 120_000,
  }, async () => {
    const total: Record<string, number> = {};
    for (let i = 0; i < WALKS; i++) {
      for (const [name, count] of Object.entries(await walk(SEED + i)))
        total[name] = (total[name] ?? 0) + count;
    }
    expect(Object.values(total).reduce((a, b) => a + b)).toBe(WALKS * STEPS);
    expect(Object.keys(total).sort()).toEqual([
      'clock',
      'fail',
      'inbound',
      'refuse',
      'reload',
      'send',
      'sleep',
      'switch',
      'type',
      'wait',
    ]);
  });
});
