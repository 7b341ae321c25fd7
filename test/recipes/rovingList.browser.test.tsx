import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { RiskAlert } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { beforeEach, expect, it } from 'vitest';
import { rovingCell, rovingRow, useRovingGrid } from '../../docs/recipes/roving-list/useRovingGrid.js';

const clock = createFakeClock(Date.parse('2026-11-22T09:30:00Z'));

function List({ names }: { names: string[] }) {
  return (
    <div {...useRovingGrid('Conversations')}>
      {names.map((name) => (
        <div key={name} {...rovingRow}>
          <span {...rovingCell}>
            <button type="button" aria-current={name === 'Contact 2'}>
              {name}
            </button>
          </span>
          <span {...rovingCell}>
            <RiskAlert
              channel="whatsapp"
              lastInboundAt={clock.now()}
              contact={{ name }}
              size="compact"
              clock={clock}
            />
          </span>
        </div>
      ))}
    </div>
  );
}

const NAMES = ['Contact 1', 'Contact 2', 'Contact 3'];
const page = (names = NAMES, dir: 'ltr' | 'rtl' = 'ltr') => (
  <div dir={dir}>
    <List names={names} />
    <button type="button">After the list</button>
  </div>
);
const alertOf = (name: string) => screen.getByRole('button', { name: `24h, messaging window, ${name}` });
const focusedName = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

let user = userEvent.setup();
beforeEach(() => {
  user = userEvent.setup();
});

it('is one stop of Tab, at the conversation that is shown or where one has been', async () => {
  render(page());
  await user.tab();
  expect(focusedName()).toBe('Contact 2');
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(alertOf('Contact 3')).toHaveFocus();
  await user.tab();
  expect(focusedName()).toBe('After the list');
  await user.tab({ shift: true });
  expect(alertOf('Contact 3')).toHaveFocus();
});

it.each([
  ['ltr', 'ArrowRight'],
  ['rtl', 'ArrowLeft'],
] as const)('reaches the alert by arrow (%s), and stops at the ends', async (dir, key) => {
  render(page(NAMES, dir));
  await user.tab();
  await user.keyboard(`{${key}}{${key}}`);
  expect(alertOf('Contact 2')).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(alertOf('Contact 1')).toHaveFocus();
  await user.keyboard('{Home}');
  expect(focusedName()).toBe('Contact 1');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(alertOf('Contact 3')).toHaveFocus();
});

it('leaves the keys of an open panel to it, and takes the focus back', async () => {
  render(page());
  await user.tab();
  await user.keyboard('{ArrowRight}{Enter}');
  const panel = await screen.findByRole('dialog');
  await user.keyboard('{ArrowDown}');
  expect(panel.contains(document.activeElement)).toBe(true);
  await user.keyboard('{Escape}');
  expect(alertOf('Contact 2')).toHaveFocus();
});

it('has a stop when the row with the last one is gone', async () => {
  const view = render(page());
  await user.tab();
  view.rerender(page(['Contact 1', 'Contact 3']));
  screen.getByText('After the list').focus();
  await user.tab({ shift: true });
  expect(focusedName()).toBe('Contact 1');
});
