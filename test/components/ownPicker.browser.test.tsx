import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MessagingWindow, RiskAlert, WindowBadge } from 'react-messaging-window';
import type { ChannelId, WindowInput } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';

const NOW = Date.parse('2026-11-22T09:30:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

const CLOSED: [why: string, input: Partial<WindowInput>][] = [
  ['never opened', { lastInboundAt: null }],
  ['expired', { lastInboundAt: NOW - 10 * DAY_MS }],
  [
    'refused',
    {
      lastInboundAt: NOW - 60_000,
      refusal: { at: NOW - 1000, reason: 'window-closed', closesWindow: true },
    },
  ],
];
const CHANNELS: ChannelId[] = ['messenger', 'instagram', 'wecom', 'wechat-official', 'tiktok', 'viber'];

/** Everything that says to wait and names no template beside it. */
function waiting(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.children.length === 0 || element.hasAttribute('aria-label'))
    .flatMap((element) => [element.textContent ?? '', element.getAttribute('aria-label') ?? ''])
    .filter((text) => /\bwait/i.test(text) && !/template/i.test(text));
}

describe.each(CHANNELS)('a picker of the host on %s', (channel) => {
  it.each(CLOSED)('is offered, and nothing says to wait: %s', async (_why, input) => {
    const template = vi.fn();
    const user = userEvent.setup();
    render(
      <MessagingWindow
        {...input}
        channel={channel}
        clock={createFakeClock(NOW)}
        contact={{ name: 'Ada', phone: '16505551234' }}
        actions={{ template }}
        onSend={vi.fn()}
      />,
    );
    expect(waiting()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    expect(template).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: /messaging window/ }));
    await screen.findByRole('dialog', { name: 'Messaging window' });
    expect(waiting()).toEqual([]);
  });
});

it('is told of, and not the main thing to do, while a person may still reply', () => {
  const input = {
    channel: 'instagram',
    lastInboundAt: NOW - 2 * DAY_MS,
    clock: createFakeClock(NOW),
  } as const;
  const { rerender } = render(<RiskAlert {...input} open actions={{ template: vi.fn() }} />);
  const allowed = screen.getByText('Allowed now').nextElementSibling;
  expect(allowed).toHaveTextContent(/^Replies by a person, until .*Send template$/);
  expect(screen.getByRole('button', { name: 'Send template' })).toHaveAttribute('data-variant', 'plain');
  rerender(<RiskAlert {...input} open actions={{ sms: vi.fn() }} />);
  expect(allowed).toHaveTextContent(/^Replies by a person, until .*[AP]M$/);
  expect(screen.queryByRole('button', { name: 'Send template' })).toBeNull();
});

it('says no wait where a quota is used up', () => {
  render(
    <MessagingWindow
      channel="wechat-official"
      lastInboundAt={NOW - 60_000}
      sentSinceInbound={5}
      clock={createFakeClock(NOW)}
      actions={{ template: vi.fn() }}
    />,
  );
  expect(screen.getByRole('group', { name: 'Message' })).toHaveAttribute('data-reason', 'quota-used');
  expect(waiting()).toEqual([]);
});

it('says no wait where the platform has refused a message', async () => {
  const user = userEvent.setup();
  const refusal = {
    reason: 'window-closed',
    explain: 'window-closed-wait',
    closesWindow: true,
    retry: 'later',
  };
  render(
    <MessagingWindow
      channel="messenger"
      lastInboundAt={NOW - 60_000}
      clock={createFakeClock(NOW)}
      actions={{ template: vi.fn() }}
      onSend={async () => Promise.reject(refusal)}
    />,
  );
  await user.type(screen.getByRole('textbox', { name: 'Write a message' }), 'Hi{Enter}');
  expect(await screen.findByRole('button', { name: 'Send template' })).toBeVisible();
  expect(waiting()).toEqual([]);
});

it('is told to a part that stands alone', () => {
  const input = { channel: 'messenger', lastInboundAt: null, clock: createFakeClock(NOW) } as const;
  const { rerender } = render(<RiskAlert {...input} size="full" actions={{ template: vi.fn() }} />);
  expect(screen.getByText('No messages yet — use template')).toBeVisible();
  rerender(<RiskAlert {...input} size="full" />);
  expect(screen.getByText('No messages yet — wait for the customer')).toBeVisible();
  rerender(<WindowBadge {...input} />);
  expect(screen.getAllByText('No messages yet — wait for the customer')[0]).toBeVisible();
});
