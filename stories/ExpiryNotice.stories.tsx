import type { Meta, StoryObj } from '@storybook/react-vite';
import { ExpiryNotice, type ExpiryNoticeProps } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, fn, waitFor, within } from 'storybook/test';
import { propDocs } from './support/propDocs.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => start - hours * 3_600_000;

const meta = {
  title: 'Components/ExpiryNotice',
  component: ExpiryNotice,
  args: { channel: 'whatsapp', actions: { template: fn() } },
  argTypes: propDocs('ExpiryNotice'),
  parameters: {
    docs: {
      description: {
        component: 'What stands in place of a locked composer, for hosts with a composer of their own.',
      },
    },
  },
} satisfies Meta<typeof ExpiryNotice>;
export default meta;

type Story = StoryObj<typeof ExpiryNotice>;

/** On a clock of its own. */
function shown(args: Partial<ExpiryNoticeProps>): Story {
  return { args: { clock: createFakeClock(start), ...args } };
}

const onWecom = { channel: 'wecom', lastInboundAt: hoursAgo(49), actions: { sms: fn() } } as const;
const refusal = { at: start, reason: 'window-closed', code: '131047', closesWindow: true } as const;
/** Over 48 hours, in the words of WeCom. */
const refusalOfWecom = { ...refusal, code: '95002' } as const;

export const Expired = shown({ lastInboundAt: hoursAgo(25) });
export const NeverOpened = shown({ lastInboundAt: null });
export const NoTemplates = shown({
  lastInboundAt: hoursAgo(25),
  templates: [],
  templatesUrl: 'https://host.example/templates',
});
export const ExpiredOnWecom = shown(onWecom);
export const NeverOpenedOnWecom = shown({ ...onWecom, lastInboundAt: null });
export const QuotaUsedOnWecom = shown({ ...onWecom, lastInboundAt: hoursAgo(6), sentSinceInbound: 5 });
export const QuotaUsedOnWechatMiniProgram = shown({
  channel: 'wechat-miniprogram',
  inboundEvents: [{ contact: 'openid-017', kind: 'enter-session', at: start }],
  outboundAt: [start, start],
  actions: {},
});
export const Refused = shown({ lastInboundAt: hoursAgo(6), refusal });
export const RefusedOnWecom = shown({
  ...onWecom,
  lastInboundAt: hoursAgo(6),
  refusal: refusalOfWecom,
});
export const AwaitingReply = shown({ lastInboundAt: hoursAgo(30), lastTemplateAt: hoursAgo(2) });
export const HumanAgent = shown({ channel: 'messenger', lastInboundAt: hoursAgo(40), actions: {} });
export const HumanAgentForBot = shown({
  channel: 'instagram',
  lastInboundAt: hoursAgo(40),
  handledBy: 'bot',
  actions: {},
});
export const Unknown = shown({ lastInboundAt: undefined });
export const OwnValidity = shown({ lastInboundAt: hoursAgo(6), validityMs: 4 * 3_600_000 });
export const QueuedTemplate = shown({
  lastInboundAt: hoursAgo(25),
  queued: { name: 'order_update', sendAt: start + 3_600_000, onCancel: fn() },
});
export const AllWaysOut = shown({
  lastInboundAt: hoursAgo(25),
  actions: { template: fn(), sms: fn(), 'phone-app': fn(), email: fn(), bot: fn(), queue: fn() },
});

/** It appears by itself at the very instant; before that there is nothing. */
export const AppearsAtTheEnd: Story = {
  ...shown({ lastInboundAt: hoursAgo(23) }),
  async play({ canvasElement, args }) {
    const notice = () => within(canvasElement).queryByText(/over 24 hours ago/);
    const clock = args.clock as ReturnType<typeof createFakeClock>;
    clock.advance(3_600_000 - 1);
    await expect(notice()).toBeNull();
    clock.advance(1);
    await waitFor(() => expect(notice()).toBeVisible());
  },
};
