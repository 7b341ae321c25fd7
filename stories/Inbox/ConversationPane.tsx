import { MessagingWindowRoot, RiskAlert, TemplateSelector, WindowComposer } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { type Conversation, contactOf, windowInputOf } from '../support/Conversation.js';
import type { InboxStore } from '../support/createInboxStore.js';
import { Avatar } from './Avatar.js';
import { channelNames } from './channelNames.js';
import { Thread } from './Thread.js';
import { useIsNarrow } from './useIsNarrow.js';
import { useWords } from './words.js';

interface ConversationPaneProps {
  store: InboxStore;
  conversation: Conversation;
  onBack: () => void;
  /** Whether the template dialog is open. */
  isPicking: boolean;
  onPickingChange: (isPicking: boolean) => void;
}

/** One conversation: who, the state of its window, what was said, and what can be said now. */
export function ConversationPane(props: ConversationPaneProps) {
  const { store, conversation, onBack, isPicking, onPickingChange } = props;
  const { id, name, channel, contact, crmStatus, failures } = conversation;
  const isResolved = crmStatus === 'resolved';
  const isNarrow = useIsNarrow();
  const words = useWords();
  return (
    <MessagingWindowRoot
      {...windowInputOf(conversation)}
      conversationKey={id}
      contact={contactOf(conversation)}
      onSend={({ text }) => store.sendText(id, text)}
      onSendTemplate={({ payload, text }) => store.sendTemplate(id, payload, text)}
      readRefusal={whatsappCloud.refusal}
      failure={failures}
      templates={store.templates}
    >
      <section className="inbox-pane" aria-label={name}>
        <header className="inbox-pane-head">
          <button type="button" className="inbox-button inbox-back" aria-label={words.back} onClick={onBack}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M12 4.5 6.5 10l5.5 5.5" />
            </svg>
          </button>
          <Avatar name={name} size="large" />
          <div className="inbox-pane-who">
            <h2 className="inbox-pane-name" tabIndex={-1}>
              {name}
            </h2>
            <p className="inbox-pane-meta">
              {channelNames[channel]} · <bdi>{addressText(contact)}</bdi>
            </p>
          </div>
          <div className="inbox-pane-window">
            <RiskAlert size={isNarrow ? 'compact' : 'full'} align={isNarrow ? 'start' : 'end'} />
          </div>
          <button
            type="button"
            className="inbox-button"
            aria-pressed={isResolved}
            onClick={() => store.setResolved(id, !isResolved)}
          >
            {isResolved ? words.resolved : words.resolve}
          </button>
        </header>
        <Thread key={`${id}-thread`} conversation={conversation} />
        <WindowComposer className="inbox-composer" />
        {channel === 'whatsapp' ? (
          <TemplateSelector
            open={isPicking}
            onOpenChange={onPickingChange}
            prefill={{ 'body.customer_name': name, 'body.first_name': name }}
          />
        ) : null}
      </section>
    </MessagingWindowRoot>
  );
}

/** "+1 202 555 0117"; other ids as they are. */
function addressText(contact: string): string {
  return contact.replace(/^1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');
}
