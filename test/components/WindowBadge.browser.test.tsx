import { act, cleanup, render, screen } from '@testing-library/react';
import { createRef, Profiler, type ReactElement, StrictMode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import {
  MessagingWindowProvider,
  RiskAlert,
  WindowBadge,
  type WindowBadgeProps,
} from 'react-messaging-window';
import type { WindowSettings } from 'react-messaging-window/core';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { MARKS } from '../../src/components/internal/StatusIcon.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import { thrownLater } from '../support/thrownLater.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const statusOf = (container: Element) => container.firstElementChild?.getAttribute('data-status');
const wordsOf = (container: Element) => container.querySelector('.mw-badge-text')?.textContent;
const nameOf = (container: Element) => container.querySelector('.mw-hidden')?.textContent;

const rendered = (page: ReactElement) => {
  const { container, unmount } = render(page);
  const copy = container.firstElementChild?.cloneNode(true) ?? null;
  unmount();
  return copy;
};

describe('WindowBadge, left alone', () => {
  it('never searches the page for what it writes: that costs by the size of the page', () => {
    const clock = createFakeClock(start);
    render(
      <>
        <WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />
        <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} size="full" />
      </>,
    );
    const searches = [vi.spyOn(Element.prototype, 'querySelector'), vi.spyOn(document, 'querySelector')];
    clock.advance(DAY_MS);
    for (const search of searches) expect(search).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(screen.getByRole('button')).toHaveAttribute('data-status', 'closed');
  });

  it('goes from open to expiring to closed at the very instants, without a React render', () => {
    const clock = createFakeClock(start);
    const renders = vi.fn();
    const { container } = render(
      <Profiler id="badge" onRender={renders}>
        <WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />
      </Profiler>,
    );
    const seen: unknown[] = [];
    for (const at of [
      0,
      5.5 * HOUR_MS,
      20 * HOUR_MS,
      20 * HOUR_MS + 1,
      DAY_MS - HOUR_MS,
      DAY_MS - HOUR_MS + 1,
      DAY_MS - 1,
      DAY_MS,
    ]) {
      clock.advance(start + at - clock.now());
      seen.push([statusOf(container), wordsOf(container), nameOf(container)]);
    }
    expect(seen).toEqual([
      ['open', 'Window open (24h remaining)', 'Window open, closes in 24 hours'],
      ['open', 'Window open (18h remaining)', 'Window open, closes in 18 hours'],
      ['open', 'Window open (4h remaining)', 'Window open, closes in 4 hours'],
      ['expiring', 'Window expires soon (3h remaining)', 'Window expires soon, closes in 3 hours'],
      ['expiring', 'Window expires soon (1h remaining)', 'Window expires soon, closes in 1 hour'],
      ['expiring', 'Window expires soon (59m remaining)', 'Window expires soon, closes in 59 minutes'],
      [
        'expiring',
        'Window expires soon (less than a minute remaining)',
        'Window expires soon, closes in less than a minute',
      ],
      ['closed', 'Window closed — use template', 'Window closed — use template'],
    ]);
    expect(renders).toHaveBeenCalledTimes(1);
  });

  it('opens again when a reply arrives, also with the very words of its first render', () => {
    const clock = createFakeClock(start);
    const badge = (lastInboundAt: number) => (
      <WindowBadge channel="whatsapp" lastInboundAt={lastInboundAt} clock={clock} />
    );
    const { container, rerender } = render(badge(start));
    const words = wordsOf(container);
    clock.advance(25 * HOUR_MS);
    expect(statusOf(container)).toBe('closed');
    rerender(badge(clock.now()));
    expect([statusOf(container), wordsOf(container)]).toEqual(['open', words]);
  });

  it('is right after sleep as soon as the page has the focus', () => {
    const clock = createFakeClock(start);
    const { container } = render(<WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />);
    clock.sleep(30 * HOUR_MS);
    clock.focus();
    expect(statusOf(container)).toBe('closed');
    clock.setTime(start + HOUR_MS);
    clock.advance(MINUTE_MS);
    expect(statusOf(container)).toBe('open');
  });
});

