import type { Meta, StoryObj } from '@storybook/react-vite';
import { brandNames } from './brands.js';
import { themeNames } from './sampleThemes.js';
import { ThemeBoard } from './ThemeBoard.js';

function ThemeBoards({ theme }: { theme: (typeof themeNames)[number] }) {
  return (
    <div className="theme-boards">
      <ThemeBoard theme={theme} scheme="light" />
      <ThemeBoard theme={theme} scheme="dark" />
    </div>
  );
}

const meta = {
  title: 'Theming/Themes',
  component: ThemeBoards,
  // A docs page would hold fourteen boards, each with an open panel.
  tags: ['!autodocs'],
  args: { theme: 'default' },
  argTypes: { theme: { control: 'select', options: themeNames } },
  parameters: { layout: 'padded' },
} satisfies Meta<typeof ThemeBoards>;
export default meta;

type Story = StoryObj<typeof meta>;

/** All of them, small, for comparison. */
export const Overview: Story = {
  tags: ['board'],
  render: () => (
    <div className="theme-boards" data-small="">
      {themeNames.flatMap((theme) => [
        <ThemeBoard key={`${theme} light`} theme={theme} scheme="light" isSmall />,
        <ThemeBoard key={`${theme} dark`} theme={theme} scheme="dark" isSmall />,
      ])}
    </div>
  ),
};

/** The kit without a theme. */
export const Default: Story = {};

/** Sober: for tools that are looked at all day. */
export const Slate: Story = { args: { theme: 'slate' } };

/** Warm: ink on paper. */
export const Paper: Story = { args: { theme: 'paper' } };

/** Loud: the same lime in both schemes. */
export const Citrus: Story = { args: { theme: 'citrus' } };

/** Dark, whatever the page is. */
export const Midnight: Story = { args: { theme: 'midnight' } };

/** Made in the theme editor alone: a bank, a playful one, and one of neon. */
export const Brands: Story = {
  tags: ['board'],
  render: () => (
    <div className="theme-boards">
      {brandNames.map((name) => (
        <ThemeBoard key={name} theme={name} scheme={name === 'neon' ? 'dark' : 'light'} />
      ))}
    </div>
  ),
};

/** High contrast: text at least 7:1. */
export const Contrast: Story = { args: { theme: 'contrast' } };

/** For a brand that writes from right to left. */
export const Sahra: Story = { args: { theme: 'sahra' } };
