import { type Instant, soonestFirst, type WindowInput, windowAt } from 'react-messaging-window/core';
import { LiveInbox } from './LiveInbox.js';

interface InboxProps {
  /** From your database. */
  conversations: readonly (WindowInput & { id: string; name: string })[];
  /** When the page was asked for: `Date.now()` in `page.tsx`, under `export const dynamic = 'force-dynamic'`. */
  now: Instant;
}

/** A server component: sorts by what closes first, and hands plain JSON to the client. */
export function Inbox({ conversations, now }: InboxProps) {
  const rows = conversations.map((conversation) => ({
    conversation,
    window: windowAt(conversation, now),
  }));
  rows.sort((a, b) => soonestFirst(a.window, b.window));
  return <LiveInbox conversations={rows.map(({ conversation }) => conversation)} now={now} />;
}
