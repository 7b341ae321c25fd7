import type { Meta, StoryObj } from '@storybook/react-vite';
import { clearDrafts } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect } from 'storybook/test';
import { BOARD_START, boardStates } from './boardStates.js';
import { ExtremeBoard, extremeWidths } from './ExtremeBoard.js';
import { BODY_LENGTH, extremeTemplates } from './extremeContent.js';

const meta = {
  title: 'Boards/Extreme content',
  component: ExtremeBoard,
  tags: ['!autodocs', 'board'],
  args: { column: 'all', clock: createFakeClock(BOARD_START) },
  argTypes: {
    column: { control: 'inline-radio', options: ['all', ...extremeWidths] },
    clock: { control: false },
  },
  parameters: { layout: 'fullscreen', timeMachine: boardStates.expiring.input },
  beforeEach: () => clearDrafts(),
} satisfies Meta<typeof ExtremeBoard>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Nothing runs out of its column. */
export const All: Story = {
  play: async ({ canvasElement }) => {
    await expect(extremeTemplates.long.components[0]).toHaveProperty('text.length', BODY_LENGTH);
    for (const column of canvasElement.querySelectorAll<HTMLElement>('.board-width')) {
      const { left, right } = column.getBoundingClientRect();
      await expect(column.scrollWidth, `column ${column.dataset.width}`).toBeLessThanOrEqual(
        column.clientWidth,
      );
      for (const part of column.querySelectorAll('.board-group > *')) {
        const box = part.getBoundingClientRect();
        await expect(box.left, part.className).toBeGreaterThanOrEqual(left - 1);
        await expect(box.right, part.className).toBeLessThanOrEqual(right + 1);
      }
    }
  },
};
