import { useState } from 'react';
import { whatsappCloud } from 'react-messaging-window/adapters';
import type { Conversation } from '../support/Conversation.js';
import { addressOf, type InboxStore, lastAccepted } from '../support/createInboxStore.js';
import { useNow } from './useNow.js';
import { useRunningClock } from './useRunningClock.js';

const MINUTE = 60_000;
const STEPS = [
  { title: '−1 h', ms: -60 * MINUTE },
  { title: '+10 min', ms: 10 * MINUTE },
  { title: '+1 h', ms: 60 * MINUTE },
  { title: '+12 h', ms: 720 * MINUTE },
];
const date = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

interface DemoBarProps {
  store: InboxStore;
  conversation: Conversation | undefined;
  /** Whether the clock goes at first. */
  isTicking: boolean;
}

/** What is no part of the CRM, always in English: the time machine, and the customer's side. */
export function DemoBar({ store, conversation, isTicking }: DemoBarProps) {
  const now = useNow(store.clock);
  const [isFast, setFast] = useState(false);
  const [answer, setAnswer] = useState('');
  useRunningClock(store.clock, isFast ? 60 : isTicking ? 1 : 0);
  const sendPast = async ({ contact }: Conversation) => {
    const text = { body: 'Sent without asking the kit' };
    const payload = { messaging_product: 'whatsapp', ...addressOf(contact), type: 'text', text };
    try {
      await store.api.send(payload);
      setAnswer('Platform: accepted');
    } catch (error) {
      const refusal = whatsappCloud.refusal(error);
      setAnswer(`Platform: ${refusal?.message ?? 'refused'}`);
    }
  };
  return (
    <aside className="inbox-demo" aria-label="Demo controls" lang="en" dir="ltr">
      <div className="inbox-demo-controls">
        <div className="inbox-demo-group">
          <strong className="inbox-demo-tag">Sample data</strong>
          <time className="inbox-demo-clock" dateTime={new Date(now).toISOString()}>
            {date.format(now)} <b>{time.format(now)}</b>
          </time>
        </div>
        <fieldset className="inbox-demo-group">
          <legend className="inbox-hidden">Move the clock</legend>
          {STEPS.map((step) => (
            <button
              key={step.ms}
              type="button"
              className="inbox-demo-button"
              onClick={() => store.moveTo(store.clock.now() + step.ms)}
            >
              <bdi>{step.title}</bdi>
            </button>
          ))}
          <button
            type="button"
            className="inbox-demo-button"
            aria-pressed={isFast}
            title="One minute each second"
            onClick={() => setFast(!isFast)}
          >
            Run
          </button>
        </fieldset>
        {conversation === undefined ? null : (
          <div className="inbox-demo-group">
            <button type="button" className="inbox-demo-button" onClick={() => store.reply(conversation.id)}>
              Customer replies
            </button>
            {conversation.channel === 'whatsapp' ? (
              <>
                <button
                  type="button"
                  className="inbox-demo-button"
                  onClick={() => void sendPast(conversation)}
                >
                  Send text past the lock
                </button>
                <button
                  type="button"
                  className="inbox-demo-button"
                  title="Some seconds after it was accepted, as platforms do"
                  disabled={lastAccepted(conversation) === undefined}
                  onClick={() => store.undeliver(conversation.id)}
                >
                  Refuse the last message
                </button>
              </>
            ) : null}
          </div>
        )}
      </div>
      <output className="inbox-demo-answer">{answer}</output>
    </aside>
  );
}
