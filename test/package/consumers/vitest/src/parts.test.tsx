import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MessagingWindow, WindowComposer } from 'react-messaging-window';
import { defineElements } from 'react-messaging-window/elements';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, test, vi } from 'vitest';

const HOUR = 3_600_000;
const START = '2026-11-22T09:00:00Z';
const templates = [
  {
    name: 'hello',
    language: 'en',
    status: 'APPROVED',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Hello {{1}}' }],
  },
];

test('a composer locks when the window closes, and says so', () => {
  const clock = createFakeClock(START, { act });
  render(<WindowComposer channel="whatsapp" lastInboundAt={START} clock={clock} onSend={() => true} />);
  expect(screen.queryAllByRole('button', { name: 'Send' })).toHaveLength(1);
  expect(screen.queryAllByRole('textbox', { name: 'Write a message' })).toHaveLength(1);
  clock.advance(25 * HOUR);
  expect(screen.queryAllByRole('button', { name: 'Send' })).toHaveLength(0);
});

test('a message goes once, and nothing is left of it', async () => {
  const onSend = vi.fn(() => true);
  const clock = createFakeClock(START, { act });
  render(
    <WindowComposer
      channel="whatsapp"
      lastInboundAt={START}
      conversationKey="1"
      clock={clock}
      onSend={onSend}
    />,
  );
  fireEvent.change(screen.getByRole('textbox', { name: 'Write a message' }), { target: { value: 'Hi' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(onSend).toHaveBeenCalledTimes(1));
});

test('a draft is written here', () => {
  render(<WindowComposer channel="whatsapp" lastInboundAt={new Date()} conversationKey="kept" />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' });
  fireEvent.change(field, { target: { value: 'Half a thought' } });
  expect(field.value).toBe('Half a thought');
});

test('and is gone here', () => {
  render(<WindowComposer channel="whatsapp" lastInboundAt={new Date()} conversationKey="kept" />);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' }).value).toBe('');
});

test('the panel and the template dialog open, fill in and close', async () => {
  const clock = createFakeClock('2026-11-25T09:00:00Z', { act });
  const onSendTemplate = vi.fn(() => true);
  render(
    <MessagingWindow
      channel="whatsapp"
      lastInboundAt={START}
      conversationKey="2"
      contact={{ name: 'Ada', phone: '+14155550100' }}
      clock={clock}
      templates={templates}
      onSend={() => true}
      onSendTemplate={onSendTemplate}
    />,
  );
  const [trigger] = screen.getAllByRole('button', { name: /closed/i });
  if (trigger === undefined) throw new Error('No button of the alert');
  fireEvent.click(trigger);
  await screen.findByRole('dialog');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  fireEvent.click(screen.getAllByRole('button', { name: 'Send template' }).at(-1) as HTMLElement);
  fireEvent.click(await screen.findByRole('option', { name: /hello/i }));
  fireEvent.change(await screen.findByRole('textbox', { name: /1/ }), { target: { value: 'Ada' } });
  const dialog = within(document.querySelector<HTMLElement>('dialog[open]') as HTMLElement);
  fireEvent.click(dialog.getByRole('button', { name: /^Send/ }));
  await waitFor(() => expect(onSendTemplate).toHaveBeenCalledTimes(1));
});

test('the elements stand in the page', async () => {
  defineElements();
  const badge = Object.assign(document.createElement('mw-badge'), {
    channel: 'whatsapp',
    lastInboundAt: null,
  });
  const composer = Object.assign(document.createElement('mw-composer'), { channel: 'whatsapp' });
  document.body.append(badge, composer);
  await waitFor(() => expect(badge.shadowRoot?.textContent).toContain('No messages yet'));
  await waitFor(() => expect(composer.shadowRoot?.querySelector('textarea')).not.toBeNull());
  badge.remove();
  composer.remove();
  // What has left the page is put away a little later.
  await act(() => new Promise((done) => setTimeout(done, 50)));
});
