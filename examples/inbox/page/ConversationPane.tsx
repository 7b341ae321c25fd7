import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  MessagingWindowRoot,
  RiskAlert,
  TemplateSelector,
  useWindowComposer,
  WindowComposer,
} from 'react-messaging-window';
import { inputOf, optOutsOf, type Refusal } from 'react-messaging-window/core';
import { cancel, type Message, note, send, sendTemplate, type Thread } from './server.js';
import type { Row } from './useInbox.js';
import { filled, timeText, useWords } from './WordsContext.js';
import { CHANNELS } from './words.js';

interface ConversationPaneProps {
  thread: Thread;
  /** Other conversations of the same contact. */
  others: readonly Row[];
  templates: readonly object[] | undefined;
  onSelect: (id: number | null) => void;
}

const NONE: readonly object[] = [];

export function ConversationPane({ thread, others, templates, onSelect }: ConversationPaneProps) {
  const words = useWords();
  const { id, contact, name, channel, record, messages } = thread;
  const [mode, setMode] = useState<'reply' | 'note'>('reply');
  const isNumber = /^\+?\d+$/.test(contact);
  // What the platform took and refused later: the kit offers it to who has written it.
  const failure = useMemo(
    () =>
      messages.flatMap(({ messageId, refusal }): Refusal[] =>
        messageId !== null && refusal !== null ? [{ ...refusal, messageId, original: null }] : [],
      ),
    [messages],
  );
  const list = useRef<HTMLOListElement>(null);
  const latest = messages.at(-1)?.id;
  useLayoutEffect(() => {
    if (list.current !== null && latest !== undefined) list.current.scrollTop = list.current.scrollHeight;
  }, [latest]);
  const queued = messages.find(({ state }) => state === 'queued');
  return (
    <MessagingWindowRoot
      {...inputOf(record, channel)}
      conversationKey={String(id)}
      contact={{
        phone: isNumber ? contact : null,
        userId: isNumber ? null : contact,
        email: null,
        optOuts: optOutsOf(record, channel),
      }}
      failure={failure}
      templates={channel === 'whatsapp' ? templates : NONE}
      otherWindows={others.map((other) => ({
        ...inputOf(other.record, other.channel),
        key: other.key,
        label: filled(words.replyOn, { channel: CHANNELS[other.channel] ?? other.channel }),
        onChoose: () => onSelect(other.id),
      }))}
      queued={
        queued?.sendAt
          ? {
              name: queued.template?.name ?? '',
              sendAt: queued.sendAt,
              onCancel: () => void cancel(queued.key ?? ''),
            }
          : null
      }
      onSend={({ text, idempotencyKey, isHumanAgent, mode: kind }, { signal }) =>
        kind === 'note'
          ? note({ conversation: id, text, idempotencyKey })
          : send({ conversation: id, text, idempotencyKey, isHumanAgent }, signal)
      }
      onSendTemplate={({ template, values, text, idempotencyKey }) =>
        sendTemplate({
          ...{ conversation: id, text, values, idempotencyKey },
          ...{ name: template.name, language: template.language },
        })
      }
      onQueueTemplate={({ template, values, text, idempotencyKey, sendAt }) =>
        sendTemplate({
          ...{ conversation: id, text, values, idempotencyKey, sendAt },
          ...{ name: template.name, language: template.language },
        })
      }
    >
      <header className="head">
        <button type="button" className="quiet back" aria-label={words.back} onClick={() => onSelect(null)}>
          ‹
        </button>
        <h1>
          <bdi>{name ?? contact}</bdi>
        </h1>
        <RiskAlert size="compact" />
        <span className="head-channel">
          {CHANNELS[channel] ?? channel}
          {name === null ? null : (
            <>
              {' · '}
              <bdi>{contact}</bdi>
            </>
          )}
        </span>
      </header>
      <ol ref={list} className="messages" aria-label={words.messages}>
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </ol>
      <div className="write">
        <div className="bar modes">
          {(['reply', 'note'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={mode === one}
              onClick={() => setMode(one)}
            >
              {words[one]}
            </button>
          ))}
        </div>
        <WindowComposer mode={mode} />
      </div>
      <TemplateSelector />
    </MessagingWindowRoot>
  );
}

function MessageItem({ message }: { message: Message }) {
  const words = useWords();
  const { setText } = useWindowComposer();
  const { isOurs, state, text, at } = message;
  return (
    <li className="message" data-ours={isOurs} data-state={state}>
      <p dir="auto">{text}</p>
      <small>
        <time dateTime={new Date(at).toISOString()}>{timeText(at)}</time>
        {state === 'received' ? null : ` · ${words.states[state]}`}
        {state === 'unsure' ? (
          <button type="button" className="quiet" onClick={() => setText(text)}>
            {words.takeBack}
          </button>
        ) : null}
      </small>
    </li>
  );
}
