import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindow, type MessagingWindowProps } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, expect, it } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');
const clock = createFakeClock(start);
afterEach(() => clearDrafts());

/** The notice of a message that was not delivered, as the Cloud API posts it. */
const notice = (id: string, code: number) =>
  whatsappCloud.refusal({
    id,
    status: 'failed',
    timestamp: String(start / 1000),
    recipient_id: '16505551234',
    errors: [{ code, title: 'Message undeliverable' }],
  });

function Host(props: Partial<MessagingWindowProps>) {
  return (
    <MessagingWindow
      channel="whatsapp"
      lastInboundAt={start}
      conversationKey="late"
      clock={clock}
      onSend={() => ({ messageId: 'wamid.1' })}
      {...props}
    />
  );
}

it('what the platform refused later stands beside the field with why, and goes back into it', async () => {
  const user = userEvent.setup();
  const view = render(<Host />);
  const field = () => screen.getByRole('textbox', { name: 'Write a message' });
  await user.type(field(), 'On my way{Enter}');
  await waitFor(() => expect(field()).toHaveValue(''));
  await user.type(field(), 'See you');
  view.rerender(<Host failure={notice('wamid.1', 131026)} />);
  const said = await screen.findByText(/^Not delivered: The customer can't be reached/);
  const alert = within(said.closest('[role="alert"]') as HTMLElement);
  expect(alert.getByText('131026')).not.toBeVisible();
  await user.click(alert.getByText('Details'));
  expect(alert.getByText('131026')).toBeVisible();
  expect(alert.getByText('On my way')).toBeVisible();
  await user.click(alert.getByRole('button', { name: 'Use again' }));
  expect(field()).toHaveValue('On my way\n\nSee you');
  expect(field()).toHaveFocus();
  expect(screen.queryByText(/^Not delivered/)).toBeNull();
});

it('gives the focus back to the field when what was not delivered is let go', async () => {
  const user = userEvent.setup();
  const view = render(<Host conversationKey="let-go" />);
  const field = () => screen.getByRole('textbox', { name: 'Write a message' });
  await user.type(field(), 'On my way{Enter}');
  await waitFor(() => expect(field()).toHaveValue(''));
  view.rerender(<Host conversationKey="let-go" failure={notice('wamid.1', 131026)} />);
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  expect(screen.queryByText(/^Not delivered/)).toBeNull();
  expect(field()).toHaveFocus();
});

it('locks by a late refusal that closes the window, with the text to be read', async () => {
  const user = userEvent.setup();
  const view = render(<Host conversationKey="locked" />);
  await user.type(screen.getByRole('textbox', { name: 'Write a message' }), 'On my way{Enter}');
  view.rerender(<Host conversationKey="locked" failure={notice('wamid.1', 131047)} />);
  expect(await screen.findByText('On my way')).toBeVisible();
  expect(view.container.querySelector('.mw-composer')).toHaveAttribute('data-locked');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.queryByText('On my way')).toBeNull();
});
