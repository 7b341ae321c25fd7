import { memo } from 'react';
import { RiskAlert } from 'react-messaging-window';
import type { Instant } from 'react-messaging-window/core';
import { rovingCell, rovingRow } from '../../docs/recipes/roving-list/useRovingGrid.js';
import { type Conversation, contactOf, windowInputOf } from '../support/Conversation.js';
import { Avatar } from './Avatar.js';
import { channelNames } from './channelNames.js';
import { ShortTime } from './ShortTime.js';
import { useWords } from './words.js';

interface ConversationRowProps {
  conversation: Conversation;
  isSelected: boolean;
  today: Instant;
  onSelect: (id: string) => void;
  onTemplate: (id: string) => void;
}

/** A conversation in the list. Its one mark is badge and alert in one: beside the button, never inside of it. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, isSelected, today, onSelect, onTemplate } = props;
  const { id, name, channel, crmStatus, messages } = conversation;
  const last = messages.at(-1);
  const words = useWords();
  return (
    <div className="inbox-row" data-selected={isSelected ? '' : undefined} {...rovingRow}>
      <span className="inbox-row-cell" {...rovingCell}>
        <button
          type="button"
          className="inbox-row-button"
          aria-current={isSelected ? 'true' : undefined}
          onClick={() => onSelect(id)}
        >
          <Avatar name={name} />
          <span className="inbox-row-text">
            <span className="inbox-row-line">
              <span className="inbox-row-name">{name}</span>
              <span className="inbox-row-meta">
                {channelNames[channel]}
                {crmStatus === 'resolved' ? ` · ${words.resolved}` : ''}
              </span>
              {last === undefined ? null : <ShortTime at={last.at} today={today} />}
            </span>
            <span className="inbox-row-line">
              <span className="inbox-row-snippet" dir="auto">
                {last?.from === 'us' ? words.you : null}
                <bdi lang={last?.lang}>{last === undefined ? words.empty : last.text || last.label}</bdi>
              </span>
            </span>
          </span>
        </button>
      </span>
      <span className="inbox-row-cell" {...rovingCell}>
        <RiskAlert
          {...windowInputOf(conversation)}
          conversationKey={id}
          contact={contactOf(conversation)}
          size="compact"
          className="inbox-row-alert"
          // A picker of the host would offer templates everywhere.
          actions={channel === 'whatsapp' ? { template: () => onTemplate(id) } : {}}
        />
      </span>
    </div>
  );
});
