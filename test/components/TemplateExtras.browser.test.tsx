import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import {
  TemplateSelector,
  type TemplateSelectorProps,
  type TemplateSend,
  type TemplateUpload,
  type TemplateUploadContext,
} from 'react-messaging-window';
import { TemplateForm } from 'react-messaging-window/templates';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';

const NOW = Date.parse('2026-11-22T09:30:00Z');

function approved<Definition extends object>(template: Definition) {
  return { status: 'APPROVED', language: 'en_US', category: 'UTILITY', ...template };
}

const named = (name: string) => approved({ name, components: [{ type: 'BODY', text: `Text of ${name}.` }] });
const [HELLO, BYE, SALE] = ['hello', 'bye', 'sale'].map(named) as [object, object, object];
const INVOICE = approved({
  name: 'invoice',
  components: [
    { type: 'HEADER', format: 'DOCUMENT' },
    { type: 'BODY', text: 'Your invoice.' },
  ],
});
const withButton = (button: object) =>
  approved({
    name: 'special',
    components: [
      { type: 'BODY', text: 'Look!' },
      { type: 'BUTTONS', buttons: [button] },
    ],
  });

function show({ schedule = false, ...props }: Partial<TemplateSelectorProps> & { schedule?: boolean } = {}) {
  const onSend = vi.fn<(send: TemplateSend) => unknown>(async () => {});
  const clock = createFakeClock(NOW);
  const view = render(
    <TemplateSelector
      channel="whatsapp"
      variant="inline"
      templates={[HELLO, BYE, SALE]}
      contact={{ phone: '16505551234' }}
      clock={clock}
      onSendTemplate={onSend}
      onQueueTemplate={schedule ? onSend : undefined}
      {...props}
    />,
  );
  return { ...view, onSend, clock, user: userEvent.setup() };
}

const option = (name: RegExp) => screen.getByRole('option', { name });
/** By the kit's name of it; a card may come before. */
const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`\\b${name}\\b`) });
const sendButton = () => screen.getByRole('button', { name: /^(Send|Schedule) template$/ });
const optionsIn = (name: string) =>
  within(screen.getByRole('group', { name }))
    .getAllByRole('option')
    .map((element) => element.querySelector('bdi')?.textContent);

function memoryWith(text = '') {
  return {
    text,
    removeItem() {},
    getItem() {
      return this.text;
    },
    setItem(_key: string, value: string) {
      this.text = value;
    },
  };
}

describe('favourites and what was sent lately', () => {
  it('come first, once each, and are kept by name in the host’s memory alone', async () => {
    const memory = memoryWith();
    const { user, unmount } = show({ storage: memory });
    expect(screen.queryByRole('group')).toBeNull();
    await user.click(option(/^sale/));
    const star = screen.getByRole('button', { name: 'Favorite' });
    expect(star).toHaveAttribute('aria-pressed', 'false');
    star.focus();
    await user.keyboard('{Enter}');
    expect(star).toHaveAttribute('aria-pressed', 'true');
    expect(optionsIn('Favorites')).toEqual(['sale']);
    expect(optionsIn('All templates')).toEqual(['hello', 'bye']);
    await user.click(option(/^bye/));
    await user.click(sendButton());
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    expect(optionsIn('Recent')).toEqual(['bye']);
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(JSON.parse(memory.text)).toEqual({ favorites: ['sale'], recent: ['bye'] });
    unmount();
    show({ storage: memoryWith(memory.text) });
    expect(optionsIn('Favorites')).toEqual(['sale']);
    expect(optionsIn('Recent')).toEqual(['bye']);
  });

  it('are left out without a memory, and with one that cannot be read or written', async () => {
    show();
    await userEvent.click(option(/^sale/));
    expect(screen.queryByRole('button', { name: 'Favorite' })).toBeNull();
    const full = {
      removeItem() {},
      getItem: () => '{"favorites":3',
      setItem() {
        throw new Error('full');
      },
    };
    document.body.replaceChildren();
    const { user } = show({ storage: full });
    await user.click(option(/^sale/));
    await user.click(screen.getByRole('button', { name: 'Favorite' }));
    expect(optionsIn('Favorites')).toEqual(['sale']);
  });

  it('stand in the order of the arrows', async () => {
    const { user } = show({ storage: memoryWith('{"favorites":["sale"],"recent":[]}') });
    await user.type(
      screen.getByRole('combobox', { name: 'Search by name or text' }),
      '{ArrowDown}{ArrowDown}{Enter}',
    );
    expect(option(/^hello/)).toHaveAttribute('aria-selected', 'true');
    expect(option(/^sale/)).toHaveAttribute('aria-posinset', '1');
  });
});

