import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  type Authorize,
  clearDrafts,
  type Draft,
  type DraftFormat,
  ExpiryNotice,
  type MessagingEvent,
  MessagingWindow,
  MessagingWindowProvider,
  type OutgoingMessage,
  type TextStorage,
  WindowComposer,
  type WindowComposerProps,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import orderConfirmation from '../fixtures/templates/kapso-order-confirmation-named.json' with {
  type: 'json',
};
import { find, findAll, focused } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const STORED = 'react-messaging-window:draft:1:';
const CLOSED = { lastInboundAt: start - 25 * HOUR_MS };
const TO_HUMANS = { channel: 'messenger', lastInboundAt: start - 40 * HOUR_MS } as const;
afterEach(() => {
  clearDrafts();
  sessionStorage.clear();
});

function open(props: Partial<WindowComposerProps> = {}) {
  const clock = createFakeClock(start);
  const sent: OutgoingMessage[] = [];
  const element = (more: Partial<WindowComposerProps> = {}) => (
    <WindowComposer
      channel="whatsapp"
      lastInboundAt={start}
      conversationKey="a"
      clock={clock}
      onSend={(message) => void sent.push(message)}
      {...props}
      {...more}
    />
  );
  const view = render(element());
  const user = userEvent.setup();
  return {
    ...view,
    clock,
    sent,
    user,
    pass: (ms: number) => act(() => clock.advance(ms)),
    set: (more: Partial<WindowComposerProps>) => view.rerender(element(more)),
  };
}

const field = (name = 'Write a message') =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name, hidden: true });
const button = (name: string) => screen.queryByRole('button', { name });
const polite = () => find('[data-mw-live=polite]')?.textContent;
const assertive = () => find('[data-mw-live=assertive]')?.textContent;

function memory(): TextStorage & { disk: Map<string, string> } {
  const disk = new Map<string, string>();
  return {
    disk,
    getItem: (key) => disk.get(key) ?? null,
    setItem: (key, value) => void disk.set(key, value),
    removeItem: (key) => void disk.delete(key),
  };
}

/** A permission that denies some actions, with a reason that names them. */
function denying(...actions: Parameters<Authorize>[0][]) {
  const requestApproval = vi.fn();
  const authorize = vi.fn<Authorize>((action) =>
    actions.includes(action) ? { reason: `No permission: ${action}.`, requestApproval } : true,
  );
  return { authorize, requestApproval };
}

describe('a note', () => {
  it('is never locked, has its own label and draft, and goes as a note', async () => {
    const { user, set, sent } = open({ ...CLOSED, mode: 'note', conversationKey: 'n' });
    expect(screen.getByRole('group', { name: 'Private note' })).toHaveAttribute('data-mode', 'note');
    expect(find('.mw-notice')).toBeNull();
    await user.type(field('Write a note for your team'), 'Only for us');
    set({ mode: 'reply' });
    expect(field()).toHaveValue('');
    expect(field()).not.toBeVisible();
    set({ mode: 'note' });
    expect(field('Write a note for your team')).toHaveValue('Only for us');
    await user.type(field('Write a note for your team'), '{Enter}');
    expect(sent).toEqual([
      expect.objectContaining({ text: 'Only for us', mode: 'note', isHumanAgent: false }),
    ]);
  });

  it('may be written whatever a reply costs or is allowed', async () => {
    const { user, sent } = open({
      mode: 'note',
      balance: { text: '0.00', insufficientFor: ['freeform', 'template'] },
      authorize: denying('send-freeform', 'send-template').authorize,
      cost: { freeform: '0.10' },
    });
    expect(find('.mw-hint')).toBeNull();
    await user.type(field('Write a note for your team'), 'Note{Enter}');
    expect(sent).toHaveLength(1);
  });

  it('is not interrupted by the end of the window', async () => {
    const { user, pass } = open({ mode: 'note' });
    await user.type(field('Write a note for your team'), 'Note');
    pass(DAY_MS);
    expect(assertive()).toBe('');
    expect(polite()).toBe('The messaging window has closed. Your draft is saved.');
    expect(field('Write a note for your team')).toHaveFocus();
  });

  it('leaves the rich draft of the reply readable', () => {
    sessionStorage.setItem(`${STORED}rich`, '{"text":"a b","content":"a b","version":1}');
    const contents: unknown[] = [];
    const children: WindowComposerProps['children'] = ({ draft }) => {
      contents.push(draft.content);
      return <input aria-label="Rich" />;
    };
    const { set } = open({ conversationKey: 'rich', mode: 'note', draftFormat: words, children });
    set({ mode: 'reply' });
    expect(contents.at(-1)).toEqual(['a', 'b']);
  });
});

