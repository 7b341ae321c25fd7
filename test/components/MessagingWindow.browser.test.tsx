import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindow, type MessagingWindowProps } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { fr } from 'react-messaging-window/locales/fr';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';
import orderConfirmation from '../fixtures/templates/kapso-order-confirmation-named.json' with {
  type: 'json',
};

const start = Date.parse('2026-11-22T09:30:00Z');
const templates = [{ ...orderConfirmation.definition, status: 'APPROVED' }];
afterEach(() => clearDrafts());

function open(props: Partial<MessagingWindowProps> = {}) {
  const clock = createFakeClock(start);
  const onSend = vi.fn<NonNullable<MessagingWindowProps['onSend']>>(() => undefined);
  const onSendTemplate = vi.fn<NonNullable<MessagingWindowProps['onSendTemplate']>>(() => undefined);
  const element = (more: Partial<MessagingWindowProps> = {}) => (
    <MessagingWindow
      channel="whatsapp"
      lastInboundAt={start}
      conversationKey="a"
      clock={clock}
      templates={templates}
      contact={{ phone: '15551234567' }}
      onSend={onSend}
      onSendTemplate={onSendTemplate}
      readRefusal={whatsappCloud.refusal}
      {...props}
      {...more}
    />
  );
  const { container, rerender } = render(element());
  return {
    clock,
    onSend,
    onSendTemplate,
    user: userEvent.setup(),
    badge: () => container.querySelector('.mw-alert-trigger'),
    field: () => screen.getByRole('textbox', { name: 'Write a message', hidden: true }),
    set: (more: Partial<MessagingWindowProps>) => rerender(element(more)),
  };
}

/** Chooses the template, fills it in and leaves the focus on the form. */
async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  const dialog = await screen.findByRole('dialog', { name: 'Send template' });
  await user.click(within(dialog).getByRole('option', { name: /order_confirmation/ }));
  await user.type(within(dialog).getByRole('textbox', { name: /^Customer name/ }), 'Jessica');
  await user.type(within(dialog).getByRole('textbox', { name: /^Order number/ }), 'ORD-12345');
  return within(dialog).getByRole('button', { name: 'Send template' });
}

