import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { TemplateSelector, type TemplateSelectorProps, type TemplateSend } from 'react-messaging-window';
import { applyTemplateUpdate } from 'react-messaging-window/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import arrival from '../fixtures/templates/he-dream-arrival-confirmation.json' with { type: 'json' };
import { findAll, focused } from '../support/inPage.js';

function approved<Definition extends object>(template: Definition) {
  return { status: 'APPROVED', language: 'en_US', category: 'UTILITY', ...template };
}

const ORDER = approved({
  name: 'order_update',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
    { type: 'BODY', text: 'Hi *{{1}}*, it arrives on {{2}}.', example: { body_text: [['Ada', 'Monday']] } },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Track', url: 'https://shop.example/t/{{1}}' }] },
  ],
});
const REMINDER = approved({
  name: 'reminder',
  components: [{ type: 'BODY', text: 'Dear {{1}}, see you on {{2}}.' }],
});
const HELLO = approved({
  name: 'hello',
  category: 'MARKETING',
  components: [{ type: 'BODY', text: 'Welcome to our shop.' }],
});

function show(props: Partial<TemplateSelectorProps> = {}) {
  const onSend = vi.fn<(send: TemplateSend) => unknown>(async () => {});
  const view = render(
    <TemplateSelector
      channel="whatsapp"
      variant="inline"
      templates={[ORDER, REMINDER, HELLO]}
      contact={{ phone: '16505551234' }}
      onSendTemplate={onSend}
      {...props}
    />,
  );
  return { ...view, onSend, user: userEvent.setup() };
}

const search = () => screen.getByRole('combobox', { name: 'Search by name or text' });
const option = (name: RegExp) => screen.getByRole('option', { name });
/** By the kit's name of it; a card may come before. */
const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`\\b${name}\\b`) });
const sendButton = () => screen.getByRole('button', { name: 'Send template' });
const preview = () => screen.getByRole('region', { name: 'Preview' });

describe('keyboard alone', () => {
  it('searches, chooses, fills in and sends the exact payload', async () => {
    const { onSend, user } = show();
    await user.tab();
    expect(search()).toHaveFocus();
    await user.keyboard('ord upd');
    expect(screen.getByText('1 template')).toBeVisible();
    await user.keyboard('{ArrowDown}');
    expect(search()).toHaveAttribute('aria-activedescendant', option(/^order_update/).id);
    expect(getComputedStyle(search()).outlineStyle, 'the option has the ring').toBe('none');
    await user.keyboard('{Enter}');
    expect(search(), 'choosing moves no focus').toHaveFocus();
    for (const value of ['77', 'Ada', 'Monday', 'x9']) {
      do await user.tab();
      while (focused()?.tagName !== 'TEXTAREA');
      await user.keyboard(value);
    }
    expect(screen.getByText('Opens https://shop.example/t/x9')).toBeVisible();
    expect(preview()).toHaveTextContent('Hi Ada, it arrives on Monday.');
    do await user.tab();
    while (focused() !== sendButton());
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Waiting for the customer to reply.')).toBeVisible();
    expect(onSend).toHaveBeenCalledExactlyOnceWith(
      {
        payload: {
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          to: '16505551234',
          type: 'template',
          template: {
            name: 'order_update',
            language: { code: 'en_US' },
            components: [
              { type: 'header', parameters: [{ type: 'text', text: '77' }] },
              {
                type: 'body',
                parameters: [
                  { type: 'text', text: 'Ada' },
                  { type: 'text', text: 'Monday' },
                ],
              },
              { type: 'button', sub_type: 'url', index: 0, parameters: [{ type: 'text', text: 'x9' }] },
            ],
          },
        },
        text: 'Order 77\n\nHi *Ada*, it arrives on Monday.',
        values: { 'header.1': '77', 'body.1': 'Ada', 'body.2': 'Monday', 'buttons.0.url': 'x9' },
        template: expect.objectContaining({ name: 'order_update' }),
        idempotencyKey: expect.stringMatching(/^[\da-f-]{32,}$/),
      },
      expect.objectContaining({ signal: expect.any(AbortSignal) }),
    );
  });

  it('clears the search with the first Escape and closes the dialog with the second', async () => {
    const onOpenChange = vi.fn();
    const { user } = show({ variant: 'dialog', open: true, onOpenChange });
    expect(search()).toHaveFocus();
    await user.keyboard('order{Escape}');
    expect(search()).toHaveValue('');
    expect(onOpenChange).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false, { reason: 'escape' });
  });

  it('leaves Home and End to the text', async () => {
    const { user } = show();
    await user.type(search(), 'rder{Home}o');
    expect(search()).toHaveValue('order');
  });
});