describe('use cases', () => {
  const getMeta: TemplateSelectorProps['getMeta'] = ({ name }) =>
    name === 'bye'
      ? undefined
      : { useCase: name === 'sale' ? 'Offers' : 'Greetings', hint: 'When they write' };

  it('are the headings of the list, and are found', async () => {
    const { user } = show({ getMeta });
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
      'Greetings',
      'Offers',
      'Other templates',
    ]);
    await user.type(screen.getByRole('combobox', { name: 'Search by name or text' }), 'offers');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.click(option(/^sale/));
    expect(screen.getByText('When they write')).toBeVisible();
  });
});

describe('cost and balance', () => {
  it('stand beside the button, with the name', async () => {
    const { user } = show({
      contact: { phone: '16505551234', name: 'Ada Lovelace' },
      cost: { template: ({ name }) => (name === 'hello' ? '$0.03' : undefined) },
      balance: { text: '$12' },
      getMeta: ({ name }) => (name === 'sale' ? { price: '$0.09' } : undefined),
    });
    const facts = () =>
      screen
        .getAllByRole('term')
        .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
    await user.click(option(/^hello/));
    expect(facts()).toEqual(['To: Ada Lovelace', 'Cost: $0.03', 'Balance: $12']);
    await user.click(option(/^sale/));
    expect(facts()).toContain('Cost: $0.09');
    await user.click(option(/^bye/));
    expect(facts()).toEqual(['To: Ada Lovelace', 'Balance: $12']);
    expect(document.body).not.toHaveTextContent(/free/i);
  });

  it('block sending where the balance does not suffice', async () => {
    const { user, onSend } = show({ balance: { text: '$0.01', insufficientFor: ['template'] } });
    await user.click(option(/^hello/));
    expect(sendButton()).toHaveAccessibleDescription(/balance \(\$0\.01\) is too low/);
    await user.click(sendButton());
    expect(onSend).not.toHaveBeenCalled();
  });
});

describe('getAvailability', () => {
  it('is asked again at the moment of sending, with the contact', async () => {
    const availability = vi.fn<NonNullable<TemplateSelectorProps['getAvailability']>>(() => true);
    const { user, onSend } = show({ getAvailability: availability });
    await user.click(option(/^hello/));
    availability.mockReturnValue({ reason: 'Opted out a moment ago.' });
    await user.click(sendButton());
    expect((await screen.findAllByText(/Opted out a moment ago/))[0]).toBeVisible();
    expect(onSend).not.toHaveBeenCalled();
    expect(availability).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'hello' }), {
      phone: '16505551234',
    });
  });

  it('is the newest status of a list that was loaded again', async () => {
    const { user, rerender, onSend } = show();
    await user.click(option(/^hello/));
    rerender(
      <TemplateSelector
        channel="whatsapp"
        variant="inline"
        templates={[{ ...HELLO, status: 'PAUSED' }]}
        contact={{ phone: '16505551234' }}
        onSendTemplate={onSend}
      />,
    );
    expect(sendButton()).toHaveAccessibleDescription('Unavailable: paused');
  });
});

