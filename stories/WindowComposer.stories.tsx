import type { Meta, StoryObj } from '@storybook/react-vite';
import { clearDrafts, WindowComposer, type WindowComposerProps } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { fn } from 'storybook/test';
import { propDocs } from './support/propDocs.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => start - hours * 3_600_000;

const meta = {
  title: 'Components/WindowComposer',
  component: WindowComposer,
  args: { channel: 'whatsapp', onSend: fn(), actions: { template: fn() }, variant: 'replace' },
  argTypes: propDocs('WindowComposer'),
  beforeEach: () => clearDrafts(),
} satisfies Meta<typeof WindowComposer>;
export default meta;

type Story = StoryObj<typeof WindowComposer>;

/** A conversation of its own, on a clock of its own. */
function shown(name: string, args: Partial<WindowComposerProps> = {}): Story {
  const clock = createFakeClock(start);
  return { args: { conversationKey: `composer-${name}`, clock, lastInboundAt: hoursAgo(6), ...args } };
}

const expired = { lastInboundAt: hoursAgo(25) };
const expiredWecom = { channel: 'wecom', lastInboundAt: hoursAgo(49), actions: { sms: fn() } } as const;
const toHumans = { channel: 'messenger', lastInboundAt: hoursAgo(40), actions: {} } as const;
const refused = {
  refusal: { at: start, reason: 'window-closed', code: '131047', closesWindow: true },
} as const;

export const Open = shown('open');

/** The text field disappears; in its place stands a notice on grey. */
export const Expired = shown('expired', expired);

/** The field turns grey and cannot be edited, with “Session Expired” in it. */
export const ExpiredDisabled = shown('expired-disabled', { ...expired, variant: 'disable' });

export const NeverOpened = shown('never', { lastInboundAt: null });
export const NeverOpenedDisabled = shown('never-disabled', { lastInboundAt: null, variant: 'disable' });

/** WeCom, 48 hours: it takes no templates, so only the customer or another channel helps. */
export const ExpiredOnWecom = shown('wecom', { ...expiredWecom, contact: { phone: '+1 555 010 0117' } });

/** No phone number on file: no SMS. */
export const ExpiredOnWecomWithoutPhone = shown('wecom-phone', { ...expiredWecom, contact: { phone: null } });
export const ExpiredOnWecomDisabled = shown('wecom-disabled', { ...expiredWecom, variant: 'disable' });
export const ExpiredOnWechat = shown('wechat', { ...expiredWecom, channel: 'wechat-official' });
export const NeverOpenedOnWecom = shown('wecom-never', { ...expiredWecom, lastInboundAt: null });

/** WeCom takes five messages for each of the customer’s. */
export const QuotaLeft = shown('quota-left', { channel: 'wecom', sentSinceInbound: 3, actions: {} });
export const QuotaUsed = shown('quota', { channel: 'wecom', sentSinceInbound: 5, actions: { sms: fn() } });
export const QuotaUsedDisabled = shown('quota-disabled', {
  ...{ channel: 'wecom', sentSinceInbound: 5, actions: { sms: fn() } },
  variant: 'disable',
});

/** The platform says that the window is closed, whatever the clock says. */
export const Refused = shown('refused', refused);
export const RefusedDisabled = shown('refused-disabled', { ...refused, variant: 'disable' });
/** Over 48 hours, by the code of WeCom. */
export const RefusedOnWecom = shown('refused-wecom', {
  refusal: { ...refused.refusal, code: '95002' },
  channel: 'wecom',
  actions: {},
});

/** A template opens no window. More of them may go meanwhile, free text may not. */
export const AwaitingReply = shown('awaiting', { lastInboundAt: hoursAgo(30), lastTemplateAt: hoursAgo(2) });

/** Messenger: a person may reply for 7 days, after confirming to be one. */
export const HumanAgent = shown('human', toHumans);
export const HumanAgentDisabled = shown('human-disabled', { ...toHumans, variant: 'disable' });

