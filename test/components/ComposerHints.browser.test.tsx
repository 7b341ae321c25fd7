import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  ComposerHints,
  clearDrafts,
  ExpiryNotice,
  MessagingWindowRoot,
  type MessagingWindowRootProps,
  useWindowComposer,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
afterEach(() => clearDrafts());

function Editor() {
  const { text, setText, send, isLocked } = useWindowComposer();
  return (
    <>
      <textarea
        aria-label="Message"
        aria-describedby="hints"
        value={text}
        readOnly={isLocked}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" disabled={send === null} onClick={() => void send?.()}>
        Go
      </button>
    </>
  );
}

/** A composer of the host's own, with the lines of the kit. */
function open(props: Partial<MessagingWindowRootProps> = {}) {
  const clock = createFakeClock(start, { act });
  const page = (more: Partial<MessagingWindowRootProps> = {}) => (
    <MessagingWindowRoot
      channel="whatsapp"
      lastInboundAt={start}
      conversationKey="own"
      clock={clock}
      readRefusal={whatsappCloud.refusal}
      {...props}
      {...more}
    >
      <ExpiryNotice />
      <ComposerHints id="hints" data-testid="hints" nudgeAfter={3} suggestion="Ask something." />
      <Editor />
    </MessagingWindowRoot>
  );
  const view = render(page());
  return { clock, user: userEvent.setup(), set: (more: typeof props) => view.rerender(page(more)) };
}

it('begins every line where the page begins its own, whatever its words are written in', () => {
  document.dir = 'rtl';
  onTestFinished(() => {
    document.dir = '';
  });
  open({ authorize: (action) => action !== 'send-freeform' || { reason: 'Only leads may write.' } });
  const { direction, textAlign, unicodeBidi } = getComputedStyle(screen.getByText('Only leads may write.'));
  expect([direction, textAlign, unicodeBidi]).toEqual(['rtl', 'right', 'plaintext']);
});

const hints = () => screen.getByTestId('hints');

async function send(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello');
  await user.click(screen.getByRole('button', { name: 'Go' }));
}

describe('ComposerHints', () => {
  it('takes no room while there is nothing to say', () => {
    open();
    expect(hints()).toBeEmptyDOMElement();
    expect(hints().offsetHeight).toBe(0);
  });

  it('says at once why a message did not go, with the code of the platform', async () => {
    const { user } = open({ onSend: () => Promise.reject({ error: { code: 131026 } }) });
    await send(user);
    const said = await screen.findByRole('alert');
    expect(hints()).toContainElement(said);
    expect(said).toHaveTextContent(/The customer can't be reached/);
    expect(said).toHaveTextContent('131026');
    expect(screen.getByRole('textbox', { name: 'Message' })).toHaveAccessibleDescription(/can't be reached/);
  });

  it('offers again what was refused later', async () => {
    const { user, set } = open({ onSend: () => ({ messageId: 'wamid.1' }) });
    await send(user);
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue(''));
    const status = {
      id: 'wamid.1',
      status: 'failed',
      timestamp: String(start / 1000),
      recipient_id: '16505551234',
      errors: [{ code: 131026, title: 'Message undeliverable' }],
    };
    set({ onSend: () => ({ messageId: 'wamid.1' }), failure: whatsappCloud.refusal(status) });
    await user.click(await screen.findByRole('button', { name: 'Use again' }));
    expect(screen.getByRole('textbox')).toHaveValue('Hello');
  });

  it('says what the host forbids, what a message costs, and what would keep the window open', () => {
    const { clock } = open({
      authorize: (act) => act !== 'send-freeform' || { reason: 'Your trial is over.' },
      cost: { freeform: '$0.01' },
      balance: { text: '$4' },
      sentSinceInbound: 3,
      onSend: () => {},
    });
    expect(hints()).toHaveTextContent('Your trial is over.');
    expect(hints()).toHaveTextContent(/3 sent/);
    expect(hints()).toHaveTextContent(/\$0\.01/);
    expect(hints()).not.toHaveTextContent('Ask something.');
    clock.advance(21 * HOUR);
    expect(hints()).toHaveTextContent('Ask something.');
    clock.advance(4 * HOUR);
    expect(hints()).not.toHaveTextContent('Ask something.');
    expect(screen.getByText(/over 24 hours ago/)).toBeVisible();
  });

  it('leaves to the notice what the notice says', () => {
    open({ lastInboundAt: start - 25 * HOUR, queued: { name: 'order_update', sendAt: start + HOUR } });
    expect(screen.getAllByText(/order_update/)).toHaveLength(1);
  });
});
