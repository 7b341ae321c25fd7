import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, type ReactNode, useState } from 'react';
import {
  ExpiryNotice,
  type Icons,
  type MessagingActions,
  MessagingWindow,
  MessagingWindowProvider,
  MessagingWindowRoot,
  RiskAlert,
  TemplateSelector,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import type { FieldValue } from 'react-messaging-window/core';
import { de } from 'react-messaging-window/locales/de';
import { TemplateForm } from 'react-messaging-window/templates';
import { createFakeClock } from 'react-messaging-window/testing';
import { describe, expect, it, vi } from 'vitest';
import { MARKS } from '../../src/components/internal/StatusIcon.js';
import { HOUR_MS } from '../../src/core/time/units.js';
import { find, focused } from '../support/inPage.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const window24 = { channel: 'whatsapp', lastInboundAt: start } as const;

describe('own words', () => {
  const words = (children: ReactNode, terms: object) =>
    render(<MessagingWindowProvider strings={{ terms }}>{children}</MessagingWindowProvider>);

  it('stand for the customer and the user in every text', () => {
    const clock = createFakeClock(start + 48 * HOUR_MS);
    words(
      <>
        <WindowBadge channel="sms" lastInboundAt={null} />
        <WindowBadge channel="wecom" lastInboundAt={start} clock={clock} />
        <ExpiryNotice {...window24} clock={clock} />
      </>,
      { customer: 'guest', user: 'guest' },
    );
    expect(screen.getAllByText('Window closed — wait for the guest')).not.toEqual([]);
    expect(screen.getByText(/Send a template or wait for the guest to write\./)).toBeVisible();
  });

  it('are nested like any text: the inner ones win, the others stay', () => {
    const clock = createFakeClock(start + 48 * HOUR_MS);
    words(
      <MessagingWindowProvider strings={[{ badge: { closedWait: 'Wait for {customer}' } }]}>
        <WindowBadge channel="wecom" lastInboundAt={start} clock={clock} />
      </MessagingWindowProvider>,
      { customer: 'patient' },
    );
    expect(screen.getAllByText('Wait for patient')).not.toEqual([]);
  });
});

describe('a locale', () => {
  const closes = () => screen.getByText('Closes').nextElementSibling?.textContent.replaceAll('\u00a0', ' ');
  const clock = () => createFakeClock(start);

  it('speaks through the provider, in forms of the words and units of the language', () => {
    render(
      <MessagingWindowProvider strings={de}>
        <WindowBadge {...window24} clock={clock()} />
        <ExpiryNotice {...window24} clock={createFakeClock(start + 25 * HOUR_MS)} />
      </MessagingWindowProvider>,
    );
    expect(screen.getByText('Zeitfenster offen, schließt in 24 Stunden')).toBeInTheDocument();
    expect(screen.getByText(/warten Sie, bis der Kunde schreibt/)).toBeVisible();
  });

  it('is that of the nearest ancestor with a lang, where the texts are in its language', async () => {
    render(
      <div lang="en-GB">
        <RiskAlert {...window24} clock={clock()} defaultOpen />
        <section lang="fr">
          <WindowBadge {...window24} clock={clock()} />
        </section>
      </div>,
    );
    expect(closes()).toContain(dateIn('en-GB'));
    expect(dateIn('en-GB')).not.toBe(dateIn('en'));
    expect(screen.getByText('Window open (24h remaining)')).toBeVisible();
  });

  it('gives way to that of the provider', () => {
    render(
      <div lang="en-GB">
        <MessagingWindowProvider locale="en-US">
          <RiskAlert {...window24} clock={clock()} defaultOpen />
        </MessagingWindowProvider>
      </div>,
    );
    expect(closes()).toContain(dateIn('en-US'));
  });

  it('follows the lang for the badge too, when it is first in the page', () => {
    render(
      <div lang="en-u-nu-arab">
        <WindowBadge {...window24} clock={clock()} />
      </div>,
    );
    expect(screen.getByText('Window open (٢٤h remaining)')).toBeVisible();
  });

  function dateIn(locale: string) {
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: locale === 'en-GB' ? '2-digit' : 'numeric',
      minute: '2-digit',
    }).format(start + 24 * HOUR_MS);
  }
});

