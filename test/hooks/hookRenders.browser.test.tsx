import { act, render } from '@testing-library/react';
import { useCountdown, useWindowAlerts } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:00:00Z');

describe('useCountdown', () => {
  it.each([
    ['day', 3 * DAY_MS, 4],
    ['hour', 3 * HOUR_MS, 4],
    ['minute', 3 * MINUTE_MS, 4],
    ['second', 3 * SECOND_MS, 4],
  ] as const)('renders by the %s and no more often', (granularity, ms, changes) => {
    const clock = createFakeClock(start);
    const renders = vi.fn<(isExpired: boolean) => void>();
    function Countdown() {
      renders(useCountdown({ until: start + ms, granularity, clock }).isExpired);
      return null;
    }
    render(<Countdown />);
    const before = renders.mock.calls.length;
    for (let i = 0; i < 60; i++) act(() => clock.advance(ms / 60));
    // 3 -> 2 -> 1 -> 0 whole units, and the end.
    expect(renders.mock.calls.length - before).toBeLessThanOrEqual(changes);
    expect(renders).toHaveBeenLastCalledWith(true);
  });
});

describe('useWindowAlerts', () => {
  it('renders only when a threshold is crossed', () => {
    const clock = createFakeClock(start);
    const renders = vi.fn();
    const conversations = [
      { key: 'a', name: 'Customer a', channel: 'whatsapp', lastInboundAt: start + 3 * HOUR_MS - DAY_MS },
    ] as const;
    function Page() {
      renders();
      useWindowAlerts(conversations, { clock, thresholds: [HOUR_MS] });
      return null;
    }
    render(<Page />);
    const before = renders.mock.calls.length;
    act(() => clock.advance(1.9 * HOUR_MS));
    expect(renders).toHaveBeenCalledTimes(before);
    act(() => clock.advance(0.2 * HOUR_MS));
    expect(renders).toHaveBeenCalledTimes(before + 1);
  });
});
