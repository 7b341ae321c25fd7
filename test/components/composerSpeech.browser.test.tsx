import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useRef } from 'react';
import {
  clearDrafts,
  MessagingWindowRoot,
  useComposerAnnouncements,
  useWindowComposer,
  WindowComposer,
  type WindowComposerProps,
} from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../src/core/time/units.js';
import { find } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const NAMES = ['Contact 001', 'Contact 002', 'Contact 003'];
afterEach(() => {
  clearDrafts();
  sessionStorage.clear();
});

/** Composers of a conversation each, in one page. */
function openAll(props: (Partial<WindowComposerProps> & { isHidden?: boolean })[]) {
  const clock = createFakeClock(start);
  render(
    props.map(({ isHidden = false, ...own }, index) => (
      <section key={String(index)} hidden={isHidden}>
        <WindowComposer
          channel="whatsapp"
          lastInboundAt={start}
          conversationKey={`c${index}`}
          clock={clock}
          onSend={() => {}}
          {...(own as object)}
        />
      </section>
    )),
  );
  return {
    clock,
    user: userEvent.setup(),
    pass: (ms: number) => act(() => clock.advance(ms)),
    fields: () =>
      screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message', hidden: true }),
  };
}

const polite = () => find('[data-mw-live=polite]')?.textContent?.trim();
const assertive = () => find('[data-mw-live=assertive]')?.textContent?.trim();

describe('only the conversation in front speaks', () => {
  it('not one that is hidden', () => {
    const { pass } = openAll([{ isHidden: true }]);
    pass(DAY_MS);
    expect([polite(), assertive()]).toEqual(['', '']);
  });

  it('the one that is seen, whatever others are hidden', () => {
    const { pass } = openAll([{ isHidden: true }, {}]);
    pass(DAY_MS);
    expect(polite()).toBe('The messaging window has closed.');
  });

  it('beside others it says whose window it is, or nothing', () => {
    const named = openAll([{ contact: { name: 'Contact 001' } }, { lastInboundAt: start + MINUTE_MS }]);
    named.pass(DAY_MS);
    expect(polite()).toMatch(/^Window closed.*, messaging window, Contact 001$/);
    named.pass(2 * MINUTE_MS);
    expect(polite()).toMatch(/Contact 001/);
  });

  it('the one with the focus, as it is', async () => {
    const { pass, user, fields } = openAll(NAMES.map((name) => ({ contact: { name } })));
    await user.click(fields()[1] as HTMLElement);
    pass(DAY_MS);
    expect(assertive()).toBe('The messaging window has closed.');
  });

  it('many that close together are one sentence', () => {
    const { pass } = openAll(
      Array.from({ length: 10 }, (_, index) => ({ contact: { name: `Contact ${index}` } })),
    );
    pass(DAY_MS);
    expect(polite()).toBe('Several messaging windows have closed.');
  });
});

describe('the end of a window', () => {
  it('says that the draft is kept, where there is one', async () => {
    const { pass, user, fields } = openAll([{}]);
    await user.type(fields()[0] as HTMLElement, 'Half a');
    pass(DAY_MS);
    expect(assertive()).toBe('The messaging window has closed. Your draft is saved.');
  });

  it.each([true, false])('is said a minute before to one who writes alone (writes: %s)', async (writes) => {
    const { pass, user, fields } = openAll([{}]);
    if (writes) await user.click(fields()[0] as HTMLElement);
    pass(DAY_MS - 90_000);
    const before = polite();
    pass(MINUTE_MS);
    expect(polite()).toBe(writes ? 'The messaging window closes in less than a minute.' : before);
  });

  it('is not silenced by what is polite', async () => {
    const { pass, user, fields } = openAll([
      {},
      { lastInboundAt: start + 1000, contact: { name: 'Contact 002' } },
    ]);
    await user.click(fields()[0] as HTMLElement);
    pass(DAY_MS);
    expect(assertive()).toBe('The messaging window has closed.');
    pass(1000);
    expect(polite()).toMatch(/Contact 002/);
    expect(assertive()).toBe('The messaging window has closed.');
  });
});

/** A field and a button, and nothing of the kit to be seen. */
function OwnComposer() {
  const box = useRef<HTMLDivElement>(null);
  const { text, setText, send, isLocked } = useWindowComposer();
  useComposerAnnouncements(box);
  return (
    <div ref={box}>
      <textarea
        aria-label="Own field"
        value={text}
        readOnly={isLocked}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" onClick={() => void send?.()}>
        Go
      </button>
    </div>
  );
}

describe('a composer of the host’s own', () => {
  function openOwn(besides?: ReactNode) {
    const clock = createFakeClock(start, { act });
    const conversation = {
      channel: 'whatsapp',
      lastInboundAt: start,
      conversationKey: 'own',
      clock,
    } as const;
    render(
      <MessagingWindowRoot {...conversation} onSend={() => {}}>
        <OwnComposer />
        {besides}
      </MessagingWindowRoot>,
    );
    return { clock, user: userEvent.setup(), field: screen.getByRole('textbox', { name: 'Own field' }) };
  }

  it('interrupts where somebody types, and says that the draft is kept', async () => {
    const { clock, user, field } = openOwn();
    await user.type(field, 'Half a');
    clock.advance(DAY_MS);
    expect(assertive()).toBe('The messaging window has closed. Your draft is saved.');
    expect(polite()).toBe('');
  });

  it('waits where the focus is elsewhere', () => {
    const { clock } = openOwn();
    clock.advance(DAY_MS - 3 * MINUTE_MS);
    expect(polite()).toMatch(/closes in 4 minutes/);
    clock.advance(3 * MINUTE_MS);
    expect([polite(), assertive()]).toEqual(['The messaging window has closed.', '']);
  });

  it('says that a message went', async () => {
    const { user, field } = openOwn();
    await user.type(field, 'Hello');
    await user.click(screen.getByRole('button', { name: 'Go' }));
    await waitFor(() => expect(polite()).toBe('Message sent.'));
  });

  it('says nothing twice beside a composer of the kit', async () => {
    const { clock, user, field } = openOwn(<WindowComposer />);
    await user.click(field);
    clock.advance(DAY_MS);
    expect([polite(), assertive()]).toEqual(['', 'The messaging window has closed.']);
  });
});
