import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import {
  type ConversationOptions,
  clearDrafts,
  WindowComposer,
  type WindowComposerLook,
} from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { createFakeClock, type FakeClock } from 'react-messaging-window/testing';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { propDocs } from './support/propDocs.js';

const start = Date.parse('2026-11-22T09:30:00Z');
const DAY_MS = 24 * 3_600_000;
const TEXT = 'Your parcel is on its way.';

/** With a conversation of its own. */
type Props = WindowComposerLook & ConversationOptions;

const meta = {
  title: 'Components/WindowComposer moments',
  // Each one plays, which a page of them does not.
  tags: ['!autodocs'],
  component: WindowComposer,
  argTypes: propDocs('WindowComposer'),
  args: {
    channel: 'whatsapp',
    lastInboundAt: start,
    onSend: fn(),
    readRefusal: whatsappCloud.refusal,
    actions: { template: fn() },
  },
  parameters: {
    controls: { disable: true },
  },
  beforeEach: () => clearDrafts(),
} satisfies Meta<Props>;
export default meta;

type Story = StoryObj<Props>;

interface Moment {
  clock: FakeClock;
  field: () => HTMLElement;
  canvas: ReturnType<typeof within>;
  press: (name: string) => Promise<void>;
}

/** A composer with a text in it, and what happens then. */
function moment(name: string, happens: (moment: Moment) => Promise<void>, args: Partial<Props> = {}): Story {
  const clock = createFakeClock(start);
  return {
    args: { conversationKey: `moment-${name}`, clock, ...args },
    async play({ canvasElement }) {
      const canvas = within(canvasElement);
      const field = () => canvasElement.querySelector('.mw-composer-input') as HTMLElement;
      const press = (button: string) => userEvent.click(canvas.getByRole('button', { name: button }));
      if (field().offsetParent !== null) await userEvent.type(field(), TEXT);
      await happens({ clock, field, canvas, press });
    },
  };
}

const closes = async ({ clock, canvas }: Moment) => {
  clock.advance(DAY_MS);
  await waitFor(() => expect(canvas.getByRole('button', { name: 'Copy' })).toBeVisible());
};

/** The window closes while somebody writes: the text stands in the notice, and the focus goes there. */
export const DraftKept = moment('kept', async (now) => {
  await closes(now);
  await expect(now.field()).not.toBeVisible();
  const kept = now.canvas.getByRole('textbox', { name: 'Your draft' });
  await expect(kept).toHaveValue(TEXT);
  await expect(kept).toHaveFocus();
});

/** The same contact can still be written to on another channel: that comes before a paid template. */
export const OpenElsewhere = moment('elsewhere', closes, {
  otherWindows: [
    {
      key: 'instagram',
      label: 'Reply on Instagram',
      channel: 'instagram',
      lastInboundAt: start + 6 * 3_600_000,
      onChoose: fn(),
    },
  ],
});

/** The text stays in the field, to be read and copied, and so does the focus. */
export const DraftKeptDisabled = moment(
  'kept-disabled',
  async (now) => {
    await closes(now);
    await expect(now.field()).toBeVisible();
    await expect(now.field()).toHaveValue(TEXT);
    await expect(now.field()).toHaveAttribute('readonly');
    await expect(now.field()).toHaveFocus();
  },
  { variant: 'disable' },
);

/** The customer writes again: the field is back, with the text and the caret. */
export const DraftReady: Story = {
  ...moment('ready', async (now) => {
    await closes(now);
    await now.press('Receive a message');
    await expect(
      now.canvas.getByText('The window is open again. Your draft is ready to send.'),
    ).toBeVisible();
    await expect(now.field()).toHaveValue(TEXT);
  }),
  render: function Render(args) {
    const [lastInboundAt, setLastInboundAt] = useState(args.lastInboundAt);
    return (
      <>
        <p>
          <button type="button" onClick={() => setLastInboundAt(args.clock?.now())}>
            Receive a message
          </button>
        </p>
        <WindowComposer {...args} lastInboundAt={lastInboundAt} />
      </>
    );
  },
};

