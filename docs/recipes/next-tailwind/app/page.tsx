import { MessagingWindowProvider } from 'react-messaging-window';
import { conversationsAt } from './conversations';
import { Inbox } from './Inbox';

// Rendered at each request, since the window depends on when that is.
export const dynamic = 'force-dynamic';

export default function Page() {
  const now = Date.now();
  return (
    <MessagingWindowProvider now={now}>
      <Inbox conversations={conversationsAt(now)} />
    </MessagingWindowProvider>
  );
}
