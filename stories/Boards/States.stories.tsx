import type { Meta, StoryObj } from '@storybook/react-vite';
import { clearDrafts } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { addons } from 'storybook/preview-api';
import { expect, fn, waitFor, within } from 'storybook/test';
import { timeEvents } from '../support/timeMachine.js';
import { BOARD_START, boardStateIds, boardStates } from './boardStates.js';
import { boardParts } from './StateCard.js';
import { StatesBoard } from './StatesBoard.js';

const meta = {
  title: 'Boards/States',
  component: StatesBoard,
  // A page of its own: among the docs it would be there many times.
  tags: ['!autodocs'],
  args: {
    part: 'all',
    state: 'all',
    clock: createFakeClock(BOARD_START),
    onSend: fn(),
    onTemplate: fn(),
    onSms: fn(),
  },
  argTypes: {
    part: { control: 'select', options: ['all', ...boardParts] },
    state: { control: 'select', options: ['all', ...boardStateIds] },
    clock: { control: false },
  },
  // The window of the first card is what the time machine turns about.
  parameters: { layout: 'fullscreen', timeMachine: boardStates.open.input },
  beforeEach: () => clearDrafts(),
} satisfies Meta<typeof StatesBoard>;
export default meta;

type Story = StoryObj<typeof meta>;

const SIZES = ['full', 'compact', 'icon'];
const PARTS = [
  ...SIZES.map((size) => `Badge, ${size}`),
  ...SIZES.map((size) => `Trigger, ${size}`),
  ...['Panel', 'Notice', 'Composer'],
];

/** All parts in all states. */
export const All: Story = {
  tags: ['board'],
  play: async ({ canvasElement }) => {
    for (const id of boardStateIds) {
      for (const part of PARTS) {
        const cell = canvasElement.querySelector(`[data-state="${id}"][data-part="${part}"]`);
        await expect(cell, `${part}, ${id}`).toBeInTheDocument();
      }
    }
    const names = within(canvasElement)
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    await expect(names).toEqual(expect.arrayContaining(boardStateIds.map((id) => boardStates[id].name)));
  },
};

export const Badges: Story = { args: { part: 'badge' } };
export const Triggers: Story = { args: { part: 'trigger' } };
export const Panels: Story = { args: { part: 'panel' } };
export const Notices: Story = { args: { part: 'notice' } };
export const Composers: Story = { args: { part: 'composer' } };

/** The time machine at work: it moves the clock, lets it sleep and run, and the badge follows. */
export const TimeMachine: Story = {
  args: { part: 'badge', state: 'open', clock: createFakeClock(BOARD_START) },
  globals: { time: -90 },
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector('[data-part="Badge, full"] .board-cell-part');
    const shows = (text: string) => waitFor(() => expect(badge).toHaveTextContent(text), { timeout: 5000 });
    const channel = addons.getChannel();
    await shows('Window expires soon (1h remaining)');
    channel.emit(timeEvents.move, -30);
    await shows('Window expires soon (30m remaining)');
    channel.emit(timeEvents.run, 3600);
    await shows('Window closed — use template');
    channel.emit(timeEvents.run, 0);
    channel.emit(timeEvents.move, -600);
    await shows('Window open (10h remaining)');
    channel.emit(timeEvents.sleep, 7 * 3_600_000);
    await shows('Window expires soon (3h remaining)');
  },
};

/** The column of the toolbar really is that narrow. */
export const NarrowColumn: Story = {
  args: { part: 'composer', state: 'closed' },
  globals: { width: 320 },
  play: async ({ canvasElement }) => {
    const page = canvasElement.querySelector('.board-page');
    await expect(page?.getBoundingClientRect().width).toBe(320);
    await expect(page?.scrollWidth).toBe(320);
  },
};
