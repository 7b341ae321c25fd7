import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import {
  type ConversationOptions,
  clearDrafts,
  WindowComposer,
  type WindowComposerLook,
} from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, fn, userEvent, within } from 'storybook/test';
import { propDocs } from './support/propDocs.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => start - hours * 3_600_000;

/** With a conversation of its own. */
type Props = WindowComposerLook & ConversationOptions;

const meta = {
  title: 'Components/WindowComposer',
  component: WindowComposer,
  args: { channel: 'whatsapp', onSend: fn(), actions: { template: fn() }, variant: 'replace' },
  argTypes: propDocs('WindowComposer'),
  beforeEach: () => clearDrafts(),
} satisfies Meta<Props>;
export default meta;

type Story = StoryObj<Props>;

/** A conversation of its own, on a clock of its own. */
function shown(name: string, args: Partial<Props> = {}): Story {
  const clock = createFakeClock(start);
  return { args: { conversationKey: `composer-${name}`, clock, lastInboundAt: hoursAgo(6), ...args } };
}

/** What the board shows, by name. */
const board: { name: string; args: Story['args'] }[] = [];

/** A story of the board alone: it is tested, and has no entry of its own. */
function inBoard(name: string, args: Partial<Props> = {}): Story {
  const story = shown(name, args);
  board.push({ name, args: story.args });
  return { ...story, tags: ['!dev', '!autodocs'] };
}

const expired = { lastInboundAt: hoursAgo(25) };
const DRAFT = 'Your parcel is on its way. It arrives on Tuesday.';
const expiredWecom = { channel: 'wecom', lastInboundAt: hoursAgo(49), actions: { sms: fn() } } as const;
const toHumans = { channel: 'messenger', lastInboundAt: hoursAgo(40), actions: {} } as const;
const refused = {
  refusal: { at: start, reason: 'window-closed', code: '131047', closesWindow: true },
} as const;

export const Open = shown('open');

/** The text field disappears; in its place stands a notice on grey. */
export const Expired = shown('expired', expired);

/** The field turns grey and cannot be edited, with “Session expired” in it as long as nothing is written. */
export const ExpiredDisabled = shown('expired-disabled', { ...expired, variant: 'disable' });

/** What was written stands in the notice: to be read, selected and copied. */
export const ExpiredWithDraft: Story = {
  ...shown('expired-draft', { ...expired, defaultValue: DRAFT }),
  play: async ({ canvasElement }) => {
    const kept = canvasElement.querySelector('.mw-kept-draft-field');
    await expect(kept).toBeVisible();
    await expect(kept).toHaveValue(DRAFT);
    await expect(kept).toHaveAttribute('readonly');
  },
};

/** What was written stays in the field, which can be read and gone to, but not changed. */
export const ExpiredDisabledWithDraft: Story = {
  tags: ['!dev', '!autodocs'],
  ...shown('expired-disabled-draft', { ...expired, variant: 'disable', defaultValue: DRAFT }),
  play: async ({ canvas, canvasElement }) => {
    const field = canvas.getByRole('textbox');
    await expect(field).toHaveValue(DRAFT);
    await expect(field).toHaveAttribute('readonly');
    field.focus();
    await expect(field).toHaveFocus();
    await expect(canvasElement.querySelector('.mw-composer-bar')).toBeVisible();
  },
};

export const NeverOpened = shown('never', { lastInboundAt: null });
export const NeverOpenedDisabled = inBoard('Never opened disabled', {
  lastInboundAt: null,
  variant: 'disable',
});

/** WeCom, 48 hours: it takes no templates, so only the customer or another channel helps. */
export const ExpiredOnWecom = inBoard('Expired on WeCom', {
  ...expiredWecom,
  contact: { phone: '+1 555 010 0117' },
});

/** No phone number on file: no SMS. */
export const ExpiredOnWecomWithoutPhone = inBoard('Expired on WeCom without phone', {
  ...expiredWecom,
  contact: { phone: null },
});
export const ExpiredOnWecomDisabled = inBoard('Expired on WeCom disabled', {
  ...expiredWecom,
  variant: 'disable',
});
export const ExpiredOnWechat = inBoard('Expired on WeChat', { ...expiredWecom, channel: 'wechat-official' });
export const NeverOpenedOnWecom = inBoard('Never opened on WeCom', { ...expiredWecom, lastInboundAt: null });

