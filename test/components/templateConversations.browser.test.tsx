import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  clearDrafts,
  MessagingWindow,
  type MessagingWindowProps,
  type TemplateSend,
} from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '../../src/core/time/units.js';
import orderConfirmation from '../fixtures/templates/kapso-order-confirmation-named.json' with {
  type: 'json',
};

const start = Date.parse('2026-11-22T09:30:00Z');
const templates = [{ ...orderConfirmation.definition, status: 'APPROVED' }];
const CONTACTS = { a: '15551234567', b: '15557654321' };
type Name = keyof typeof CONTACTS;
afterEach(() => clearDrafts());

/** An inbox with two conversations; `isKeyed`: each with a component of its own. */
function openInbox(isKeyed: boolean, props: (name: Name) => Partial<MessagingWindowProps> = () => ({})) {
  const sends: { send: TemplateSend; settle: (error?: unknown) => Promise<void> }[] = [];
  const clock = createFakeClock(start);
  const onEvent = vi.fn<NonNullable<MessagingWindowProps['onEvent']>>();
  const onSendTemplate = (send: TemplateSend) =>
    new Promise<void>((resolve, reject) => {
      const settle = (error?: unknown) => act(async () => (error === undefined ? resolve() : reject(error)));
      sends.push({ send, settle });
    });
  const element = (name: Name) => (
    <MessagingWindow
      key={isKeyed ? name : 'one'}
      conversationKey={name}
      channel="whatsapp"
      lastInboundAt={null}
      contact={{ phone: CONTACTS[name] }}
      clock={clock}
      {...{ templates, onSendTemplate, onEvent }}
      {...props(name)}
    />
  );
  const { rerender } = render(element('a'));
  const user = userEvent.setup();
  return {
    ...{ user, sends, onEvent },
    show: (name: Name) => rerender(element(name)),
    openTemplates: () => user.click(screen.getByRole('button', { name: 'Send template' })),
  };
}

const dialog = () => screen.findByRole('dialog', { name: 'Send template' });
const customerName = () => screen.getByRole('textbox', { name: /^Customer name/ });
const sendButton = async () =>
  within(await dialog()).getByRole('button', { name: /^(Send template|Try again|Sending)$/ });

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  const place = within(await dialog());
  await user.click(place.getByRole('option', { name: /order_confirmation/ }));
  await user.type(customerName(), 'Jessica');
  await user.type(place.getByRole('textbox', { name: /^Order number/ }), 'ORD-1');
}

describe.each([
  ['with a component for each', true],
  ['in one component', false],
])('a template of one of two conversations, %s,', (_name, isKeyed) => {
  it('keeps what was filled in while the other one is in front, for itself alone', async () => {
    const { user, show, openTemplates } = openInbox(isKeyed);
    await openTemplates();
    await fillIn(user);
    show('b');
    expect(screen.queryByRole('dialog'), 'it closes with its conversation').toBeNull();
    await openTemplates();
    expect(screen.queryByRole('textbox', { name: /^Customer name/ })).toBeNull();
    show('a');
    expect(screen.queryByRole('dialog')).toBeNull();
    await openTemplates();
    expect(customerName()).toHaveValue('Jessica');
  });

  it('is not sent twice while it is on its way', async () => {
    const { user, sends, show, openTemplates, onEvent } = openInbox(isKeyed);
    await openTemplates();
    await fillIn(user);
    await user.click(await sendButton());
    expect(sends).toHaveLength(1);
    show('b');
    show('a');
    await openTemplates();
    expect(await sendButton()).toHaveTextContent('Sending');
    await user.click(await sendButton());
    expect(sends).toHaveLength(1);
    show('b');
    await sends[0]?.settle();
    expect(onEvent).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'template-sent', conversationKey: 'a' }),
    );
    show('a');
    await openTemplates();
    expect(await screen.findByText('Choose a template to preview it.')).toBeVisible();
  });

  it('says that it went when its conversation is back before the answer', async () => {
    const { user, sends, show, openTemplates } = openInbox(isKeyed);
    await openTemplates();
    await fillIn(user);
    await user.click(await sendButton());
    show('b');
    show('a');
    await openTemplates();
    await sends[0]?.settle();
    expect(await screen.findByText('Waiting for the customer to reply.')).toBeVisible();
  });

  it('says that it failed when its conversation is back, and is tried again with the same key', async () => {
    const { user, sends, show, openTemplates } = openInbox(isKeyed);
    await openTemplates();
    await fillIn(user);
    await user.click(await sendButton());
    show('b');
    await sends[0]?.settle(new Error('offline'));
    await openTemplates();
    expect(screen.queryByText(/The template wasn't sent/)).toBeNull();
    show('a');
    await openTemplates();
    const failure = screen.getByText(/The template wasn't sent/);
    expect(failure).toBeVisible();
    expect(failure.closest('[tabindex]'), 'nobody has heard of it yet').toHaveFocus();
    expect(customerName()).toHaveValue('Jessica');
    await user.click(await sendButton());
    expect(sends[1]?.send.idempotencyKey).toBe(sends[0]?.send.idempotencyKey);
    await sends[1]?.settle();
    expect(await screen.findByText('Waiting for the customer to reply.')).toBeVisible();
  });

  it('is forgotten with the drafts', async () => {
    const { user, sends, show, openTemplates } = openInbox(isKeyed);
    await openTemplates();
    await fillIn(user);
    await user.click(await sendButton());
    show('b');
    clearDrafts();
    await sends[0]?.settle(new Error('offline'));
    show('a');
    await openTemplates();
    expect(await screen.findByText('Choose a template to preview it.')).toBeVisible();
    await fillIn(user);
    show('b');
    act(() => clearDrafts());
    show('a');
    await openTemplates();
    expect(await screen.findByText('Choose a template to preview it.')).toBeVisible();
  });

  it('asks for its own window, not for the one that was in front before', async () => {
    const { user, sends, show, openTemplates } = openInbox(isKeyed, (name) => ({
      lastInboundAt: name === 'a' ? start - 2 * DAY_MS : start,
      actionsRef: (actions) => {
        shortcuts = actions;
      },
    }));
    await openTemplates();
    show('b');
    act(() => shortcuts?.openTemplates());
    await fillIn(user);
    await user.click(await sendButton());
    await waitFor(() => expect(sends).toHaveLength(1));
    expect(screen.queryByText(/The window is open again/)).toBeNull();
    await sends[0]?.settle();
  });
});

let shortcuts: { openTemplates(): void } | null = null;
