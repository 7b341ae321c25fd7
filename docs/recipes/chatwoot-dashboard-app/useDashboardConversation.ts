import { useEffect, useState } from 'react';
import { conversationIn, type DashboardConversation } from './conversationIn.js';

/**
 * The conversation that the agent has in front, asked for once and kept up to date by Chatwoot.
 *
 * @param chatwootOrigin where Chatwoot runs, such as 'https://app.chatwoot.com': messages from elsewhere are ignored
 */
export function useDashboardConversation(chatwootOrigin: string): DashboardConversation | null {
  const [conversation, setConversation] = useState<DashboardConversation | null>(null);
  useEffect(() => {
    function receive({ origin, source, data }: MessageEvent) {
      if (origin !== chatwootOrigin || source !== window.parent) return;
      const next = conversationIn(data);
      if (next !== null) setConversation(next);
    }
    window.addEventListener('message', receive);
    window.parent.postMessage('chatwoot-dashboard-app:fetch-info', chatwootOrigin);
    return () => window.removeEventListener('message', receive);
  }, [chatwootOrigin]);
  return conversation;
}