describe('own icons', () => {
  it('are the whole drawing, and follow the status', () => {
    const clock = createFakeClock(start);
    const icons = { open: 'M1 1h2', closed: 'M3 3h4' };
    const { container } = render(
      <MessagingWindowProvider icons={icons}>
        <WindowBadge {...window24} clock={clock} />
      </MessagingWindowProvider>,
    );
    const [mark, ...more] = container.querySelectorAll('.mw-icon > *');
    expect(more).toEqual([]);
    expect(mark).toHaveAttribute('d', icons.open);
    clock.advance(21 * HOUR_MS);
    expect(mark).toHaveAttribute('d', MARKS.expiring);
    clock.advance(2 * HOUR_MS);
    expect(mark).toHaveAttribute('d', MARKS.urgent);
    clock.advance(HOUR_MS);
    expect(mark).toHaveAttribute('d', icons.closed);
  });

  it.each([
    ['its own', { expiring: 'M1 1h2', urgent: 'M3 3h4' }, 'M3 3h4'],
    ['that of what expires, where it has none', { expiring: 'M1 1h2' }, 'M1 1h2'],
  ])('of the last hour are %s', (_which, icons, path) => {
    const clock = createFakeClock(start + 23.5 * HOUR_MS);
    const { container } = render(
      <MessagingWindowProvider icons={icons}>
        <WindowBadge {...window24} clock={clock} />
      </MessagingWindowProvider>,
    );
    expect(container.querySelector('.mw-mark > path')).toHaveAttribute('d', path);
  });

  it.each([
    ["the kit's, where the host has none for open windows", { closed: 'M1 1h2' }, MARKS['no-limit']],
    ['its own', { open: 'M1 1h2', 'no-limit': 'M3 3h4' }, 'M3 3h4'],
    ['that of an open window, where it has none', { open: 'M1 1h2' }, 'M1 1h2'],
  ])('of a window without an end are %s', (_which, icons, path) => {
    const { container } = render(
      <MessagingWindowProvider icons={icons}>
        <WindowBadge channel="sms" />
        <WindowBadge channel="sms" style={() => undefined} />
        <RiskAlert channel="sms" />
        <RiskAlert channel="sms" size="compact" />
      </MessagingWindowProvider>,
    );
    const marks = [...container.querySelectorAll('.mw-mark > path')];
    expect(marks.map((mark) => mark.getAttribute('d'))).toEqual([path, path, path, path]);
  });

  it('may be components, which React renders for each status in every part', () => {
    const clock = createFakeClock(start);
    const drawing = (name: string) => () => <svg data-drawing={name} />;
    const icons: Icons = { open: drawing('open'), closed: drawing('closed'), close: drawing('close') };
    const { container } = render(
      <MessagingWindowProvider icons={icons}>
        <WindowBadge {...window24} clock={clock} />
        <RiskAlert {...window24} clock={clock} />
        <RiskAlert {...window24} clock={clock} size="compact" defaultOpen />
        <MessagingWindowRoot {...window24} clock={clock}>
          <WindowBadge className={() => 'own'} />
          <RiskAlert />
        </MessagingWindowRoot>
      </MessagingWindowProvider>,
    );
    const marks = () =>
      [...container.querySelectorAll('.mw-mark')].map(
        (mark) => mark.querySelector('[data-drawing]')?.getAttribute('data-drawing') ?? mark.localName,
      );
    expect(marks()).toEqual(['open', 'open', 'open', 'open', 'open']);
    expect(screen.getByRole('button', { name: 'Close' }).querySelector('svg')).toHaveAttribute(
      'data-drawing',
      'close',
    );
    act(() => clock.advance(21 * HOUR_MS));
    expect(marks()).toEqual(['svg', 'svg', 'svg', 'svg', 'svg']);
    expect(container.querySelector('.mw-badge')).toHaveTextContent('Window expires soon (3h remaining)');
    act(() => clock.advance(3 * HOUR_MS));
    expect(marks()).toEqual(['closed', 'closed', 'closed', 'closed', 'closed']);
    const [icon, compact] = screen.getAllByRole('button', { name: /messaging window/, hidden: true });
    expect([icon, compact].map((one) => one?.getAttribute('data-status'))).toEqual(['closed', 'closed']);
    expect(compact).toHaveTextContent('Closed');
    // What is no drawing changes nothing.
    const junk = { open: 7, closed: <b /> } as unknown as Icons;
    const { container: other } = render(
      <MessagingWindowProvider icons={junk}>
        <WindowBadge {...window24} clock={createFakeClock(start)} />
      </MessagingWindowProvider>,
    );
    expect(other.querySelector('.mw-mark > path')).toHaveAttribute('d', MARKS.open);
  });

  it.each(['M9 9h2', () => <svg data-drawing="warning" />])('mark the lines of a composer', (warning) => {
    const { container } = render(
      <MessagingWindowProvider icons={{ warning }}>
        <WindowComposer
          {...window24}
          clock={createFakeClock(start)}
          balance={{ text: '1 EUR', insufficientFor: ['freeform'] as const }}
        />
      </MessagingWindowProvider>,
    );
    expect(container.querySelector('.mw-hint .mw-mark :is([d="M9 9h2"], [data-drawing])')).not.toBeNull();
  });

  it('stand beside words', () => {
    render(
      <MessagingWindowProvider icons={{ close: 'M9 9h2' }}>
        <RiskAlert {...window24} clock={createFakeClock(start)} defaultOpen />
      </MessagingWindowProvider>,
    );
    expect(screen.getByRole('button', { name: 'Close' }).querySelector('path')).toHaveAttribute(
      'd',
      'M9 9h2',
    );
  });
});

