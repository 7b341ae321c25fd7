import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import type { TranscriptLine } from '../../.storybook/panels/transcript/Announcement.js';
import { timeText } from '../../.storybook/panels/transcript/transcriptText.js';
import { renderTranscript } from './renderTranscript.js';

// Not a .tsx, which would run on every React of the kit: Storybook renders its panels with its own.

const at = Date.UTC(2026, 10, 22, 9, 30);
const line = (more: Partial<TranscriptLine>): TranscriptLine => ({
  kind: 'polite',
  text: '1 hour left',
  at,
  isStoryTime: true,
  story: 'Inbox: Default',
  ...more,
});

const cells = () => [...document.querySelectorAll('td')].map(({ textContent }) => textContent);

function setUp(lines: readonly TranscriptLine[], colorScheme?: 'light' | 'dark') {
  const page = renderTranscript(colorScheme);
  const add = (added: TranscriptLine) => act(() => page.transcript.add(added));
  lines.forEach(add);
  return { ...page, add, user: userEvent.setup() };
}

it('says what to do while it is empty', () => {
  setUp([]);
  expect(screen.getByText(/Nothing has been said yet/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy' })).toBeDisabled();
});

it('prints time, politeness and text, a group for each story', () => {
  setUp([
    line({}),
    line({ kind: 'focus', text: 'Reply', role: 'textbox', description: 'Ends at 10:30' }),
    line({ kind: 'assertive', text: 'The window has closed', at: at + 3_600_000 }),
    line({ story: 'RiskAlert: Open', isStoryTime: false }),
  ]);
  expect(cells()).toEqual([
    ...[timeText(at), 'polite', '1 hour left'],
    ...[timeText(at), 'focus', 'Reply textbox Ends at 10:30'],
    ...[timeText(at + 3_600_000), 'assertive', 'The window has closed'],
    ...[`${timeText(at)} computer`, 'polite', '1 hour left'],
  ]);
  const groups = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(groups).toEqual(['Inbox: Default', 'RiskAlert: Open']);
});

it('hides focus, copies what is shown, clears', async () => {
  const { user } = setUp([line({}), line({ kind: 'focus', text: '', role: 'button' })]);
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(copied).toHaveBeenCalledWith(
    `# Inbox: Default\n${timeText(at)}  polite     1 hour left\n${timeText(at)}  focus      (no name), button\n`,
  );
  await user.click(screen.getByRole('checkbox', { name: 'Focus' }));
  expect(cells()).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(cells()).toEqual([]);
});

it('follows the end, unless the reader has gone up', () => {
  const { add } = setUp(Array.from({ length: 40 }, () => line({})));
  const scroller = screen.getByRole('region', { name: 'Transcript' });
  const distance = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  expect(scroller.scrollHeight).toBeGreaterThan(scroller.clientHeight);
  expect(distance()).toBeLessThan(2);
  scroller.scrollTop = 0;
  scroller.dispatchEvent(new Event('scroll'));
  add(line({ text: 'later' }));
  expect(scroller.scrollTop).toBe(0);
  expect(within(scroller).getByText('later')).toBeInTheDocument();
});

it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
  const { container } = setUp(
    [line({}), line({ kind: 'assertive' }), line({ kind: 'focus', role: 'button', isStoryTime: false })],
    colorScheme,
  );
  const { violations } = await axe.run(container);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
