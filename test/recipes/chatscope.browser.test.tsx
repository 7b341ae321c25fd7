import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { ConversationList } from '@chatscope/chat-ui-kit-react';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindowProvider } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { ConversationRow } from '../../docs/recipes/chatscope/ConversationRow.js';
import { LockedInput } from '../../docs/recipes/chatscope/LockedInput.js';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:30:00Z');
afterEach(() => clearDrafts());

it('chatscope: the badge in the list follows the window', () => {
  const clock = createFakeClock(start);
  const { container } = render(
    <MessagingWindowProvider clock={clock}>
      <ConversationList>
        <ConversationRow name="Ada" channel="whatsapp" lastInboundAt={start} onOpen={() => undefined} />
      </ConversationList>
    </MessagingWindowProvider>,
  );
  const badge = container.querySelector('.cs-conversation__info .mw-badge');
  expect(badge).toHaveTextContent('Window open (24h remaining)');
  act(() => clock.advance(22 * HOUR_MS));
  expect(badge).toHaveTextContent('Window expires soon (2h remaining)');
});

it('chatscope: the input sends, locks with its text and leads to the templates', async () => {
  const user = userEvent.setup();
  const clock = createFakeClock(start);
  const onSend = vi.fn(() => Promise.resolve());
  const onOpenTemplates = vi.fn();
  const { container } = render(
    <MessagingWindowProvider clock={clock}>
      <LockedInput
        channel="whatsapp"
        lastInboundAt={start}
        conversationKey="ada"
        {...{ onSend, onOpenTemplates }}
      />
    </MessagingWindowProvider>,
  );
  const editor = container.querySelector<HTMLElement>('[contenteditable]') as HTMLElement;
  const write = (text: string) => {
    act(() => editor.focus());
    document.execCommand('insertText', false, text);
  };
  write('Hello');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(editor.textContent).toBe(''));
  expect(onSend).toHaveBeenCalledWith(expect.objectContaining({ text: 'Hello' }));

  write('Half a thought');
  act(() => clock.advance(DAY_MS));
  expect(editor).not.toBeVisible();
  expect(editor).toHaveTextContent('Half a thought');
  await user.click(screen.getByRole('button', { name: 'Send template' }));
  expect(onOpenTemplates).toHaveBeenCalledOnce();
});
