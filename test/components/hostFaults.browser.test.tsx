import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  clearDrafts,
  MessagingWindow,
  type MessagingWindowProps,
  MessagingWindowProvider,
  TemplateSelector,
  type TemplateSelectorProps,
  type TemplateSend,
} from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');
const ORDER = {
  name: 'order_update',
  status: 'APPROVED',
  language: 'en_US',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Order {{1}} arrives.' }],
};
const HELLO = { ...ORDER, name: 'hello', components: [{ type: 'BODY', text: 'Welcome.' }] };

/** Faults of the host, which are to be reported and to break nothing. */
let faults: string[] = [];
function onUncaught(event: ErrorEvent) {
  event.preventDefault();
  faults.push(event.error instanceof Error ? event.error.message : String(event.error));
}
beforeEach(() => {
  faults = [];
  // Vitest fails a test by any uncaught error unless it is stopped here first.
  window.addEventListener('error', onUncaught, { capture: true });
});
afterEach(() => {
  window.removeEventListener('error', onUncaught, { capture: true });
  vi.restoreAllMocks();
  clearDrafts();
});

function fail(name: string) {
  return () => {
    throw new Error(name);
  };
}

function select(props: Partial<TemplateSelectorProps> = {}) {
  const onSend = vi.fn<(send: TemplateSend) => unknown>(async () => {});
  render(
    <TemplateSelector
      channel="whatsapp"
      variant="inline"
      templates={[ORDER, HELLO]}
      contact={{ phone: '16505551234' }}
      onSendTemplate={onSend}
      {...props}
    />,
  );
  return { onSend, user: userEvent.setup() };
}

function open(props: Partial<MessagingWindowProps> = {}) {
  const onSendTemplate = vi.fn<NonNullable<MessagingWindowProps['onSendTemplate']>>(async () => {});
  const view = render(
    <MessagingWindow
      channel="whatsapp"
      lastInboundAt={null}
      conversationKey="a"
      clock={createFakeClock(start)}
      templates={[HELLO]}
      contact={{ phone: '16505551234' }}
      onSendTemplate={onSendTemplate}
      {...props}
    />,
  );
  return { ...view, onSendTemplate, user: userEvent.setup() };
}

const option = (name: RegExp) => screen.findByRole('option', { name });
const sendButton = () => screen.getByRole('button', { name: 'Send template' });

