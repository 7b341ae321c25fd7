import { MessagingWindowProvider, WindowBadge } from 'react-messaging-window';
import { windowAt } from 'react-messaging-window/core';

export const dynamic = 'force-dynamic';

const HOUR_MS = 3_600_000;

/** A server component: the pure function runs in it, and the parts go to the browser from it. */
export default function Inbox() {
  const now = requestedAt();
  const lastInboundAt = now - 1.5 * HOUR_MS;
  const { status, waitingFor } = windowAt({ channel: 'whatsapp', lastInboundAt }, now);
  return (
    <MessagingWindowProvider now={now}>
      <h1>Inbox</h1>
      <p>{`Ada: ${status}, waiting for ${waitingFor}`}</p>
      <WindowBadge channel="whatsapp" lastInboundAt={lastInboundAt} />
      <a href="/conversation">Open</a>
    </MessagingWindowProvider>
  );
}

function requestedAt(): number {
  return Date.now();
}
