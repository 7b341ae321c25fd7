import { act, render, screen } from '@testing-library/react';
import { MessagingWindowRoot, useMessagingWindow } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');
const DAY_MS = 24 * 60 * 60_000;

function Status({ input }: { input?: WindowInput }) {
  const { status, reason } = useMessagingWindow(input);
  return <output>{`${status} ${reason}`}</output>;
}

const shown = () => screen.getByRole('status').textContent;

describe('useMessagingWindow', () => {
  it('without an input is that of the root around it', () => {
    const clock = createFakeClock(start);
    const element = (lastInboundAt: number) => (
      <MessagingWindowRoot channel="whatsapp" {...{ clock, lastInboundAt }}>
        <Status />
      </MessagingWindowRoot>
    );
    const { rerender } = render(element(start));
    expect(shown()).toBe('open null');
    act(() => clock.advance(DAY_MS));
    expect(shown()).toBe('closed expired');
    rerender(element(clock.now()));
    expect(shown()).toBe('open null');
  });

  it('with an input is of that one, whatever is around it', () => {
    const clock = createFakeClock(start);
    render(
      <MessagingWindowRoot channel="whatsapp" clock={clock} lastInboundAt={start}>
        <Status input={{ channel: 'whatsapp', lastInboundAt: null }} />
      </MessagingWindowRoot>,
    );
    expect(shown()).toBe('closed never-opened');
  });

  it('with neither is unknown, and says so to the developer', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    render(<Status />);
    expect(shown()).toMatch(/^unknown /);
    expect(warn.mock.calls.join()).toMatch(/neither a channel nor a <MessagingWindowRoot>/);
    warn.mockRestore();
  });
});