describe('dialog', () => {
  function Opened() {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setIsOpen(true)}>
          Open
        </button>
        <TemplateSelector
          channel="whatsapp"
          open={isOpen}
          onOpenChange={setIsOpen}
          templates={[HELLO]}
          contact={{ phone: '1' }}
        />
      </>
    );
  }

  it('stays open where React runs the effects of a new part twice', async () => {
    const onOpenChange = vi.fn();
    render(
      <StrictMode>
        <TemplateSelector
          channel="whatsapp"
          open
          onOpenChange={onOpenChange}
          templates={[HELLO]}
          contact={{ phone: '1' }}
          onSendTemplate={() => {}}
        />
      </StrictMode>,
    );
    // The event of a dialog that was closed comes later.
    await new Promise((done) => setTimeout(done, 50));
    expect(screen.getByRole('dialog', { name: 'Send template' })).toBeVisible();
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  it('gives the focus back to what opened it', async () => {
    const user = userEvent.setup();
    render(<Opened />);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.getByRole('dialog', { name: 'Send template' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('gives the focus back inside a shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'open' });
    const root = createRoot(shadow.appendChild(document.createElement('div')));
    act(() => root.render(<Opened />));
    const opener = await waitFor(() => {
      const button = shadow.querySelector('button');
      if (button === null) throw new Error('not rendered');
      return button;
    });
    opener.focus();
    act(() => opener.click());
    await waitFor(() => expect(shadow.activeElement).toHaveAttribute('role', 'combobox'));
    act(() => shadow.querySelector<HTMLButtonElement>('[aria-label="Close"]')?.click());
    await waitFor(() => expect(shadow.activeElement).toBe(opener));
    act(() => root.unmount());
    host.remove();
  });

  it('keeps what is filled in while it is closed', async () => {
    const { user, rerender, onSend } = show({ variant: 'dialog', open: true });
    await user.click(option(/^reminder/));
    await user.type(field('Text 1'), 'Ada');
    const props = { templates: [REMINDER], contact: { phone: '16505551234' }, onSendTemplate: onSend };
    rerender(<TemplateSelector channel="whatsapp" {...props} open={false} />);
    rerender(<TemplateSelector channel="whatsapp" {...props} open />);
    expect(field('Text 1')).toHaveValue('Ada');
  });
});

describe('values', () => {
  it('stay when another template has the same fields', async () => {
    const { user } = show();
    await user.click(option(/^reminder/));
    await user.type(field('Text 1'), 'Ada');
    await user.click(option(/^order_update/));
    expect(field('Text 1')).toHaveValue('Ada');
    expect(field('Header text')).toHaveValue('');
  });

  it('never go to another customer', async () => {
    const { user, rerender, onSend } = show();
    await user.click(option(/^reminder/));
    await user.type(field('Text 1'), 'Ada');
    rerender(
      <TemplateSelector
        channel="whatsapp"
        variant="inline"
        templates={[REMINDER]}
        contact={{ phone: '16505559999' }}
        onSendTemplate={onSend}
      />,
    );
    await user.click(option(/^reminder/));
    expect(field('Text 1')).toHaveValue('');
  });

  it('that are missing are counted beside the button, and not said with each key', async () => {
    const { user } = show();
    await user.click(option(/^reminder/));
    const left = screen.getByText('2 fields left');
    expect(left.closest('[role="status"]')).toBeNull();
    expect(sendButton()).toHaveAccessibleDescription('2 fields left');
    await user.type(field('Text 1'), 'Ada');
    expect(left).toHaveTextContent('1 field left');
    await user.type(field('Text 2'), 'Monday');
    expect(screen.queryByText(/left/)).toBeNull();
    expect(sendButton()).not.toHaveAccessibleDescription();
  });

  it('of the contact are marked until they are changed', async () => {
    const { user } = show({ prefill: { 'body.1': 'Ada' } });
    await user.click(option(/^reminder/));
    expect(field('Text 1')).toHaveValue('Ada');
    expect(screen.getByText('From the contact')).toBeVisible();
    expect(field('Text 1')).toHaveAccessibleDescription(/From the contact/);
    await user.clear(field('Text 1'));
    expect(screen.queryByText(/From the contact/)).toBeNull();
    expect(field('Text 1')).toHaveValue('');
  });

  it('keep a pasted line break, say so, and offer to make it one line', async () => {
    const { user, onSend } = show();
    await user.click(option(/^reminder/));
    await user.click(field('Text 1'));
    await user.paste(' 12 High St\n\tLondon');
    expect(field('Text 1')).toHaveValue(' 12 High St\n\tLondon');
    expect(field('Text 1')).toBeInvalid();
    const description = /Line breaks and tabs aren't allowed here\.(?!.*allowed here)/;
    expect(field('Text 1'), 'both in one sentence').toHaveAccessibleDescription(description);
    await user.type(field('Text 2'), 'Monday');
    await user.click(sendButton());
    expect(onSend).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Make it one line' }));
    expect(field('Text 1')).toHaveValue(' 12 High St London');
    expect(field('Text 1')).toHaveFocus();
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].values['body.1']).toBe(' 12 High St London');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '<b>bold</b> &amp;',
    '\u202eevil',
  ])('are text: %j', async (value) => {
    const { user, container, onSend } = show();
    await user.click(option(/^reminder/));
    await user.click(field('Text 1'));
    await user.paste(value);
    const shown = within(preview()).getByText((_text, element) => element?.textContent === value, {
      selector: 'bdi',
    });
    expect(shown.children).toHaveLength(0);
    expect(container.querySelector('img, script, b')).toBeNull();
    await user.type(field('Text 2'), 'x');
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].values['body.1']).toBe(value);
  });

  it('are not asked for before a field is left, and all of them after a failed send', async () => {
    const { user, onSend } = show();
    await user.click(option(/^order_update/));
    await user.click(field('Text 1'));
    await user.tab();
    expect(screen.queryByText('Required')).toBeNull();
    await user.click(sendButton());
    expect(screen.getAllByText('Required')).toHaveLength(4);
    expect(screen.getByText('Check 4 fields')).toBeVisible();
    expect(field('Header text')).toHaveFocus();
    expect(onSend).not.toHaveBeenCalled();
  });

  it('of media, places and moments have controls of their own', async () => {
    const template = approved({
      name: 'place',
      components: [
        { type: 'HEADER', format: 'LOCATION' },
        { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Now!', has_expiration: true } },
        { type: 'BODY', text: 'Come!' },
      ],
    });
    const { user, onSend } = show({ templates: [template] });
    await user.click(option(/^place/));
    const place = within(screen.getByRole('group', { name: /Place in the header/ }));
    await user.type(place.getByRole('textbox', { name: 'Place name' }), 'Cafe');
    await user.type(place.getByRole('textbox', { name: 'Address' }), '101 Forest Ave');
    await user.type(place.getByRole('textbox', { name: 'Latitude' }), '137.4');
    await user.type(place.getByRole('textbox', { name: 'Longitude' }), '-122.1');
    expect(place.getByRole('textbox', { name: 'Latitude' })).toBeInvalid();
    // What is wrong with one part is said at it alone.
    const error = 'Must be between -90 and 90.';
    expect(place.getByRole('textbox', { name: 'Latitude' })).toHaveAccessibleDescription(error);
    expect(place.getByRole('textbox', { name: 'Longitude' })).not.toHaveAccessibleDescription();
    await user.clear(place.getByRole('textbox', { name: 'Latitude' }));
    await user.type(place.getByRole('textbox', { name: 'Latitude' }), '37.4');
    await user.type(screen.getByLabelText('Offer ends'), '2030-01-02T03:04');
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].values).toEqual({
      'header.location': { name: 'Cafe', address: '101 Forest Ave', latitude: '37.4', longitude: '-122.1' },
      'lto.expiration': new Date(2030, 0, 2, 3, 4).getTime(),
    });
  });
});

