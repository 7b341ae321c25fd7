import type { Conversation, ThreadMessage } from '../support/Conversation.js';
import { ShortTime } from './ShortTime.js';
import { useDates } from './useDates.js';
import { useWords } from './words.js';

/** What scrolls must be reachable by keyboard. */
const SCROLLABLE = { tabIndex: 0 };

/** The messages of a conversation, day by day. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const { messages, name } = conversation;
  const words = useWords();
  const { day } = useDates();
  return (
    <section className="inbox-thread" aria-label={words.messagesOf(name)} {...SCROLLABLE}>
      <ol className="inbox-messages">
        {messages.map((message, i) => {
          const before = messages[i - 1];
          const on = day.format(message.at);
          const isNewDay = before === undefined || day.format(before.at) !== on;
          return <Bubble key={message.id} message={message} day={isNewDay ? on : undefined} />;
        })}
      </ol>
      {messages.length === 0 ? <p className="inbox-empty">{words.empty}</p> : null}
    </section>
  );
}

function Bubble({ message, day }: { message: ThreadMessage; day: string | undefined }) {
  const words = useWords();
  const { from, at, text, label, lang, failedWith } = message;
  return (
    <>
      {day === undefined ? null : <li className="inbox-day">{day}</li>}
      <li className="inbox-message" data-from={from} data-failed={failedWith ? '' : undefined}>
        <span className="inbox-hidden">{from === 'us' ? words.you : words.customer}</span>
        {label === undefined ? null : <span className="inbox-message-label">{label}</span>}
        {text === '' ? null : (
          <p className="inbox-message-text" dir="auto" lang={lang}>
            {text}
          </p>
        )}
        <span className="inbox-message-foot">
          {failedWith ? `${words.undelivered(failedWith)} · ` : ''}
          <ShortTime at={at} />
        </span>
      </li>
    </>
  );
}
