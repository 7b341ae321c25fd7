import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { cloneElement, type ReactElement } from 'react';
import { MessagingWindowProvider } from 'react-messaging-window';
import { parseTwilioContents } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, it, vi } from 'vitest';
import { addMessagingWindow } from '../../docs/recipes/twilio-flex/addMessagingWindow.js';
import { createWindowSource } from '../../docs/recipes/twilio-flex/createWindowSource.js';
import type { Flex } from '../../docs/recipes/twilio-flex/Flex.js';
import { DAY_MS } from '../../src/core/time/units.js';

const templates = parseTwilioContents({
  contents: [
    {
      ...{ sid: 'HX1', friendly_name: 'follow_up', language: 'en', variables: {} },
      types: { 'twilio/text': { body: 'May we go on?' } },
      approval_requests: { name: 'follow_up', status: 'approved', category: 'UTILITY' },
    },
  ],
});

/** Slots that show what was added with the props that Flex gives, and an action that can be aborted. */
function standInFlex() {
  const canvas: { header: ReactElement[]; messaging: ReactElement[] } = { header: [], messaging: [] };
  const listeners: Parameters<Flex['Actions']['addListener']>[1][] = [];
  const flex: Flex = {
    TaskCanvasHeader: { Content: { add: (element) => canvas.header.push(element) } },
    MessagingCanvas: { Content: { add: (element) => canvas.messaging.push(element) } },
    Actions: { addListener: (_name, listener) => listeners.push(listener) },
  };
  return {
    flex,
    view: (sid: string) => (
      <>
        {canvas.header.map((element) =>
          cloneElement(element, { task: { attributes: { conversationSid: sid } } } as object),
        )}
        {canvas.messaging.map((element) => cloneElement(element, { sid } as object))}
      </>
    ),
    send(conversationSid: string) {
      let isSent = true;
      for (const listener of listeners) listener({ conversationSid }, () => (isSent = false));
      return isSent;
    },
  };
}

it('Twilio Flex: badge and notice in their slots; nothing is sent when the window is closed', async () => {
  const clock = createFakeClock('2026-11-22T09:30:00Z');
  const source = createWindowSource();
  const onSendTwilio = vi.fn();
  const { flex, view, send } = standInFlex();
  addMessagingWindow(flex, { source, clock, loadTemplates: async () => templates, onSendTwilio });
  const { container } = render(
    <MessagingWindowProvider clock={clock}>{view('CH1')}</MessagingWindowProvider>,
  );
  const badge = () => container.querySelector('.mw-badge');
  expect(badge()).toHaveAttribute('data-status', 'unknown');
  expect(send('CH1')).toBe(true);

  act(() =>
    source.set('CH1', {
      ...{ channel: 'whatsapp', lastInboundAt: clock.now() },
      contact: { phone: 'whatsapp:+16505551234' },
    }),
  );
  expect(badge()).toHaveTextContent('Window open (24h remaining)');
  expect(send('CH1')).toBe(true);

  act(() => clock.advance(DAY_MS));
  expect(badge()).toHaveAttribute('data-status', 'closed');
  expect(send('CH1')).toBe(false);
  expect(send('CH2')).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Send template' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Send template' }));
  await userEvent.click(await dialog.findByRole('option', { name: /^follow_up/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Send template' }));
  expect(onSendTwilio.mock.calls[0]?.[0]).toMatchObject({ contentSid: 'HX1', to: 'whatsapp:+16505551234' });
});
