import 'react-messaging-window/styles.css';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MessagingWindow, RiskAlert, type RiskAlertProps, WindowBadge } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/core/time/units.js';
import { find, findAll, focused } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');

function open(props: Partial<RiskAlertProps> = {}) {
  const clock = createFakeClock(start);
  const view = render(<RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} {...props} />);
  return {
    ...view,
    clock,
    user: userEvent.setup(),
    button: screen.getByRole('button', { name: /messaging window/ }),
    panel: () => screen.queryByRole('dialog', { name: 'Messaging window' }),
  };
}

/** A zone where a window that opens now ends on the same day as here, or on another one. */
function zoneOf(isSameDay: boolean): string | undefined {
  const end = new Date(start + DAY_MS);
  const dayIn = (timeZone?: string) => end.toLocaleDateString('en', { timeZone });
  const zones = ['Etc/GMT+12', 'Etc/GMT', 'Etc/GMT-14'];
  return zones.find((zone) => (dayIn(zone) === dayIn()) === isSameDay);
}

describe('the button', () => {
  it('says and shows the state by itself', () => {
    const { button, clock } = open();
    expect(button).toHaveAccessibleName('Window open, closes in 24 hours, messaging window');
    clock.advance(21 * HOUR_MS);
    expect(button).toHaveAccessibleName('Window expires soon, closes in 3 hours, messaging window');
    expect(button).toHaveAttribute('data-status', 'expiring');
    clock.advance(3 * HOUR_MS);
    expect(button).toHaveAccessibleName('Window closed — use template, messaging window');
  });

  it.each(['full', 'compact'] as const)('has an edge, unlike a badge, and no other size: %s', (size) => {
    const { button, clock } = open({ size });
    render(<WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} size={size} />);
    const badge = find('.mw-badge') as HTMLElement;
    const [edge, none] = [button, badge].map((one) => getComputedStyle(one).borderTopColor);
    expect(none).toBe('rgba(0, 0, 0, 0)');
    expect(edge).not.toBe(none);
    expect(button.getBoundingClientRect().width).toBe(badge.getBoundingClientRect().width);
  });

  it('has no panel in the page until it is opened, and one afterwards', async () => {
    const { user, button } = open();
    expect(find('.mw-panel')).toBeNull();
    await user.click(button);
    expect(findAll('.mw-panel')).toHaveLength(1);
    await user.click(button);
    expect(find('.mw-panel')).toBeNull();
  });
});

describe('keyboard and focus', () => {
  it.each(['{Enter}', ' '])(
    'opens with %j, closes with Escape, and the focus is on the button again',
    async (key) => {
      const { user, button, panel } = open();
      await user.tab();
      expect(button).toHaveFocus();
      await user.keyboard(key);
      expect(panel()).toBeVisible();
      expect(panel()?.contains(focused())).toBe(true);
      expect(button).toHaveAttribute('aria-expanded', 'true');
      await user.keyboard('{Escape}');
      expect(panel()).toBeNull();
      expect(button).toHaveFocus();
    },
  );

  it('lets Tab go on from the button when the panel has no more stops', async () => {
    const { user, button, panel } = open();
    const after = document.createElement('button');
    document.body.append(after);
    await user.click(button);
    screen.getByRole('link', { name: 'Platform policy' }).focus();
    await user.tab();
    expect(panel()).toBeNull();
    expect(after).toHaveFocus();
    after.remove();
  });

  it('stops at the button when Shift+Tab leaves the panel', async () => {
    const before = document.createElement('button');
    document.body.prepend(before);
    const { user, button, panel } = open();
    await user.click(button);
    screen.getByRole('button', { name: 'Close' }).focus();
    await user.tab({ shift: true });
    expect(panel()).toBeNull();
    expect(button).toHaveFocus();
    before.remove();
  });

  it('closes by a press outside and by its own button', async () => {
    const { user, button, panel } = open();
    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(panel()).toBeNull();
    expect(button).toHaveFocus();
    await user.click(button);
    await user.click(document.body);
    expect(panel()).toBeNull();
  });

  it('shows one panel at a time', async () => {
    const clock = createFakeClock(start);
    render(
      <>
        <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} />
        <RiskAlert channel="wecom" lastInboundAt={start} clock={clock} />
      </>,
    );
    const user = userEvent.setup();
    const [first, second] = screen.getAllByRole('button', { name: /messaging window/ });
    await user.click(first as HTMLElement);
    await user.click(second as HTMLElement);
    expect(findAll('.mw-panel')).toHaveLength(1);
    expect(second).toHaveAttribute('aria-expanded', 'true');
  });

  it('does nothing when the host prevents it, and tells the host why it changes', async () => {
    const onOpenChange = vi.fn();
    const { user, button, panel, rerender, clock } = open({
      onClick: (event) => event.preventDefault(),
      onOpenChange,
    });
    await user.click(button);
    expect(panel()).toBeNull();
    rerender(
      <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} onOpenChange={onOpenChange} />,
    );
    await user.click(button);
    await user.keyboard('{Escape}');
    expect(onOpenChange.mock.calls.map(([isOpen, { reason }]) => [isOpen, reason])).toEqual([
      [true, 'trigger'],
      [false, 'escape'],
    ]);
  });
});

