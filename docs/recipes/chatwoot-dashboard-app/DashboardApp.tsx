import { ExpiryNotice, MessagingWindowRoot, WindowBadge } from 'react-messaging-window';
import { useDashboardConversation } from './useDashboardConversation.js';

/** The page that Chatwoot shows in a tab beside the conversation. */
export function DashboardApp({ chatwootOrigin }: { chatwootOrigin: string }) {
  const conversation = useDashboardConversation(chatwootOrigin);
  if (conversation === null) return <p>Waiting for Chatwoot.</p>;
  return (
    <MessagingWindowRoot {...conversation.input}>
      <main>
        <h1>{conversation.name}</h1>
        <WindowBadge />
        <ExpiryNotice />
      </main>
    </MessagingWindowRoot>
  );
}
