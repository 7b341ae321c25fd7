import { useCallback, useEffect, useState } from 'react';
import { useWindowAlerts } from 'react-messaging-window';
import { ConversationList } from './ConversationList.js';
import { ConversationPane } from './ConversationPane.js';
import { type Row, useInbox } from './useInbox.js';
import { filled, useWords } from './WordsContext.js';

const HOUR_MS = 3_600_000;
const THRESHOLDS = [HOUR_MS, 15 * 60_000];

const idInAddress = () => Number(location.hash.slice(1)) || null;

export function Inbox() {
  const words = useWords();
  const [selected, setSelected] = useState(idInAddress);
  const [isClosing, setClosing] = useState(false);
  const { rows, open, templates, isOnline } = useInbox(selected);
  const [isAsked, setAsked] = useState(
    () => !('Notification' in window) || Notification.permission !== 'default',
  );
  const { soonest, closingWithin } = useWindowAlerts<Row>(rows, {
    waitingFor: 'us',
    thresholds: THRESHOLDS,
    storage: localStorage,
    inOneTab: true,
    whileHidden: true,
    onAlert({ conversation }) {
      if (!('Notification' in window) || Notification.permission !== 'granted') return;
      const title = filled(words.alert, { contact: conversation.name ?? conversation.contact });
      const notification = new Notification(title, { tag: conversation.key });
      notification.onclick = () => {
        window.focus();
        setSelected(conversation.id);
        notification.close();
      };
    },
  });

  useEffect(() => {
    history.replaceState(null, '', selected === null ? location.pathname + location.search : `#${selected}`);
  }, [selected]);
  useEffect(() => {
    const follow = () => setSelected(idInAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const next = useCallback(() => {
    const waiting = soonest();
    const place = waiting.findIndex(({ conversation }) => conversation.id === selected);
    const to = waiting[(place + 1) % Math.max(waiting.length, 1)];
    if (to) setSelected(to.conversation.id);
  }, [soonest, selected]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, altKey, ctrlKey, metaKey, code } = event;
      const isWriting =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (code !== 'KeyJ' || ctrlKey || metaKey || (isWriting && !altKey)) return;
      event.preventDefault();
      next();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next]);

  const closing = closingWithin(HOUR_MS);
  const shown = isClosing ? soonest(closing).map(({ conversation }) => conversation) : rows;
  const others =
    open === null ? [] : rows.filter(({ contact, id }) => contact === open.contact && id !== open.id);

  return (
    <div className="inbox" data-open={selected === null ? undefined : ''}>
      <nav className="side" aria-label={words.conversations}>
        <header className="bar">
          <p className="count" role="status" data-offline={isOnline ? undefined : ''}>
            {isOnline ? filled(words.count, { count: rows.length }) : words.offline}
          </p>
          {isAsked ? null : (
            <button
              type="button"
              className="quiet"
              onClick={() => void Notification.requestPermission().then(() => setAsked(true))}
            >
              {words.notify}
            </button>
          )}
        </header>
        <div className="bar filters">
          <button type="button" className="chip" aria-pressed={!isClosing} onClick={() => setClosing(false)}>
            {words.all}
          </button>
          <button type="button" className="chip" aria-pressed={isClosing} onClick={() => setClosing(true)}>
            {words.closing} <b>{closing}</b>
          </button>
          <button type="button" className="quiet" onClick={next}>
            {words.next}
          </button>
        </div>
        <ConversationList conversations={shown} selected={selected} onSelect={setSelected} />
      </nav>
      <main className="pane">
        {open === null ? (
          <p className="empty">
            {selected === null ? (
              words.choose
            ) : (
              <button type="button" className="quiet back" onClick={() => setSelected(null)}>
                {words.back}
              </button>
            )}
          </p>
        ) : (
          <ConversationPane
            key={open.id}
            thread={open}
            others={others}
            templates={templates}
            onSelect={setSelected}
          />
        )}
      </main>
    </div>
  );
}
