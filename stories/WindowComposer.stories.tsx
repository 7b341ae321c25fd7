import type { Meta, StoryObj } from '@storybook/react-vite';
import { WindowComposer } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { fn } from 'storybook/test';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;

const meta = {
  title: 'Components/WindowComposer',
  component: WindowComposer,
  args: {
    channel: 'whatsapp',
    lastInboundAt: hoursAgo(6),
    conversationKey: 'story',
    clock,
    onSend: fn(),
    actions: { template: fn() },
    variant: 'replace',
  },
  argTypes: {
    variant: { control: 'inline-radio', options: ['replace', 'disable'] },
    clock: { control: false },
    render: { control: false },
    children: { control: false },
    lastInboundAt: { control: 'date' },
  },
} satisfies Meta<typeof WindowComposer>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};

/** The field disappears, the notice stands in its place. */
export const ReplacedByNotice: Story = { args: { lastInboundAt: hoursAgo(25) } };

/** The field turns grey with "Session Expired" in it, the notice beside it. */
export const Disabled: Story = { args: { lastInboundAt: hoursAgo(25), variant: 'disable' } };
export const NeverOpened: Story = { args: { lastInboundAt: null } };
export const WaitingForReply: Story = { args: { lastInboundAt: hoursAgo(30), lastTemplateAt: hoursAgo(2) } };
export const NoTemplates: Story = { args: { lastInboundAt: hoursAgo(30), hasNoTemplates: true } };

/** WeCom takes five messages, and has no templates. */
export const QuotaLeft: Story = { args: { channel: 'wecom', sentSinceInbound: 3 } };
export const QuotaUsed: Story = {
  args: { channel: 'wecom', sentSinceInbound: 5, actions: { wait: undefined, sms: fn() } },
};

/** Messenger: after 24 hours a person may reply for 7 days, after confirming it. */
export const HumanAgent: Story = { args: { channel: 'messenger', lastInboundAt: hoursAgo(40) } };
export const Refused: Story = {
  args: { refusal: { at: clock.now(), reason: 'window-closed', code: '131047', closesWindow: true } },
};
export const Unknown: Story = { args: { lastInboundAt: undefined } };
export const AllWaysOut: Story = {
  args: {
    lastInboundAt: hoursAgo(25),
    actions: { template: fn(), sms: fn(), 'phone-app': fn(), email: fn(), bot: fn(), queue: fn() },
  },
};
