import type { Meta, StoryObj } from '@storybook/react-vite';
import { clearDrafts } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, waitFor } from 'storybook/test';
import { BOARD_START, boardStates } from '../Boards/boardStates.js';
import { anatomies } from './anatomies.js';
import { IntroductionPage } from './IntroductionPage.js';

const meta = {
  title: 'Introduction',
  component: IntroductionPage,
  tags: ['!autodocs', 'board'],
  args: { clock: createFakeClock(BOARD_START) },
  argTypes: { clock: { control: false } },
  parameters: { layout: 'fullscreen', controls: { disable: true }, timeMachine: boardStates.expiring.input },
  beforeEach: () => clearDrafts(),
} satisfies Meta<typeof IntroductionPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Every part with its pieces numbered: each number of the legend points at something that can be seen. */
export const Introduction: Story = {
  play: async ({ canvasElement }) => {
    const stages = [...canvasElement.querySelectorAll('.anatomy-stage')];
    // In a narrow column the selector shows its list or the chosen template, not both.
    const isWide = canvasElement.clientWidth > 900;
    const counts = Object.entries(anatomies).map(([part, { length }]) =>
      part === 'selector' && !isWide ? 4 : length,
    );
    await waitFor(() =>
      expect(stages.map((stage) => stage.querySelectorAll('.anatomy-number').length)).toEqual(counts),
    );
  },
};
