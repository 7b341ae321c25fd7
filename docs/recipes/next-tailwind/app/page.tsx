import { MessagingWindowProvider } from 'react-messaging-window';
import { Conversation } from './Conversation';

// Rendered at each request, since the window depends on when that is.
export const dynamic = 'force-dynamic';

export default function Page() {
  const now = Date.now();
  return (
    <MessagingWindowProvider now={now}>
      <Conversation lastInboundAt={now - 2 * 3_600_000} />
    </MessagingWindowProvider>
  );
}
