import { useState } from 'react';
import { MessagingWindowProvider } from 'react-messaging-window';
import type { InboxStore } from '../support/createInboxStore.js';
import { ConversationList } from './ConversationList.js';
import { ConversationPane } from './ConversationPane.js';
import { DemoBar } from './DemoBar.js';
import { useConversations } from './useConversations.js';
import './Inbox.css';

export interface InboxProps {
  store: InboxStore;
  /** Conversation shown at first, on wide pages. @default the newest */
  initialId?: string;
  /** Whether the clock goes by itself. @default true */
  isTicking?: boolean;
}

/** A CRM's inbox around the kit, as a company would build it. */
export function Inbox({ store, initialId, isTicking = true }: InboxProps) {
  const conversations = useConversations(store);
  const [selectedId, setSelectedId] = useState(initialId ?? conversations[0]?.id ?? null);
  const [view, setView] = useState<'list' | 'thread'>('list');
  const selected = conversations.find(({ id }) => id === selectedId);
  return (
    <MessagingWindowProvider clock={store.clock}>
      <div className="inbox" data-view={view}>
        <DemoBar store={store} conversation={selected} isTicking={isTicking} />
        <main className="inbox-main">
          <ConversationList
            conversations={conversations}
            clock={store.clock}
            selectedId={selectedId}
            onSelect={(id) => {
              setSelectedId(id);
              setView('thread');
            }}
          />
          {selected === undefined ? null : (
            <ConversationPane store={store} conversation={selected} onBack={() => setView('list')} />
          )}
        </main>
      </div>
    </MessagingWindowProvider>
  );
}
