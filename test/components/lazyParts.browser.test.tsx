import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  type MessagingEvent,
  MessagingWindow,
  type MessagingWindowProps,
  RiskAlert,
  TemplateSelector,
} from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LazyPart, lazyPart } from '../../src/components/internal/lazyPart.js';
import { lazyPanel } from '../../src/components/RiskAlert/lazyPanel.js';
import { lazySelector } from '../../src/components/TemplateSelector/TemplateSelector.js';
import { focused } from '../support/inPage.js';

const DAY_MS = 24 * 60 * 60_000;
const start = Date.parse('2026-11-22T09:30:00Z');
const HELLO = {
  name: 'hello',
  status: 'APPROVED',
  language: 'en',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hello.' }],
};

/** Takes the code of a part away again; it comes, or fails, when the test says so. */
function coldly(part: LazyPart<unknown>) {
  const before = { ...part };
  const tries: { come: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const own = lazyPart<unknown>(
    () =>
      new Promise((resolve, reject) => {
        tries.push({
          come: () => act(async () => resolve(before.loaded)),
          fail: () => act(async () => reject(new TypeError('Failed to fetch dynamically imported module'))),
        });
      }),
  );
  part.loaded = null;
  part.load = async () => {
    part.loaded = await own.load();
    return part.loaded;
  };
  return { tries, restore: () => void Object.assign(part, before) };
}

let panel: ReturnType<typeof coldly>;
let selector: ReturnType<typeof coldly>;

beforeEach(() => {
  panel = coldly(lazyPanel);
  selector = coldly(lazySelector as LazyPart<unknown>);
});
afterEach(() => {
  panel.restore();
  selector.restore();
});

const last = ({ tries }: typeof panel) => tries.at(-1) as (typeof tries)[number];

function openAlert(props: Partial<Parameters<typeof RiskAlert>[0]> = {}) {
  const events: MessagingEvent[] = [];
  const view = render(
    <>
      <RiskAlert
        channel="whatsapp"
        lastInboundAt={start}
        clock={createFakeClock(start)}
        conversationKey="a"
        onEvent={(event) => void events.push(event)}
        {...props}
      />
      <input aria-label="Elsewhere" />
    </>,
  );
  return { ...view, events, user: userEvent.setup(), button: screen.getByRole('button') };
}

describe('the panel of an alert that loads', () => {
  it('marks its button as busy until it is there, and opens at once the second time', async () => {
    const { user, button } = openAlert();
    await user.click(button);
    expect(button).toHaveAttribute('aria-busy', 'true');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByRole('dialog')).toBeNull();
    await last(panel).come();
    expect(button).not.toHaveAttribute('aria-busy');
    const dialog = screen.getByRole('dialog');
    await waitFor(() => expect(dialog.contains(focused())).toBe(true));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    const { length } = panel.tries;
    await user.click(button);
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(panel.tries).toHaveLength(length);
  });

  it('is fetched ahead when the pointer or the focus comes to the button', async () => {
    const { user, button } = openAlert();
    expect(panel.tries).toHaveLength(0);
    await user.hover(button);
    expect(panel.tries).toHaveLength(1);
    await last(panel).fail();
    // Not every page that a test runs in has the focus itself.
    fireEvent.focus(button);
    expect(panel.tries).toHaveLength(2);
    expect(button).not.toHaveAttribute('aria-busy');
  });

  it('says that it could not be loaded, tries again, and tells the host', async () => {
    const { user, button, events } = openAlert();
    await user.click(button);
    await last(panel).fail();
    const failure = screen.getByRole('alert');
    expect(failure).toHaveTextContent("This couldn't be loaded.");
    expect(failure).toBeVisible();
    expect(within(failure).getByRole('button', { name: 'Reload the page' })).toBeVisible();
    expect(events).toMatchObject([
      { type: 'load-failed', part: 'alert', channel: 'whatsapp', conversationKey: 'a' },
    ]);
    await user.click(within(failure).getByRole('button', { name: 'Try again' }));
    await last(panel).come();
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('closes by another press on the button, also where it failed', async () => {
    const { user, button } = openAlert();
    await user.click(button);
    await last(panel).fail();
    await user.click(button);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('opens without the focus where that has moved on', async () => {
    const { user, button } = openAlert();
    await user.click(button);
    const elsewhere = screen.getByRole('textbox', { name: 'Elsewhere' });
    act(() => elsewhere.focus());
    await last(panel).come();
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(elsewhere).toHaveFocus();
  });

  it('comes too late for a part that has gone', async () => {
    const { user, button, unmount } = openAlert();
    await user.click(button);
    unmount();
    await last(panel).come();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

function openWindow(props: Partial<MessagingWindowProps> = {}) {
  const clock = createFakeClock(start);
  const events: MessagingEvent[] = [];
  const onSendTemplate = vi.fn<NonNullable<MessagingWindowProps['onSendTemplate']>>(async () => {});
  const element = (more: Partial<MessagingWindowProps> = {}) => (
    <>
      <MessagingWindow
        channel="whatsapp"
        lastInboundAt={start - 2 * DAY_MS}
        conversationKey={`lazy-${crypto.randomUUID()}`}
        contact={{ phone: '16505551234' }}
        templates={[HELLO]}
        onEvent={(event) => void events.push(event)}
        {...{ clock, onSendTemplate }}
        {...props}
        {...more}
      />
      <input aria-label="Elsewhere" />
    </>
  );
  const key = props.conversationKey ?? `lazy-${crypto.randomUUID()}`;
  const { rerender, unmount } = render(element({ conversationKey: key }));
  return {
    ...{ clock, events, onSendTemplate, unmount },
    user: userEvent.setup(),
    set: (more: Partial<MessagingWindowProps>) => rerender(element({ conversationKey: key, ...more })),
    way: () => screen.getByRole('button', { name: 'Send template' }),
  };
}

const dialog = () => screen.queryByRole('dialog', { name: 'Send template' });

describe('the template selector that loads', () => {
  it('marks the pressed button as busy until it is there, and opens at once the second time', async () => {
    const { user, way } = openWindow();
    await user.click(way());
    expect(way()).toHaveAttribute('aria-busy', 'true');
    expect(dialog()).toBeNull();
    await last(selector).come();
    expect(dialog()).toBeVisible();
    await waitFor(() => expect(dialog()?.contains(focused())).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog()).toBeNull());
    expect(way()).toHaveFocus();
    expect(way()).not.toHaveAttribute('aria-busy');
    const { length } = selector.tries;
    await user.click(way());
    expect(dialog()).toBeVisible();
    expect(selector.tries).toHaveLength(length);
  });

  it('is fetched ahead in idle time while the window is not open, and by the button while it is', async () => {
    const { set, clock, user, way } = openWindow();
    await waitFor(() => expect(selector.tries).toHaveLength(1));
    await last(selector).fail();
    set({ lastInboundAt: clock.now() });
    expect(selector.tries).toHaveLength(1);
    await user.hover(way());
    expect(selector.tries).toHaveLength(2);
  });

  it('says that it could not be loaded, tries again, and tells the host', async () => {
    const { user, way, events } = openWindow();
    await user.click(way());
    await last(selector).fail();
    const failure = screen.getByText("This couldn't be loaded.").closest('[role="alert"]') as HTMLElement;
    expect(failure).toBeVisible();
    expect(events.filter(({ type }) => type === 'load-failed')).toMatchObject([{ part: 'templates' }]);
    await user.click(within(failure).getByRole('button', { name: 'Try again' }));
    await last(selector).come();
    expect(dialog()).toBeVisible();
    expect(failure).not.toBeInTheDocument();
  });

  it('does not take somebody away who has begun to write elsewhere', async () => {
    const onOpenChange = vi.fn();
    const { user, way } = openWindow({ selector: { onOpenChange } });
    await user.click(way());
    await user.type(screen.getByRole('textbox', { name: 'Elsewhere' }), 'Hi');
    await last(selector).come();
    expect(dialog()).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Elsewhere' })).toHaveFocus();
    expect(onOpenChange.mock.calls).toEqual([
      [true, { reason: 'open' }],
      [false, { reason: 'late' }],
    ]);
    await user.click(way());
    expect(dialog()).toBeVisible();
  });

  it('asks about a window that has opened while it was loading', async () => {
    const { user, way, set, clock, onSendTemplate } = openWindow();
    await user.click(way());
    set({ lastInboundAt: clock.now() });
    await last(selector).come();
    await user.click(screen.getByRole('option', { name: /^hello/ }));
    const send = within(dialog() as HTMLElement).getByRole('button', { name: 'Send template' });
    await user.click(send);
    expect(onSendTemplate).not.toHaveBeenCalled();
    expect(screen.getByText(/The window is open again/)).toBeVisible();
    await user.click(send);
    expect(onSendTemplate).toHaveBeenCalledOnce();
  });

  it('comes too late for a conversation that has gone', async () => {
    const { user, way, unmount } = openWindow();
    await user.click(way());
    unmount();
    await last(selector).come();
    expect(dialog()).toBeNull();
  });

  it('inline holds its place until it is there', async () => {
    const { container } = render(
      <TemplateSelector channel="whatsapp" variant="inline" templates={[HELLO]} contact={{ phone: '1' }} />,
    );
    expect(container.firstElementChild).toHaveAttribute('aria-busy', 'true');
    expect(container.querySelectorAll('.mw-templates-bone')).toHaveLength(5);
    await last(selector).come();
    expect(screen.getByRole('option', { name: /^hello/ })).toBeVisible();
  });
});