describe('callbacks that throw', () => {
  it('leave a selector that works with the kit’s own names and no prefill', async () => {
    const { user, onSend } = select({
      getMeta: fail('getMeta'),
      getLabel: fail('getLabel'),
      prefill: fail('prefill'),
      cost: { template: fail('cost') },
    });
    await user.click(await option(/^order_update/));
    await user.type(screen.getByRole('textbox', { name: /\bText 1\b/ }), '77');
    await user.click(sendButton());
    await waitFor(() => expect(onSend).toHaveBeenCalledOnce());
    expect([...faults].sort()).toEqual(['cost', 'getLabel', 'getMeta', 'prefill']);
  });

  it('as the rule of availability let nothing go, and say so', async () => {
    select({ getAvailability: fail('getAvailability') });
    expect(await option(/^hello/)).toHaveAccessibleName(/You can't send this kind of message here\./);
    expect(await option(/^hello/)).toHaveAttribute('aria-disabled', 'true');
    expect(faults).toEqual(['getAvailability']);
  });

  it('as the reader of refusals leave a template that can be tried again', async () => {
    const { user, onSendTemplate } = open({ readRefusal: fail('reader') });
    onSendTemplate.mockRejectedValueOnce(new Error('offline'));
    await user.click(sendButton());
    const dialog = within(await screen.findByRole('dialog', { name: 'Send template' }));
    await user.click(dialog.getByRole('option', { name: /^hello/ }));
    await user.click(dialog.getByRole('button', { name: 'Send template' }));
    expect(await dialog.findAllByText(/The template wasn't sent/)).toHaveLength(1);
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(onSendTemplate).toHaveBeenCalledTimes(2));
    expect(faults).toEqual(['reader']);
  });

  it('as the rules of who may do what deny', async () => {
    const { container } = open({ authorize: fail('authorize') });
    expect(container.querySelector('.mw-window')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send template' })).toBeNull();
    await waitFor(() => expect(faults).toEqual(['authorize']));
  });
});

describe('a provider with an ear for faults', () => {
  it('hears them in place of the page', async () => {
    const onError = vi.fn();
    const props = { channel: 'whatsapp', lastInboundAt: start, clock: createFakeClock(start) } as const;
    render(
      <MessagingWindowProvider onError={onError}>
        <MessagingWindow
          {...props}
          conversationKey="heard"
          authorize={fail('authorize')}
          onEvent={fail('event')}
        />
      </MessagingWindowProvider>,
    );
    await waitFor(() => expect(onError).toHaveBeenCalledWith(new Error('authorize')));
    expect(faults).toEqual([]);
  });
});

describe('a rule without an answer', () => {
  it.each([
    ['nothing', () => undefined],
    ['null', () => null],
    ['an object without words', () => ({})],
    ['a promise', async () => true],
  ])('%s, denies without a complaint of React', (_name, authorize) => {
    const complaint = vi.spyOn(console, 'error');
    open({ authorize: authorize as unknown as NonNullable<MessagingWindowProps['authorize']> });
    expect(screen.queryByRole('button', { name: 'Send template' })).toBeNull();
    expect(complaint.mock.calls.filter(([text]) => String(text).includes('key'))).toEqual([]);
  });

  it('for one template alone denies that one', async () => {
    const authorize = ((_action, { template }) => (template === undefined ? true : undefined)) as NonNullable<
      MessagingWindowProps['authorize']
    >;
    const { user, onSendTemplate } = open({ authorize });
    await user.click(sendButton());
    const dialog = within(await screen.findByRole('dialog', { name: 'Send template' }));
    expect(dialog.getByRole('option')).toHaveAccessibleName(/can't send this kind of message here/);
    expect(onSendTemplate).not.toHaveBeenCalled();
  });
});

describe('templates that are not there yet', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a query that has begun', { data: undefined, status: 'pending', error: null }],
  ])('are said to be loading: %s', (_name, templates) => {
    select({ templates });
    expect(screen.getByText('Loading templates')).toBeVisible();
    expect(screen.queryByText('No templates yet')).toBeNull();
  });

  it('come with a query that is through', async () => {
    select({ templates: { data: [HELLO], status: 'success' } });
    expect(await option(/^hello/)).toBeVisible();
  });
});

describe('a prefill from a database', () => {
  const field = () => screen.getByRole('textbox', { name: /\bText 1\b/ });

  it.each([null, undefined, Number.NaN])('of %s is nothing', async (value) => {
    const { user } = select({ prefill: { 'body.1': value } as never });
    await user.click(await option(/^order_update/));
    expect(field()).toHaveValue('');
    expect(screen.queryByText(/From the contact/)).toBeNull();
  });

  it.each([{ 'body.1': 5 }, () => 5])('of a number is its text', async (prefill) => {
    const { user, onSend } = select({ prefill });
    await user.click(await option(/^order_update/));
    expect(field()).toHaveValue('5');
    expect(screen.getByText(/^From the contact/)).toBeVisible();
    await user.click(sendButton());
    await waitFor(() => expect(onSend.mock.lastCall?.[0]).toMatchObject({ values: { 'body.1': '5' } }));
  });
});

describe('null', () => {
  it.each([
    'strings',
    'actions',
    'prefill',
    'workingHours',
    'getAvailability',
    'authorize',
    'contact',
    'templates',
  ])('for %s is as good as absent', async (name) => {
    const { container } = open({ lastInboundAt: start, [name]: null });
    await userEvent.click(screen.getByRole('button', { name: /messaging window/ }));
    expect(container.querySelector('.mw-alert-trigger')).toHaveAttribute('data-status', 'open');
  });

  it('for a part of the texts too', () => {
    open({ strings: { composer: null } as never });
    expect(screen.getByText(/hasn't sent a message yet/)).toBeVisible();
  });
});
