import { render, screen } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { MessagingWindowProvider, WindowBadge } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const statusOf = (container: Element) => container.firstElementChild?.getAttribute('data-status');
const wordsOf = (container: Element) => container.querySelector('.mw-badge-text')?.textContent;
const nameOf = (container: Element) => container.querySelector('.mw-hidden')?.textContent;

describe('WindowBadge, left alone', () => {
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
      <>
        {Array.from({ length: 1000 }, (_, i) => (
          <WindowBadge
            key={String(i)}
            channel="whatsapp"
            lastInboundAt={start - i * MINUTE_MS}
            clock={clock}
          />
        ))}
      </>,
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
    ['whatsapp', undefined, 'Window unknown'],
    ['whatsapp', Number.NaN, 'Window unknown'],
  ] as const)('%s with %s says “%s”', (channel, lastInboundAt, words) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { container } = render(
      <WindowBadge channel={channel} lastInboundAt={lastInboundAt} clock={createFakeClock(start)} />,
    );
    expect(wordsOf(container)).toBe(words);
  });

  it('renders by React where the host takes part in the state', () => {
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
    return import('react').then(async ({ act }) => {
      await act(async () => clock.advance(DAY_MS));
      expect(container.firstElementChild).toHaveClass('is-closed');
      expect(onStatusChange.mock.calls.map(([status]) => status)).toEqual(['closed']);
    });
  });

  it('has its instant in a <time> and follows locale and own texts', () => {
    const { container, rerender } = render(
      <WindowBadge channel="whatsapp" lastInboundAt={start} clock={createFakeClock(start)} />,
    );
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

  it('hydrates without a warning and is right afterwards, with and without the time of the server', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const now of [undefined, start]) {
      const clock = createFakeClock(start + 25 * HOUR_MS);
      const page = (
        <MessagingWindowProvider now={now} clock={clock}>
          <WindowBadge channel="whatsapp" lastInboundAt={start} />
        </MessagingWindowProvider>
      );
      const host = document.createElement('div');
      host.innerHTML = renderToString(page);
      expect(wordsOf(host)).toBe(now === undefined ? 'Window unknown' : 'Window open (24h remaining)');
      document.body.append(host);
      const { act } = await import('react');
      const root = await act(async () => hydrateRoot(host, page));
      expect(wordsOf(host)).toBe('Window closed — use template');
      await act(async () => root.unmount());
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
