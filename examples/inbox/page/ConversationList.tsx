import { useRef, useState } from 'react';
import { WindowBadge } from 'react-messaging-window';
import { inputOf } from 'react-messaging-window/core';
import type { Conversation } from './server.js';

const ROW_PX = 64;
const BEYOND = 6;

interface ConversationListProps {
  conversations: readonly Conversation[];
  selected: number | null;
  onSelect: (id: number) => void;
}

/** Ten thousand rows, of which the page holds what is seen. One Tab stop; the arrow keys go on. */
export function ConversationList({ conversations, selected, onSelect }: ConversationListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / ROW_PX) - BEYOND);
  const seen = conversations.slice(first, first + Math.ceil(900 / ROW_PX) + 2 * BEYOND);
  const place = conversations.findIndex(({ id }) => id === selected);

  const go = (to: number) => {
    const next = conversations[Math.min(Math.max(to, 0), conversations.length - 1)];
    if (!next || !list.current) return;
    onSelect(next.id);
    const y = conversations.indexOf(next) * ROW_PX;
    if (y < list.current.scrollTop) list.current.scrollTop = y;
    else if (y + ROW_PX > list.current.scrollTop + list.current.clientHeight)
      list.current.scrollTop = y + ROW_PX - list.current.clientHeight;
  };

  return (
    <div
      ref={list}
      className="list"
      role="listbox"
      aria-label="Conversations"
      tabIndex={0}
      aria-activedescendant={place < 0 ? undefined : `row-${selected}`}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: conversations.length - 1 }[
          event.key
        ];
        if (to === undefined) return;
        event.preventDefault();
        go(to);
      }}
    >
      <div style={{ height: conversations.length * ROW_PX, position: 'relative' }}>
        {seen.map((conversation, index) => (
          <div
            key={conversation.id}
            id={`row-${conversation.id}`}
            className="row"
            role="option"
            aria-selected={conversation.id === selected}
            aria-setsize={conversations.length}
            aria-posinset={first + index + 1}
            tabIndex={-1}
            style={{ height: ROW_PX, insetBlockStart: (first + index) * ROW_PX }}
            onClick={() => onSelect(conversation.id)}
            onKeyDown={() => {}}
          >
            <span className="row-name">{conversation.contact}</span>
            <span className="row-channel">{conversation.channel}</span>
            <WindowBadge
              {...inputOf(conversation.record, conversation.channel)}
              conversationKey={String(conversation.id)}
              size="compact"
            />
          </div>
        ))}
      </div>
    </div>
  );
}