describe('permissions', () => {
  it('shows why free text may not be sent, and asks for approval', async () => {
    const { authorize, requestApproval } = denying('send-freeform');
    const { user, sent } = open({ authorize, inboxId: 'inbox-1', actions: { template: vi.fn() } });
    await user.type(field(), 'Draft{Enter}');
    expect(sent).toEqual([]);
    expect(field()).toHaveValue('Draft');
    expect(button('Send')).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('No permission: send-freeform.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ask for approval' }));
    expect(requestApproval).toHaveBeenCalledExactlyOnceWith();
    expect(authorize).toHaveBeenCalledWith('send-freeform', {
      channel: 'whatsapp',
      conversationKey: 'a',
      inboxId: 'inbox-1',
    });
    expect(button('Send template')).toBeVisible();
  });

  it('sends the draft that was written meanwhile as soon as it is allowed', async () => {
    const { user, sent, set } = open({ authorize: denying('send-freeform').authorize });
    await user.type(field(), 'Draft');
    set({ authorize: () => true });
    await user.type(field(), '{Enter}');
    expect(sent).toMatchObject([{ text: 'Draft' }]);
  });

  it('offers no template that may not be sent, says why, and asks for none', () => {
    open({ ...CLOSED, authorize: denying('send-template').authorize, actions: { template: vi.fn() } });
    expect(button('Send template')).toBeNull();
    expect(screen.getByText('No permission: send-template.')).toBeVisible();
    expect(
      screen.getByText('The last message was over 24 hours ago. Wait for the customer to write.'),
    ).toBeVisible();
  });

  it('says why a person may not confirm to be one', () => {
    const { set } = open({ ...TO_HUMANS, authorize: denying('use-human-agent').authorize });
    expect(button('Reply as a person')).toBeNull();
    expect(screen.getByText('No permission: use-human-agent.')).toBeVisible();
    set({ lastInboundAt: start });
    expect(screen.queryByText('No permission: use-human-agent.')).toBeNull();
  });

  it('takes the permission back also after it was used', async () => {
    const { user, set, sent } = open(TO_HUMANS);
    await user.click(screen.getByRole('button', { name: 'Reply as a person' }));
    await user.type(field(), 'Hello');
    set({ authorize: denying('use-human-agent').authorize });
    expect(field()).not.toBeVisible();
    expect(sent).toEqual([]);
  });

  it('offers neither assistants nor the queue where they are denied, and says why', () => {
    const actions = { bot: vi.fn(), queue: vi.fn(), template: vi.fn() };
    const { set } = open({ ...CLOSED, actions, authorize: denying('start-bot', 'schedule').authorize });
    expect(button('Start an assistant')).toBeNull();
    expect(button('Send template later')).toBeNull();
    expect(screen.getByText('No permission: start-bot.')).toBeVisible();
    expect(screen.getByText('No permission: schedule.')).toBeVisible();
    set({ lastInboundAt: start });
    expect(screen.queryByText('No permission: start-bot.')).toBeNull();
  });

  it('says the same reason once', () => {
    open({ authorize: () => ({ reason: 'Read only.' }) });
    expect(screen.getAllByText('Read only.')).toHaveLength(1);
  });

  it('comes from the provider where the composer has none', async () => {
    render(
      <MessagingWindowProvider clock={createFakeClock(start)} authorize={denying('send-freeform').authorize}>
        <WindowComposer channel="whatsapp" lastInboundAt={start} conversationKey="p" onSend={vi.fn()} />
      </MessagingWindowProvider>,
    );
    expect(screen.getByText('No permission: send-freeform.')).toBeVisible();
  });
});

describe('cost and balance', () => {
  it('says what a message and a template cost, where that can be sent', () => {
    const cost = { freeform: '0.01 EUR', template: '0.07 EUR' };
    const { set } = open({ cost, balance: { text: '12.50 EUR' } });
    expect(screen.getByText('Costs 0.01 EUR')).toBeVisible();
    expect(screen.getByText('Balance: 12.50 EUR')).toBeVisible();
    set(CLOSED);
    expect(screen.queryByText('Costs 0.01 EUR')).toBeNull();
    expect(screen.getByText('A template costs 0.07 EUR')).toBeVisible();
    set({ ...CLOSED, templates: [] });
    expect(screen.queryByText(/A template costs/)).toBeNull();
  });

  it('blocks what the balance does not suffice for, says why, and keeps the draft', async () => {
    const { user, sent, set } = open({ balance: { text: '0.02 EUR', insufficientFor: ['freeform'] } });
    await user.type(field(), 'Draft{Enter}');
    expect(sent).toEqual([]);
    expect(screen.getByText('Your balance (0.02 EUR) is too low.')).toBeVisible();
    set({ balance: { text: '9 EUR' } });
    await user.type(field(), '{Enter}');
    expect(sent).toMatchObject([{ text: 'Draft' }]);
  });

  it('offers no template that cannot be paid, open or closed, and says why', () => {
    const balance = { text: '0.02 EUR', insufficientFor: ['template'] } as const;
    const { set } = open({ balance, actions: { template: vi.fn() } });
    expect(button('Send template')).toBeNull();
    expect(screen.getByText('Send template: Your balance (0.02 EUR) is too low.')).toBeVisible();
    set(CLOSED);
    expect(button('Send template')).toBeNull();
    expect(screen.getByText('Your balance (0.02 EUR) is too low.')).toBeVisible();
    // No template could be sent here with any balance.
    set({ channel: 'wecom', lastInboundAt: start - 49 * HOUR_MS, actions: null });
    expect(screen.getByText('Balance: 0.02 EUR')).toBeVisible();
  });

  it('calls nothing free', () => {
    for (const props of [{}, CLOSED, TO_HUMANS, { balance: { text: '1' } }, { cost: { freeform: '0' } }]) {
      const { container, unmount } = open({ ...props, actions: { template: vi.fn() } });
      expect(container.textContent).not.toMatch(/free/i);
      unmount();
    }
  });
});

