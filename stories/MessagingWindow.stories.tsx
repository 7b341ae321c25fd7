import type { Meta, StoryObj } from '@storybook/react-vite';
import { MessagingWindow } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { fn } from 'storybook/test';
import statusVariants from '../test/fixtures/templates/composed-status-variants.json' with { type: 'json' };
import orderReady from '../test/fixtures/templates/kapso-order-ready-named.json' with { type: 'json' };
import shipping from '../test/fixtures/templates/rwt-order-confirmation-positional.json' with {
  type: 'json',
};
import { propDocs } from './support/propDocs.js';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;

const meta = {
  title: 'Components/MessagingWindow',
  component: MessagingWindow,
  args: {
    channel: 'whatsapp',
    lastInboundAt: hoursAgo(6),
    conversationKey: 'story',
    heading: 'Contact 017',
    clock,
    contact: { name: 'Contact 017', phone: '16505551234' },
    templates: [orderReady.definition, shipping.definition, ...statusVariants.definition.data],
    onSend: fn(),
    onSendTemplate: fn(),
  },
  argTypes: propDocs('MessagingWindow'),
} satisfies Meta<typeof MessagingWindow>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const ExpiresSoon: Story = { args: { lastInboundAt: hoursAgo(21) } };
export const Closed: Story = { args: { lastInboundAt: hoursAgo(26) } };
export const ClosedWithFieldShown: Story = {
  args: { lastInboundAt: hoursAgo(26), composer: { variant: 'disable' } },
};

/** Each part has its looks in a bag of its own. */
export const LooksOfTheParts: Story = {
  args: {
    lastInboundAt: hoursAgo(22),
    badge: { size: 'compact' },
    alert: { note: 'Templates cost $0.05 each on this account.', align: 'end' },
    composer: { suggestion: 'Ask a question: an answer keeps the window open.' },
    selector: { getMeta: () => ({ price: '≈ $0.02' }), look: 'neutral' },
  },
};

/** A channel, `lastInboundAt`, and something to do when it is closed. */
export const Least: StoryObj<typeof MessagingWindow> = {
  render: () => (
    <MessagingWindow
      channel="whatsapp"
      lastInboundAt={hoursAgo(26)}
      actions={{ template: fn() }}
      clock={clock}
    />
  ),
};
