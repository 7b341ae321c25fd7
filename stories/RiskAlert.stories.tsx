import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ConversationOptions, RiskAlert, type RiskAlertLook } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, fn, screen, userEvent, within } from 'storybook/test';
import { BOARD_START, boardStateIds, boardStates } from './Boards/boardStates.js';
import { propDocs } from './support/propDocs.js';

const clock = createFakeClock(BOARD_START);
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;

/** With a conversation of its own. */
type Props = RiskAlertLook & ConversationOptions;

const meta = {
  title: 'Components/RiskAlert',
  component: RiskAlert,
  args: {
    channel: 'whatsapp',
    lastInboundAt: hoursAgo(20.5),
    clock,
    contact: { name: 'Contact 017', timeZone: 'America/Sao_Paulo' },
    actions: { template: fn(), sms: fn() },
  },
  argTypes: propDocs('RiskAlert'),
  parameters: { docs: { story: { inline: false, iframeHeight: 460 } } },
} satisfies Meta<Props>;
export default meta;

type Story = StoryObj<Props>;

/** The button beside a name. */
export const Button: Story = {};

/** Badge and button in one: the one mark that a row needs. */
export const Compact: Story = { args: { size: 'compact' } };

/** With the words of the full badge, for the head of a conversation. */
export const Full: Story = { args: { size: 'full' } };

/** Every state in every size. */
export const Sizes: Story = {
  render: (args) => (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'auto auto 1fr',
        gap: '0.75em 1.5em',
        alignItems: 'center',
        justifyItems: 'start',
      }}
    >
      {boardStateIds.map((id) =>
        (['full', 'compact', 'icon'] as const).map((size) => (
          <RiskAlert
            key={`${id} ${size}`}
            {...args}
            lastInboundAt={undefined}
            {...boardStates[id].input}
            actions={undefined}
            contact={{ name: boardStates[id].name }}
            size={size}
          />
        )),
      )}
    </div>
  ),
  parameters: { docs: { story: { inline: true } } },
};

/** In a list it stands beside the button of the row, never in it. */
export const Rows: Story = {
  render: (args) => (
    <ul style={{ inlineSize: '20em', maxInlineSize: '100%', margin: 0, padding: 0, listStyle: 'none' }}>
      {boardStateIds.map((id) => (
        <li key={id} style={{ display: 'flex', gap: '1em', alignItems: 'center', paddingBlock: '0.25em' }}>
          <a href={`#${id}`} style={{ flex: 1, color: 'inherit' }}>
            {boardStates[id].name}
          </a>
          <RiskAlert
            {...args}
            lastInboundAt={undefined}
            {...boardStates[id].input}
            actions={undefined}
            contact={{ name: boardStates[id].name }}
            size="compact"
          />
        </li>
      ))}
    </ul>
  ),
  parameters: { docs: { story: { inline: true } } },
  play: async ({ canvas, canvasElement }) => {
    // One mark a row, whose name holds the words that are seen.
    const alerts = canvas.getAllByRole('button');
    await expect(alerts).toHaveLength(boardStateIds.length);
    await expect(canvasElement.querySelectorAll('.mw-badge')).toHaveLength(0);
    for (const alert of alerts) {
      await expect(alert.getAttribute('aria-label')).toContain(alert.textContent);
    }
  },
};

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
  // With a template among its actions the host would offer what it can send there by a picker of its own.
  args: {
    ...{ defaultOpen: true, channel: 'messenger', lastInboundAt: hoursAgo(40) },
    actions: { sms: fn() },
  },
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
