import type { Meta, StoryObj } from '@storybook/react-vite';
import { clearDrafts } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect } from 'storybook/test';
import { loadStrings, localeItems, tagOf } from '../../.storybook/page/localeFiles.js';
import { BOARD_START, boardStateIds, boardStates } from './boardStates.js';
import { type Language, LanguagesBoard } from './LanguagesBoard.js';

const meta = {
  title: 'Boards/Languages',
  component: LanguagesBoard,
  tags: ['!autodocs', 'board'],
  args: { languages: [], clock: createFakeClock(BOARD_START) },
  argTypes: { languages: { control: false }, clock: { control: false } },
  parameters: { layout: 'fullscreen', timeMachine: boardStates.open.input },
  beforeEach: () => clearDrafts(),
  loaders: [
    async () => {
      const languages = localeItems.map(async (item) => ({
        ...item,
        tag: tagOf(item.value),
        strings: await loadStrings(item.value),
      }));
      return { languages: await Promise.all(languages) };
    },
  ],
  render: (args, { loaded }) => <LanguagesBoard {...args} languages={loaded.languages as Language[]} />,
} satisfies Meta<typeof LanguagesBoard>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Every language renders every part, with no text left in braces, and in words of its own. */
export const All: Story = {
  play: async ({ canvasElement }) => {
    const english = canvasElement.querySelector('[data-language="en"] .board-inline')?.textContent;
    for (const { value } of localeItems) {
      const card = canvasElement.querySelector(`[data-language="${value}"]`);
      await expect(card?.querySelectorAll('[data-status]').length, value).toBeGreaterThan(
        boardStateIds.length,
      );
      await expect(card?.textContent, value).not.toMatch(/\{\w+\}/);
      if (value !== 'en') await expect(card?.querySelector('.board-inline')?.textContent).not.toBe(english);
    }
  },
};
