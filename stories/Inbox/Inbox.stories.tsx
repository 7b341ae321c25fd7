import type { Meta, StoryObj } from '@storybook/react-vite';
import { clearDrafts } from 'react-messaging-window';
import { tagOf } from '../../.storybook/page/localeFiles.js';
import { createInboxStore, type InboxStore, type InboxStoreOptions } from '../support/createInboxStore.js';
import { oncePerShow } from '../support/oncePerShow.js';
import { Inbox } from './Inbox.js';
import { watchAWindowRunOut } from './watchAWindowRunOut.js';

const meta = {
  title: 'Inbox',
  component: Inbox,
  // A whole page, with its own data: there is nothing to document or to set.
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { store: undefined as unknown as InboxStore, initialId: 'whatsapp-3' },
  loaders: [oncePerShow(newInbox)],
  render: (args, { loaded, globals }) => (
    <Inbox
      {...args}
      store={loaded.store as InboxStore}
      locale={globals.locale === undefined ? undefined : tagOf(String(globals.locale))}
    />
  ),
} satisfies Meta<typeof Inbox>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A CRM's inbox of 200 conversations on four channels. The clock below it goes where you want it. */
export const Default: Story = {};

/** The whole way by keyboard, on a clock that stands still between the steps. */
export const WatchAWindowRunOut: Story = {
  args: { isTicking: false },
  // As many as it needs: queries by role look at every row.
  loaders: [oncePerShow(() => newInbox({ count: 24 }))],
  play: watchAWindowRunOut,
};

function newInbox(options?: InboxStoreOptions) {
  clearDrafts();
  return { store: createInboxStore(options) };
}
