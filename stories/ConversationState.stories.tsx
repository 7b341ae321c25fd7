import type { Meta, StoryObj } from '@storybook/react-vite';
import { RiskAlert, WindowBadge, WindowComposer } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, fn, within } from 'storybook/test';
import './support/ConversationState.css';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;

interface ConversationCardProps {
  name: string;
  /** The CRM's own status. */
  crmStatus: 'Open' | 'Resolved';
  lastInboundAt: number;
  children: string;
}

/** A conversation as a CRM shows it: its own status, and beside it the window's. */
function ConversationCard({ name, crmStatus, lastInboundAt, children }: ConversationCardProps) {
  const input = { channel: 'whatsapp', lastInboundAt, clock } as const;
  const actions = { template: onTemplate };
  return (
    <section className="state-card" aria-label={name}>
      <header className="state-head">
        <h2 className="state-name">{name}</h2>
        <span className="state-crm" data-status={crmStatus}>
          {crmStatus}
        </span>
      </header>
      <div className="state-window">
        <WindowBadge {...input} />
        <RiskAlert {...input} actions={actions} />
      </div>
      <p className="state-line">{children}</p>
      <WindowComposer {...input} conversationKey={`state-${name}`} onSend={onSend} actions={actions} />
    </section>
  );
}

const onSend = fn();
const onTemplate = fn();

function ConversationStates() {
  return (
    <div className="state-cards">
      <ConversationCard name="Contact 021" crmStatus="Resolved" lastInboundAt={hoursAgo(3)}>
        Resolved in the CRM, yet the customer wrote 3 hours ago: free-form messages may still be sent.
      </ConversationCard>
      <ConversationCard name="Contact 022" crmStatus="Open" lastInboundAt={hoursAgo(30)}>
        Open in the CRM, yet the customer last wrote 30 hours ago: only a template can go.
      </ConversationCard>
    </div>
  );
}

const meta = {
  title: 'Conversation state',
  component: ConversationStates,
  parameters: {
    controls: { disable: true },
    docs: {
      description: { component: "The window is independent of the conversation's status in the CRM." },
    },
  },
} satisfies Meta<typeof ConversationStates>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A closed conversation with an open window, and the reverse. */
export const ClosedWithOpenWindow: Story = {
  name: 'Closed with open window, and the reverse',
  play: async ({ canvas }) => {
    const resolved = within(canvas.getByRole('region', { name: 'Contact 021' }));
    await expect(resolved.getByText('Resolved')).toBeVisible();
    await expect(resolved.getByText('Window open (21h remaining)')).toBeVisible();
    await expect(resolved.getByRole('textbox')).toBeEnabled();

    const open = within(canvas.getByRole('region', { name: 'Contact 022' }));
    await expect(open.getByText('Open')).toBeVisible();
    await expect(open.getAllByText('Window closed — use template')[0]).toBeVisible();
    await expect(open.queryByRole('textbox')).toBeNull();
    await expect(open.getByRole('button', { name: 'Send template' })).toBeVisible();
  },
};
