import type { Meta, StoryObj } from '@storybook/react-vite';
import { TokenTable } from './TokenTable.js';

const meta = {
  title: 'Theming/Tokens',
  component: TokenTable,
  args: { shows: 'public' },
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof TokenTable>;
export default meta;

type Story = StoryObj<typeof meta>;

/** What a theme may set, on `:root`, any ancestor or inline. One is enough to brand. */
export const Public: Story = {};

/** Private, and what the parts paint below text. */
export const Derived: Story = { args: { shows: 'derived' } };
