import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import {
  MessagingWindowProvider,
  type UseWindowAlertsOptions,
  useWindowAlerts,
} from 'react-messaging-window';
import { createWindowAlerts } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:00:00Z');
const closing = (key: string, ms: number) => ({
  key,
  name: `Customer ${key}`,
  channel: 'whatsapp' as const,
  lastInboundAt: start + ms - DAY_MS,
});

function Counts({
  conversations,
  ...options
}: { conversations: ReturnType<typeof closing>[] } & UseWindowAlertsOptions<ReturnType<typeof closing>>) {
  const { closingWithin, soonest } = useWindowAlerts(conversations, options);
  return (
    <p>
      {closingWithin(HOUR_MS)} within the hour, first: {soonest(1)[0]?.conversation.name ?? 'none'}
    </p>
  );
}

describe('useWindowAlerts', () => {
  it('fires once under StrictMode, and shows counts that are right', () => {
    const clock = createFakeClock(start);
    const onAlert = vi.fn();
    const page = (conversations: ReturnType<typeof closing>[]) => (
      <StrictMode>
        <MessagingWindowProvider clock={clock}>
          <Counts conversations={conversations} onAlert={onAlert} thresholds={[HOUR_MS, 0]} />
        </MessagingWindowProvider>
      </StrictMode>
    );
    const { rerender, unmount } = render(page([closing('a', 1.5 * HOUR_MS), closing('b', 0.5 * HOUR_MS)]));
    expect(screen.getByText('1 within the hour, first: Customer b')).toBeVisible();
    expect(onAlert).toHaveBeenCalledOnce();
    act(() => clock.advance(0.5 * HOUR_MS));
    expect(screen.getByText('1 within the hour, first: Customer a')).toBeVisible();
    expect(onAlert).toHaveBeenCalledTimes(3);
    rerender(page([closing('b', 0.5 * HOUR_MS)]));
    expect(screen.getByText('0 within the hour, first: none')).toBeVisible();
    unmount();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it('takes the policies of its provider, and callbacks written inline', () => {
    const clock = createFakeClock(start);
    const seen: string[] = [];
    const page = (word: string) => (
      <MessagingWindowProvider
        clock={clock}
        policies={{ whatsapp: { opens: { message: { durationMs: 2 * HOUR_MS } } } }}
      >
        <Counts
          conversations={[closing('a', DAY_MS)]}
          thresholds={[0]}
          onAlert={({ conversation }) => seen.push(`${word} ${conversation.name}`)}
        />
      </MessagingWindowProvider>
    );
    const { rerender } = render(page('first'));
    rerender(page('second'));
    act(() => clock.advance(2 * HOUR_MS));
    expect(seen).toEqual(['second Customer a']);
  });

  it('takes conversations with functions, elements and cycles made anew at each render', () => {
    const clock = createFakeClock(start);
    const onAlert = vi.fn();
    const made = (tag: string) => {
      const host = {
        ...closing('a', HOUR_MS),
        name: tag,
        tags: new Set([tag]),
        open: () => tag,
        face: <i>{tag}</i>,
      };
      return Object.assign(host, { self: host });
    };
    const renders = vi.fn();
    function Page({ tag }: { tag: string }) {
      renders();
      const conversations = [made(tag)];
      const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
      const { soonest } = useWindowAlerts(conversations, { clock, onAlert, thresholds: [0], storage });
      return <p>{soonest()[0]?.conversation.name}</p>;
    }
    const { rerender } = render(<Page tag="first" />);
    rerender(<Page tag="second" />);
    expect(screen.getByText('second')).toBeVisible();
    // Mounted, its queue filled, and given anew; StrictMode makes two of each.
    expect(renders.mock.calls.length).toBeLessThanOrEqual(6);
    act(() => clock.advance(HOUR_MS));
    expect(onAlert).toHaveBeenCalledOnce();
    expect(onAlert.mock.calls[0]?.[0].conversation.tags).toEqual(new Set(['second']));
  });

  it('tells each alert in one of several tabs, and none again in a tab that comes late', async () => {
    const storageKey = `tabs-${Math.random()}`;
    const told: string[] = [];
    const tab = (name: string) => {
      const clock = createFakeClock(start);
      const alerts = createWindowAlerts({
        ...{ clock, storageKey, storage: localStorage, inOneTab: true },
        onAlert: ({ conversation, thresholdMs }) =>
          told.push(`${conversation.key} ${thresholdMs / MINUTE_MS} ${name}`),
      });
      alerts.setConversations([closing('a', 2 * HOUR_MS), closing('b', 3 * HOUR_MS)]);
      return { clock, alerts };
    };
    const tabs = [tab('first'), tab('second')];
    const pass = async (ms: number) => {
      for (const { clock } of tabs) clock.advance(ms);
      // Locks are given by the browser.
      await navigator.locks.query();
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await pass(0);
    await pass(HOUR_MS);
    await pass(HOUR_MS);
    expect(told.map((text) => text.replace(/ \w+$/, '')).sort()).toEqual([
      'a 0',
      'a 15',
      'a 240',
      'a 60',
      'b 240',
      'b 60',
    ]);
    tabs[0]?.alerts.stop();
    tabs.shift();
    await pass(HOUR_MS - MINUTE_MS);
    expect(told.slice(-1)).toEqual(['b 15 second']);
    const late = tab('late');
    late.clock.advance(3 * HOUR_MS - MINUTE_MS);
    await navigator.locks.query();
    expect(told).toHaveLength(7);
    for (const { alerts } of [...tabs, late]) alerts.stop();
    localStorage.removeItem(storageKey);
  });

  it('renders when what it was asked for differs, though no threshold is crossed', () => {
    const clock = createFakeClock(start);
    const page = <Counts conversations={[closing('a', 2 * HOUR_MS)]} clock={clock} thresholds={[]} />;
    render(page);
    expect(screen.getByText('0 within the hour, first: Customer a')).toBeVisible();
    act(() => clock.advance(HOUR_MS));
    expect(screen.getByText('1 within the hour, first: Customer a')).toBeVisible();
    act(() => clock.advance(HOUR_MS));
    expect(screen.getByText('0 within the hour, first: none')).toBeVisible();
  });
});