describe('sending later', () => {
  it('gives the host the time, and says when it goes', async () => {
    const { user, onSend } = show({ schedule: true });
    await user.click(option(/^hello/));
    await user.click(screen.getByRole('button', { name: 'Send later' }));
    const at = screen.getByLabelText('Send at');
    expect(at).toHaveFocus();
    expect(new Date((at as HTMLInputElement).value).getTime()).toBe(Date.parse('2026-11-22T10:00:00Z'));
    expect(sendButton()).toHaveAccessibleName('Schedule template');
    await user.click(sendButton());
    expect(await screen.findByText('Template scheduled')).toBeVisible();
    expect(screen.queryByText('Waiting for the customer to reply.')).toBeNull();
    expect(onSend.mock.lastCall?.[0].sendAt).toBe(Date.parse('2026-11-22T10:00:00Z'));
  });

  it('takes no time that has passed, also one that passes while the form is open', async () => {
    const { user, onSend, clock } = show({ schedule: true });
    await user.click(option(/^hello/));
    await user.click(screen.getByRole('button', { name: 'Send later' }));
    clock.setTime(NOW + 3_600_000);
    await user.click(sendButton());
    expect(screen.getByLabelText('Send at')).toBeInvalid();
    expect(screen.getByLabelText('Send at')).toHaveAccessibleDescription(/has passed/);
    expect(screen.getByLabelText('Send at')).toHaveFocus();
    expect(onSend).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Send now instead' }));
    expect(screen.getByRole('button', { name: 'Send later' })).toHaveFocus();
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0]).not.toHaveProperty('sendAt');
  });
});

describe('an offer', () => {
  const offer = approved({
    name: 'offer',
    components: [
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Now!', has_expiration: true } },
      { type: 'BODY', text: 'Come!' },
    ],
  });

  it('that has ended, or ends before it is sent, is not sent', async () => {
    const { user, onSend } = show({
      templates: [offer],
      prefill: { 'lto.expiration': NOW + 60_000 },
      schedule: true,
    });
    await user.click(option(/^offer/));
    await user.click(screen.getByRole('button', { name: 'Send later' }));
    await user.click(sendButton());
    expect(screen.getByLabelText('Offer ends')).toHaveAccessibleDescription(/This time has passed/);
    await user.click(screen.getByRole('button', { name: 'Send now instead' }));
    await user.click(sendButton());
    expect(onSend).toHaveBeenCalledOnce();
  });
});

describe('upload', () => {
  const pdf = (size = 4) => new File(['x'.repeat(size)], 'invoice 7.pdf', { type: 'application/pdf' });

  function uploads() {
    const calls: { context: TemplateUploadContext; resolve: (id: string) => void; reject: () => void }[] = [];
    const uploadMedia = vi.fn<TemplateUpload>(
      (_file, context) =>
        new Promise((resolve, reject) => {
          calls.push({ context, resolve: (id) => resolve({ id }), reject: () => reject(new Error()) });
        }),
    );
    return { calls, uploadMedia };
  }

  async function start(props: Partial<TemplateSelectorProps>) {
    const view = show({ templates: [INVOICE, HELLO], ...props });
    await view.user.click(option(/^invoice/));
    const input = view.container.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
    const pick = (file: File) => userEvent.setup({ applyAccept: false }).upload(input, file);
    return { ...view, pick, input };
  }

  it('follows, fails, tries again, and fills the field in with id and name', async () => {
    const { calls, uploadMedia } = uploads();
    const { pick, input, user, onSend } = await start({ uploadMedia });
    const click = vi.spyOn(input, 'click').mockImplementation(() => {});
    screen.getByRole('button', { name: 'Choose a file' }).focus();
    await user.keyboard('{Enter}');
    expect(click).toHaveBeenCalledOnce();
    await pick(pdf());
    calls[0]?.context.onProgress(0.5);
    const bar = await screen.findByRole('progressbar', { name: 'Uploading invoice 7.pdf' });
    await waitFor(() => expect(bar).toHaveValue(0.5));
    expect(calls[0]?.context).toMatchObject({ field: { id: 'header.media' }, template: { name: 'invoice' } });
    calls[0]?.reject();
    expect(await screen.findByText("invoice 7.pdf couldn't be uploaded.")).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('button', { name: 'Cancel upload' }), 'not the page').toHaveFocus();
    calls[1]?.resolve('m1');
    expect(await screen.findByText('invoice 7.pdf uploaded')).toBeVisible();
    expect(field('Media ID')).toHaveValue('m1');
    expect(screen.getByRole('region', { name: 'Preview' })).toHaveTextContent('invoice 7.pdf');
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].values).toEqual({
      'header.media': { id: 'm1', filename: 'invoice 7.pdf' },
    });
  });

  it('can be cancelled, and stops when its field goes', async () => {
    const { calls, uploadMedia } = uploads();
    const { pick, user, onSend } = await start({ uploadMedia, prefill: { 'header.media': { id: 'old' } } });
    await pick(pdf());
    await user.click(sendButton());
    expect(onSend, 'the former file is not what is wanted').not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Cancel upload' }));
    expect(calls[0]?.context.signal.aborted).toBe(true);
    calls[0]?.resolve('late');
    await pick(pdf());
    await user.click(option(/^hello/));
    expect(calls[1]?.context.signal.aborted).toBe(true);
    await user.click(option(/^invoice/));
    expect(field('Media ID')).toHaveValue('');
  });

  it('refuses what the platform would refuse, by the host’s limits where it has some', async () => {
    const { uploadMedia } = uploads();
    const { pick } = await start({
      uploadMedia,
      mediaLimits: { document: { types: ['application/pdf'], maxBytes: 1500 } },
    });
    expect(screen.getByRole('button', { name: 'Choose a file' })).toHaveAccessibleDescription(
      'PDF, up to 1.5 kB',
    );
    await pick(new File(['x'], 'a.mp3', { type: 'audio/mpeg' }));
    expect(screen.getByText('a.mp3 is the wrong type. Allowed: PDF.')).toBeVisible();
    await pick(pdf(1501));
    expect(screen.getByText('invoice 7.pdf is 1.6 kB. The limit is 1.5 kB.')).toBeVisible();
    expect(uploadMedia).not.toHaveBeenCalled();
  });

  it('takes a file that is dropped', async () => {
    const { uploadMedia } = uploads();
    const { container } = await start({ uploadMedia });
    const transfer = new DataTransfer();
    transfer.items.add(pdf());
    const target = container.querySelector('.mw-template-upload') as Element;
    target.dispatchEvent(
      new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transfer }),
    );
    await waitFor(() => expect(target).toHaveAttribute('data-over'));
    target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    expect(await screen.findByRole('progressbar')).toBeVisible();
    expect(uploadMedia).toHaveBeenCalledOnce();
  });
});