describe('WindowBadge in numbers', () => {
  it('keeps one timer for 1,000 badges and leaves nothing behind', () => {
    const clock = createFakeClock(start);
    const { unmount } = render(
      Array.from({ length: 1000 }, (_, i) => (
        <WindowBadge key={String(i)} channel="whatsapp" lastInboundAt={start - i * MINUTE_MS} clock={clock} />
      )),
    );
    expect([clock.timerCount, clock.listenerCount]).toEqual([1, 1]);
    unmount();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
  });

  it('changes no timer in 1,000 renders with literals written inline', () => {
    const clock = createFakeClock(start);
    const badge = () => (
      <WindowBadge channel="whatsapp" lastInboundAt={new Date(start)} clock={clock} inboundEvents={[]} />
    );
    const { rerender } = render(badge());
    const { timersSet } = clock;
    for (let i = 0; i < 1000; i++) rerender(badge());
    expect(clock.timersSet).toBe(timersSet);
  });

  it('writes nothing to the page while its words stay the same', async () => {
    const clock = createFakeClock(start);
    const { container } = render(<WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />);
    clock.advance(1);
    const writes = vi.fn();
    const observer = new MutationObserver(writes);
    observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
    clock.advance(50 * MINUTE_MS);
    expect(observer.takeRecords()).toEqual([]);
    clock.advance(10 * MINUTE_MS);
    expect(observer.takeRecords().map(({ type }) => type)).toEqual(['characterData', 'characterData']);
    observer.disconnect();
  });
});

