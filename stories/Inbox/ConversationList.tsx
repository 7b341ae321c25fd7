import { useState } from 'react';
import { type Clock, type Instant, soonestFirst, type WindowState } from 'react-messaging-window/core';
import { useRovingGrid } from '../../docs/recipes/roving-list/useRovingGrid.js';
import { type Conversation, lastActivityAt } from '../support/Conversation.js';
import { ConversationRow } from './ConversationRow.js';
import { useWindows } from './useWindows.js';
import { useWords } from './words.js';

type Filter = 'all' | 'expiring' | 'closed';

const FILTERS: readonly Filter[] = ['all', 'expiring', 'closed'];

interface ConversationListProps {
  conversations: readonly Conversation[];
  clock: Clock;
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** Opens the template dialog of a conversation. */
  onTemplate: (id: string) => void;
}

/** The conversations, filtered by the state of their windows: the newest or what closes first at the top. */
export function ConversationList(props: ConversationListProps) {
  const { conversations, clock, selectedId, onSelect, onTemplate } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [isByEnd, setByEnd] = useState(false);
  const words = useWords();
  const windows = useWindows(conversations, clock);
  const grid = useRovingGrid(words.conversations);
  const today: Instant = clock.now();
  const shown = conversations
    .flatMap((conversation, i) => {
      const window = windows[i];
      return window !== undefined && matches(filter, window) ? [{ conversation, window }] : [];
    })
    .sort((a, b) =>
      isByEnd
        ? soonestFirst(a.window, b.window)
        : lastActivityAt(b.conversation) - lastActivityAt(a.conversation),
    );
  return (
    <section className="inbox-list" aria-label={words.conversations}>
      <header className="inbox-list-head">
        <div className="inbox-list-title">
          <h1 className="inbox-title">{words.inbox}</h1>
          <button type="button" className="inbox-sort" onClick={() => setByEnd(!isByEnd)}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M6.5 16V4.5m-3 3 3-3 3 3M13.5 4v11.5m3-3-3 3-3-3" />
            </svg>
            {isByEnd ? words.closing : words.newest}
          </button>
        </div>
        <fieldset className="inbox-filters">
          <legend className="inbox-hidden">{words.show}</legend>
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              className="inbox-filter"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {words[one]}{' '}
              <span className="inbox-filter-count">
                {windows.filter((window) => matches(one, window)).length}
              </span>
            </button>
          ))}
        </fieldset>
      </header>
      <div className="inbox-rows" {...grid}>
        {shown.map(({ conversation }) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            isSelected={conversation.id === selectedId}
            today={today}
            onSelect={onSelect}
            onTemplate={onTemplate}
          />
        ))}
      </div>
      {shown.length === 0 ? <p className="inbox-empty">{words.none}</p> : null}
    </section>
  );
}

function matches(filter: Filter, { status }: WindowState): boolean {
  return filter === 'all' || filter === status;
}