describe('the name of the alert', () => {
  it('says whose window it is', () => {
    const clock = createFakeClock(start);
    const alert = (name: string) => <RiskAlert {...window24} clock={clock} contact={{ name }} />;
    const { rerender } = render(alert('Ada'));
    const button = screen.getByRole('button');
    expect(button).toHaveAccessibleName('Window open, closes in 24 hours, messaging window, Ada');
    expect(button).not.toHaveAttribute('contactname');
    rerender(alert('Grace'));
    clock.advance(24 * HOUR_MS);
    expect(button).toHaveAccessibleName('Window closed — use template, messaging window, Grace');
  });

  it('stays where the host gives one', () => {
    const clock = createFakeClock(start);
    render(<RiskAlert {...window24} clock={clock} aria-label="Time left for Ada" />);
    clock.advance(24 * HOUR_MS);
    const button = screen.getByRole('button');
    expect(button).toHaveAccessibleName('Time left for Ada');
    expect(button).toHaveAttribute('data-status', 'closed');
  });
});

describe('working hours', () => {
  const hours = { timeZone: 'UTC', spans: [{ days: ['mon'], from: '12:00', to: '17:00' }] } as const;
  const panel = (at: number, provider?: object) =>
    render(
      <MessagingWindowProvider {...provider}>
        <RiskAlert
          {...window24}
          inboxId="main"
          clock={createFakeClock(at)}
          workingHours={provider ? undefined : hours}
          locale="en"
          defaultOpen
        />
      </MessagingWindowProvider>,
    );

  it('say that the window closes before the team is back', () => {
    panel(start);
    expect(screen.getByText(/^Before your team is back at Mon/)).toBeVisible();
  });

  it('say what is left when it is back', () => {
    const early = { ...hours, spans: [{ ...hours.spans[0], from: '07:30' }] };
    panel(start, { inboxes: { main: { channel: 'whatsapp', workingHours: early } } });
    expect(screen.getByText(/^2 hours left when your team is back at Mon/)).toBeVisible();
  });

  it('say nothing while the team works until the end', () => {
    const always = { timeZone: 'UTC', spans: [{ days: ['sun', 'mon'], from: '00:00', to: '24:00' }] };
    panel(start, { inboxes: { main: { channel: 'whatsapp', workingHours: always } } });
    expect(screen.queryByText(/your team is back/)).toBeNull();
  });
});

