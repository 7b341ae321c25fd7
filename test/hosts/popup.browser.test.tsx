import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { clearDrafts, RiskAlert, WindowBadge, WindowComposer } from 'react-messaging-window';
import { defineElements } from 'react-messaging-window/elements';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { framePage } from '../support/framePage.js';

const DAY_MS = 86_400_000;
const SHORT_MS = 40;

const tellOf = (page: Document) => page.dispatchEvent(new Event('visibilitychange'));

/** What the browser says of a page: a frame shares its page's visibility, a popup does not. */
function set(page: Document, visibility: 'visible' | 'hidden') {
  vi.spyOn(page, 'hidden', 'get').mockReturnValue(visibility === 'hidden');
  act(() => void tellOf(page));
}

/** The page loses its sight: its timers come a minute late. */
function hideOpener() {
  const { setTimeout } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run, ms = 0) => setTimeout(run, ms + 60_000));
  set(document, 'hidden');
}

let page: Document;

beforeEach(() => {
  page = framePage({});
  set(page, 'visible');
});

afterEach(() => {
  vi.restoreAllMocks();
  tellOf(document);
  clearDrafts();
});

const inPopup = (children: ReactNode) => createPortal(children, page.body);
const ending = () => ({ channel: 'whatsapp', lastInboundAt: Date.now() - DAY_MS + SHORT_MS }) as const;
const statuses = () => [
  ...new Set([...page.querySelectorAll('[data-status]')].map((part) => part.getAttribute('data-status'))),
];
/** In the popup's own time. */
const passed = () => act(() => new Promise((resolve) => page.defaultView?.setTimeout(resolve, 3 * SHORT_MS)));

describe('the popup of a hidden page', () => {
  it.each([
    ['a badge', () => <WindowBadge {...ending()} />],
    ['a badge that React renders', () => <WindowBadge {...ending()} className={({ status }) => status} />],
    ['an alert', () => <RiskAlert {...ending()} />],
    ['a composer', () => <WindowComposer {...ending()} conversationKey="popup" onSend={() => {}} />],
  ])('closes %s in time', async (_name, part) => {
    render(inPopup(part()));
    hideOpener();
    expect(statuses()).toEqual(['expiring']);
    await passed();
    expect(statuses()).toEqual(['closed']);
  });

  it('closes what comes into it later', async () => {
    const view = render(<WindowBadge {...ending()} />);
    hideOpener();
    view.rerender(inPopup(<WindowBadge {...ending()} />));
    await passed();
    expect(statuses()).toEqual(['closed']);
  });

  it('closes what was moved there, as into a window above all others', async () => {
    const { container } = render(<WindowBadge {...ending()} />);
    page.body.append(container);
    hideOpener();
    await passed();
    expect(statuses()).toEqual(['closed']);
  });

  it('closes a custom element', async () => {
    defineElements();
    const badge = Object.assign(document.createElement('mw-badge'), ending());
    page.body.append(badge);
    await Promise.resolve();
    hideOpener();
    await passed();
    expect(badge.shadowRoot?.querySelector('.mw-badge')).toHaveAttribute('data-status', 'closed');
    badge.remove();
  });

  it('sleeps when it is hidden too, and catches up when it is seen', async () => {
    render(inPopup(<WindowBadge {...ending()} />));
    hideOpener();
    set(page, 'hidden');
    await passed();
    expect(statuses()).toEqual(['expiring']);
    set(page, 'visible');
    expect(statuses()).toEqual(['closed']);
  });

  it('asks nothing of the popup any more once it has nothing to show', async () => {
    const view = render(inPopup(<WindowBadge {...ending()} />));
    const other = render(<WindowBadge {...ending()} data-testid="other" />);
    hideOpener();
    view.unmount();
    tellOf(page);
    await passed();
    expect(other.getByTestId('other')).toHaveAttribute('data-status', 'expiring');
  });
});
