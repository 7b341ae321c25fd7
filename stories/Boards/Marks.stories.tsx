import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { MarksBoard, markRows } from './MarksBoard.js';

const meta = {
  title: 'Boards/Marks',
  component: MarksBoard,
  tags: ['!autodocs', 'board'],
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof MarksBoard>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Every mark at four sizes, each of one path, on whole pixels. */
export const All: Story = {
  play: async ({ canvasElement }) => {
    for (const { name, mark } of markRows) {
      const row = canvasElement.querySelector(`[data-mark="${mark}"]`);
      const drawings = [...(row?.querySelectorAll('svg') ?? [])];
      await expect(drawings, name).toHaveLength(5);
      for (const drawing of drawings) {
        const { width, height } = drawing.getBoundingClientRect();
        await expect(drawing.children, name).toHaveLength(1);
        await expect([width % 1, height % 1], name).toEqual([0, 0]);
      }
    }
  },
};