describe('what the provider knows of an inbox', () => {
  it('is taken for the balance and the templates', async () => {
    const components = [{ type: 'BODY', text: 'Hello.' }];
    const inbox = {
      channel: 'whatsapp',
      balance: { text: '€0.02', insufficientFor: ['freeform'] },
      templates: [{ name: 'hello', language: 'en_US', status: 'APPROVED', components }],
    } as const;
    render(
      <MessagingWindowProvider inboxes={{ main: inbox }}>
        <MessagingWindow
          {...window24}
          inboxId="main"
          clock={createFakeClock(start)}
          onSend={() => {}}
          onSendTemplate={() => {}}
          conversationKey="inbox"
        />
      </MessagingWindowProvider>,
    );
    expect(screen.getByText('Your balance (€0.02) is too low.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send template' }));
    expect(screen.getByRole('option', { name: /hello/ })).toBeVisible();
  });
});

describe('actions for own shortcuts', () => {
  it('open the alert and the templates, focus the notice and send', async () => {
    const clock = createFakeClock(start);
    const actions = createRef<MessagingActions>();
    const [template, onSend] = [vi.fn(), vi.fn()];
    render(
      <MessagingWindow
        {...window24}
        clock={clock}
        actionsRef={actions}
        actions={{ template }}
        onSend={onSend}
        conversationKey="shortcuts"
      />,
    );
    act(() => actions.current?.send());
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox'), 'Hello');
    await act(async () => actions.current?.send());
    expect(onSend).toHaveBeenCalledTimes(1);
    act(() => actions.current?.openAlert());
    expect(screen.getByRole('dialog', { name: 'Messaging window' })).toBeVisible();
    act(() => actions.current?.openTemplates());
    expect(template).toHaveBeenCalledTimes(1);
    act(() => clock.advance(24 * HOUR_MS));
    act(() => actions.current?.focusNotice());
    expect(focused()).toHaveClass('mw-notice');
  });
});

describe('the focus', () => {
  it('goes to the search when the button that loads more has gone', async () => {
    const items = [{ name: 'hello', language: 'en_US', status: 'APPROVED', components: [] }];
    const list = (source: object) => (
      <TemplateSelector
        channel="whatsapp"
        variant="inline"
        templates={{ items, ...source }}
        onLoadMore={() => {}}
        onSendTemplate={() => {}}
      />
    );
    const { rerender } = render(list({ status: 'ready', hasMore: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    rerender(list({ status: 'loading' }));
    expect(screen.getByRole('combobox', { name: 'Search by name or text' })).toHaveFocus();
  });

  it('passes the list of templates by, whose keys are those of the search', () => {
    const templates = [
      {
        name: 'hello',
        language: 'en_US',
        status: 'APPROVED',
        components: [{ type: 'BODY', text: 'Hello.' }],
      },
    ];
    render(<TemplateSelector channel="whatsapp" variant="inline" templates={templates} />);
    expect(screen.getByRole('listbox')).toHaveAttribute('tabindex', '-1');
  });
});

describe('an issue that comes up while typing', () => {
  it('is said, once', async () => {
    const template = {
      name: 'hello',
      language: 'en_US',
      status: 'APPROVED',
      components: [{ type: 'BODY', text: 'Hello {{1}}.' }],
    };
    const Form = () => {
      const [values, set] = useState<Record<string, FieldValue | undefined>>({});
      return (
        <TemplateForm
          template={template}
          values={values}
          onValueChange={(id, value) => set({ ...values, [id]: value })}
        />
      );
    };
    render(<Form />);
    const said = () => find('[data-mw-live="polite"]')?.textContent;
    await userEvent.type(screen.getByRole('textbox'), 'Ada');
    expect(said()).toBe('');
    await userEvent.type(screen.getByRole('textbox'), '     ');
    expect(said()).toBe("More than four spaces in a row aren't allowed.");
  });
});
