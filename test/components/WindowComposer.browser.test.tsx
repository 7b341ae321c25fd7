import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDrafts, WindowComposer, type WindowComposerProps } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';
import { find, focused } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
afterEach(() => clearDrafts());

function open(props: Partial<WindowComposerProps> = {}) {
  const clock = createFakeClock(start);
  const onSend = vi.fn<NonNullable<WindowComposerProps['onSend']>>(() => undefined);
  const onTemplate = vi.fn();
  const element = (more: Partial<WindowComposerProps> = {}) => (
    <WindowComposer
      channel="whatsapp"
      lastInboundAt={start}
      conversationKey="a"
      clock={clock}
      onSend={onSend}
      actions={{ template: onTemplate }}
      {...props}
      {...more}
    />
  );
  const view = render(element());
  const user = userEvent.setup();
  return {
    ...view,
    clock,
    user,
    onSend,
    onTemplate,
    field: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message', hidden: true }),
    group: () => screen.getByRole('group', { name: 'Message' }),
    pass: (ms: number) => act(() => clock.advance(ms)),
    set: (more: Partial<WindowComposerProps>) => view.rerender(element(more)),
  };
}

describe('the lock', () => {
  it('replaces the field at the very instant and gives it back with the draft when a reply arrives', async () => {
    const { user, field, group, pass, set, clock } = open();
    await user.type(field(), 'Half a thought');
    pass(DAY_MS - 1);
    expect(field()).toBeVisible();
    pass(1);
    expect(field()).not.toBeVisible();
    expect(group()).toHaveAttribute('data-locked');
    expect(
      screen.getByText(
        'The last message was over 24 hours ago. Send a template or wait for the customer to write.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Your draft' })).toHaveValue('Half a thought');
    expect(screen.getByRole('button', { name: 'Send template' })).toBeVisible();
    set({ lastInboundAt: clock.now() });
    expect(field()).toBeVisible();
    expect(field()).toHaveValue('Half a thought');
    expect(screen.getByText('The window is open again. Your draft is ready to send.')).toBeVisible();
  });

  it('greys the field with “Session expired” in it, the notice beside it', async () => {
    const { user, field, pass, set, clock } = open({ variant: 'disable' });
    await user.type(field(), 'Draft');
    pass(DAY_MS);
    expect(field()).toBeVisible();
    expect(field()).toHaveAttribute('readonly');
    expect(screen.getByText('Session expired')).toBeVisible();
    expect(field()).toHaveValue('Draft');
    expect(field()).toHaveAccessibleDescription(/over 24 hours ago/);
    set({ lastInboundAt: clock.now() });
    expect(field()).not.toHaveAttribute('readonly');
    expect(field()).toHaveValue('Draft');
  });

  it('says “Session expired” in a grey field without a draft', () => {
    const { field, set } = open({ variant: 'disable', lastInboundAt: start - 2 * DAY_MS });
    expect(field()).toHaveAttribute('placeholder', 'Session expired');
    // Nothing can expire that never began.
    set({ lastInboundAt: null });
    expect(field()).toHaveAttribute('placeholder', 'No messages');
    set({ channel: 'messenger', lastInboundAt: start - 2 * DAY_MS });
    expect(field()).toHaveAttribute('placeholder', 'Person only');
    set({ channel: 'wecom', lastInboundAt: start, sentSinceInbound: 5 });
    expect(field()).toHaveAttribute('placeholder', 'Window closed');
  });

  it.each([
    [
      'whatsapp',
      null,
      "The customer hasn't sent a message yet. Send a template or wait for them to respond.",
    ],
    ['wecom', null, "The customer hasn't sent a message yet. Wait for them to write."],
    [
      'wecom',
      start - 48 * HOUR_MS,
      'The last message was over 48 hours ago. Wait for the customer to write.',
    ],
  ] as const)('says why on %s with %s', (channel, lastInboundAt, text) => {
    const actions = { template: channel === 'whatsapp' ? vi.fn() : null };
    open({ channel, lastInboundAt, actions });
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send template' }) !== null).toBe(channel === 'whatsapp');
  });

  it('says that a template waits for its answer, and how long, by itself', () => {
    const { pass } = open({ lastInboundAt: start - 2 * DAY_MS, lastTemplateAt: start - 2 * HOUR_MS });
    expect(screen.getByText('Template sent 2 hours ago. Waiting for the customer to reply.')).toBeVisible();
    pass(HOUR_MS);
    expect(screen.getByText('Template sent 3 hours ago. Waiting for the customer to reply.')).toBeVisible();
  });

  it('counts from a template that went while it stood there', () => {
    const { pass, set, clock } = open({ lastInboundAt: start - 2 * DAY_MS });
    pass(DAY_MS);
    set({ lastTemplateAt: clock.now() });
    expect(screen.getByText('Template sent just now. Waiting for the customer to reply.')).toBeVisible();
    pass(2 * HOUR_MS);
    expect(screen.getByText('Template sent 2 hours ago. Waiting for the customer to reply.')).toBeVisible();
  });

  it('blocks nothing while the window is unknown, but says that the platform may refuse', async () => {
    const { user, field, onSend } = open({ lastInboundAt: undefined });
    expect(screen.getByText(/The platform may refuse your message/)).toBeVisible();
    await user.type(field(), 'Hello{Enter}');
    expect(onSend).toHaveBeenCalledOnce();
  });

  it('offers no template where the host has none, and says so', () => {
    open({ lastInboundAt: null, templates: [] });
    expect(screen.getByText('No templates are available.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send template' })).toBeNull();
  });
});