describe('sending', () => {
  it('happens once on a double click, and again with the same key after a failure', async () => {
    let fail: (error: unknown) => void = () => {};
    const onSend = vi.fn<(send: TemplateSend) => unknown>(
      () =>
        new Promise((_resolve, reject) => {
          fail = reject;
        }),
    );
    const { user } = show({ onSendTemplate: onSend, getErrorText: () => 'rate-limited' });
    await user.click(option(/^reminder/));
    await user.type(field('Text 1'), 'Ada');
    await user.type(field('Text 2'), 'Monday');
    await user.dblClick(sendButton());
    expect(onSend).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Sending' })).toHaveAttribute('aria-disabled', 'true');
    expect(field('Text 1')).toHaveAttribute('readonly');
    fail(new Error('429'));
    const message = await screen.findByText(/Everything you filled in is saved/);
    await waitFor(() => expect(message.closest('[tabindex]')).toHaveFocus());
    expect(message.parentElement).toHaveTextContent('Too many messages in a short time');
    expect(field('Text 1')).toHaveValue('Ada');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onSend).toHaveBeenCalledTimes(2);
    const keys = onSend.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
  });

  it('takes another key for another message', async () => {
    const onSend = vi.fn<(send: TemplateSend) => unknown>().mockRejectedValueOnce(new Error());
    const { user } = show({ onSendTemplate: onSend });
    await user.click(option(/^reminder/));
    await user.type(field('Text 1'), 'Ada');
    await user.type(field('Text 2'), 'Monday');
    await user.click(sendButton());
    // The fields stand still while it is sent.
    const again = await screen.findByRole('button', { name: 'Try again' });
    await user.type(field('Text 2'), '!');
    expect(field('Text 2')).toHaveValue('Monday!');
    await user.click(again);
    const keys = onSend.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('asks the host first', async () => {
    const beforeSend = vi.fn(async () => ({ reason: 'The window is open again.' }));
    const { user, onSend } = show({ beforeSend });
    await user.click(option(/^hello/));
    await user.click(sendButton());
    expect(await screen.findByText(/The window is open again/)).toBeVisible();
    expect(onSend).not.toHaveBeenCalled();
  });

  it('of a template without fields takes a look and a press too', async () => {
    const { user, onSend } = show();
    await user.click(option(/^hello/));
    expect(screen.getByText('Nothing to fill in. Check the text, then send it.')).toBeVisible();
    expect(onSend).not.toHaveBeenCalled();
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].payload.template).not.toHaveProperty('components');
  });
});