describe('MessagingWindow', () => {
  it('needs only a channel and lastInboundAt', () => {
    const { container } = render(<MessagingWindow channel="whatsapp" lastInboundAt={null} />);
    expect(container.querySelector('.mw-alert-trigger')).toHaveAttribute('data-status', 'closed');
    expect(screen.getByText(/hasn't sent a message yet/)).toBeVisible();
  });

  it.each([
    ['Window closed', undefined],
    ['Fenêtre fermée', fr],
    ['Too late', { badge: { windowClosed: 'Too late' } }],
  ])('says above its notice what is closed: %s', (words, strings) => {
    const { badge } = open({ lastInboundAt: start - 2 * DAY_MS, strings });
    expect(badge()).toHaveTextContent(words);
    expect(badge()).toHaveAccessibleName(expect.stringContaining(words));
  });

  it('goes from lock to template to reply to free text, with the draft kept', async () => {
    const { clock, user, field, badge, set, onSend, onSendTemplate } = open();
    await user.type(field(), 'My draft');
    act(() => clock.advance(DAY_MS));
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    await user.click(await fillIn(user));
    await waitFor(() => expect(onSendTemplate).toHaveBeenCalledOnce());
    expect(onSendTemplate.mock.calls[0]?.[0]).toMatchObject({
      payload: { template: orderConfirmation.payload.template },
      text: 'Thank you, Jessica! Your order ORD-12345 is confirmed.',
    });
    await user.keyboard('{Escape}');
    set({ lastTemplateAt: clock.now() });
    expect(badge()).toHaveAccessibleName(/^Awaiting reply, messaging window/);
    expect(field()).not.toBeVisible();
    act(() => clock.advance(HOUR_MS));
    set({ lastTemplateAt: clock.now() - HOUR_MS, lastInboundAt: clock.now() });
    expect(badge()).toHaveAttribute('data-status', 'open');
    expect(field()).toHaveValue('My draft');
    await user.click(field());
    await user.keyboard('{Enter}');
    expect(onSend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: 'My draft' }),
      expect.objectContaining({ signal: expect.any(AbortSignal) }),
    );
  });

  it('puts a template’s words behind the draft while the window is open, and the focus with them', async () => {
    const { user, field, onSendTemplate, onSend } = open({ cost: { template: '$0.05' } });
    await user.type(field(), 'Hello!');
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    await fillIn(user);
    const insert = screen.getByRole('button', { name: 'Insert as text' });
    expect(insert).toHaveAccessibleDescription('Insert as text to avoid the template price.');
    await user.click(insert);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('Hello!\n\nThank you, Jessica! Your order ORD-12345 is confirmed.');
    expect(onSendTemplate).not.toHaveBeenCalled();
    expect(onSend).not.toHaveBeenCalled();
  });

  it('names no price where the host gives none, and offers no words to a closed window', async () => {
    const { user, set } = open();
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    await fillIn(user);
    expect(screen.getByRole('button', { name: 'Insert as text' })).not.toHaveAccessibleDescription();
    set({ lastInboundAt: start - DAY_MS });
    expect(screen.queryByRole('button', { name: 'Insert as text' })).toBeNull();
  });

  it('asks first when the window opened again while the template was filled in', async () => {
    const { clock, user, set, onSendTemplate } = open({ lastInboundAt: start - DAY_MS });
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    const send = await fillIn(user);
    set({ lastInboundAt: clock.now() });
    await user.click(send);
    expect(await screen.findByText(/The window is open again, so you can write/)).toBeVisible();
    expect(onSendTemplate).not.toHaveBeenCalled();
    await user.click(send);
    await waitFor(() => expect(onSendTemplate).toHaveBeenCalledOnce());
  });

  it('closes everywhere at once when the provider refuses, whatever the clock says', async () => {
    const { user, field, badge, onSend } = open();
    onSend.mockRejectedValueOnce({ error: { code: 131047, message: 'Re-engagement message' } });
    await user.type(field(), 'Too late{Enter}');
    await waitFor(() => expect(badge()).toHaveAccessibleName(/^Window closed, messaging window/));
    expect(screen.getByRole('button', { name: /^Window closed, messaging window/ })).toBeVisible();
    expect(field()).toHaveValue('Too late');
  });

  it('explains a refused template and keeps what was filled in', async () => {
    const { user, onSendTemplate } = open({ lastInboundAt: null });
    onSendTemplate.mockRejectedValueOnce({ error: { code: 132015 } });
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    await user.click(await fillIn(user));
    expect(await screen.findByText(/The platform has paused this template/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Customer name/ })).toHaveValue('Jessica');
  });
});

describe('templates of the prefab', () => {
  it('are asked for once more when a colleague sent one meanwhile', async () => {
    const { user, set, clock, onSendTemplate } = open({ lastInboundAt: null });
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    const send = await fillIn(user);
    set({ lastTemplateAt: clock.now() });
    await user.click(send);
    expect(await screen.findByText(/Someone has just sent a template/)).toBeVisible();
    expect(onSendTemplate).not.toHaveBeenCalled();
    await user.click(send);
    await waitFor(() => expect(onSendTemplate).toHaveBeenCalledOnce());
  });

  it('are told as events without their text, and only as the host allows each of them', async () => {
    const onEvent = vi.fn();
    const authorize = vi.fn(() => true as const);
    const { user, onSendTemplate } = open({ lastInboundAt: null, onEvent, authorize });
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    await user.click(await fillIn(user));
    await waitFor(() => expect(onSendTemplate).toHaveBeenCalledOnce());
    await waitFor(() => expect(onEvent.mock.calls.map(([{ type }]) => type)).toContain('template-sent'));
    expect(JSON.stringify(onEvent.mock.calls)).not.toContain('Jessica');
    expect(authorize).toHaveBeenCalledWith(
      'send-template',
      expect.objectContaining({ template: expect.objectContaining({ name: 'order_confirmation' }) }),
    );
  });
});
