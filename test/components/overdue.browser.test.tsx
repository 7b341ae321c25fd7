import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, MessagingWindow, type MessagingWindowProps } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { find } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const MINUTE_MS = 60_000;
const PLAIN = {
  name: 'plain',
  language: 'en',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hello!' }],
};
afterEach(() => clearDrafts());

/** A window whose host answers when the test says so. */
function open(given: Partial<MessagingWindowProps> = {}) {
  const clock = createFakeClock(start, { act });
  const answers: ((answer?: unknown) => void)[] = [];
  const answer = () => new Promise((resolve) => answers.push(resolve));
  const onSend = vi.fn<NonNullable<MessagingWindowProps['onSend']>>(answer);
  const onSendTemplate = vi.fn<NonNullable<MessagingWindowProps['onSendTemplate']>>(answer);
  const view = render(
    <MessagingWindow
      channel="whatsapp"
      lastInboundAt={start}
      conversationKey="overdue"
      contact={{ phone: '+15550100' }}
      templates={[PLAIN]}
      {...{ clock, onSend, onSendTemplate }}
      {...given}
    />,
  );
  return {
    ...{ view, clock, answers, onSend, onSendTemplate, user: userEvent.setup() },
    field: () => screen.getByRole('textbox', { name: 'Write a message' }),
    press: async (name: string) => userEvent.click(await screen.findByRole('button', { name })),
    said: () => screen.queryByText("We don't know yet if this was sent.")?.closest('[role="alert"]') ?? null,
  };
}

it('a send that nobody answers is said to be unknown, and tried again under its key', async () => {
  const { user, field, clock, said, press, onSend, answers } = open();
  await user.type(field(), 'Hello{Enter}');
  clock.advance(MINUTE_MS - 1);
  expect(said()).toBeNull();
  clock.advance(1);
  expect(said()).toHaveAttribute('data-tone', 'soon');
  const ways = within(said() as HTMLElement).getAllByRole('button');
  expect(ways.map(({ textContent, dataset }) => [textContent, dataset.variant])).toEqual([
    ['Try again', 'primary'],
    ['Keep waiting', 'plain'],
    ['Cancel', 'link'],
  ]);
  await press('Try again');
  expect(said()).toBeNull();
  expect(field()).toHaveFocus();
  expect(onSend.mock.calls[1]?.[0]).toEqual(onSend.mock.calls[0]?.[0]);
  act(() => answers[1]?.());
  await waitFor(() => expect(field()).toHaveValue(''));
});

it('waits for those who keep waiting, without the limit for ever', async () => {
  const { user, field, clock, said, press, onSend } = open();
  await user.type(field(), 'Hello{Enter}');
  clock.advance(MINUTE_MS);
  await press('Keep waiting');
  expect(said()).toBeNull();
  expect(field()).toHaveFocus();
  clock.advance(MINUTE_MS);
  expect(said()).not.toBeNull();
  expect(onSend).toHaveBeenCalledOnce();
  expect(onSend.mock.calls[0]?.[1].signal.aborted).toBe(false);
});

it('lets go of what is cancelled, says that nobody knows, and says so when it went nevertheless', async () => {
  const { user, field, clock, said, press, onSend, answers } = open();
  await user.type(field(), 'Hello{Enter}');
  clock.advance(MINUTE_MS);
  await press('Cancel');
  expect(onSend.mock.calls[0]?.[1].signal.aborted).toBe(true);
  expect(said()).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'false');
  expect(screen.queryByText('Message sent.')).toBeNull();
  act(() => answers[0]?.());
  await waitFor(() => expect(field()).toHaveValue(''));
  expect(said()).toBeNull();
  await screen.findByText('Message sent.');
});

it('never says so where there is no limit', async () => {
  const { user, field, clock, said } = open({ sendLimitMs: Number.POSITIVE_INFINITY });
  await user.type(field(), 'Hello{Enter}');
  clock.advance(100 * MINUTE_MS);
  expect(said()).toBeNull();
});

it('tells a machine that is offline from a platform that fails', async () => {
  const { user, field } = open({ onSend: () => Promise.reject(new TypeError('Failed to fetch')) });
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await user.type(field(), 'Hello{Enter}');
  await screen.findByText(/^Your message wasn't sent.*There was no internet connection\.$/);
  vi.restoreAllMocks();
  await user.type(field(), '!{Enter}');
  await waitFor(() =>
    expect(screen.getByText(/^Your message wasn't sent/)).not.toHaveTextContent('internet'),
  );
});

it('says the same of a template, which can be sent again, waited for and cancelled', async () => {
  const { clock, said, press, onSendTemplate, answers } = open({
    lastInboundAt: start - 48 * 60 * MINUTE_MS,
  });
  await press('Send template');
  await userEvent.click(await screen.findByRole('option', { name: /plain/ }));
  await userEvent.click(find('.mw-template-send') as HTMLElement);
  await waitFor(() => expect(onSendTemplate).toHaveBeenCalledOnce());
  clock.advance(MINUTE_MS);
  await press('Try again');
  expect(onSendTemplate.mock.calls[1]?.[0]).toEqual(onSendTemplate.mock.calls[0]?.[0]);
  clock.advance(MINUTE_MS);
  await press('Keep waiting');
  clock.advance(MINUTE_MS);
  expect(said()).not.toBeNull();
  await press('Cancel');
  expect(onSendTemplate.mock.calls[0]?.[1].signal.aborted).toBe(true);
  const message = screen.getByText("We don't know yet if this was sent.");
  expect(message, 'nor that it was not').not.toHaveTextContent('The template');
  expect(message.closest('.mw-template-message')).toHaveFocus();
  expect(message.closest('.mw-template-message')).toHaveAttribute('data-kind', 'warning');
  act(() => answers[0]?.());
  await screen.findByText('Template sent');
});
