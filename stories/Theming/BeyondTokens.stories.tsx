import type { Meta, StoryObj } from '@storybook/react-vite';
import { createFakeClock } from 'react-messaging-window/testing';
import { BOARD_START } from '../Boards/boardStates.js';
import { BeyondTokens } from './BeyondTokens.js';

const meta = {
  title: 'Theming/Beyond tokens',
  component: BeyondTokens,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { clock: createFakeClock(BOARD_START) },
} satisfies Meta<typeof BeyondTokens>;
export default meta;

/** Recipes to copy, and every class and text that there is. */
export const Recipes: StoryObj<typeof meta> = {};