describe('what cannot be sent', () => {
  it('is shown with its reason and cannot be chosen', async () => {
    const { user } = show({
      templates: [{ ...ORDER, status: 'paused' }, HELLO],
      getAvailability: ({ category }) => (category === 'MARKETING' ? { reason: 'Opted out.' } : true),
    });
    expect(option(/order_update.*Unavailable: paused/)).toHaveAttribute('aria-disabled', 'true');
    await user.click(option(/order_update/));
    await user.click(option(/hello.*Opted out/));
    await user.type(search(), '{ArrowDown}{Enter}');
    expect(screen.queryByRole('button', { name: 'Send template' })).toBeNull();
  });

  it('is a marketing template to a customer who has opted out, until they resume', async () => {
    const view = (marketing: number | null) => (
      <TemplateSelector
        channel="whatsapp"
        variant="inline"
        templates={[ORDER, HELLO]}
        contact={{ phone: '16505551234', optOuts: { marketing } }}
        onSendTemplate={() => {}}
      />
    );
    const { rerender } = render(view(Date.now()));
    expect(option(/hello.*doesn't want these messages/)).toHaveAttribute('aria-disabled', 'true');
    expect(option(/order_update/)).not.toHaveAttribute('aria-disabled', 'true');
    rerender(view(null));
    expect(option(/hello/)).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('is one that the platform pauses while it is filled in', async () => {
    const onSend = vi.fn();
    const update = (event: string) => ({
      entry: [
        {
          changes: [
            {
              field: 'message_template_status_update',
              value: { event, message_template_name: 'hello', message_template_language: 'en_US' },
            },
          ],
        },
      ],
    });
    function Page() {
      const [templates, setTemplates] = useState<readonly object[]>([ORDER, HELLO]);
      return (
        <>
          {['PAUSED', 'REINSTATED'].map((event) => (
            <button
              key={event}
              type="button"
              onClick={() => setTemplates((known) => applyTemplateUpdate(known, update(event)))}
            >
              {event}
            </button>
          ))}
          <TemplateSelector
            channel="whatsapp"
            variant="inline"
            templates={templates}
            contact={{ phone: '16505551234' }}
            onSendTemplate={onSend}
          />
        </>
      );
    }
    render(<Page />);
    const user = userEvent.setup();
    await user.click(option(/^hello/));
    await user.click(screen.getByRole('button', { name: 'PAUSED' }));
    expect(sendButton()).toHaveAccessibleDescription('Unavailable: paused');
    await user.click(sendButton());
    expect(onSend).not.toHaveBeenCalled();
    expect(option(/^hello.*Unavailable: paused/)).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'REINSTATED' }));
    await user.click(sendButton());
    expect(onSend).toHaveBeenCalledOnce();
  });

  it('can be left out', () => {
    show({ templates: [{ ...ORDER, status: 'PENDING' }, HELLO], showUnavailable: false });
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('says which part is not understood', () => {
    show({ templates: [{ ...HELLO, components: [...HELLO.components, { type: 'HOLOGRAM' }] }] });
    expect(option(/can't be filled in here: HOLOGRAM/)).toHaveAttribute('aria-disabled', 'true');
  });

  it('says that only the host can fill a part in, unless it does', async () => {
    const order = approved({
      name: 'order',
      components: [
        { type: 'BODY', text: 'Pay!' },
        { type: 'BUTTONS', buttons: [{ type: 'ORDER_DETAILS', text: 'Review and pay' }] },
      ],
    });
    const { unmount } = show({ templates: [order] });
    expect(option(/^order.*Only your system can fill in part/)).toHaveAttribute('aria-disabled', 'true');
    unmount();
    const action = { order_details: { reference_id: 'r1' } };
    const filled = show({ templates: [order], prefill: { 'buttons.0.order': action } });
    await filled.user.click(option(/^order/));
    await filled.user.click(sendButton());
    expect(filled.onSend).toHaveBeenCalledOnce();
  });

  it('says that nobody is named', async () => {
    const { user } = show({ contact: undefined });
    await user.click(option(/^hello/));
    expect(sendButton()).toHaveAccessibleDescription("There's no one to send this to.");
    expect(sendButton()).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('list', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    ...HELLO,
    name: `${index % 50 === 0 ? 'shipping' : 'other'}_${index}`,
  }));

  it('has few elements for thousands of templates, and reaches all of them', async () => {
    const { user } = show({ templates: many });
    const list = screen.getByRole('listbox', { name: 'Templates' });
    const count = () => list.querySelectorAll('*').length;
    expect(count()).toBeLessThanOrEqual(300);
    await user.type(search(), 'shipping welc');
    expect(screen.getByText('100 templates')).toBeVisible();
    expect(count()).toBeLessThanOrEqual(300);
    await user.keyboard('{ArrowUp}');
    const last = await screen.findByRole('option', { name: /^shipping_4950/ });
    expect(last).toHaveAttribute('aria-posinset', '100');
    await waitFor(() => expect(search()).toHaveAttribute('aria-activedescendant', last.id));
    await user.clear(search());
    list.scrollTop = list.scrollHeight;
    expect(await screen.findByRole('option', { name: /^other_4999/ })).toBeVisible();
    expect(count()).toBeLessThanOrEqual(300);
  });

  it('draws at first what is seen, and more for scrolling once the page is idle', () => {
    // WebKit has neither.
    const idle = vi.fn((_run: IdleRequestCallback) => 0);
    vi.stubGlobal('requestIdleCallback', idle);
    vi.stubGlobal('cancelIdleCallback', () => {});
    const { unmount } = show({ templates: many });
    const list = screen.getByRole('listbox', { name: 'Templates' });
    const options = () => within(list).getAllByRole('option');
    const [first] = options();
    const height = first?.getBoundingClientRect().height ?? Number.NaN;
    const seen = Math.ceil(list.clientHeight / height);
    expect(options().length).toBeLessThanOrEqual(Math.max(8, seen + 1));
    const before = options().length;
    const deadline = { didTimeout: false, timeRemaining: () => 0 };
    act(() => {
      for (const [run] of [...idle.mock.calls]) run(deadline);
    });
    expect(options().length).toBeGreaterThanOrEqual(Math.min(48, before + 4));
    unmount();
    vi.unstubAllGlobals();
  });

  it('takes the highlight along where a pointer scrolls: Enter chooses what is seen', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...HELLO, name: `hello_${index}` }));
    const { user } = show({ templates: many });
    await user.click(search());
    await user.keyboard('{ArrowDown}');
    const list = screen.getByRole('listbox', { name: 'Templates' });
    list.scrollTop = 5000;
    await waitFor(() => expect(search().getAttribute('aria-activedescendant')).toMatch(/-option-\d\d+$/));
    await user.keyboard('{Enter}');
    const chosen = screen.getByRole('option', { selected: true });
    const [box, edge] = [chosen.getBoundingClientRect(), list.getBoundingClientRect()];
    expect(box.top).toBeGreaterThanOrEqual(edge.top - 1);
    expect(box.bottom).toBeLessThanOrEqual(edge.bottom + 1);
  });

  it('stands still while a field is filled in', async () => {
    const getMeta = vi.fn(() => undefined);
    const { user } = show({ getMeta });
    await user.click(option(/^reminder/));
    getMeta.mockClear();
    await user.type(field('Text 1'), 'Ada');
    const names = getMeta.mock.calls.map(([template]: [{ name: string }?]) => template?.name);
    expect(names).not.toContain('hello');
  });

  it('offers the language of the customer, and the others of the same name', async () => {
    const spanish = { ...HELLO, language: 'es', components: [{ type: 'BODY', text: 'Hola' }] };
    const { user, onSend } = show({
      templates: [HELLO, spanish],
      contact: { phone: '16505551234', language: 'es_MX' },
    });
    await user.click(option(/^hello.*Hola.*2 languages/));
    expect(preview()).toHaveTextContent('Hola');
    const language = screen.getAllByRole('combobox', { name: 'Language' }).at(-1) as HTMLElement;
    await user.selectOptions(language, 'American English');
    expect(preview()).toHaveTextContent('Welcome to our shop.');
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].payload.template.language).toEqual({ code: 'en_US' });
  });

  it('filters by category where there is a choice', async () => {
    const { user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Category' }), 'Marketing');
    expect(within(screen.getByRole('listbox', { name: 'Templates' })).getAllByRole('option')).toHaveLength(1);
    expect(screen.queryByRole('combobox', { name: 'Language' })).toBeNull();
  });

  it('says that it is empty, loading, failed, or that nothing matches', async () => {
    const onRetry = vi.fn();
    const { user, rerender, onSend } = show({ templates: [] });
    const again = (props: Partial<TemplateSelectorProps>) =>
      rerender(
        <TemplateSelector
          channel="whatsapp"
          variant="inline"
          templates={[HELLO]}
          onSendTemplate={onSend}
          contact={{ phone: '1' }}
          {...props}
        />,
      );
    expect(screen.getByText('No templates yet')).toBeVisible();
    const hint = screen.getByText('Approved templates for this channel appear here.');
    expect(hint.closest('[role="status"]')).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
    again({ templates: [approved({ name: 'paused', status: 'PAUSED' })], showUnavailable: false });
    expect(screen.getByText('No template can be sent right now')).toBeVisible();
    again({ templates: { items: [], status: 'loading' } });
    expect(screen.getByText('Loading templates')).toBeVisible();
    expect(findAll('.mw-templates-filters .mw-input')).toHaveLength(2);
    await user.click(search());
    again({ templates: { items: [], status: 'error' }, onRetry });
    expect(screen.getByText("The templates couldn't be loaded.").parentElement).toHaveFocus();
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
    again({});
    await user.type(search(), 'zzz');
    expect(screen.getByText('No templates match.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(search()).toHaveValue('');
    expect(search()).toHaveFocus();
    expect(option(/^hello/)).toBeVisible();
  });
});

describe('preview', () => {
  it('has the language and direction of the template', async () => {
    const { user } = show({ templates: [approved(arrival.definition)] });
    await user.click(option(/^dream_arrival_confirmation/));
    const bubble = preview().firstElementChild;
    expect(bubble).toHaveAttribute('dir', 'rtl');
    expect(bubble).toHaveAttribute('lang', 'he');
  });

  it('isolates values and marks what is still open', async () => {
    const { user } = show();
    await user.click(option(/^reminder/));
    await user.type(field('Text 1'), 'Ada');
    expect(within(preview()).getByText('Ada').tagName).toBe('BDI');
    expect(within(preview()).getByText('Text 2')).toHaveClass('mw-preview-slot');
    expect(preview().closest('[aria-live]')).toBeNull();
  });
});

describe.each(['light', 'dark'])('axe finds nothing, %s', (scheme) => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  async function faults() {
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }

  it('in the list, the form, after a failed check, a failed and a good send', async () => {
    document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
    const onSend = vi.fn().mockRejectedValueOnce(new Error());
    const { user } = show({
      onSendTemplate: onSend,
      templates: [{ ...ORDER, status: 'PAUSED' }, REMINDER, HELLO],
    });
    await user.type(search(), '{ArrowDown}');
    expect(await faults(), 'list').toEqual([]);
    await user.click(option(/^reminder/));
    expect(await faults(), 'form').toEqual([]);
    await user.click(sendButton());
    expect(await faults(), 'failed check').toEqual([]);
    await user.type(field('Text 1'), 'Ada');
    await user.type(field('Text 2'), 'Monday');
    await user.click(sendButton());
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('Template sent');
    expect(await faults(), 'sent').toEqual([]);
  });
});