describe('lines beside the field', () => {
  it('counts what was sent since the last reply, from the number that the host wants', () => {
    const { set } = open({ nudgeAfter: 5, sentSinceInbound: 4 });
    expect(screen.queryByText(/since their last reply/)).toBeNull();
    set({ sentSinceInbound: 5 });
    expect(screen.getByText('5 sent since their last reply')).toBeVisible();
    const minutes = [-2, 1, 2, 3, 4, 5, 6].map((minute) => start + minute * MINUTE_MS);
    set({ sentSinceInbound: undefined, outboundAt: minutes });
    expect(screen.getByText('6 sent since their last reply')).toBeVisible();
    set({ nudgeAfter: undefined });
    expect(screen.queryByText(/since their last reply/)).toBeNull();
  });

  it('shows the suggestion only while the window expires', () => {
    const { pass } = open({ suggestion: 'Ask a question to keep the window open' });
    const line = () => screen.queryByText('Ask a question to keep the window open');
    expect(line()).toBeNull();
    pass(20 * HOUR_MS + 1);
    expect(line()).toBeVisible();
    pass(4 * HOUR_MS);
    expect(line()).toBeNull();
  });

  it('does not say that nothing was sent any more when the window is open again', async () => {
    const { user, clock, set } = open();
    await user.type(field(), 'Late');
    clock.sleep(DAY_MS);
    await user.keyboard('{Enter}');
    expect(screen.getByText('The window closed, so nothing was sent. Your text is saved.')).toBeVisible();
    set({ lastInboundAt: clock.now() });
    expect(screen.queryByText(/Nothing was sent/)).toBeNull();
    expect(screen.getByText('The window is open again. Your draft is ready to send.')).toBeVisible();
  });
});

