import type { Meta, StoryObj } from '@storybook/react-vite';
import { clearDrafts } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect } from 'storybook/test';
import { BOARD_START, boardStates } from './boardStates.js';
import { DoAndDont } from './DoAndDont.js';

const meta = {
  title: 'Boards/Do and don’t',
  component: DoAndDont,
  tags: ['!autodocs', 'board'],
  args: { clock: createFakeClock(BOARD_START) },
  argTypes: { clock: { control: false } },
  parameters: { layout: 'fullscreen', timeMachine: boardStates.expiring.input },
  beforeEach: () => clearDrafts(),
} satisfies Meta<typeof DoAndDont>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Every pair has both sides, and a sentence for each. */
export const All: Story = {
  play: async ({ canvasElement }) => {
    const pairs = [...canvasElement.querySelectorAll('.board-pair')];
    await expect(pairs.length).toBeGreaterThan(5);
    for (const pair of pairs) await expect(pair.querySelectorAll('figcaption')).toHaveLength(2);
  },
};
