import type { Meta, StoryObj } from '@storybook/react-vite';
import { MessagingWindowProvider } from 'react-messaging-window';
import { waitFor } from 'storybook/test';
import { arabicTexts } from '../support/arabicTexts.js';
import { chooseTemplate } from './chooseTemplate.js';
import { HostBoard } from './HostBoard.js';
import { HostPage } from './HostPage.js';
import { hosts } from './hosts.js';

const meta = {
  title: 'Boards/Hosts',
  component: HostPage,
  // A host's stylesheet changes the whole page: one at a time.
  tags: ['!autodocs'],
  args: { host: hosts.clean, children: <HostBoard /> },
  argTypes: {
    host: { control: 'select', options: Object.keys(hosts), mapping: hosts },
    children: { control: false },
  },
  parameters: { layout: 'fullscreen' },
  play: ({ canvasElement }) => waitFor(() => chooseTemplate(canvasElement.ownerDocument)),
} satisfies Meta<typeof HostPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** What the others are to look like. */
export const CleanPage: Story = { args: { host: hosts.clean } };
export const Bootstrap5: Story = { args: { host: hosts.bootstrap } };
export const Tailwind3: Story = { args: { host: hosts.tailwind3 } };
export const Tailwind4: Story = { args: { host: hosts.tailwind4 } };
export const RuleForEverything: Story = { args: { host: hosts.everything } };
export const ControlsUnset: Story = { args: { host: hosts.unset } };
export const LoudElementStyles: Story = { args: { host: hosts.loud } };
/** The parts follow the size of the text around them; what is pressed stays at least 24 px. */
export const SmallRoot: Story = { args: { host: hosts.smallRoot } };
/** In Arabic, as on a page that runs so. */
export const RightToLeft: Story = {
  args: {
    host: hosts.rightToLeft,
    children: (
      <MessagingWindowProvider locale="ar" strings={arabicTexts}>
        <div lang="ar">
          <HostBoard />
        </div>
      </MessagingWindowProvider>
    ),
  },
};
export const ModalDialog: Story = { args: { host: hosts.modalDialog } };
/** The panel leaves the box. */
export const ClippedBox: Story = { args: { host: hosts.clippedBox } };
export const ShadowRoot: Story = { args: { host: hosts.shadowRoot } };
