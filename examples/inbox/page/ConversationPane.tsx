import { useState } from 'react';
import { MessagingWindowRoot, WindowBadge, WindowComposer } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { inputOf } from 'react-messaging-window/core';
import { type Conversation, type Message, send, type Thread } from './server.js';

const STATES: Record<Message['state'], string> = {
  received: '',
  sending: 'Sending',
  sent: 'Sent',
  refused: 'Not delivered',
  unsure: 'May not have been sent',
};

interface ConversationPaneProps {
  thread: Thread;
  /** Other conversations of the same contact. */
  others: readonly Conversation[];
  onSelect: (id: number) => void;
}

export function ConversationPane({ thread, others, onSelect }: ConversationPaneProps) {
  const { id, contact, channel, record, messages } = thread;
  const [text, setText] = useState<string>();
  return (
    <MessagingWindowRoot
      {...inputOf(record, channel)}
      conversationKey={String(id)}
      contact={{ phone: channel === 'whatsapp' ? contact : null, userId: contact }}
      readRefusal={whatsappCloud.refusal}
      otherWindows={others.map((other) => ({
        ...inputOf(other.record, other.channel),
        key: String(other.id),
        label: `Reply on ${other.channel}`,
        onChoose: () => onSelect(other.id),
      }))}
      onSend={({ text: own, idempotencyKey, isHumanAgent }) =>
        send({ conversation: id, text: own, idempotencyKey, isHumanAgent })
      }
    >
      <header className="head">
        <h1>{contact}</h1>
        <WindowBadge />
      </header>
      <ol className="messages" aria-label="Messages">
        {messages.map((message) => (
          <li key={message.id} className="message" data-ours={message.isOurs} data-state={message.state}>
            <p>{message.text}</p>
            <small>
              {STATES[message.state]} {message.refusal?.reason}
              {message.state === 'refused' || message.state === 'unsure' ? (
                <button type="button" onClick={() => setText(message.text)}>
                  Take the text back
                </button>
              ) : null}
            </small>
          </li>
        ))}
      </ol>
      <WindowComposer
        {...(text === undefined ? null : { value: text })}
        onValueChange={(next) => setText(typeof next === 'string' ? next : undefined)}
      />
    </MessagingWindowRoot>
  );
}
