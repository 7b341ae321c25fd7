import { useCallback, useEffect, useRef, useState } from 'react';
import { MessagingWindowProvider } from 'react-messaging-window';
import type { InboxStore } from '../support/createInboxStore.js';
import { ConversationList } from './ConversationList.js';
import { ConversationPane } from './ConversationPane.js';
import { DemoBar } from './DemoBar.js';
import { useConversations } from './useConversations.js';
import { LocaleContext } from './words.js';
import './Inbox.css';

export interface InboxProps {
  store: InboxStore;
  /** Conversation shown at first, on wide pages. @default the newest */
  initialId?: string;
  /** Whether the clock goes by itself. @default true */
  isTicking?: boolean;
  /** Of the words, numbers and dates. @default 'en-GB' */
  locale?: string;
}

/** A CRM's inbox around the kit, as a company would build it. */
export function Inbox({ store, initialId, isTicking = true, locale = 'en-GB' }: InboxProps) {
  const conversations = useConversations(store);
  const [selectedId, setSelectedId] = useState(initialId ?? conversations[0]?.id ?? null);
  const [view, setView] = useState<'list' | 'thread'>('list');
  const [isPicking, setPicking] = useState(false);
  const mainRef = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // The focus goes where the eye goes: to the conversation chosen, and back to its row.
  useEffect(() => {
    const target = view === 'thread' ? '.inbox-pane-name' : '.inbox-row-button[aria-current]';
    if (!isFirst.current && selectedId !== null) mainRef.current?.querySelector<HTMLElement>(target)?.focus();
    isFirst.current = false;
  }, [view, selectedId]);
  // Stable, so that a row renders only when its conversation changes.
  const select = useCallback((id: string) => {
    setSelectedId(id);
    setView('thread');
  }, []);
  const pickTemplate = useCallback(
    (id: string) => {
      select(id);
      setPicking(true);
    },
    [select],
  );
  const selected = conversations.find(({ id }) => id === selectedId);
  return (
    <MessagingWindowProvider clock={store.clock} locale={locale}>
      <div className="inbox" data-view={view}>
        <LocaleContext value={locale}>
          <main ref={mainRef} className="inbox-main">
            <ConversationList
              conversations={conversations}
              clock={store.clock}
              selectedId={selectedId}
              onSelect={select}
              onTemplate={pickTemplate}
            />
            {selected === undefined ? null : (
              <ConversationPane
                store={store}
                conversation={selected}
                onBack={() => setView('list')}
                isPicking={isPicking}
                onPickingChange={setPicking}
              />
            )}
          </main>
        </LocaleContext>
        <DemoBar store={store} conversation={selected} isTicking={isTicking} />
      </div>
    </MessagingWindowProvider>
  );
}