describe('the panel', () => {
  it('says what is known, and follows the clock', async () => {
    const { user, button, panel, clock } = open({
      lastInboundAt: start - 20.5 * HOUR_MS,
      contact: { timeZone: 'Asia/Tokyo' },
      handledBy: 'bot',
    });
    await user.click(button);
    const facts = within(panel() as HTMLElement);
    expect(facts.getByText('3 hours remaining')).toBeVisible();
    expect(facts.getByText(/10:00 PM customer time/)).toBeVisible();
    expect(facts.getByText('Message')).toBeVisible();
    expect(facts.getByText('Free-form messages and templates')).toBeVisible();
    expect(facts.getByRole('link', { name: 'Platform policy' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:/),
    );
    act(() => clock.advance(3 * HOUR_MS));
    expect(facts.getByText('30 minutes remaining')).toBeVisible();
    act(() => clock.advance(HOUR_MS));
    expect(facts.getByText('Templates only')).toBeVisible();
    expect(facts.getByText("Can't reply")).toBeVisible();
  });

  it.each([
    ['the hour alone on the day of the agent', zoneOf(true), /^\d+:30_[AP]M customer time$/],
    ['the day, too, on another one', zoneOf(false), /^\w+, \w+_\d+, \d+:30_[AP]M customer time$/],
    ['nothing in a zone that is not known', 'Mars/Olympus', /^$/],
  ])("says of the customer's time %s, and breaks it at a comma alone", async (_what, timeZone, said) => {
    const { user, button, panel } = open({ contact: { timeZone } });
    await user.click(button);
    const texts = findAll('.mw-panel-detail').map(({ textContent }) => textContent ?? '');
    const ofCustomer = texts.find((text) => text.includes('customer')) ?? '';
    expect(ofCustomer.replace(/[\u00a0\u202f]/g, '_')).toMatch(said);
    expect(panel()?.querySelector('time')?.textContent).not.toMatch(/[^,] /);
  });

  it('writes the hour of the customer as any other', async () => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { user, button } = open({
      contact: { timeZone },
      locale: 'en-GB',
      lastInboundAt: start - 4 * HOUR_MS,
    });
    await user.click(button);
    const [end, customers] = ['time', 'time ~ .mw-panel-detail'].map((one) => find(one)?.textContent);
    expect(end?.split(/\s/).at(-1)).toBe(customers?.split(' ')[0]);
  });

  it.each([
    ['No messages yet', { lastInboundAt: null }],
    ['A person can still reply', { channel: 'instagram', lastInboundAt: start - 2 * DAY_MS }],
    ['Closed', { lastInboundAt: start - 2 * DAY_MS }],
    ['Awaiting reply', { lastInboundAt: null, lastTemplateAt: start }],
    ['Message refused', { refusal: { at: start, reason: 'window-closed', closesWindow: true } }],
    ['Limit reached', { channel: 'wecom', sentSinceInbound: 5 }],
  ] as const)('says in words of a title: %s', async (title, props) => {
    const { user, button, panel } = open(props);
    await user.click(button);
    expect(panel()).toHaveAccessibleDescription(title);
  });

  it.each([
    ['Opens', 'When the customer writes', { lastInboundAt: null }],
    ['Resets', 'Each time the customer writes', {}],
    ['Resets', 'Each time the customer writes', { lastInboundAt: start - 21 * HOUR_MS }],
    ['Reopens', 'When the customer writes', { lastInboundAt: start - 25 * HOUR_MS }],
    ['Reopens', 'When the customer writes', { lastInboundAt: start - DAY_MS, lastTemplateAt: start }],
    ['Resets', 'Each time the customer writes', { lastInboundAt: undefined }],
    ['Allowed now', 'Nothing', { channel: 'wecom', sentSinceInbound: 5 }],
  ] as const)('says that the window %s: %s, given %o', async (term, when, props) => {
    const { user, button } = open(props);
    await user.click(button);
    expect(screen.getByText(term).nextElementSibling).toHaveTextContent(when);
  });

  it.each([
    [
      'an end ahead where the platform refused',
      { refusal: { at: start, reason: 'window-closed', closesWindow: true } },
    ],
    ['an end ahead where the limit is reached', { channel: 'wecom', sentSinceInbound: 5 }],
    ['what resets it where there is no limit', { channel: 'sms' }],
  ] as const)('does not say %s', async (_what, props) => {
    const { user, button, panel } = open(props);
    await user.click(button);
    expect(panel()?.querySelector('time')).toBeNull();
    expect(screen.queryByText('Resets')).toBeNull();
  });

  it('says when the template went that waits for its reply', async () => {
    const { user, button } = open({ lastInboundAt: start - 2 * DAY_MS, lastTemplateAt: start });
    await user.click(button);
    expect(screen.getByText('Template sent').nextElementSibling).toHaveTextContent(/Nov/);
  });

  it('says who answers, as the input or the latest event tells', async () => {
    const { user, button, panel, rerender, clock } = open({
      control: { by: 'other', role: 'ai_agent' },
    });
    await user.click(button);
    expect(within(panel() as HTMLElement).getByText('Answered by').nextElementSibling).toHaveTextContent(
      /^Another appai_agent$/,
    );
    const event = { contact: '1', kind: 'system', channel: 'whatsapp' } as const;
    const inboundEvents = [
      { ...event, at: start - 1000, control: { by: 'us' } },
      { ...event, at: start - 2000, control: { by: 'other' } },
    ] as const;
    rerender(<RiskAlert channel="whatsapp" inboundEvents={inboundEvents} clock={clock} />);
    expect(screen.getByText('team')).toBeVisible();
    rerender(<RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} />);
    expect(screen.queryByText('Answered by')).toBeNull();
  });

  it('offers the ways out that the host can go, when closed', async () => {
    const template = vi.fn();
    const { user, button, panel } = open({ lastInboundAt: start - DAY_MS, actions: { template } });
    await user.click(button);
    expect(within(panel() as HTMLElement).queryByRole('button', { name: 'Send an SMS' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Send template' }));
    expect(template).toHaveBeenCalledOnce();
    expect(panel()).toBeNull();
  });

  it('makes no link of a policy address that is not of the web', async () => {
    const channel = {
      id: 'own',
      opens: { message: { durationMs: HOUR_MS } },
      waysOut: [],
      source: { url: 'javascript:alert(1)', readOn: '2026-11-22' },
    };
    const { user, button } = open({ channel });
    await user.click(button);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('takes along the tokens, the language and the direction of its place', async () => {
    const clock = createFakeClock(start);
    render(
      <div
        lang="he"
        dir="rtl"
        style={{ '--mw-accent': 'rgb(1, 2, 3)', colorScheme: 'dark' } as React.CSSProperties}
      >
        <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} />
      </div>,
    );
    await userEvent.click(screen.getByRole('button'));
    const panel = screen.getByRole('dialog');
    expect(panel).toHaveAttribute('lang', 'he');
    expect(getComputedStyle(panel).direction).toBe('rtl');
    expect(getComputedStyle(panel).colorScheme).toBe('dark');
    expect(getComputedStyle(panel).getPropertyValue('--mw-accent')).toBe('rgb(1, 2, 3)');
  });

  it('stays inside an open dialog of the host', async () => {
    const clock = createFakeClock(start);
    render(
      <dialog>
        <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} />
      </dialog>,
    );
    const dialog = find('dialog') as HTMLDialogElement;
    dialog.showModal();
    await userEvent.click(screen.getByRole('button'));
    expect(dialog.querySelector('.mw-panel')).toBeVisible();
    dialog.close();
  });
});

describe('where only a person may reply', () => {
  const messenger = { channel: 'messenger', lastInboundAt: start - 2 * DAY_MS } as const;

  it('opens the composer of its conversation to one', async () => {
    const user = userEvent.setup();
    render(<MessagingWindow {...messenger} clock={createFakeClock(start)} onSend={() => {}} />);
    await user.click(screen.getByRole('button', { name: /messaging window/ }));
    const panel = await screen.findByRole('dialog', { name: 'Messaging window' });
    await user.click(within(panel).getByRole('button', { name: 'Reply as a person' }));
    expect([find('.mw-panel'), find('.mw-notice')]).toEqual([null, null]);
    expect(focused()).toBe(find('.mw-composer-input'));
  });

  it('offers nothing to press where it knows of no composer', async () => {
    const { user, button } = open({ ...messenger });
    await user.click(button);
    expect(screen.queryByRole('button', { name: 'Reply as a person' })).toBeNull();
  });
});
