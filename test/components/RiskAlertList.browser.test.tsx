import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, Profiler, StrictMode, useState } from 'react';
import { RiskAlert, type RiskAlertProps } from 'react-messaging-window';
import { RiskAlertPanel, RiskAlertRoot, RiskAlertTrigger } from 'react-messaging-window/panel';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/time/units.js';
import { findAll, focused } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const panels = () => findAll('.mw-panel');
const triggers = () => screen.getAllByRole('button', { name: /messaging window/, hidden: true });
const frame = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('10,000 risk alerts', () => {
  it('have one timer, no panel until one is opened, one then, and no React render by themselves', async () => {
    const clock = createFakeClock(start);
    const renders = vi.fn();
    const { unmount } = render(
      <Profiler id="list" onRender={renders}>
        {Array.from({ length: 10_000 }, (_, i) => (
          <RiskAlert key={String(i)} channel="whatsapp" lastInboundAt={start - i * 8000} clock={clock} />
        ))}
      </Profiler>,
    );
    expect([clock.timerCount, clock.listenerCount, panels().length]).toEqual([1, 1, 0]);
    const before = renders.mock.calls.length;
    clock.advance(10 * MINUTE_MS);
    expect(renders.mock.calls.length).toBe(before);
    const [first] = findAll<HTMLElement>('.mw-alert-trigger');
    act(() => first?.click());
    expect(panels()).toHaveLength(1);
    unmount();
    expect([clock.timerCount, clock.listenerCount, panels().length]).toEqual([0, 0, 0]);
  });

  it('leave nothing behind after 100 rounds with an open panel', async () => {
    const clock = createFakeClock(start);
    await frame();
    const nodes = document.querySelectorAll('*').length;
    for (let round = 0; round < 100; round++) {
      render(
        <StrictMode>
          <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} defaultOpen />
        </StrictMode>,
      );
      expect(panels()).toHaveLength(1);
      cleanup();
    }
    await frame();
    expect([clock.timerCount, clock.listenerCount]).toEqual([0, 0]);
    expect(document.querySelectorAll('*')).toHaveLength(nodes);
  });
});

describe('one panel at a time', () => {
  const pair = (first: Partial<RiskAlertProps>, second: Partial<RiskAlertProps>) => {
    const clock = createFakeClock(start);
    return (
      <>
        <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} {...first} />
        <RiskAlert channel="wecom" lastInboundAt={start} clock={clock} {...second} />
      </>
    );
  };
  const expanded = () => triggers().map((trigger) => trigger.getAttribute('aria-expanded'));

  it('when both are open from the beginning', () => {
    const onOpenChange = vi.fn();
    render(pair({ defaultOpen: true, onOpenChange }, { defaultOpen: true }));
    expect(panels()).toHaveLength(1);
    expect(expanded()).toEqual(['false', 'true']);
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false, { reason: 'replaced', event: undefined });
  });

  it('when the host opens the second one, which keeps the focus', async () => {
    const onOpenChange = vi.fn();
    const { rerender } = render(pair({ defaultOpen: true, onOpenChange }, { open: false }));
    rerender(pair({ defaultOpen: true, onOpenChange }, { open: true }));
    await frame();
    expect(panels()).toHaveLength(1);
    expect(expanded()).toEqual(['false', 'true']);
    expect(panels()[0]?.contains(focused())).toBe(true);
    expect(onOpenChange).toHaveBeenCalledOnce();
  });

  it('also between the drop-in and the parts', async () => {
    const clock = createFakeClock(start);
    render(
      <>
        <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} defaultOpen />
        <RiskAlertRoot channel="wecom" lastInboundAt={start} clock={clock}>
          <RiskAlertTrigger data-testid="parts" />
          <RiskAlertPanel />
        </RiskAlertRoot>
      </>,
    );
    act(() => screen.getByTestId('parts').click());
    expect(panels()).toHaveLength(1);
    expect(expanded()).toEqual(['false', 'true']);
  });
});

describe('the button and its panel', () => {
  it('names the panel that it controls while there is one', async () => {
    const clock = createFakeClock(start);
    const user = userEvent.setup();
    render(<RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} />);
    const [trigger] = triggers();
    expect(trigger).not.toHaveAttribute('aria-controls');
    await user.click(trigger as HTMLElement);
    expect(trigger).toHaveAttribute('aria-controls', panels()[0]?.id);
    await user.keyboard('{Escape}');
    expect(trigger).not.toHaveAttribute('aria-controls');
  });

  it('ticks on while open, and follows other data and texts', async () => {
    const clock = createFakeClock(start);
    const alert = (props: Partial<RiskAlertProps> = {}) => (
      <StrictMode>
        <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} defaultOpen {...props} />
      </StrictMode>
    );
    const { rerender } = render(alert());
    const [trigger] = triggers();
    act(() => clock.advance(21 * HOUR_MS));
    expect(trigger).toHaveAccessibleName('Window expires soon, closes in 3 hours, messaging window');
    rerender(alert({ lastInboundAt: start + 21 * HOUR_MS }));
    expect(trigger).toHaveAccessibleName('Window open, closes in 24 hours, messaging window');
    expect(panels()[0]).toHaveTextContent('24 hours remaining');
    rerender(
      alert({ lastInboundAt: start + 21 * HOUR_MS, strings: { spoken: { alert: 'Frist: {status}' } } }),
    );
    expect(trigger).toHaveAccessibleName('Frist: Window open, closes in 24 hours');
    act(() => clock.advance(DAY_MS));
    expect(trigger).toHaveAttribute('data-status', 'closed');
  });

  it('keeps an element of the host right, and gives both refs', () => {
    const clock = createFakeClock(start);
    const ref = createRef<HTMLButtonElement>();
    const { container, rerender } = render(
      <RiskAlert
        channel="whatsapp"
        lastInboundAt={start}
        clock={clock}
        ref={ref}
        className={({ isOpen }) => (isOpen ? 'is-open' : 'is-shut')}
        render={({ children: _icon, ...props }) => <button {...props}>!</button>}
      />,
    );
    expect(ref.current).toBe(container.querySelector('button'));
    expect(ref.current).toHaveClass('mw-alert-trigger', 'is-shut');
    clock.advance(DAY_MS);
    expect(ref.current).toHaveAttribute('data-status', 'closed');
    const { timersSet } = clock;
    rerender(
      <RiskAlert
        channel="whatsapp"
        lastInboundAt={start}
        clock={clock}
        ref={ref}
        render={({ children: _icon, ...props }) => <button {...props}>?</button>}
      />,
    );
    expect(clock.timersSet).toBe(timersSet);
  });

  it('leaves what stands before an element of the host as it is', () => {
    const clock = createFakeClock(start);
    const { container } = render(
      <div>
        <p>Ada</p>
        <RiskAlert
          {...{ channel: 'whatsapp', lastInboundAt: start, clock, size: 'auto' }}
          render={({ children: _words, ...props }) => <button {...props}>!</button>}
        />
      </div>,
    );
    act(() => clock.advance(DAY_MS));
    expect(container).toHaveTextContent('Ada!');
  });
});

