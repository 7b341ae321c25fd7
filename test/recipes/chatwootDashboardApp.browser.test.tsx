import { act, render, screen } from '@testing-library/react';
import { MessagingWindowProvider } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, it, vi } from 'vitest';
import { DashboardApp } from '../../docs/recipes/chatwoot-dashboard-app/DashboardApp.js';
import { HOUR_MS } from '../../src/core/time/units.js';

const ORIGIN = 'https://chatwoot.example';
const start = Date.parse('2026-11-22T09:30:00Z');

/** What Chatwoot posts, with the members that its documentation lists. */
function appContext(channel: string) {
  const message = {
    id: 7,
    content: 'Hello',
    inbox_id: 3,
    message_type: 0,
    created_at: start / 1000,
    private: false,
  };
  const sender = { id: 11, name: 'Contact 017', phone_number: '+16505551234' };
  const conversation = { id: 5, inbox_id: 3, meta: { sender, channel }, messages: [message] };
  return JSON.stringify({ event: 'appContext', data: { conversation, contact: sender } });
}

function post(data: unknown, origin = ORIGIN) {
  act(() => void window.dispatchEvent(new MessageEvent('message', { data, origin, source: window.parent })));
}

function open() {
  const ask = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => undefined);
  const clock = createFakeClock(start + HOUR_MS);
  const { container } = render(
    <MessagingWindowProvider clock={clock}>
      <DashboardApp chatwootOrigin={ORIGIN} />
    </MessagingWindowProvider>,
  );
  return { ask, clock, badge: () => container.querySelector('.mw-badge') };
}

it('Chatwoot: the app asks for the conversation and shows its window', () => {
  const { ask, clock, badge } = open();
  expect(ask).toHaveBeenCalledWith('chatwoot-dashboard-app:fetch-info', ORIGIN);
  post(appContext('Channel::Whatsapp'));
  expect(screen.getByRole('heading', { name: 'Contact 017' })).toBeVisible();
  expect(badge()).toHaveTextContent('Window open (23h remaining)');
  // What a conversation has beside its window is no attribute.
  for (const name of ['contactid', 'control']) expect(badge()).not.toHaveAttribute(name);
  act(() => clock.advance(23 * HOUR_MS));
  expect(badge()).toHaveAttribute('data-status', 'closed');
  expect(screen.getByText(/^The last message was over 24 hours ago/)).toBeVisible();
});

it('Chatwoot: its own verdict counts where the messages are not loaded', () => {
  const { badge } = open();
  const { event, data } = JSON.parse(appContext('Channel::Whatsapp'));
  const verdict = { can_reply: false, messages: [], last_activity_at: start / 1000 };
  post(JSON.stringify({ event, data: { ...data, conversation: { ...data.conversation, ...verdict } } }));
  expect(badge()).toHaveAttribute('data-status', 'closed');
});

it('Chatwoot: messages from elsewhere and of another kind are ignored', () => {
  const { badge } = open();
  post(appContext('Channel::Whatsapp'), 'https://elsewhere.example');
  for (const data of ['no JSON', '{"event":"other"}', { event: 'appContext' }, null]) post(data);
  expect(badge()).toBeNull();
});

it('Chatwoot: a channel without a window is said to be unknown', () => {
  const { badge } = open();
  post(appContext('Channel::Api'));
  expect(badge()).toHaveAttribute('data-status', 'unknown');
});
