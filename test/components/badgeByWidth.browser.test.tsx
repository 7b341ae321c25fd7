import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { RiskAlert, WindowBadge } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, it } from 'vitest';

const start = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
const clock = createFakeClock(start);
const window24 = { channel: 'whatsapp', lastInboundAt: start, size: 'auto' } as const;

/** In a container of so many em; what of the part's words is seen. */
function seenAt(em: number, part: ReactElement, css: string): string {
  const { container, unmount } = render(
    <div style={{ containerType: 'inline-size', width: `${em}em` }}>{part}</div>,
  );
  const words = [...container.querySelectorAll<HTMLElement>(css)].filter((one) => one.offsetWidth > 0);
  const seen = words.map(({ textContent }) => textContent).join('|');
  unmount();
  return seen;
}

const WORDS = '.mw-badge-text, .mw-badge-short';

it.each([
  ['a badge', <WindowBadge key="1" {...window24} clock={clock} />],
  ['a badge that React renders', <WindowBadge key="2" {...window24} clock={clock} className={() => 'own'} />],
  ['an alert', <RiskAlert key="3" {...window24} clock={clock} />],
])('%s shows as much as its container has room for', (_, part) => {
  expect(seenAt(30, part, WORDS)).toBe('Window open (24h remaining)');
  expect(seenAt(29.9, part, WORDS)).toBe('24h');
  expect(seenAt(15, part, WORDS)).toBe('24h');
  expect(seenAt(14.9, part, WORDS)).toBe('');
});

it('is whole where there is no container', () => {
  const { container } = render(<WindowBadge {...window24} clock={clock} />);
  expect(container.querySelector<HTMLElement>('.mw-badge-text')?.offsetWidth).toBeGreaterThan(0);
  expect(container.querySelector<HTMLElement>('.mw-badge-short')?.offsetWidth).toBe(0);
});

it('both words follow the clock, in badge, alert and element', () => {
  const time = createFakeClock(start, { act });
  const { container } = render(
    <>
      <WindowBadge {...window24} clock={time} />
      <RiskAlert {...window24} clock={time} />
    </>,
  );
  const words = () => [...container.querySelectorAll(WORDS)].map(({ textContent }) => textContent);
  expect(words()).toEqual(['24h', 'Window open (24h remaining)', '24h', 'Window open (24h remaining)']);
  time.advance(3 * HOUR);
  expect(words()).toEqual(['21h', 'Window open (21h remaining)', '21h', 'Window open (21h remaining)']);
  time.advance(24 * HOUR);
  const closed = ['Closed', 'Window closed — use template'];
  expect(words()).toEqual([...closed, ...closed]);
  expect(container.querySelector('button')).toHaveAccessibleName(/^Window closed — use template/);
});
