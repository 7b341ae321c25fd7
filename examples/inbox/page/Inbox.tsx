import { useEffect, useMemo, useRef, useState } from 'react';
import { inputOf, soonestFirst, windowAt } from 'react-messaging-window/core';
import { ConversationList } from './ConversationList.js';
import { ConversationPane } from './ConversationPane.js';
import { type Conversation, conversations, listen, type Thread, thread } from './server.js';

/** What closes first is at the top. */
function bySoonest(all: readonly Conversation[], now: number): Conversation[] {
  return all
    .map((conversation) => ({
      conversation,
      window: windowAt(inputOf(conversation.record, conversation.channel), now),
    }))
    .sort((a, b) => soonestFirst(a.window, b.window) || a.conversation.id - b.conversation.id)
    .map(({ conversation }) => conversation);
}

export function Inbox() {
  const [all, setAll] = useState<ReadonlyMap<number, Conversation>>(new Map());
  const [selected, setSelected] = useState<number | null>(null);
  const [open, setOpen] = useState<Thread | null>(null);
  const [isOnline, setOnline] = useState(true);
  // When the list was last put into order.
  const [now, setNow] = useState(() => Date.now());
  const current = useRef(selected);
  current.current = selected;

  useEffect(() => {
    const load = () =>
      conversations().then(
        (rows) => setAll(new Map(rows.map((row) => [row.id, row]))),
        () => setOnline(false),
      );
    const update = async (id: number) => {
      const { messages, ...row } = await thread(id);
      setAll((known) => new Map(known).set(id, row));
      if (current.current === id) setOpen({ ...row, messages });
    };
    void load();
    return listen(
      (id) => void update(id).catch(() => {}),
      (online) => {
        setOnline(online);
        if (online) void load();
      },
    );
  }, []);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (selected === null) return;
    void thread(selected).then(
      (next) => current.current === next.id && setOpen(next),
      () => setOnline(false),
    );
  }, [selected]);

  const sorted = useMemo(() => bySoonest([...all.values()], now), [all, now]);
  const others =
    open === null ? [] : sorted.filter(({ contact, id }) => contact === open.contact && id !== open.id);

  return (
    <div className="inbox">
      <nav className="side">
        <p className="count" role="status">
          {isOnline ? `${sorted.length} conversations` : 'Offline, trying again'}
        </p>
        <ConversationList conversations={sorted} selected={selected} onSelect={setSelected} />
      </nav>
      <main className="pane">
        {open === null || open.id !== selected ? (
          <p className="empty">Choose a conversation.</p>
        ) : (
          <ConversationPane key={open.id} thread={open} others={others} onSelect={setSelected} />
        )}
      </main>
    </div>
  );
}
