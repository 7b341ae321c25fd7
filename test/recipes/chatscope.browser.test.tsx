import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { ConversationList } from '@chatscope/chat-ui-kit-react';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindowProvider, type OutgoingMessage } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { ConversationRow } from '../../docs/recipes/chatscope/ConversationRow.js';
import { LockedInput } from '../../docs/recipes/chatscope/LockedInput.js';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:30:00Z');
afterEach(() => clearDrafts());

it('chatscope: the alert in the list follows the window, and a click on it opens no conversation', async () => {
  const user = userEvent.setup();
  const onOpen = vi.fn();
  const clock = createFakeClock(start);
  render(
    <MessagingWindowProvider clock={clock}>
      <ConversationList>
        <ConversationRow name="Ada" channel="whatsapp" lastInboundAt={start} onOpen={onOpen} />
      </ConversationList>
    </MessagingWindowProvider>,
  );
  const alert = screen.getByRole('button', { name: /^24h, messaging window, Ada/ });
  expect(alert).toHaveTextContent('24h');
  act(() => clock.advance(22 * HOUR_MS));
  expect(alert).toHaveTextContent('2h');
  expect(alert).toHaveAttribute('data-status', 'expiring');

  await user.click(alert);
  await user.click(await screen.findByRole('dialog', { name: 'Messaging window' }));
  expect(onOpen).not.toHaveBeenCalled();
  await user.click(screen.getByText('Ada'));
  expect(onOpen).toHaveBeenCalledOnce();
});

it('chatscope: the input sends, locks with its text and leads to the templates', async () => {
  const user = userEvent.setup();
  const clock = createFakeClock(start);
  const onSend = vi.fn<(message: OutgoingMessage) => Promise<void>>(() => Promise.resolve());
  const template = vi.fn();
  const { container } = render(
    <MessagingWindowProvider clock={clock}>
      <LockedInput
        channel="whatsapp"
        lastInboundAt={start}
        conversationKey="ada"
        onSend={onSend}
        actions={{ template }}
      />
    </MessagingWindowProvider>,
  );
  const editor = container.querySelector<HTMLElement>('[contenteditable]') as HTMLElement;
  const write = (text: string) => {
    act(() => editor.focus());
    document.execCommand('insertText', false, text);
  };
  // The kit adds no second button.
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  write('Hello');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(editor.textContent).toBe(''));
  expect(onSend.mock.calls[0]?.[0]).toMatchObject({ text: 'Hello' });

  write('Half a thought');
  act(() => clock.advance(DAY_MS));
  expect(editor).not.toBeVisible();
  expect(editor).toHaveTextContent('Half a thought');
  expect(screen.getByRole('textbox', { name: 'Your draft' })).toHaveValue('Half a thought');
  await user.click(screen.getByRole('button', { name: 'Send template' }));
  expect(template).toHaveBeenCalledOnce();
});