describe('the other windows of the contact', () => {
  const names = () => screen.getAllByRole('button').map((button) => button.textContent);

  it('are offered while they are open, the one with most time first, before a paid template', async () => {
    const onInstagram = vi.fn();
    const other = (key: string, label: string, lastInboundAt: number, onChoose = () => {}) =>
      ({ key, label, channel: 'whatsapp', lastInboundAt, onChoose }) as const;
    const { user, pass, set, clock } = open({
      otherWindows: [
        other('1', 'Reply on WhatsApp Spain', start + 2 * HOUR_MS),
        other('2', 'Reply on Instagram', start + 6 * HOUR_MS, onInstagram),
        other('3', 'Reply on Messenger', start - HOUR_MS),
      ],
    });
    expect(names()).not.toContain('Reply on Instagram (6h)');
    pass(DAY_MS);
    expect(names()).toEqual(
      expect.arrayContaining(['Reply on Instagram (6h)', 'Reply on WhatsApp Spain (2h)', 'Send template']),
    );
    expect(screen.getByRole('button', { name: /Instagram/ })).toHaveAttribute('data-variant', 'primary');
    expect(screen.getByRole('button', { name: /Spain/ })).toHaveAttribute('data-variant', 'plain');
    expect(screen.getByRole('button', { name: 'Send template' })).toHaveAttribute('data-variant', 'link');
    expect(names().filter((name) => name?.startsWith('Reply'))).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: /Instagram/ }));
    expect(onInstagram).toHaveBeenCalledOnce();

    pass(HOUR_MS + 1);
    expect(names()).toContain('Reply on WhatsApp Spain (59m)');
    pass(HOUR_MS);
    expect(names().filter((name) => name?.startsWith('Reply'))).toEqual(['Reply on Instagram (3h)']);
    pass(4 * HOUR_MS);
    expect(names().filter((name) => name?.startsWith('Reply'))).toEqual([]);
    set({
      otherWindows: [{ key: '4', label: 'Reply on Telegram', channel: 'telegram', onChoose: () => {} }],
    });
    expect(names()).toContain('Reply on Telegram (No limit)');
    pass(DAY_MS);
    set({ otherWindows: [other('2', 'Reply on Instagram', clock.now() - HOUR_MS)] });
    expect(names()).toContain('Reply on Instagram (23h)');
    pass(HOUR_MS);
    expect(names()).toContain('Reply on Instagram (22h)');
  });
});