/** WeCom takes five messages for each of the customer’s. */
export const QuotaLeft = inBoard('Quota left', { channel: 'wecom', sentSinceInbound: 3, actions: {} });
export const QuotaUsed = inBoard('Quota used', {
  channel: 'wecom',
  sentSinceInbound: 5,
  actions: { sms: fn() },
});
export const QuotaUsedDisabled = inBoard('Quota used disabled', {
  ...{ channel: 'wecom', sentSinceInbound: 5, actions: { sms: fn() } },
  variant: 'disable',
});

/** The platform says that the window is closed, whatever the clock says. */
export const Refused = shown('refused', refused);
export const RefusedDisabled = inBoard('Refused disabled', { ...refused, variant: 'disable' });
/** Over 48 hours, by the code of WeCom. */
export const RefusedOnWecom = inBoard('Refused on WeCom', {
  refusal: { ...refused.refusal, code: '95002' },
  channel: 'wecom',
  actions: {},
});

/** A template opens no window. More of them may go meanwhile, free text may not. */
export const AwaitingReply = shown('awaiting', { lastInboundAt: hoursAgo(30), lastTemplateAt: hoursAgo(2) });

/** Messenger: a person may reply for 7 days, after confirming to be one. */
export const HumanAgent = shown('human', toHumans);
export const HumanAgentDisabled = inBoard('Human agent disabled', { ...toHumans, variant: 'disable' });

/** A bot may not. */
export const HumanAgentForBot = inBoard('Human agent for bot', { ...toHumans, handledBy: 'bot' });
export const HumanAgentDenied = inBoard('Human agent denied', {
  ...toHumans,
  authorize: (action) =>
    action !== 'use-human-agent' || { reason: 'Only team leads may reply after 24 hours.' },
});

/** Nothing is blocked, but it is said that the platform may refuse. */
export const Unknown = inBoard('Unknown', { lastInboundAt: undefined });

/** The assistant answers here: it cannot either. */
export const AnsweredByBot = inBoard('Answered by bot', { ...expired, handledBy: 'bot' });

/** An assistant may begin if its first message is a template. */
export const SeveralBots = inBoard('Several bots', {
  ...expired,
  bots: [
    { id: 'welcome-back', name: 'Welcome back', firstTemplate: 'welcome_back' },
    { id: 'survey', name: 'Survey', firstTemplate: 'survey_invitation' },
    { id: 'questions', name: 'Questions' },
  ],
  onStartBot: fn(),
});

/** What cannot be done is not demanded; the host’s link leads to where templates are made. */
export const NoTemplates = inBoard('No templates', {
  ...expired,
  templates: [],
  templatesUrl: 'https://host.example/templates',
});
export const NeverOpenedWithoutTemplates = inBoard('Never opened without templates', {
  lastInboundAt: null,
  templates: [],
});

export const CostAndBalance = shown('cost', {
  cost: { freeform: '0.01 EUR', template: '0.07 EUR' },
  balance: { text: '12.50 EUR' },
});

/** Templates cost; the balance is seen before one is sent. */
export const CostOfTemplate = inBoard('Cost of template', {
  ...expired,
  cost: { template: '0.07 EUR' },
  balance: { text: '12.50 EUR' },
});
export const BalanceInsufficient = inBoard('Balance insufficient', {
  balance: { text: '0.02 EUR', insufficientFor: ['freeform', 'template'] },
});
export const BalanceInsufficientForTemplate = inBoard('Balance insufficient for template', {
  ...expired,
  balance: { text: '0.02 EUR', insufficientFor: ['template'] },
});

export const ApprovalNeeded = inBoard('Approval needed', {
  authorize: (action) =>
    action !== 'send-freeform' || { reason: 'New colleagues write with approval.', requestApproval: fn() },
});
export const ApprovalNeededForTemplate = inBoard('Approval needed for template', {
  ...expired,
  authorize: (action) =>
    action !== 'send-template' || { reason: 'Templates need the approval of a lead.', requestApproval: fn() },
});

/** What is left of the last hour stands before the rest. */
export const LastHour = inBoard('Last hour', {
  lastInboundAt: hoursAgo(23.95),
  cost: { freeform: '0.01 EUR' },
  balance: { text: '12.50 EUR' },
});

/** A reminder that the customer has not answered for a while. */
export const Nudge = inBoard('Nudge', { sentSinceInbound: 5, nudgeAfter: 3 });

/** One line while the window is about to end. */
export const SuggestionWhileExpiring = inBoard('Suggestion while expiring', {
  lastInboundAt: hoursAgo(21),
  suggestion: 'Ask a question: an answer keeps the window open.',
});

/** A note for the team is never locked. */
export const Note = shown('note', { ...expired, mode: 'note' });