describe('ways out', () => {
  it('starts an assistant that begins with a template, and says of the others why they cannot', async () => {
    const onStartBot = vi.fn();
    const bots = [
      { id: 'welcome', name: 'Welcome back', firstTemplate: 'welcome_back' },
      { id: 'faq', name: 'Questions' },
    ];
    const { user, set } = open({ ...CLOSED, bots, onStartBot });
    await user.click(screen.getByRole('button', { name: 'Start Welcome back' }));
    expect(onStartBot).toHaveBeenCalledExactlyOnceWith(bots[0]);
    expect(button('Questions needs a template as its first message')).toBeDisabled();
    set({ channel: 'wecom', lastInboundAt: start - 49 * HOUR_MS });
    expect(button('Start Welcome back')).toBeNull();
  });

  it('says when the queued template goes and lets it be cancelled, also when the window opened again', async () => {
    const onCancel = vi.fn();
    const queued = { name: 'order_update', sendAt: start + HOUR_MS, onCancel };
    const { user, set } = open({ ...CLOSED, queued });
    expect(screen.getByText(/^order_update will be sent on /)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    set({ lastInboundAt: start });
    expect(screen.getByText(/^order_update will be sent on /)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel.mock.calls).toEqual([[], []]);
    set({ lastInboundAt: start, queued: null });
    expect(screen.queryByText(/goes out/)).toBeNull();
    expect(screen.getByRole('textbox'), 'not the page').toHaveFocus();
  });

  it('offers an SMS or an e-mail only to somebody whose number or address is on file', () => {
    const actions = { sms: vi.fn(), email: vi.fn() };
    const { set } = open({ ...CLOSED, actions, contact: { phone: null, email: '' } });
    expect(button('Send an SMS')).toBeNull();
    expect(button('Send an email')).toBeNull();
    set({ contact: { phone: '+1 555 010 0199', email: 'contact-017@example.com' } });
    expect(button('Send an SMS')).toBeVisible();
    expect(button('Send an email')).toBeVisible();
    // Nothing said of the contact: the host decides by giving the action.
    set({ contact: undefined });
    expect(button('Send an SMS')).toBeVisible();
  });

  it('shows where templates are made when there are none, and demands none', () => {
    const { set } = open({ ...CLOSED, templates: [], templatesUrl: 'https://host.example/templates' });
    const link = screen.getByRole('link', { name: 'Manage templates' });
    expect(link).toHaveAttribute('href', 'https://host.example/templates');
    expect(screen.getByText('No templates are available.')).toBeVisible();
    expect(screen.queryByText(/Send a template/)).toBeNull();
    for (const templatesUrl of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'nonsense',
    ]) {
      set({ templatesUrl });
      expect(screen.queryByRole('link')).toBeNull();
    }
    set({ templatesUrl: 'https://host.example/templates', templates: undefined });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('asks for no template in a notice of its own either', () => {
    render(
      <ExpiryNotice channel="whatsapp" lastInboundAt={null} templates={[]} clock={createFakeClock(start)} />,
    );
    expect(screen.getByText("The customer hasn't sent a message yet. Wait for them to write.")).toBeVisible();
  });

  it('tells no template where the platform refused and there is none', async () => {
    const { user } = open({
      templates: [],
      readRefusal: whatsappCloud.refusal,
      onSend: () => Promise.reject({ error: { code: 131047 } }),
    });
    await user.type(field(), 'Refused{Enter}');
    expect(await screen.findByText(/window is closed\. Wait for the customer/)).toBeVisible();
    expect(field()).toHaveValue('Refused');
  });
});

describe('a refusal', () => {
  it('is shown with its code, once, whether the host learnt of it or the composer met it', async () => {
    const refusal = { at: start, reason: 'window-closed', code: '131047', closesWindow: true } as const;
    const { unmount, user } = open({ refusal });
    expect(screen.getByText('131047')).not.toBeVisible();
    await user.click(screen.getByText('Details'));
    expect(screen.getByText('131047')).toBeVisible();
    unmount();
    open({
      readRefusal: whatsappCloud.refusal,
      onSend: () => Promise.reject({ error: { code: 131047 } }),
    });
    await user.type(field(), 'Refused{Enter}');
    await waitFor(() => expect(screen.getAllByText('131047')).toHaveLength(1));
    expect(screen.getAllByText(/window is closed\. Send a template/)).toHaveLength(1);
    const said = screen.getByText("Your message wasn't sent. Your text is saved.");
    expect(said).toBeVisible();
    expect(said.closest('.mw-notice'), 'one box says all of it').not.toBeNull();
    expect(document.querySelectorAll('.mw-composer > .mw-composer-hints > *')).toHaveLength(0);
  });
});

describe('the last hour', () => {
  it('is said in the bar, quietly, until the window is closed', () => {
    const { pass } = open({ lastInboundAt: start - 22 * HOUR_MS });
    expect(find('.mw-composer-facts')).toBeNull();
    pass(HOUR_MS);
    expect(find('.mw-composer-bar .mw-composer-facts')).toHaveTextContent('Closes in 1 hr');
    pass(57 * 60_000);
    expect(find('.mw-composer-facts')).toHaveTextContent('Closes in 3 min');
    pass(3 * 60_000);
    expect(find('.mw-composer-facts')).toBeNull();
  });

  it('stands in one line with what else is good to know, which describes the field', () => {
    open({
      lastInboundAt: start - 23.5 * HOUR_MS,
      cost: { freeform: '0.01 EUR' },
      balance: { text: '12.50 EUR' },
      sentSinceInbound: 5,
      nudgeAfter: 3,
    });
    const line = 'Closes in 30 min · 5 sent since their last reply · Costs 0.01 EUR · Balance: 12.50 EUR';
    expect(find('.mw-composer-facts')).toHaveTextContent(line);
    expect(find('.mw-composer-facts [data-tone="urgent"]')).toHaveTextContent(/^Closes in 30 min$/);
    expect(field()).toHaveAccessibleDescription(/Closes in 30 min.*Balance: 12\.50 EUR/);
  });

  it('leaves its facts to what the host puts in place of the hints', () => {
    open({ lastInboundAt: start - 23.5 * HOUR_MS, parts: { hints: null } });
    expect(screen.queryByText(/Closes in/)).toBeNull();
  });
});

describe('the human-agent rule', () => {
  const ACKNOWLEDGE = 'Reply as a person';

  it('opens the field after the acknowledgement, with the focus in it, and sends as a person', async () => {
    const { user, sent } = open(TO_HUMANS);
    expect(field()).not.toBeVisible();
    await user.click(screen.getByRole('button', { name: ACKNOWLEDGE }));
    expect(field()).toHaveFocus();
    expect(screen.getByText(/a person can still reply until/)).toBeVisible();
    await user.keyboard('A person here{Enter}');
    expect(sent).toMatchObject([{ text: 'A person here', isHumanAgent: true }]);
  });

  it('leaves one main button: the acknowledgement', () => {
    open({ ...TO_HUMANS, actions: { sms: vi.fn(), email: vi.fn() } });
    const main = findAll('.mw-notice [data-variant="primary"]');
    expect(main.map(({ textContent }) => textContent)).toEqual([ACKNOWLEDGE]);
    expect(screen.getByRole('button', { name: 'Send an SMS' })).toHaveAttribute('data-variant', 'plain');
  });

  it('does not tag what goes while the window is open', async () => {
    const { user, sent } = open({ ...TO_HUMANS, lastInboundAt: start });
    await user.type(field(), 'In time{Enter}');
    expect(sent).toMatchObject([{ isHumanAgent: false }]);
  });

  it('needs a new acknowledgement after the customer wrote again', async () => {
    const { user, set, pass, clock } = open(TO_HUMANS);
    await user.click(screen.getByRole('button', { name: ACKNOWLEDGE }));
    set({ lastInboundAt: clock.now() });
    expect(button(ACKNOWLEDGE)).toBeNull();
    pass(DAY_MS);
    set({ lastInboundAt: start });
    expect(button(ACKNOWLEDGE)).toBeVisible();
    expect(field()).not.toBeVisible();
  });

  it('ends after seven days, whatever was acknowledged', async () => {
    const { user, pass, sent } = open(TO_HUMANS);
    await user.click(screen.getByRole('button', { name: ACKNOWLEDGE }));
    await user.keyboard('Too late');
    pass(7 * DAY_MS);
    expect(field()).not.toBeVisible();
    expect(button(ACKNOWLEDGE)).toBeNull();
    expect(sent).toEqual([]);
  });

  it('is not for a bot', () => {
    open({ ...TO_HUMANS, handledBy: 'bot' });
    expect(button(ACKNOWLEDGE)).toBeNull();
    expect(screen.getByText(/^Only a person can reply now, until /)).toBeVisible();
    expect(screen.getByText("The assistant can't reply until the customer writes again.")).toBeVisible();
  });
});

describe('attachments', () => {
  const image = { id: 'image-1', url: 'https://host.example/image.png' };
  /** An editor that shows how many attachments the draft has. */
  const editor: WindowComposerProps['children'] = ({ draft, setDraft, readOnly, send, ref }) => (
    <>
      <output>{(draft.attachments ?? []).length} attached</output>
      <button
        type="button"
        ref={ref}
        disabled={readOnly}
        onClick={() => setDraft({ ...draft, attachments: [...(draft.attachments ?? []), image] })}
      >
        Attach
      </button>
      <button
        type="button"
        disabled={readOnly}
        onClick={() => setDraft({ ...draft, attachments: [new File(['x'], 'x.txt')] })}
      >
        Attach a file
      </button>
      <button type="button" disabled={send === null} onClick={() => void send?.()}>
        Go
      </button>
    </>
  );

  it('belong to the draft: kept through lock, switch and reload, and sent without text', async () => {
    const storage = memory();
    const clock = createFakeClock(start);
    const onSend = vi.fn();
    const inbox = (place: TextStorage, key: string, lastInboundAt: number) => (
      <MessagingWindowProvider clock={clock} draftStorage={place}>
        <WindowComposer channel="whatsapp" {...{ lastInboundAt, onSend }} conversationKey={key}>
          {editor}
        </WindowComposer>
      </MessagingWindowProvider>
    );
    const user = userEvent.setup();
    const { rerender } = render(inbox(storage, 'a', start));
    const count = () => find('output')?.textContent;
    await user.click(screen.getByRole('button', { name: 'Attach' }));
    expect(count()).toBe('1 attached');
    rerender(inbox(storage, 'b', start));
    expect(count()).toBe('0 attached');
    rerender(inbox(storage, 'a', start));
    act(() => clock.advance(DAY_MS));
    expect(count()).toBe('1 attached');
    expect(screen.getByText('Your draft is saved.')).toBeVisible();
    // Another object over the same entries: what a reload finds.
    const reloaded: TextStorage = { ...storage };
    rerender(inbox(reloaded, 'a', clock.now()));
    expect(count()).toBe('1 attached');
    await user.click(screen.getByRole('button', { name: 'Go' }));
    await waitFor(() => expect(count()).toBe('0 attached'));
    expect(onSend).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: '', attachments: [image] }),
      expect.anything(),
    );
    expect(storage.disk.has(`${STORED}a`)).toBe(false);
  });

  it('that are files stay in memory only', async () => {
    const { user, set, sent } = open({ children: editor, conversationKey: 'files' });
    await user.click(screen.getByRole('button', { name: 'Attach a file' }));
    expect(sessionStorage.getItem(`${STORED}files`)).toBeNull();
    set({ conversationKey: 'other' });
    set({ conversationKey: 'files' });
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect(sent[0]?.attachments?.[0]).toBeInstanceOf(File);
  });
});