describe('a virtualized list', () => {
  function List({
    rows,
    ...props
  }: { rows: string[]; clock: ReturnType<typeof createFakeClock> } & Partial<RiskAlertProps>) {
    return (
      <div>
        <button type="button">before the list</button>
        <ul data-testid="list">
          {rows.map((row) => (
            <li key={row}>
              <a href={`#${row}`}>{row}</a>
              <RiskAlert channel="whatsapp" lastInboundAt={start} title={row} {...props} />
            </li>
          ))}
        </ul>
      </div>
    );
  }

  it.each([
    ['the next row', ['a', 'b', 'c', 'd'], ['a', 'c', 'd'], 'c'],
    ['the one before the last', ['a', 'b'], ['a'], 'a (its alert)'],
    ['the first that is there when all have changed', ['a', 'b', 'c'], ['x', 'y'], 'x'],
  ])('that unmounts the row of the open panel gives the focus to %s', async (_name, rows, left, expected) => {
    const clock = createFakeClock(start);
    const { rerender } = render(<List rows={rows} clock={clock} />);
    await userEvent.click(screen.getByTitle('b'));
    expect(panels()[0]?.contains(focused())).toBe(true);
    rerender(<List rows={left} clock={clock} />);
    await frame();
    expect(panels()).toHaveLength(0);
    const activeElement = focused();
    const where = activeElement?.textContent || `${activeElement?.getAttribute('title')} (its alert)`;
    expect(where).toBe(expected);
  });

  it('that is empty then gets the focus itself or nearby, never the body', async () => {
    const clock = createFakeClock(start);
    const { rerender } = render(<List rows={['b']} clock={clock} />);
    await userEvent.click(screen.getByTitle('b'));
    rerender(<List rows={[]} clock={clock} />);
    await frame();
    expect(focused()).toHaveTextContent('before the list');
  });

  it('of nothing else gives it to the nearest container', async () => {
    const clock = createFakeClock(start);
    function Only() {
      const [isThere, setThere] = useState(true);
      return (
        <section aria-label="list" onKeyDown={() => setThere(false)}>
          {isThere ? <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} defaultOpen /> : null}
        </section>
      );
    }
    const { container } = render(<Only />);
    await frame();
    await userEvent.keyboard('x');
    await frame();
    expect(panels()).toHaveLength(0);
    expect(focused()).toBe(container.querySelector('section'));
  });

  it.each(['div', 'main'] as const)(
    'that leaves with all else in the %s of the page gives it to nobody',
    async (Tag) => {
      const clock = createFakeClock(start);
      const place = document.body.appendChild(document.createElement('div'));
      const page = (isThere: boolean) => (
        <Tag>
          {isThere ? <RiskAlert channel="whatsapp" lastInboundAt={start} clock={clock} defaultOpen /> : null}
        </Tag>
      );
      const { container, rerender, unmount } = render(page(true), {
        container: Tag === 'main' ? place : undefined,
      });
      await frame();
      expect(panels()[0]?.contains(focused())).toBe(true);
      if (Tag === 'main') rerender(page(false));
      else unmount();
      await frame();
      expect(focused()).toBe(document.body);
      expect([container, ...container.children].filter((one) => one.hasAttribute('tabindex'))).toEqual([]);
      place.remove();
    },
  );

  it.each(['ref', 'function'])('gives it to what the host names, by a %s', async (kind) => {
    const clock = createFakeClock(start);
    const list = createRef<HTMLDivElement>();
    const page = (rows: string[]) => (
      <div ref={list} tabIndex={-1}>
        <List rows={rows} clock={clock} focusOnUnmount={kind === 'ref' ? list : () => list.current} />
      </div>
    );
    const { rerender } = render(page(['a', 'b', 'c']));
    await userEvent.click(screen.getByTitle('b'));
    rerender(page(['a', 'c']));
    await frame();
    expect(focused()).toBe(list.current);
  });

  it('takes the focus from nobody who has it', async () => {
    const clock = createFakeClock(start);
    const { rerender } = render(<List rows={['a', 'b', 'c']} clock={clock} />);
    await userEvent.click(screen.getByTitle('b'));
    rerender(<List rows={['a', 'c']} clock={clock} />);
    screen.getByText('before the list').focus();
    await frame();
    expect(focused()).toHaveTextContent('before the list');
  });
});
