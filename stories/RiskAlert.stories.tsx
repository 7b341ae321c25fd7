import type { Meta, StoryObj } from '@storybook/react-vite';
import { RiskAlert } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, fn, screen, userEvent, within } from 'storybook/test';
import { propDocs } from './support/propDocs.js';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;

const meta = {
  title: 'Components/RiskAlert',
  component: RiskAlert,
  args: {
    channel: 'whatsapp',
    lastInboundAt: hoursAgo(20.5),
    clock,
    customerTimeZone: 'America/Sao_Paulo',
    actions: { template: fn(), sms: fn() },
  },
  argTypes: propDocs('RiskAlert'),
  parameters: { docs: { story: { inline: false, iframeHeight: 460 } } },
} satisfies Meta<typeof RiskAlert>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The button as it stands in a row. */
export const Button: Story = {};

/** Open, with everything that is known of the window. */
export const Expiring: Story = {
  args: { defaultOpen: true, note: 'Templates cost $0.05 each on this account.' },
};
export const Open: Story = { args: { defaultOpen: true, lastInboundAt: hoursAgo(3) } };
export const Closed: Story = { args: { defaultOpen: true, lastInboundAt: hoursAgo(30) } };
export const NeverOpened: Story = { args: { defaultOpen: true, lastInboundAt: null } };
export const QuotaLeft: Story = {
  args: { defaultOpen: true, channel: 'wecom', lastInboundAt: hoursAgo(5), sentSinceInbound: 3 },
};
export const HumanAgent: Story = {
  args: { defaultOpen: true, channel: 'messenger', lastInboundAt: hoursAgo(40) },
};

/** Enter opens it, Escape closes it, and the focus is on the button again. */
export const Keyboard: Story = {
  // Its frame among the docs would take the focus, and scroll the page to it.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button');
    button.focus();
    await userEvent.keyboard('{Enter}');
    const panel = await screen.findByRole('dialog');
    await expect(panel).toHaveAttribute('data-status', 'expiring');
    await userEvent.keyboard('{Escape}');
    await expect(screen.queryByRole('dialog')).toBeNull();
    await expect(button).toHaveFocus();
  },
};