describe('pasting and dropping', () => {
  const editor: WindowComposerProps['children'] = ({ ref }) => (
    <div ref={ref} data-testid="native">
      Editor
    </div>
  );

  it.each(['paste', 'drop', 'dragover'])('%s does not reach an editor while it is locked', (type) => {
    const { pass } = open({ variant: 'disable', children: editor });
    const heard = vi.fn();
    const target = screen.getByTestId('native');
    // Rich editors listen by themselves.
    target.addEventListener(type, heard);
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'smuggled');
    const give = () => {
      const init = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent(type, { ...init, clipboardData: transfer })
          : new DragEvent(type, { ...init, dataTransfer: transfer });
      act(() => void target.dispatchEvent(event));
      return event;
    };
    expect(give().defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
    pass(DAY_MS);
    expect(give().defaultPrevented).toBe(true);
    expect(heard).toHaveBeenCalledOnce();
  });
});

/** An editor's state is a list of words. */
const words: DraftFormat<string[]> = {
  version: 1,
  serialize: (list) => list.join(' '),
  deserialize(text, version) {
    if (version > 1) throw new Error('from the future');
    return text.split(' ');
  },
};

describe('the draft of a rich editor', () => {
  /** Each letter typed is a word of the state. */
  const editor: WindowComposerProps['children'] = ({ draft, setDraft }) => (
    <input
      aria-label="Rich"
      value={((draft.content as string[] | undefined) ?? []).join('+')}
      onChange={({ target }) => setDraft({ text: target.value, content: target.value.split(/\W+/) })}
    />
  );
  const inbox = (place: TextStorage, key = 'a') => (
    <MessagingWindowProvider clock={createFakeClock(start)} draftStorage={place}>
      <WindowComposer
        channel="whatsapp"
        lastInboundAt={start}
        conversationKey={key}
        onSend={vi.fn()}
        draftFormat={words}
      >
        {editor}
      </WindowComposer>
    </MessagingWindowProvider>
  );
  const rich = () => screen.getByRole('textbox', { name: 'Rich' });

  it('is in memory alone where the provider says so', () => {
    const stored = () => Object.keys(sessionStorage).filter((key) => key.includes('draft'));
    const memoryOnly = () => (
      <MessagingWindowProvider clock={createFakeClock(start)} draftStorage={null}>
        <WindowComposer channel="whatsapp" lastInboundAt={start} conversationKey="secret" onSend={vi.fn()} />
      </MessagingWindowProvider>
    );
    const { unmount } = render(memoryOnly());
    fireEvent.change(field(), { target: { value: 'Not on disk' } });
    expect(stored()).toEqual([]);
    unmount();
    render(memoryOnly());
    expect(field()).toHaveValue('Not on disk');
    expect(stored()).toEqual([]);
  });

  it('survives a reload', () => {
    const storage = memory();
    const { unmount } = render(inbox(storage));
    fireEvent.change(rich(), { target: { value: 'one two' } });
    expect(rich()).toHaveValue('one+two');
    unmount();
    render(inbox({ ...storage }));
    expect(rich()).toHaveValue('one+two');
  });

  it('that cannot be read is handed back and stays in the storage until it is written over', () => {
    const storage = memory();
    const old = '{"text":"old words","content":"?","version":9}';
    storage.setItem(`${STORED}a`, old);
    render(inbox(storage));
    expect(screen.getByText("A saved draft couldn't be opened. It hasn't been deleted.")).toBeVisible();
    expect(storage.disk.get(`${STORED}a`)).toBe(old);
    fireEvent.change(rich(), { target: { value: 'new' } });
    expect(storage.disk.get(`${STORED}a`)).toBe('{"text":"new","content":"new","version":1}');
  });

  it('that could not be read does not come back once its text was sent', async () => {
    const storage = memory();
    storage.setItem(`${STORED}a`, '{"text":"old words","content":"?","version":9}');
    render(inbox(storage));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(storage.disk.has(`${STORED}a`)).toBe(false));
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });
});