describe('parts of buttons', () => {
  it('of a flow come from the host, and nobody types them', async () => {
    const action = { flow_token: 't1', flow_action_data: { a: 1 } };
    const { user, onSend } = show({
      templates: [withButton({ type: 'FLOW', text: 'Book' })],
      prefill: { 'buttons.0.flow': action },
    });
    await user.click(option(/^special/));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].payload.template.components).toEqual([
      { type: 'button', sub_type: 'flow', index: 0, parameters: [{ type: 'action', action }] },
    ]);
  });

  const PRODUCTS = {
    thumbnail_product_retailer_id: 'p1',
    sections: [
      { title: 'New', product_items: ['p1', 'p2'].map((id) => ({ product_retailer_id: id })) },
      { title: 'Old', product_items: [{ product_retailer_id: 'p3' }] },
    ],
  };
  const MENU = withButton({ type: 'MPM', text: 'View' });

  it('products are chosen in the picker of the host', async () => {
    const pickProducts = vi.fn(async () => PRODUCTS);
    const { user, onSend } = show({ templates: [MENU], pickProducts });
    await user.click(option(/^special/));
    await user.click(sendButton());
    const pick = screen.getByRole('button', { name: /Choose products/ });
    expect(pick).toHaveFocus();
    expect(pick).toHaveAccessibleDescription(/\w/);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('3 products')).toBeVisible();
    expect(pickProducts).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ value: undefined }));
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].values).toEqual({ 'buttons.0.products': PRODUCTS });
  });

  it('products stay as they were when the picker is left without a choice, or fails', async () => {
    const fault = new Error('the picker');
    const onUncaught = vi.fn((event: ErrorEvent) => event.preventDefault());
    window.addEventListener('error', onUncaught, { capture: true });
    const pickProducts = vi
      .fn<() => Promise<typeof PRODUCTS | null>>()
      .mockResolvedValueOnce(PRODUCTS)
      .mockResolvedValueOnce(null)
      .mockRejectedValueOnce(fault);
    const { user } = show({ templates: [MENU], pickProducts });
    await user.click(option(/^special/));
    for (const times of [1, 2, 3]) {
      await user.click(screen.getByRole('button', { name: /Choose products/ }));
      await waitFor(() => expect(pickProducts.mock.settledResults).toHaveLength(times));
    }
    await waitFor(() => expect(onUncaught.mock.calls.map(([{ error }]) => error)).toEqual([fault]));
    window.removeEventListener('error', onUncaught, { capture: true });
    expect(await screen.findByText('3 products')).toBeVisible();
  });

  it('products are not offered without a picker, unless the host fills them in', async () => {
    const { unmount } = show({ templates: [MENU] });
    expect(option(/^special.*Only your system can fill in part/)).toHaveAttribute('aria-disabled', 'true');
    unmount();
    const { user, onSend } = show({ templates: [MENU], prefill: { 'buttons.0.products': PRODUCTS } });
    await user.click(option(/^special/));
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].values).toEqual({ 'buttons.0.products': PRODUCTS });
  });

  it('a catalog may take the product of its picture', async () => {
    const { user, onSend } = show({ templates: [withButton({ type: 'CATALOG', text: 'View' })] });
    await user.click(option(/^special/));
    await user.click(screen.getByText('Optional'));
    await user.type(field('Product ID of the picture'), 'p1');
    await user.click(sendButton());
    expect(onSend.mock.lastCall?.[0].values).toEqual({
      'buttons.0.catalog': { thumbnail_product_retailer_id: 'p1' },
    });
  });
});

