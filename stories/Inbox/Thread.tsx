import { useEffect, useRef } from 'react';
import type { Conversation, ThreadMessage } from '../support/Conversation.js';
import { ShortTime } from './ShortTime.js';

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** What scrolls must be reachable by keyboard. */
const SCROLLABLE = { tabIndex: 0 };

/** The messages of a conversation, day by day. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const { messages, name } = conversation;
  const ref = useRef<HTMLElement>(null);
  const lastId = messages.at(-1)?.id;
  useEffect(() => {
    if (lastId !== undefined) ref.current?.scrollTo({ top: ref.current.scrollHeight });
  }, [lastId]);
  return (
    <section ref={ref} className="inbox-thread" aria-label={`Messages of ${name}`} {...SCROLLABLE}>
      <ol className="inbox-messages">
        {messages.map((message, i) => (
          <Bubble key={message.id} message={message} isFirstOfDay={isNewDay(messages[i - 1], message)} />
        ))}
      </ol>
      {messages.length === 0 ? <p className="inbox-empty">Nothing has been said yet.</p> : null}
    </section>
  );
}

function Bubble({ message, isFirstOfDay }: { message: ThreadMessage; isFirstOfDay: boolean }) {
  const { from, at, text, label, lang, failedWith } = message;
  return (
    <>
      {isFirstOfDay ? <li className="inbox-day">{day.format(at)}</li> : null}
      <li className="inbox-message" data-from={from} data-failed={failedWith ? '' : undefined}>
        <span className="inbox-hidden">{from === 'us' ? 'You: ' : 'Customer: '}</span>
        {label === undefined ? null : <span className="inbox-message-label">{label}</span>}
        {text === '' ? null : (
          <p className="inbox-message-text" dir="auto" lang={lang}>
            {text}
          </p>
        )}
        <span className="inbox-message-foot">
          {failedWith ? `Not delivered (${failedWith}) · ` : ''}
          <ShortTime at={at} />
        </span>
      </li>
    </>
  );
}

function isNewDay(before: ThreadMessage | undefined, message: ThreadMessage): boolean {
  return before === undefined || day.format(before.at) !== day.format(message.at);
}