describe('the ways out', () => {
  it('are one main button, a second one, and the others as links', () => {
    const act = () => {};
    const { container } = open({
      lastInboundAt: start - DAY_MS,
      contact: { phone: '+1 555 010 0117' },
      actions: { template: act, sms: act, email: act, queue: act },
    });
    const ways = [...container.querySelectorAll<HTMLElement>('.mw-ways button')];
    expect(ways.map(({ dataset }) => dataset.variant)).toEqual(['primary', 'plain', 'link', 'link']);
  });
});

describe('focus', () => {
  it.each(['replace', 'disable'] as const)(
    'stays with what was written, and comes back to the caret (%s)',
    async (variant) => {
      const { user, field, pass, set, clock } = open({ variant });
      await user.type(field(), 'Hello');
      field().setSelectionRange(2, 3);
      pass(DAY_MS);
      expect(focused()).toHaveClass(variant === 'replace' ? 'mw-kept-draft-field' : 'mw-composer-input');
      set({ lastInboundAt: clock.now() });
      expect(focused()).toBe(field());
      expect([field().selectionStart, field().selectionEnd]).toEqual([2, 3]);
    },
  );

  it('stays where it is when it was not in the field', () => {
    const { pass } = open();
    pass(DAY_MS);
    expect(focused()).toBe(document.body);
  });

  it('lets a composition end before it locks', async () => {
    const { user, field, pass } = open();
    await user.click(field());
    fireEvent.compositionStart(field());
    fireEvent.change(field(), { target: { value: '你' } });
    pass(DAY_MS);
    expect(field()).toBeVisible();
    fireEvent.change(field(), { target: { value: '你好' } });
    fireEvent.compositionEnd(field());
    expect(field()).not.toBeVisible();
    expect(field()).toHaveValue('你好');
  });
});

