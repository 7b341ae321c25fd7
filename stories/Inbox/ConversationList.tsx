import { useState } from 'react';
import { type Clock, type Instant, soonestFirst, type WindowState } from 'react-messaging-window/core';
import { useRovingGrid } from '../../docs/recipes/roving-list/useRovingGrid.js';
import { type Conversation, lastActivityAt } from '../support/Conversation.js';
import { ConversationRow } from './ConversationRow.js';
import { useWindows } from './useWindows.js';

type Filter = 'all' | 'expiring' | 'closed';

const FILTERS: readonly { filter: Filter; title: string }[] = [
  { filter: 'all', title: 'All' },
  { filter: 'expiring', title: 'Expiring' },
  { filter: 'closed', title: 'Closed' },
];

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
  const windows = useWindows(conversations, clock);
  const grid = useRovingGrid('Conversations');
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
    <section className="inbox-list" aria-label="Conversations">
      <header className="inbox-list-head">
        <div className="inbox-list-title">
          <h1 className="inbox-title">Inbox</h1>
          <button
            type="button"
            className="inbox-sort"
            aria-pressed={isByEnd}
            onClick={() => setByEnd(!isByEnd)}
          >
            Closes first
          </button>
        </div>
        <fieldset className="inbox-filters">
          <legend className="inbox-hidden">Show</legend>
          {FILTERS.map((one) => (
            <button
              key={one.filter}
              type="button"
              className="inbox-filter"
              aria-pressed={filter === one.filter}
              onClick={() => setFilter(one.filter)}
            >
              {one.title}{' '}
              <span className="inbox-filter-count">
                {windows.filter((window) => matches(one.filter, window)).length}
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
      {shown.length === 0 ? <p className="inbox-empty">No conversation here.</p> : null}
    </section>
  );
}

function matches(filter: Filter, { status }: WindowState): boolean {
  return filter === 'all' || filter === status;
}