describe('where drafts live', () => {
  it('is the storage of the provider, and clearDrafts empties it', async () => {
    const storage = memory();
    render(
      <MessagingWindowProvider clock={createFakeClock(start)} draftStorage={storage}>
        <WindowComposer channel="whatsapp" lastInboundAt={start} conversationKey="a" onSend={vi.fn()} />
      </MessagingWindowProvider>,
    );
    await userEvent.type(field(), 'Mine');
    expect(storage.disk.get(`${STORED}a`)).toBe('{"text":"Mine"}');
    expect(sessionStorage.getItem(`${STORED}a`)).toBeNull();
    act(() => clearDrafts());
    expect(field()).toHaveValue('');
    expect([...storage.disk.keys()].filter((key) => key.startsWith(STORED))).toEqual([]);
    await userEvent.type(field(), 'Next agent');
    expect(field()).toHaveValue('Next agent');
  });

  it('may be forbidden or full: the draft stays in memory', async () => {
    const broken = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const storage: TextStorage = { getItem: broken, setItem: broken, removeItem: broken };
    const inbox = (key: string) => (
      <MessagingWindowProvider clock={createFakeClock(start)} draftStorage={storage}>
        <WindowComposer channel="whatsapp" lastInboundAt={start} conversationKey={key} onSend={vi.fn()} />
      </MessagingWindowProvider>
    );
    const { rerender } = render(inbox('a'));
    await userEvent.type(field(), 'Mine');
    rerender(inbox('b'));
    expect(field()).toHaveValue('');
    rerender(inbox('a'));
    expect(field()).toHaveValue('Mine');
  });
});

describe('two composers of one conversation', () => {
  function both(props: Partial<WindowComposerProps> = {}) {
    const clock = createFakeClock(start);
    const onSend = vi.fn<NonNullable<WindowComposerProps['onSend']>>(() => undefined);
    // Two React roots: the inbox and a window beside it.
    const element = (more: Partial<WindowComposerProps> = {}) => (
      <WindowComposer
        channel="whatsapp"
        lastInboundAt={start}
        conversationKey="a"
        {...{ clock, onSend }}
        {...props}
        {...more}
      />
    );
    const [first, second] = [render(element()), render(element())];
    return {
      clock,
      onSend,
      fields: () =>
        screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message', hidden: true }),
      set(more: Partial<WindowComposerProps>) {
        first.rerender(element(more));
        second.rerender(element(more));
      },
    };
  }

  it('agree while one types, and send once', async () => {
    const { fields, onSend } = both();
    let finish = () => {};
    onSend.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    const [one, two] = fields() as [HTMLTextAreaElement, HTMLTextAreaElement];
    await userEvent.type(one, 'Shared');
    expect(two).toHaveValue('Shared');
    await userEvent.type(two, ' draft');
    expect(one).toHaveValue('Shared draft');
    await userEvent.type(one, '{Enter}');
    await userEvent.type(two, '{Enter}');
    expect(onSend).toHaveBeenCalledOnce();
    await act(async () => finish());
    expect([one.value, two.value]).toEqual(['', '']);
  });

  it('read a refusal as the provider says, where they have no reader of their own', async () => {
    const onSend = vi.fn().mockRejectedValue({ error: { code: 131047 } });
    render(
      <MessagingWindowProvider clock={createFakeClock(start)} readRefusal={whatsappCloud.refusal}>
        <WindowComposer
          channel="whatsapp"
          lastInboundAt={start}
          conversationKey="by-provider"
          onSend={onSend}
        />
      </MessagingWindowProvider>,
    );
    await userEvent.type(field(), 'Refused{Enter}');
    await waitFor(() => expect(field()).not.toBeVisible());
    expect(find('.mw-composer')).toHaveAttribute('data-reason', 'refused');
  });

  it('lock together when the platform refuses one of them', async () => {
    const { fields, onSend } = both({ readRefusal: whatsappCloud.refusal });
    onSend.mockRejectedValue({ error: { code: 131047 } });
    const [one, two] = fields() as [HTMLTextAreaElement, HTMLTextAreaElement];
    await userEvent.type(one, 'Refused{Enter}');
    await waitFor(() => expect(one).not.toBeVisible());
    expect(two).not.toBeVisible();
    expect([one.value, two.value]).toEqual(['Refused', 'Refused']);
  });

  it('speak once, and interrupt the one who types', async () => {
    const { fields, clock, set } = both();
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(`${polite()}|${assertive()}`));
    for (const region of findAll('[data-mw-live]')) {
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    }
    act(() => clock.advance(20 * HOUR_MS + 1));
    await waitFor(() => expect(said).toEqual(['The messaging window closes in 3 hours.|']));
    await userEvent.click(fields()[1] as HTMLElement);
    act(() => clock.advance(4 * HOUR_MS));
    expect(assertive()).toBe('The messaging window has closed.');
    expect(polite()).not.toMatch(/has closed/);
    set({ lastInboundAt: clock.now() });
    expect(polite()).toBe('The messaging window is open again.');
    await Promise.resolve();
    observer.disconnect();
    expect(said.filter((text) => text.includes('\u00a0'))).toEqual([]);
  });
});