describe('sending', () => {
  it('checks the window again: closed in the meantime, nothing is sent and the text stays', async () => {
    const { user, field, clock, onSend, group } = open();
    await user.type(field(), 'Too late');
    clock.sleep(DAY_MS);
    await user.keyboard('{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(field()).toHaveValue('Too late');
    const said = screen.getByText('The window closed, so nothing was sent. Your text is saved.');
    const left = (element: Element | null) => element?.getBoundingClientRect().left ?? Number.NaN;
    expect(Math.abs(left(said) - left(screen.getByText(/over 24 hours ago/)))).toBeLessThan(1);
    const draft = screen.getByRole('textbox', { name: 'Your draft' });
    expect(draft).toHaveFocus();
    expect(getComputedStyle(draft).outlineStyle, 'the ring is around its button, too').toBe('none');
    expect(getComputedStyle(draft.parentElement ?? draft).outlineStyle).toBe('solid');
    expect(said).toBeVisible();
    expect(said.closest('.mw-notice')).not.toBeNull();
    expect(group()).toHaveAttribute('data-locked');
  });

  it('sends once on a double press and clears the draft when it went', async () => {
    const { user, field, onSend } = open();
    let finish = () => {};
    onSend.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    await user.type(field(), 'Once');
    await user.dblClick(screen.getByRole('button', { name: 'Send' }));
    expect(onSend).toHaveBeenCalledOnce();
    expect(field()).toHaveValue('Once');
    await act(async () => finish());
    await waitFor(() => expect(field()).toHaveValue(''));
  });

  it('keeps the text when the server answers with an error, which fetch resolves with', async () => {
    const { user, field, onSend } = open();
    onSend.mockResolvedValueOnce(new Response(null, { status: 500 }));
    await user.type(field(), 'Kept{Enter}');
    expect(await screen.findByText("Your message wasn't sent. Your text is saved.")).toBeVisible();
    expect(field()).toHaveValue('Kept');
    onSend.mockResolvedValueOnce(new Response(null, { status: 204 }));
    await user.type(field(), '{Enter}');
    await waitFor(() => expect(field()).toHaveValue(''));
  });

  it('keeps what is written while a message is on its way, and nothing of that message', async () => {
    const { user, field, onSend } = open();
    let finish = () => {};
    onSend.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    await user.type(field(), 'one{Enter}');
    await user.type(field(), 'two{Enter}');
    expect(field()).toHaveValue('onetwo');
    await act(async () => finish());
    await waitFor(() => expect(field()).toHaveValue('two'));
    await user.type(field(), '{Enter}');
    expect(onSend.mock.calls.map(([{ text }]) => text)).toEqual(['one', 'two']);
    await act(async () => finish());
    await waitFor(() => expect(field()).toHaveValue(''));
  });

  it('keeps the text after a failure and tries again with the same key', async () => {
    const { user, field, onSend } = open();
    onSend.mockRejectedValueOnce(new Error('offline'));
    await user.type(field(), 'Again{Enter}');
    expect(await screen.findByText("Your message wasn't sent. Your text is saved.")).toBeVisible();
    expect(field()).toHaveValue('Again');
    onSend.mockRejectedValueOnce(new Error('offline'));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await user.click(await screen.findByRole('button', { name: 'Send' }));
    const keys = onSend.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
  });

  it('locks at once when the provider says that the window is closed, until the customer writes', async () => {
    const original = { error: { code: 131047 } };
    const { user, field, onSend, group, set, clock } = open({
      readRefusal: (error) => ({
        reason: 'window-closed',
        code: '131047',
        closesWindow: true,
        retry: 'after-reply',
        explain: 'window-closed',
        original: error,
      }),
    });
    onSend.mockRejectedValueOnce(original);
    await user.type(field(), 'Refused{Enter}');
    await waitFor(() => expect(group()).toHaveAttribute('data-reason', 'refused'));
    expect(field()).toHaveValue('Refused');
    await user.click(screen.getByText('Details'));
    expect(screen.getByText('131047')).toBeVisible();
    clock.advance(1000);
    set({ lastInboundAt: clock.now() });
    expect(group()).toHaveAttribute('data-status', 'open');
  });

  it('sends no blank text', async () => {
    const { user, field, onSend } = open();
    await user.type(field(), '   {Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('drafts', () => {
  it('without a key are shared by nobody, be it undefined or null', async () => {
    const { user, field, unmount } = open({ conversationKey: null });
    await user.type(field(), 'Between us');
    unmount();
    expect(open({ conversationKey: null }).field()).toHaveValue('');
    expect(JSON.stringify(sessionStorage)).not.toContain('Between us');
  });

  it('of a conversation whose key looks like that of another one’s notes are its own', async () => {
    const { user, field, set } = open({ conversationKey: '5', mode: 'note' });
    await user.type(screen.getByRole('textbox'), 'For the team');
    set({ conversationKey: 'note:5', mode: 'reply' });
    expect(field()).toHaveValue('');
  });

  it('belong to their conversation and survive switching, unmounting and a reload', async () => {
    const { user, field, set, unmount } = open();
    await user.type(field(), 'For A');
    set({ conversationKey: 'b' });
    expect(field()).toHaveValue('');
    await user.type(field(), 'For B');
    set({ conversationKey: 'a' });
    expect(field()).toHaveValue('For A');
    unmount();
    open({ conversationKey: 'b' });
    expect(field()).toHaveValue('For B');
    expect(Object.values(Object.fromEntries(Object.entries(sessionStorage)))).toContain('{"text":"For A"}');
  });

  it('a message that goes out after a switch clears its own draft and no other', async () => {
    const { user, field, set, onSend } = open();
    let finish = () => {};
    onSend.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    await user.type(field(), 'For A{Enter}');
    set({ conversationKey: 'b' });
    await user.type(field(), 'For B');
    await act(async () => finish());
    await waitFor(() => expect(field()).toHaveValue('For B'));
    set({ conversationKey: 'a' });
    expect(field()).toHaveValue('');
  });
});

describe('speech', () => {
  it('says the edges once, politely, and interrupts only somebody who types', async () => {
    const { user, field, pass, set, clock, unmount } = open();
    const polite = () => find('[data-mw-live=polite]')?.textContent;
    const assertive = () => find('[data-mw-live=assertive]')?.textContent;
    expect([polite(), assertive()]).toEqual(['', '']);
    pass(20 * HOUR_MS + 1);
    expect(polite()).toBe('The messaging window closes in 3 hours.');
    await user.click(field());
    pass(4 * HOUR_MS);
    expect(assertive()).toBe('The messaging window has closed.');
    set({ lastInboundAt: clock.now() });
    expect(polite()).toBe('The messaging window is open again.');
    unmount();
    expect(find('[data-mw-live]')).toBeNull();
  });
});

describe('a sent message', () => {
  it('is said, since an emptied field sounds the same as a lost draft', async () => {
    const { user, field } = open();
    await user.type(field(), 'Hello{Enter}');
    expect(find('[data-mw-live=polite]')).toHaveTextContent('Message sent.');
  });

  it('is said inside of an open modal dialog, where the rest of the page is silent', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const { pass } = open();
    dialog.showModal();
    pass(DAY_MS);
    expect(dialog).toHaveTextContent('The messaging window has closed.');
    dialog.remove();
  });
});

describe('an editor of the host', () => {
  it('is hidden, never unmounted, and gets the draft and the lock', async () => {
    const mounts = vi.fn();
    const { user, pass } = open({
      children: ({ value, setValue, readOnly, ref }) => (
        <input
          ref={(element) => {
            if (element) mounts();
            if (typeof ref === 'function') ref(element);
          }}
          aria-label="Rich"
          value={value}
          readOnly={readOnly}
          onChange={(event) => setValue(event.target.value)}
        />
      ),
    });
    const rich = screen.getByLabelText('Rich');
    await user.type(rich, 'Rich draft');
    pass(DAY_MS);
    expect(screen.getByLabelText('Rich')).toBe(rich);
    expect(rich).not.toBeVisible();
    expect(rich).toHaveValue('Rich draft');
  });
});

describe('what comes late', () => {
  it('belongs to the conversation it was begun in, not to the one in front', async () => {
    let late: ((text: string) => void) | null = null;
    const { set, field } = open({
      children: ({ value, setValue, readOnly }) => {
        late ??= setValue;
        return (
          <textarea
            aria-label="Write a message"
            value={value}
            readOnly={readOnly}
            onChange={(event) => setValue(event.target.value)}
          />
        );
      },
    });
    set({ conversationKey: 'b' });
    act(() => late?.('A suggestion for A'));
    expect(field()).toHaveValue('');
    set({ conversationKey: 'a' });
    expect(field()).toHaveValue('A suggestion for A');
  });

  it('an editor that says again what it holds neither keeps a sent draft nor hides a problem', async () => {
    let say: (text: string) => void = () => {};
    let finish = () => {};
    const { user, field, onSend } = open({
      children: ({ value, setValue, send }) => {
        say = setValue;
        return (
          <>
            <textarea
              aria-label="Write a message"
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
            <button type="button" onClick={() => void send?.()}>
              Go
            </button>
          </>
        );
      },
    });
    onSend.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    await user.type(field(), 'hi');
    await user.click(screen.getByRole('button', { name: 'Go' }));
    act(() => say('hi'));
    await act(async () => finish());
    await waitFor(() => expect(field()).toHaveValue(''));
  });

  it('a newer refusal wins over an older one that the host has kept', async () => {
    const { user, field, onSend, group } = open({
      refusal: { at: start - 7 * DAY_MS, reason: 'window-closed', closesWindow: true },
      readRefusal: (error) => ({
        reason: 'window-closed',
        closesWindow: true,
        retry: 'after-reply',
        explain: 'window-closed',
        original: error,
      }),
    });
    onSend.mockRejectedValueOnce({});
    await user.type(field(), 'Hello{Enter}');
    await waitFor(() => expect(group()).toHaveAttribute('data-reason', 'refused'));
  });

  it('is no reopening: an acknowledgement, or a window that becomes unknown', async () => {
    const { user, pass, set, field } = open({ channel: 'messenger' });
    await user.type(field(), 'Draft');
    pass(DAY_MS);
    await user.click(screen.getByRole('button', { name: 'Reply as a person' }));
    expect(screen.queryByText(/The window is open again/)).toBeNull();
    set({ lastInboundAt: undefined });
    expect(screen.queryByText(/The window is open again/)).toBeNull();
  });
});