describe('the length of a text', () => {
  const header = approved({
    name: 'header',
    components: [
      { type: 'HEADER', format: 'TEXT', text: '{{1}}' },
      { type: 'BODY', text: 'Hi {{1}}' },
    ],
  });

  it('is shown near the limit with each key, and said at a few steps', async () => {
    const { user, container } = show({ templates: [header] });
    await user.click(option(/^header/));
    const input = field('Header text');
    await user.click(input);
    await user.paste('x'.repeat(47));
    expect(input).not.toHaveAccessibleDescription(/left/);
    const said: (string | null)[] = [];
    const region = container.querySelector('[data-field="header.1"] [role="status"]') as Element;
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    for (let left = 12; left >= 0; left--) {
      await user.keyboard('x');
      expect(input).toHaveAccessibleDescription(new RegExp(`\\b${left} characters? left`));
    }
    expect(said).toEqual([
      '12 characters left',
      '6 characters left',
      '3 characters left',
      '0 characters left',
    ]);
    await user.keyboard('x');
    expect(input).toHaveAccessibleDescription(/61 characters\. The limit is 60/);
  });

  it('of the whole body is shown near its limit', async () => {
    const { user } = show({ templates: [header] });
    await user.click(option(/^header/));
    await user.click(field('Text 1'));
    await user.paste('x'.repeat(900));
    expect(screen.getByText('903 of 1,024 characters in the whole text')).toBeVisible();
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

  it('in sections, uploads, schedules and every control', async () => {
    document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
    const cart = withButton({ type: 'MPM', text: 'View' });
    const { user, container } = show({
      templates: [HELLO, INVOICE, cart, SALE],
      storage: memoryWith('{"favorites":["sale"],"recent":["hello"]}'),
      getMeta: ({ name }) => ({ useCase: name === 'invoice' ? 'Bills' : '' }),
      cost: { template: '$0.03' },
      balance: { text: '$0', insufficientFor: ['template'] },
      schedule: true,
      uploadMedia: () => new Promise(() => {}),
    });
    expect(await faults(), 'sections').toEqual([]);
    await user.click(option(/^sale/));
    await user.click(screen.getByRole('button', { name: 'Send later' }));
    expect(await faults(), 'star, facts, schedule').toEqual([]);
    await user.click(option(/^invoice/));
    expect(await faults(), 'upload').toEqual([]);
    const input = container.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
    await user.upload(input, new File(['x'], 'a.pdf', { type: 'application/pdf' }));
    expect(await faults(), 'uploading').toEqual([]);
    await user.click(option(/^special/));
    await user.click(sendButton());
    expect(await faults(), 'products').toEqual([]);
  });
});

describe('TemplateForm alone', () => {
  it('checks an offer against the time', () => {
    const offer = approved({
      name: 'offer',
      components: [
        { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Now!', has_expiration: true } },
        { type: 'BODY', text: 'Come!' },
      ],
    });
    render(
      <TemplateForm
        template={offer}
        values={{ 'lto.expiration': 1e12 }}
        isChecked
        onValueChange={() => {}}
      />,
    );
    expect(screen.getByLabelText('Offer ends')).toBeInvalid();
  });
});