describe('announcements', () => {
  it('come at the edge, at 1 h, 15 min and 5 min, and at the end', () => {
    const { pass } = open();
    const said: string[] = [];
    const listen = (ms: number) => {
      const before = polite();
      pass(ms);
      if (polite() !== before) said.push(polite() ?? '');
    };
    // A minute at a time through the whole window.
    for (let minute = 0; minute < 24 * 60 + 5; minute++) listen(MINUTE_MS);
    expect(said).toEqual([
      'The messaging window closes in 3 hours.',
      'The messaging window closes in 59 minutes.',
      'The messaging window closes in 14 minutes.',
      'The messaging window closes in 4 minutes.',
      'The messaging window has closed.',
    ]);
  });

  it('say only the final state after a sleep', async () => {
    const { clock } = open();
    const said: (string | undefined | null)[] = [];
    const observer = new MutationObserver(() => said.push(polite()));
    const region = find('[data-mw-live=polite]') as HTMLElement;
    observer.observe(region, { childList: true });
    clock.sleep(30 * HOUR_MS);
    act(() => clock.focus());
    await waitFor(() => expect(said).toEqual(['The messaging window has closed.']));
    observer.disconnect();
  });

  it('say nothing when another conversation comes in front', () => {
    const { set } = open();
    set({ ...CLOSED, conversationKey: 'b' });
    expect([polite(), assertive()]).toEqual(['', '']);
  });
});

describe('the focus', () => {
  it('goes to the field when the window opens under the hands of somebody at the notice', async () => {
    const { user, set, clock } = open({ ...CLOSED, actions: { template: vi.fn() } });
    await user.tab();
    expect(button('Send template')).toHaveFocus();
    set({ lastInboundAt: clock.now() });
    expect(field()).toHaveFocus();
  });

  it('comes back to the field when it was on a button that the lock took away', async () => {
    const { user, pass, set, clock } = open();
    await user.type(field(), 'Draft');
    await user.tab();
    expect(button('Send')).toHaveFocus();
    pass(DAY_MS);
    expect(focused()).toHaveClass('mw-kept-draft-field');
    set({ lastInboundAt: clock.now() });
    expect(field()).toHaveFocus();
  });

  it('comes back to the place in a rich editor', () => {
    const { pass, set, clock } = open({
      children: ({ ref, readOnly }) => (
        <div
          ref={ref}
          data-testid="rich"
          tabIndex={-1}
          contentEditable={!readOnly}
          suppressContentEditableWarning
        >
          Half a thought
        </div>
      ),
    });
    const rich = screen.getByTestId('rich');
    act(() => rich.focus());
    getSelection()?.collapse(rich.firstChild, 4);
    pass(DAY_MS);
    expect(focused()).toHaveClass('mw-notice');
    set({ lastInboundAt: clock.now() });
    expect(rich).toHaveFocus();
    expect(getSelection()?.anchorOffset).toBe(4);
  });

  it('does not hold the lock off for a composition in another conversation', async () => {
    const { user, pass, set } = open();
    await user.click(field());
    fireEvent.compositionStart(field());
    set({ conversationKey: 'b' });
    pass(DAY_MS);
    expect(field()).not.toBeVisible();
  });
});