describe('WindowBadge and its host', () => {
  it.each([
    ['whatsapp', null, 'No messages yet — use template'],
    ['wecom', null, 'No messages yet — wait for the customer'],
    ['wecom', start - 48 * HOUR_MS, 'Window closed — wait for the customer'],
    ['sms', null, 'No time limit'],
    ['whatsapp', undefined, 'Window status unknown'],
    ['whatsapp', Number.NaN, 'Window status unknown'],
  ] as const)('%s with %s says “%s”', (channel, lastInboundAt, words) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { container } = render(
      <WindowBadge channel={channel} lastInboundAt={lastInboundAt} clock={createFakeClock(start)} />,
    );
    expect(wordsOf(container)).toBe(words);
  });

  it('renders by React where the host takes part in the state', async () => {
    const clock = createFakeClock(start);
    const onStatusChange = vi.fn();
    const { container } = render(
      <StrictMode>
        <WindowBadge
          channel="whatsapp"
          lastInboundAt={start}
          clock={clock}
          className={({ status }) => `is-${status}`}
          onStatusChange={onStatusChange}
        />
      </StrictMode>,
    );
    expect(container.firstElementChild).toHaveClass('mw-badge', 'is-open');
    await act(async () => clock.advance(DAY_MS));
    expect(container.firstElementChild).toHaveClass('is-closed');
    expect(onStatusChange.mock.calls.map(([status]) => status)).toEqual(['closed']);
  });

  it('stays, with those beside it, when the host’s callback throws', async () => {
    const clock = createFakeClock(start);
    const error = new Error('of the host');
    const fail = () => {
      throw error;
    };
    const { container } = render(
      <>
        <WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} onStatusChange={fail} />
        <WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />
      </>,
    );
    const errors = await thrownLater(() => act(async () => clock.advance(DAY_MS)));
    expect(errors).toEqual([error]);
    expect(container.querySelectorAll('.mw-badge[data-status="closed"]')).toHaveLength(2);
  });

  it('does not call it a change that a server did not know the time', async () => {
    const onStatusChange = vi.fn();
    const clock = createFakeClock(start);
    const page = (
      <WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} onStatusChange={onStatusChange} />
    );
    const host = document.createElement('div');
    host.innerHTML = renderToString(page);
    const roots: Root[] = [];
    await act(async () => void roots.push(hydrateRoot(host, page)));
    expect(host.firstElementChild).toHaveAttribute('data-status', 'open');
    expect(onStatusChange).not.toHaveBeenCalled();
    await act(async () => clock.advance(DAY_MS));
    expect(onStatusChange.mock.calls.map(([status]) => status)).toEqual(['closed']);
    await act(async () => roots[0]?.unmount());
  });

  it('has its instant in a <time> and follows locale and own texts', () => {
    const { container, rerender } = render(
      <WindowBadge channel="whatsapp" lastInboundAt={start} clock={createFakeClock(start)} />,
    );
    expect(container.querySelectorAll('.mw-badge, .mw-badge *').length).toBeLessThanOrEqual(5);
    expect(container.querySelector('time')).toHaveAttribute('datetime', '2026-11-23T09:30:00.000Z');
    rerender(
      <WindowBadge
        channel="whatsapp"
        lastInboundAt={start}
        clock={createFakeClock(start)}
        strings={{ badge: { open: 'Noch {time} offen' } }}
      />,
    );
    expect(wordsOf(container)).toBe('Noch 24h offen');
  });

  it('hydrates without a warning what any server said, and is right afterwards', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = (now: number | undefined, hours: number, lastInboundAt?: number) => (
      <MessagingWindowProvider now={now} clock={createFakeClock(start + hours * HOUR_MS)}>
        <WindowBadge channel="whatsapp" lastInboundAt={lastInboundAt} />
      </MessagingWindowProvider>
    );
    // A server that knows no time says what is said without data; one with a clock of its own says anything.
    const servers = [
      [page(undefined, 0), undefined, 'Window status unknown'],
      [page(start, 25, start), start, 'Window open (24h remaining)'],
      [page(undefined, 21, start), undefined, 'Window expires soon (3h remaining)'],
    ] as const;
    for (const [server, now, words] of servers) {
      const host = document.createElement('div');
      host.innerHTML = renderToString(server);
      expect(wordsOf(host)).toBe(words);
      document.body.append(host);
      const badge = host.firstElementChild;
      const roots: Root[] = [];
      await act(async () => void roots.push(hydrateRoot(host, page(now, 25, start))));
      expect(host.firstElementChild).toBe(badge);
      expect(badge?.isEqualNode(rendered(page(undefined, 25, start)))).toBe(true);
      await act(async () => roots[0]?.unmount());
      host.remove();
    }
    expect(errors).not.toHaveBeenCalled();
  });

  it('takes the policies and the clock of its provider', () => {
    const clock = createFakeClock(start + 3 * HOUR_MS);
    const { container } = render(
      <MessagingWindowProvider
        clock={clock}
        policies={{ whatsapp: { opens: { message: { durationMs: 2 * HOUR_MS } } } }}
      >
        <WindowBadge channel="whatsapp" lastInboundAt={start} />
      </MessagingWindowProvider>,
    );
    expect(statusOf(container)).toBe('closed');
  });

  it('is announced by its long form alone', () => {
    render(
      <WindowBadge channel="whatsapp" lastInboundAt={start} clock={createFakeClock(start)} size="compact" />,
    );
    expect(screen.getByText('24h')).toHaveAttribute('aria-hidden', 'true');
    expect(screen.getByText('Window open, closes in 24 hours')).toBeInTheDocument();
  });
});

