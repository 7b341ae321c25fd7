import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ConversationOptions, WindowBadge, type WindowBadgeLook } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { BOARD_START, boardStateIds, boardStates } from './Boards/boardStates.js';
import { propDocs } from './support/propDocs.js';

const clock = createFakeClock(BOARD_START);
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;

/** With a conversation of its own. */
type Props = WindowBadgeLook & ConversationOptions;

const meta = {
  title: 'Components/WindowBadge',
  component: WindowBadge,
  args: { channel: 'whatsapp', lastInboundAt: hoursAgo(6), clock, size: 'full' },
  argTypes: propDocs('WindowBadge'),
  parameters: { docs: { description: { component: 'The state of a messaging window, right by itself.' } } },
} satisfies Meta<Props>;
export default meta;

type Story = StoryObj<Props>;

export const Open: Story = {};
export const Expiring: Story = { args: { lastInboundAt: hoursAgo(20.5) } };
export const LastMinutes: Story = { args: { lastInboundAt: hoursAgo(23.3) } };
export const Closed: Story = { args: { lastInboundAt: hoursAgo(25) } };
export const NeverOpened: Story = { args: { lastInboundAt: null } };
export const AwaitingReply: Story = { args: { lastInboundAt: hoursAgo(30), lastTemplateAt: hoursAgo(2) } };
export const Unknown: Story = { args: { lastInboundAt: undefined } };
export const NoTimeLimit: Story = { args: { channel: 'sms' } };

/** As much as its container has room for. */
export const ByTheWidth: Story = {
  args: { size: 'auto' },
  render: (args) => (
    <>
      {[32, 20, 10].map((em) => (
        <div key={em} style={{ containerType: 'inline-size', inlineSize: `${em}em`, marginBlock: '0.75em' }}>
          <WindowBadge {...args} />
        </div>
      ))}
    </>
  ),
};

/** Every state in every size. */
export const AllStates: Story = {
  render: (args) => (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'auto auto 1fr',
        gap: '0.75em 1.5em',
        alignItems: 'start',
        justifyItems: 'start',
      }}
    >
      {boardStateIds.map((id) =>
        (['full', 'compact', 'icon'] as const).map((size) => (
          <WindowBadge
            key={`${id} ${size}`}
            {...args}
            lastInboundAt={undefined}
            {...boardStates[id].input}
            size={size}
          />
        )),
      )}
    </div>
  ),
};