describe('events', () => {
  const SECRET = 'the customer’s secret 4711';

  function listening(props: Partial<WindowComposerProps> = {}) {
    const events: MessagingEvent[] = [];
    const onEvent = vi.fn((event: MessagingEvent) => void events.push(event));
    const opened = open({ onEvent, inboxId: 'inbox-1', conversationKey: 'e', ...props });
    return { ...opened, events, types: () => events.map(({ type }) => type) };
  }

  function expectDiscreet(events: MessagingEvent[]) {
    expect(JSON.stringify(events)).not.toContain(SECRET);
    for (const event of events) {
      expect(event).toMatchObject({ conversationKey: 'e', inboxId: 'inbox-1', channel: 'whatsapp' });
      expect(event.at).toBeTypeOf('number');
      expect(JSON.parse(JSON.stringify(event))).toEqual(event);
    }
  }

  it('tell of a message that failed, was refused and closed the window, once each and in order', async () => {
    const answers: unknown[] = [{ error: { code: 131000 } }, { error: { code: 131047 } }];
    const { user, events } = listening({
      onSend: () => Promise.reject(answers.shift()),
      readRefusal: whatsappCloud.refusal,
    });
    await user.type(field(), `${SECRET}{Enter}`);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(field()).not.toBeVisible());
    expect(events).toMatchObject([
      { type: 'message-failed' },
      { type: 'refused', code: '131000', closesWindow: false },
      { type: 'message-failed' },
      { type: 'refused', reason: 'window-closed', code: '131047', closesWindow: true },
      { type: 'status-changed', from: 'open', to: 'closed', reason: 'refused' },
      { type: 'locked-while-typing', reason: 'refused' },
    ]);
    expectDiscreet(events);
  });

  it('tell of each status, of the lock, of the blocked try and of the message that went', async () => {
    const { user, events, types, pass, clock, set } = listening();
    await user.type(field(), SECRET);
    pass(20 * HOUR_MS + 1);
    clock.sleep(4 * HOUR_MS);
    await user.keyboard('{Enter}');
    set({ lastInboundAt: clock.now() });
    await user.type(field(), '{Enter}');
    expect(types()).toEqual([
      'status-changed',
      'status-changed',
      'send-blocked',
      'locked-while-typing',
      'status-changed',
      'message-sent',
    ]);
    expect(events[2]).toMatchObject({ reason: 'expired', at: start + DAY_MS + 1 });
    expectDiscreet(events);
  });

  it('tell of the acknowledgement and of ways out', async () => {
    const { user, types } = listening({ ...TO_HUMANS, actions: { sms: vi.fn() } });
    await user.click(screen.getByRole('button', { name: 'Send an SMS' }));
    await user.click(screen.getByRole('button', { name: 'Reply as a person' }));
    expect(types()).toEqual(['way-out-chosen', 'human-agent-acknowledged']);
  });

  it('tell once that a draft came back, or that it could not be read', () => {
    sessionStorage.setItem(`${STORED}restored`, JSON.stringify({ text: SECRET }));
    sessionStorage.setItem(`${STORED}broken`, `${SECRET}{`);
    const { events, types, set } = listening({ conversationKey: 'restored' });
    expect(types()).toEqual(['draft-restored']);
    set({ conversationKey: 'broken' });
    set({ conversationKey: 'broken', nudgeAfter: 3 });
    expect(types()).toEqual(['draft-restored', 'draft-unreadable']);
    expect(events[1]).toMatchObject({ conversationKey: 'broken' });
    expect(JSON.stringify(events)).not.toContain(SECRET);
  });

  it('name the conversation that a message belongs to, not the one in front when it went', async () => {
    let finish = () => {};
    const { user, events, set } = listening({
      onSend: () => new Promise<void>((resolve) => (finish = resolve)),
    });
    await user.type(field(), 'Slow{Enter}');
    set({ conversationKey: 'f', inboxId: 'inbox-2' });
    await act(async () => finish());
    expect(events.filter(({ type }) => type === 'message-sent')).toMatchObject([
      { conversationKey: 'e', inboxId: 'inbox-1' },
    ]);
  });

  it('tell of templates, from the opening to the answer', async () => {
    const events: MessagingEvent[] = [];
    const clock = createFakeClock(start);
    const user = userEvent.setup();
    const send = vi.fn().mockRejectedValueOnce(new Error('offline'));
    render(
      <MessagingWindowProvider clock={clock} onEvent={(event) => void events.push(event)}>
        <MessagingWindow
          channel="whatsapp"
          {...CLOSED}
          conversationKey="e"
          inboxId="inbox-1"
          templates={[{ ...orderConfirmation.definition, status: 'APPROVED' }]}
          contact={{ phone: '15551234567' }}
          onSendTemplate={send}
          readRefusal={whatsappCloud.refusal}
        />
      </MessagingWindowProvider>,
    );
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send template' });
    await user.click(within(dialog).getByRole('option', { name: /order_confirmation/ }));
    await user.type(within(dialog).getByRole('textbox', { name: /^Customer name/ }), SECRET);
    await user.type(within(dialog).getByRole('textbox', { name: /^Order number/ }), 'ORD-1');
    await user.click(within(dialog).getByRole('button', { name: 'Send template' }));
    await screen.findByText(/^The template wasn't sent/);
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(events.map(({ type }) => type)).toContain('template-sent'));
    const name = { name: 'order_confirmation', language: orderConfirmation.definition.language };
    expect(events).toMatchObject([
      { type: 'way-out-chosen', way: 'template' },
      { type: 'template-opened' },
      { type: 'template-failed', template: name },
      { type: 'refused', reason: 'unknown', closesWindow: false },
      { type: 'template-sent', template: name },
    ]);
    expectDiscreet(events);
  });

  it('reach a listener that throws without turning what went into what did not', async () => {
    const thrown: unknown[] = [];
    const onUncaught = (event: ErrorEvent) => {
      event.preventDefault();
      thrown.push(event.error);
    };
    // Vitest fails a test by any uncaught error unless it is stopped here first.
    window.addEventListener('error', onUncaught, { capture: true });
    const fault = new Error('listener');
    const { user, sent } = open({
      onEvent() {
        throw fault;
      },
    });
    await user.type(field(), 'Gone{Enter}');
    await waitFor(() => expect(thrown).toEqual([fault]));
    window.removeEventListener('error', onUncaught, { capture: true });
    expect(sent).toHaveLength(1);
    expect(field()).toHaveValue('');
    expect(screen.queryByText(/was not sent/)).toBeNull();
  });
});

describe('a host that fails', () => {
  it('leaves a composer that can be used when its reader of refusals throws', async () => {
    const onUncaught = (event: ErrorEvent) => event.preventDefault();
    window.addEventListener('error', onUncaught, { capture: true });
    const { user } = open({
      onSend: () => Promise.reject(new Error('offline')),
      readRefusal() {
        throw new Error('reader');
      },
    });
    await user.type(field(), 'Kept{Enter}');
    expect(await screen.findByText("Your message wasn't sent. Your text is saved.")).toBeVisible();
    window.removeEventListener('error', onUncaught, { capture: true });
    expect(field()).toHaveValue('Kept');
    expect(button('Send')).toHaveAttribute('aria-disabled', 'false');
  });
});

describe('texts of the host', () => {
  it('stay text', () => {
    const evil = '<img src=x onerror="window.hacked = true">{balance}$&{cost}';
    const { container, set } = open({
      balance: { text: evil, insufficientFor: ['freeform'] },
      cost: { freeform: evil, template: evil },
      suggestion: evil,
      authorize: () => ({ reason: evil, requestApproval: vi.fn() }),
      lastInboundAt: start - 22 * HOUR_MS,
    });
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText(`Costs ${evil}`)).toBeVisible();
    expect(screen.getByText(`Your balance (${evil}) is too low.`)).toBeVisible();
    set({
      ...CLOSED,
      authorize: undefined,
      balance: { text: evil },
      bots: [{ id: evil, name: evil, firstTemplate: evil }],
      onStartBot: vi.fn(),
      queued: { name: evil, sendAt: start },
    });
    expect(container.querySelector('img')).toBeNull();
    expect(button(`Start ${evil}`)).toBeVisible();
    expect(Object.hasOwn(window, 'hacked')).toBe(false);
  });

  it('as a draft with markup are sent as they are', async () => {
    const draft: Draft = { text: '<b>&amp;</b>' };
    sessionStorage.setItem(`${STORED}m`, JSON.stringify(draft));
    const { user, sent } = open({ conversationKey: 'm' });
    await user.type(field(), '{Enter}');
    expect(sent[0]?.text).toBe('<b>&amp;</b>');
  });
});