/** A bot may not. */
export const HumanAgentForBot = shown('human-bot', { ...toHumans, handledBy: 'bot' });
export const HumanAgentDenied = shown('human-denied', {
  ...toHumans,
  authorize: (action) =>
    action !== 'use-human-agent' || { reason: 'Only team leads may reply after 24 hours.' },
});

/** Nothing is blocked, but it is said that the platform may refuse. */
export const Unknown = shown('unknown', { lastInboundAt: undefined });

/** The assistant answers here: it cannot either. */
export const AnsweredByBot = shown('bot', { ...expired, handledBy: 'bot' });

/** An assistant may begin if its first message is a template. */
export const SeveralBots = shown('bots', {
  ...expired,
  bots: [
    { id: 'welcome-back', name: 'Welcome back', firstTemplate: 'welcome_back' },
    { id: 'survey', name: 'Survey', firstTemplate: 'survey_invitation' },
    { id: 'questions', name: 'Questions' },
  ],
  onStartBot: fn(),
});

/** What cannot be done is not demanded; the host’s link leads to where templates are made. */
export const NoTemplates = shown('no-templates', {
  ...expired,
  hasNoTemplates: true,
  templatesUrl: 'https://host.example/templates',
});
export const NeverOpenedWithoutTemplates = shown('never-no-templates', {
  lastInboundAt: null,
  hasNoTemplates: true,
});

export const CostAndBalance = shown('cost', {
  cost: { freeform: '0.01 EUR', template: '0.07 EUR' },
  balance: { text: '12.50 EUR' },
});

/** Templates cost; the balance is seen before one is sent. */
export const CostOfTemplate = shown('cost-template', {
  ...expired,
  cost: { template: '0.07 EUR' },
  balance: { text: '12.50 EUR' },
});
export const BalanceInsufficient = shown('balance', {
  balance: { text: '0.02 EUR', insufficientFor: ['freeform', 'template'] },
});
export const BalanceInsufficientForTemplate = shown('balance-template', {
  ...expired,
  balance: { text: '0.02 EUR', insufficientFor: ['template'] },
});

export const ApprovalNeeded = shown('approval', {
  authorize: (action) =>
    action !== 'send-freeform' || { reason: 'New colleagues write with approval.', requestApproval: fn() },
});
export const ApprovalNeededForTemplate = shown('approval-template', {
  ...expired,
  authorize: (action) =>
    action !== 'send-template' || { reason: 'Templates need the approval of a lead.', requestApproval: fn() },
});

/** A reminder that the customer has not answered for a while. */
export const Nudge = shown('nudge', { sentSinceInbound: 5, nudgeAfter: 3 });

/** One line while the window is about to end. */
export const SuggestionWhileExpiring = shown('suggestion', {
  lastInboundAt: hoursAgo(21),
  suggestion: 'Ask a question: an answer keeps the window open.',
});

/** A note for the team is never locked. */
export const Note = shown('note', { ...expired, mode: 'note' });

/** A template that goes later, and can still be stopped. */
export const QueuedTemplate = shown('queued', {
  ...expired,
  queued: { name: 'order_update', sendAt: start + 3_600_000, onCancel: fn() },
});

/** The customer wrote before it went. */
export const QueuedTemplateWhileOpen = shown('queued-open', {
  queued: { name: 'order_update', sendAt: start + 3_600_000, onCancel: fn() },
});

/** The host’s own validity has ended: the next message begins a new conversation. */
export const OwnValidity = shown('validity', { validityMs: 4 * 3_600_000 });

export const AllWaysOut = shown('ways', {
  ...expired,
  actions: { template: fn(), sms: fn(), 'phone-app': fn(), email: fn(), bot: fn(), queue: fn() },
});

/** In a narrow column. */
export const Narrow: Story = {
  ...shown('narrow', {
    ...expired,
    cost: { template: '0.07 EUR' },
    balance: { text: '12.50 EUR' },
    actions: { template: fn(), sms: fn(), 'phone-app': fn(), email: fn() },
  }),
  decorators: [(Story) => <div style={{ inlineSize: '17em' }}>{Story()}</div>],
};
