import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';

const meta: Meta = { title: 'Smoke' };
export default meta;

export const Default: StoryObj = {
  render: () => (
    <button type="button" style={{ color: 'light-dark(#111,#eee)', background: 'light-dark(#eee,#222)' }}>
      Hello
    </button>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button')).toBeVisible();
  },
};
