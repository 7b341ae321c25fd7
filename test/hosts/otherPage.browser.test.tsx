import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createPortal } from 'react-dom';
import {
  clearDrafts,
  MessagingWindow,
  type MessagingWindowProps,
  RiskAlert,
  WindowBadge,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureIn } from '../../src/conversation/sendOnce.js';
import { isSame } from '../../src/core/isSame.js';
import { framePage } from '../support/framePage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
const HELLO = {
  name: 'hello',
  status: 'APPROVED',
  language: 'en_US',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Welcome.' }],
};
afterEach(() => clearDrafts());

type Realm = typeof globalThis;

/** A page with classes of its own. */
function otherPage(): { page: Document; realm: Realm } {
  const page = framePage({});
  return { page, realm: page.defaultView as unknown as Realm };
}

function Host({ page, ...props }: Partial<MessagingWindowProps> & { page: Document }) {
  return (
    <main>
      <p>Host</p>
      {createPortal(
        <>
          <MessagingWindow
            channel="whatsapp"
            lastInboundAt={start - HOUR}
            conversationKey="framed"
            templates={[HELLO]}
            contact={{ phone: '16505551234' }}
            onSend={() => {}}
            onSendTemplate={() => {}}
            {...props}
          />
          <RiskAlert channel="whatsapp" lastInboundAt={start - HOUR} clock={props.clock} size="compact" />
        </>,
        page.body,
      )}
    </main>
  );
}

describe('a conversation that is rendered into another page', () => {
  it('works, and the host stands', async () => {
    const { page } = otherPage();
    const onSend = vi.fn(() => {});
    const onSendTemplate = vi.fn(() => {});
    const clock = createFakeClock(start);
    const view = render(<Host {...{ page, clock, onSend, onSendTemplate }} />);
    const inside = within(page.body);
    const [alert] = inside.getAllByRole('button', { name: /messaging window/ });
    for (const button of [alert, inside.getAllByRole('button', { name: /messaging window/ })[1]]) {
      fireEvent.pointerEnter(button as Element);
      fireEvent.pointerDown(button as Element);
      fireEvent.click(button as Element);
      const panel = await inside.findByRole('dialog', { name: 'Messaging window' });
      fireEvent.pointerDown(panel);
      fireEvent.keyDown(panel, { key: 'Tab' });
      fireEvent.keyDown(panel, { key: 'Escape' });
      await waitFor(() => expect(inside.queryByRole('dialog', { name: 'Messaging window' })).toBeNull());
    }
    const field = inside.getByRole('textbox', { name: 'Write a message' });
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: 'Hello' } });
    fireEvent.compositionEnd(field);
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(onSend).toHaveBeenCalledOnce());
    act(() => clock.advance(24 * HOUR));
    expect(page.querySelector('[data-mw-live=polite]')).toHaveTextContent(/window has closed/);
    expect(document.querySelector('[data-mw-live]')).toBeNull();
    fireEvent.click(inside.getByRole('button', { name: 'Send template' }));
    const selector = within(await inside.findByRole('dialog', { name: 'Send template' }));
    fireEvent.click(selector.getByRole('option', { name: /^hello/ }));
    fireEvent.click(selector.getByRole('button', { name: 'Send template' }));
    await waitFor(() => expect(onSendTemplate).toHaveBeenCalledOnce());
    view.rerender(<Host {...{ page, clock }} lastInboundAt={start + 24 * HOUR} conversationKey="other" />);
    expect(screen.getByText('Host')).toBeVisible();
    expect(inside.getByRole('textbox', { name: 'Write a message' })).toHaveValue('');
  });
});

describe('what another page has made', () => {
  it('is seen to differ: a date', () => {
    const { realm } = otherPage();
    const clock = createFakeClock(start);
    const at = (ms: number) => new realm.Date(ms);
    const shown = (lastInboundAt: Date) => (
      <WindowBadge channel="whatsapp" {...{ clock, lastInboundAt }} data-testid="badge" />
    );
    const view = render(shown(at(start - HOUR)));
    expect(screen.getByTestId('badge')).toHaveAttribute('data-status', 'open');
    view.rerender(shown(at(start - 25 * HOUR)));
    expect(screen.getByTestId('badge')).toHaveAttribute('data-status', 'closed');
  });

  it.each([
    ['a date', (realm: Realm) => [new realm.Date(1), new realm.Date(2)]],
    ['a list', (realm: Realm) => [realm.Array.of(1), realm.Array.of(2)]],
    ['a map', (realm: Realm) => [new realm.Map([[1, 1]]), new realm.Map([[1, 2]])]],
    ['a set', (realm: Realm) => [new realm.Set([1]), new realm.Set([2])]],
    ['an object', (realm: Realm) => [realm.JSON.parse('{"a":1}'), realm.JSON.parse('{"a":2}')]],
  ])('is the same only where it says the same: %s', (_name, make) => {
    const [one, two] = make(otherPage().realm);
    const [again] = make(otherPage().realm);
    expect(isSame(one, two)).toBe(false);
    expect(isSame(one, again)).toBe(true);
  });

  it('is read as an answer: a response that is not ok, an error', () => {
    const { realm } = otherPage();
    expect(failureIn(new realm.Response('', { status: 500 }))).not.toBeNull();
    expect(failureIn(new realm.Response('', { status: 201 }))).toBeNull();
    expect(whatsappCloud.refusal(new realm.Error('131047'))).toEqual({
      ...whatsappCloud.refusal(new Error('131047')),
      original: expect.anything(),
    });
  });

  it('is kept through a reload: an attachment', () => {
    const { realm } = otherPage();
    const field = render(
      <MessagingWindow
        channel="whatsapp"
        lastInboundAt={start - HOUR}
        conversationKey="attached"
        clock={createFakeClock(start)}
        onSend={() => {}}
        composer={{
          children: ({ setDraft }) => (
            <button
              type="button"
              onClick={() =>
                setDraft({ text: '', attachments: [realm.JSON.parse('{"name":"a.pdf"}') as unknown] })
              }
            >
              Attach
            </button>
          ),
        }}
      />,
    );
    fireEvent.click(field.getByText('Attach'));
    expect(sessionStorage.getItem('react-messaging-window:draft:1:attached')).toBe(
      '{"text":"","attachments":[{"name":"a.pdf"}]}',
    );
  });
});
