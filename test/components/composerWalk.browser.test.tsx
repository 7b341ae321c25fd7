import { act, renderHook } from '@testing-library/react';
import type { TextStorage } from 'react-messaging-window';
import { MessagingWindowProvider, useWindowComposer } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import type { WindowInput } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import { type Chance, walks, wander } from '../support/walk.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const STEPS = 14;
const KEYS = ['a', 'b'] as const;
type Key = (typeof KEYS)[number];

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

async function walk(chance: Chance) {
  const { pick } = chance;
  const clock = createFakeClock(start);
  const platform = createPlatform(clock.now);
  const disk = new Map<string, string>();
  const page = (): TextStorage => ({
    getItem: (key) => disk.get(key) ?? null,
    setItem: (key, value) => void disk.set(key, value),
    removeItem: (key) => void disk.delete(key),
  });
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

  const steps = {
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

  const taken = await wander(chance, STEPS, steps, (name) => {
    const { text, isLocked, state } = composer();
    expect(text, `text of ${key} after ${name}`).toBe(model[key]);
    expect(sent).toEqual(expected);
    if (isLocked) expect(state.reason, 'a lock without a reason').not.toBeNull();
  });
  for (const other of KEYS) {
    key = other;
    show();
    expect(composer().text, `text of ${other} at the end`).toBe(model[other]);
  }
  view.unmount();
  expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  return taken;
}

describe('a walk through everything that may happen to a composer', () => {
  walks('loses no text, sends nothing twice and nothing that the platform would refuse', 600, walk);
});