/** The computer slept past the end of the window. Looked at again at the moment of sending, nothing goes. */
export const ClosedWhileTyping = moment('closed', async ({ clock, canvas, press }) => {
  clock.sleep(DAY_MS);
  await press('Send');
  await expect(canvas.getByText('The window closed, so nothing was sent. Your text is saved.')).toBeVisible();
});

export const SendFailed = moment(
  'failed',
  async ({ canvas, field, press }) => {
    await press('Send');
    await waitFor(() =>
      expect(canvas.getByText("Your message wasn't sent. Your text is saved.")).toBeVisible(),
    );
    await expect(field()).toHaveValue(TEXT);
  },
  { onSend: () => Promise.reject(new Error('offline')), readRefusal: () => null },
);

/** The host has not answered for a minute: nobody knows whether it went, and nothing is broken off by itself. */
export const Overdue = moment(
  'overdue',
  async ({ clock, canvas, field, press }) => {
    await press('Send');
    clock.advance(60_000);
    await waitFor(() => expect(canvas.getByText("We don't know yet if this was sent.")).toBeVisible());
    await press('Keep waiting');
    await expect(field()).toHaveFocus();
    clock.advance(60_000);
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible());
  },
  { onSend: () => new Promise(() => {}) },
);

/** The platform knew better: the code is explained, the window closes at once and the text stays. */
export const RefusedWhileSending = moment(
  'refused',
  async ({ canvas, press }) => {
    await press('Send');
    await waitFor(() => expect(canvas.getByText('Details')).toBeVisible());
    await userEvent.click(canvas.getByText('Details'));
    await expect(canvas.getByText('131047')).toBeVisible();
    await expect(canvas.getByText("Your message wasn't sent. Your text is saved.")).toBeVisible();
  },
  { onSend: () => Promise.reject({ error: { code: 131047, message: 'Re-engagement message' } }) },
);

/** A refusal that has nothing to do with the window: it stays open, and what is wrong is said. */
export const RefusedForItsKind = moment(
  'kind',
  async ({ canvas, press }) => {
    await press('Send');
    await waitFor(() => expect(canvas.getByText('Details')).toBeVisible());
    await userEvent.click(canvas.getByText('Details'));
    await expect(canvas.getByText('131051')).toBeVisible();
  },
  { onSend: () => Promise.reject({ error: { code: 131051 } }) },
);

/** A second press sends nothing. */
export const Sending = moment(
  'sending',
  async ({ canvas, press }) => {
    await press('Send');
    await press('Sending');
    await expect(canvas.getByRole('button', { name: 'Sending' })).toHaveAttribute('aria-disabled', 'true');
  },
  { onSend: () => new Promise(() => {}) },
);

/** Having confirmed to be a person, the agent writes although the window is closed. */
export const HumanAgentAcknowledged = moment(
  'human',
  async ({ canvas, field, press }) => {
    await press('Reply as a person');
    await expect(field()).toHaveFocus();
    await expect(canvas.getByText(/^The window is closed, but a person can still reply/)).toBeVisible();
  },
  { channel: 'messenger', lastInboundAt: start - 40 * 3_600_000, actions: {} },
);

/** A draft of an older editor is handed to the host and kept. */
export const UnreadableDraft: Story = {
  args: {
    conversationKey: 'moment-unreadable',
    clock: createFakeClock(start),
    draftFormat: {
      version: 2,
      serialize: (content) => JSON.stringify(content),
      deserialize() {
        throw new Error('An older editor');
      },
    },
  },
  beforeEach() {
    clearDrafts();
    const old = '{"text":"Your parcel","content":"?","version":1}';
    sessionStorage.setItem('react-messaging-window:draft:1:moment-unreadable', old);
  },
};
