import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  clearDrafts,
  MessagingWindowRoot,
  type MessagingWindowRootProps,
  RiskAlert,
  TemplateSelector,
  useWindowComposer,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { createFakeClock } from 'react-messaging-window/testing';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { propDocs } from './support/propDocs.js';
import { boardTemplates } from './Theming/boardTemplates.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => start - hours * 3_600_000;

/** Parts in places of the host's own. None of them is told what it shows. */
function Parts({ name }: { name: string }) {
  return (
    <section aria-label={name} style={{ display: 'grid', gap: '1em' }}>
      <header style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5em', alignItems: 'center' }}>
        <h2 style={{ flex: 1, margin: 0, fontSize: '1em' }}>{name}</h2>
        <WindowBadge />
        <RiskAlert align="end" note="Templates cost $0.05 each on this account." />
      </header>
      <WindowComposer />
      <TemplateSelector />
    </section>
  );
}

const meta = {
  title: 'Components/MessagingWindowRoot',
  component: MessagingWindowRoot,
  args: {
    channel: 'whatsapp',
    contact: { name: 'Contact 017', phone: '16505551234', timeZone: 'America/Sao_Paulo' },
    templates: boardTemplates,
    onSend: fn(),
    onSendTemplate: fn(),
    readRefusal: whatsappCloud.refusal,
    children: <Parts name="Contact 017" />,
  },
  argTypes: propDocs('MessagingWindowRoot'),
  parameters: {
    docs: {
      description: {
        component:
          'Holds one conversation and renders nothing itself. The parts in it show this conversation, wherever they stand, ' +
          'with all that it learns by sending.',
      },
    },
  },
  beforeEach: () => clearDrafts(),
} satisfies Meta<MessagingWindowRootProps>;
export default meta;

type Story = StoryObj<MessagingWindowRootProps>;

/** A conversation of its own, on a clock of its own. */
function shown(name: string, args: Partial<MessagingWindowRootProps> = {}): Story {
  const clock = createFakeClock(start);
  return { args: { conversationKey: `root-${name}`, clock, lastInboundAt: hoursAgo(6), ...args } };
}

export const Open = shown('open');
export const Expiring = shown('expiring', { lastInboundAt: hoursAgo(21) });
export const Closed = shown('closed', { lastInboundAt: hoursAgo(30) });

/** The panel, the notice and the bar lead to the selector: nobody has to tell them that there is one. */
export const LeadsToTheSelector: Story = {
  ...shown('leads', { lastInboundAt: hoursAgo(30) }),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: /messaging window/ }));
    const panel = await screen.findByRole('dialog', { name: 'Messaging window' });
    await userEvent.click(within(panel).getByRole('button', { name: 'Send template' }));
    await expect(await screen.findByRole('dialog', { name: 'Send template' })).toBeVisible();
  },
};

/** A template that went is known at once to all of them, and to a row elsewhere that names the same conversation. */
export const LearnsFromASend: Story = {
  ...shown('learns', { lastInboundAt: hoursAgo(30) }),
  tags: ['!autodocs'],
  render: ({ children, ...conversation }) => (
    <>
      <ul aria-label="Inbox">
        <li style={{ display: 'flex', gap: '1em', marginBlockEnd: '1em' }}>
          Contact 017
          <RiskAlert
            channel={conversation.channel}
            lastInboundAt={conversation.lastInboundAt}
            conversationKey={conversation.conversationKey}
            clock={conversation.clock}
            contact={conversation.contact}
            size="compact"
          />
        </li>
      </ul>
      <MessagingWindowRoot {...conversation}>{children}</MessagingWindowRoot>
    </>
  ),
  play: async ({ canvas, canvasElement }) => {
    const row = within(canvas.getByRole('list', { name: 'Inbox' })).getByRole('button');
    await expect(row).toHaveTextContent('Closed');
    await userEvent.click(canvas.getByRole('button', { name: 'Send template' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Send template' }));
    await userEvent.click(await dialog.findByRole('option', { name: /^store_closure/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Send template' }));
    await userEvent.click(await dialog.findByRole('button', { name: 'Done' }));
    const badge = canvasElement.querySelector('.mw-badge');
    await waitFor(() => expect(badge).toHaveTextContent('Template sent — waiting for reply'));
    await expect(row).toHaveTextContent('Awaiting reply');
  },
};

/** A refusal that a send meets closes the window in all of them. */
export const LearnsFromARefusal: Story = {
  ...shown('refused', { onSend: () => Promise.reject({ error: { code: 131_047 } }) }),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'Hello');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    const badge = canvasElement.querySelector('.mw-badge');
    await waitFor(() => expect(badge).toHaveTextContent('Message refused — use template'));
    await expect(canvas.getByRole('textbox', { name: 'Your draft' })).toHaveValue('Hello');
  },
};

function Counter() {
  const { text, isLocked } = useWindowComposer();
  return <p>{isLocked ? 'Locked' : `${text.length} of 4096`}</p>;
}

/** Hooks without options show the conversation of the root too. */
export const WithHook: Story = {
  ...shown('hook', {
    children: (
      <>
        <WindowComposer />
        <Counter />
      </>
    ),
  }),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'Hello');
    await expect(canvas.getByText('5 of 4096')).toBeVisible();
  },
};
