// biome-ignore-all lint/a11y/useSemanticElements: rows that are put in their place one by one make no table
import { memo, useEffect, useRef, useState } from 'react';
import { RiskAlert } from 'react-messaging-window';
import type { Row } from './useInbox.js';
import { useWords } from './WordsContext.js';
import { CHANNELS } from './words.js';

const ROW_PX = 64;
const BEYOND = 6;

interface ConversationListProps {
  conversations: readonly Row[];
  selected: number | null;
  onSelect: (id: number) => void;
}

/**
 * Ten thousand rows, of which the page holds what is seen. One Tab stop: the arrows go on, the space bar opens the panel of
 * the row's window.
 */
export function ConversationList({ conversations, selected, onSelect }: ConversationListProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(900);
  const first = Math.max(0, Math.floor(top / ROW_PX) - BEYOND);
  const seen = conversations.slice(first, first + Math.ceil(height / ROW_PX) + 2 * BEYOND);
  const place = conversations.findIndex(({ id }) => id === selected);

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

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
      role="grid"
      aria-label={words.conversations}
      aria-rowcount={conversations.length}
      tabIndex={0}
      aria-activedescendant={place < 0 ? undefined : `row-${selected}`}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        const { key } = event;
        const page = Math.floor(height / ROW_PX);
        const to = {
          ...{ ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: conversations.length - 1 },
          ...{ PageDown: place + page, PageUp: place - page },
        }[key];
        if (to !== undefined) go(to);
        else if (key === ' ') document.querySelector<HTMLElement>(`#row-${selected} button`)?.click();
        else return;
        event.preventDefault();
      }}
    >
      <div role="presentation" style={{ height: conversations.length * ROW_PX, position: 'relative' }}>
        {seen.map((conversation, index) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            place={first + index}
            isSelected={conversation.id === selected}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

interface ConversationRowProps {
  conversation: Row;
  place: number;
  isSelected: boolean;
  onSelect: (id: number) => void;
}

const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, place, isSelected, onSelect } = props;
  const { id, contact, name, channel, preview, inbox: _, record: _record, key, ...input } = conversation;
  return (
    <div
      id={`row-${id}`}
      className="row"
      role="row"
      aria-selected={isSelected}
      aria-rowindex={place + 1}
      tabIndex={-1}
      style={{ height: ROW_PX, insetBlockStart: place * ROW_PX }}
      onClick={() => onSelect(id)}
      onKeyDown={() => {}}
    >
      <span role="gridcell" tabIndex={-1} className="row-name">
        <span>
          <bdi>{name ?? contact}</bdi> <small>{CHANNELS[channel] ?? channel}</small>
        </span>
        <small>{preview}</small>
      </span>
      <span role="gridcell" tabIndex={-1}>
        <RiskAlert {...input} channel={channel} conversationKey={key} size="compact" tabIndex={-1} />
      </span>
    </div>
  );
});