/** A template that goes later, and can still be stopped. */
export const QueuedTemplate = inBoard('Queued template', {
  ...expired,
  queued: { name: 'order_update', sendAt: start + 3_600_000, onCancel: fn() },
});

/** The customer wrote before it went. */
export const QueuedTemplateWhileOpen = inBoard('Queued template while open', {
  queued: { name: 'order_update', sendAt: start + 3_600_000, onCancel: fn() },
});

/** The host’s own validity has ended: the next message begins a new conversation. */
export const OwnValidity = inBoard('Own validity', { validityMs: 4 * 3_600_000 });

export const AllWaysOut = shown('ways', {
  ...expired,
  actions: { template: fn(), sms: fn(), 'phone-app': fn(), email: fn(), bot: fn(), queue: fn() },
});

/** The host holds the text: what it sets stands in the field, what is typed comes to it. */
export const ControlledValue: Story = {
  tags: ['!dev', '!autodocs'],
  ...shown('controlled', { variant: 'replace' }),
  render: function Render(args) {
    const [value, setValue] = useState('Hello');
    return (
      <>
        <p>
          <button type="button" onClick={() => setValue(`${value} Have a nice day.`)}>
            Add a greeting
          </button>{' '}
          <output>{value.length} of 4096</output>
        </p>
        <WindowComposer {...args} value={value} onValueChange={setValue} />
      </>
    );
  },
  play: async ({ canvas }) => {
    const field = canvas.getByRole('textbox');
    await expect(field).toHaveValue('Hello');
    await userEvent.type(field, '!');
    await userEvent.click(canvas.getByRole('button', { name: 'Add a greeting' }));
    await expect(field).toHaveValue('Hello! Have a nice day.');
    await expect(canvas.getByText('23 of 4096')).toBeVisible();
  },
};

/** An editor with a send button of its own: the kit's is left out. */
export const OwnEditor: Story = {
  ...shown('own-editor', {
    parts: { sendButton: null },
    children: ({ value, setValue, readOnly, ref, describedBy, send }) => (
      <form
        style={{ display: 'flex', gap: '0.5em', padding: '0.5em' }}
        onSubmit={(event) => {
          event.preventDefault();
          void send?.();
        }}
      >
        <input
          ref={ref}
          aria-label="Reply"
          aria-describedby={describedBy}
          style={{ flex: 1, minInlineSize: 0 }}
          value={value}
          readOnly={readOnly}
          onChange={(event) => setValue(event.target.value)}
        />
        <button type="submit" disabled={send === null}>
          Reply
        </button>
      </form>
    ),
  }),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('.mw-composer-send')).toBeNull();
    await userEvent.type(canvas.getByRole('textbox'), 'Hello');
    await userEvent.click(canvas.getByRole('button', { name: 'Reply' }));
    await expect(canvas.getByRole('textbox')).toHaveValue('');
  },
};

/** Every part can be left out, or have something else in its place. */
export const OwnParts: Story = {
  tags: ['!dev', '!autodocs'],
  ...shown('own-parts', {
    ...expired,
    defaultValue: DRAFT,
    parts: {
      hints: null,
      notice: (notice, { state }) => (
        <>
          {notice}
          <p style={{ margin: 0, paddingInline: '0.875em' }}>
            Ask your team lead before you write to somebody whose window is {state.status}.
          </p>
        </>
      ),
    },
  }),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^Ask your team lead/)).toBeVisible();
  },
};

/** In a narrow column. */
export const Narrow: Story = {
  tags: ['!dev', '!autodocs'],
  ...shown('narrow', {
    ...expired,
    cost: { template: '0.07 EUR' },
    balance: { text: '12.50 EUR' },
    actions: { template: fn(), sms: fn(), 'phone-app': fn(), email: fn() },
  }),
  decorators: [(Story) => <div style={{ inlineSize: '17em' }}>{Story()}</div>],
};

/** Every other state and setting, on one page. */
export const Board: Story = {
  tags: ['board', '!autodocs'],
  parameters: { controls: { disable: true } },
  render: ({ onSend, actions, variant }) => (
    <div
      style={{
        display: 'grid',
        gap: '1.5em',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(26em, 100%), 1fr))',
      }}
    >
      {board.map(({ name, args }) => (
        <figure key={name} style={{ margin: 0 }}>
          <figcaption style={{ marginBlockEnd: '0.5em' }}>{name}</figcaption>
          <WindowComposer {...{ channel: 'whatsapp', onSend, actions, variant }} {...args} />
        </figure>
      ))}
    </div>
  ),
};