describe('WindowBadge, changed by its host after it has ticked', () => {
  /** A badge that says "22h", though React rendered "24h". */
  function ticked(props: Partial<WindowBadgeProps> = {}) {
    const clock = createFakeClock(start);
    const ref = createRef<HTMLElement>();
    const page = (more: Partial<WindowBadgeProps>, policies?: WindowSettings['policies']) => (
      <StrictMode>
        <MessagingWindowProvider clock={clock} policies={policies}>
          <WindowBadge channel="whatsapp" lastInboundAt={start} ref={ref} {...props} {...more} />
        </MessagingWindowProvider>
      </StrictMode>
    );
    const { container, rerender } = render(page({}));
    clock.advance(1.5 * HOUR_MS);
    return { clock, ref, container, to: (...given: Parameters<typeof page>) => rerender(page(...given)) };
  }

  it('keeps its words through renders that change nothing', () => {
    const { container, clock, to } = ticked();
    const { timersSet } = clock;
    for (let i = 0; i < 20; i++) to({ title: `render ${i}` });
    expect(wordsOf(container)).toBe('Window open (22h remaining)');
    expect(container.firstElementChild).toHaveAttribute('title', 'render 19');
    expect(clock.timersSet).toBe(timersSet);
  });

  it.each<[string, Partial<WindowBadgeProps>, string, string]>([
    ['another locale', { locale: 'en-u-nu-arab' }, 'Window open (٢٢h remaining)', 'closes in ٢٢ hours'],
    ['own texts', { strings: { badge: { open: 'Noch {time}' } } }, 'Noch 22h', 'closes in 22 hours'],
    ['another size', { size: 'compact' }, '22h', 'closes in 22 hours'],
    ['other data', { lastInboundAt: start + HOUR_MS }, 'Window open (23h remaining)', 'closes in 23 hours'],
    [
      'other data with the first words',
      { lastInboundAt: start + 1.5 * HOUR_MS },
      'Window open (24h remaining)',
      'closes in 24 hours',
    ],
  ])('takes %s', (_name, props, words, spoken) => {
    const { container, clock, to, ref } = ticked();
    to(props);
    expect(wordsOf(container)).toBe(words);
    expect(nameOf(container)).toBe(`Window open, ${spoken}`);
    expect(ref.current).toBe(container.firstElementChild);
    expect([clock.timerCount, clock.listenerCount]).toEqual([1, 1]);
    clock.advance(25 * HOUR_MS);
    expect(statusOf(container)).toBe('closed');
  });

  it('takes another policy of its provider, and gives it back', () => {
    const { container, to } = ticked();
    const badge = container.firstElementChild;
    to({}, { whatsapp: { opens: { message: { durationMs: 5 * HOUR_MS } } } });
    expect([statusOf(container), wordsOf(container)]).toEqual(['open', 'Window open (3h remaining)']);
    expect(container.querySelector('time')).toHaveAttribute('datetime', '2026-11-22T14:30:00.000Z');
    to({});
    expect([statusOf(container), wordsOf(container)]).toEqual(['open', 'Window open (22h remaining)']);
    expect(container.firstElementChild).toBe(badge);
  });

  it('changes no timer by a ref written inline', () => {
    const { clock, to } = ticked();
    const { timersSet } = clock;
    const seen: unknown[] = [];
    to({ ref: (badge: HTMLElement | null) => void seen.push(badge) } as Partial<WindowBadgeProps>);
    to({ ref: (badge: HTMLElement | null) => void seen.push(badge) } as Partial<WindowBadgeProps>);
    expect(seen.at(-1)).toBeInstanceOf(HTMLElement);
    expect(clock.timersSet).toBe(timersSet);
  });

  it('goes over to React and back', () => {
    const { container, clock, to } = ticked();
    to({ className: ({ status }) => `is-${status}` });
    expect(wordsOf(container)).toBe('Window open (22h remaining)');
    to({});
    clock.advance(HOUR_MS);
    expect(wordsOf(container)).toBe('Window open (21h remaining)');
    expect(clock.timerCount).toBe(1);
  });
});

describe('WindowBadge after a template', () => {
  it('has one mark while it waits, whether a window was ever open or not', () => {
    const clock = createFakeClock(start);
    const waiting = { channel: 'whatsapp', size: 'compact', lastTemplateAt: start - HOUR_MS, clock } as const;
    const byReact = { style: () => undefined };
    const { container } = render(
      <>
        <WindowBadge {...waiting} lastInboundAt={null} />
        <WindowBadge {...waiting} lastInboundAt={null} {...byReact} />
        <WindowBadge {...waiting} lastInboundAt={start - 2 * DAY_MS} />
        <WindowBadge {...waiting} lastInboundAt={start - 2 * DAY_MS} {...byReact} />
      </>,
    );
    const badges = [...container.children];
    expect(badges.map((badge) => badge.querySelector('.mw-badge-text')?.textContent)).toEqual(
      badges.map(() => 'Awaiting reply'),
    );
    expect(badges.map((badge) => badge.querySelector('path')?.getAttribute('d'))).toEqual(
      badges.map(() => MARKS['never-opened']),
    );
  });
});

describe('WindowBadge and the page', () => {
  it('leaves no timers, listeners and nodes after 100 mounts', () => {
    const clock = createFakeClock(start);
    const nodes = document.querySelectorAll('*').length;
    for (let round = 0; round < 100; round++) {
      render(
        <StrictMode>
          <WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />
        </StrictMode>,
      );
      clock.advance(HOUR_MS);
      cleanup();
    }
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
    expect(document.querySelectorAll('*')).toHaveLength(nodes);
  });

  it('sets a handful of timers when 10,000 are replaced by 10,000 in one commit', () => {
    const clock = createFakeClock(start);
    const list = (round: number) => (
      <div key={round}>
        {Array.from({ length: 10_000 }, (_, i) => (
          <WindowBadge key={String(i)} channel="whatsapp" lastInboundAt={start - i * 8000} clock={clock} />
        ))}
      </div>
    );
    const { rerender, unmount } = render(list(0));
    const { timersSet } = clock;
    rerender(list(1));
    expect(clock.timersSet - timersSet).toBeLessThanOrEqual(16);
    expect(clock.timerCount).toBe(1);
    unmount();
    expect(clock.timerCount).toBe(0);
  });

  it('has no timer where no window has an end, and none while hidden', () => {
    const clock = createFakeClock(start);
    const { rerender } = render(
      <>
        <WindowBadge channel="sms" clock={clock} />
        <WindowBadge channel="whatsapp" lastInboundAt={null} clock={clock} />
      </>,
    );
    expect(clock.timerCount).toBe(0);
    rerender(<WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />);
    expect(clock.timerCount).toBe(1);
    clock.hide();
    expect(clock.timerCount).toBe(0);
  });

  it('wakes once for each change of words, and once a minute', () => {
    const clock = createFakeClock(start);
    const { container } = render(
      Array.from({ length: 200 }, (_, i) => (
        <WindowBadge key={String(i)} channel="whatsapp" lastInboundAt={start - i * 431_000} clock={clock} />
      )),
    );
    const observer = new MutationObserver(() => {});
    observer.observe(container, { subtree: true, characterData: true });
    clock.advance(HOUR_MS);
    const changes = observer
      .takeRecords()
      .filter(({ target }) => target.parentElement?.className === 'mw-badge-text').length;
    observer.disconnect();
    expect(changes).toBeGreaterThan(200);
    expect(clock.wakeUps).toBeLessThanOrEqual(changes + 60);
  });

  it('gathers the changes of words with a slot, and closes at the very millisecond all the same', () => {
    const clock = createFakeClock(start, { slotMs: 10_000 });
    const { container } = render(<WindowBadge channel="whatsapp" lastInboundAt={start} clock={clock} />);
    clock.advance(1);
    expect(wordsOf(container)).toBe('Window open (24h remaining)');
    clock.advance(10_000);
    expect(wordsOf(container)).toBe('Window open (23h remaining)');
    clock.advance(start + DAY_MS - clock.now() - 1);
    expect(statusOf(container)).toBe('expiring');
    clock.advance(1);
    expect(statusOf(container)).toBe('closed');
  });
});
