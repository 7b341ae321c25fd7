import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type AlertConversation,
  inputOf,
  soonestFirst,
  type WindowState,
  windowAt,
} from 'react-messaging-window/core';
import { type Conversation, conversations, listen, type Thread, templates, thread } from './server.js';

/** A row with what the kit takes of it: the same object until its record differs. */
export interface Row extends Conversation, Omit<AlertConversation, 'channel'> {}

function rowOf(conversation: Conversation): Row {
  return {
    ...conversation,
    ...inputOf(conversation.record, conversation.channel),
    key: String(conversation.id),
  } as Row;
}

const states = new WeakMap<Row, WindowState>();

/** Its window, worked out again when it differs. */
function stateOf(row: Row, now: number): WindowState {
  let state = states.get(row);
  if (state === undefined || now >= (state.nextChangeAt ?? Number.POSITIVE_INFINITY)) {
    state = windowAt(row, now);
    states.set(row, state);
  }
  return state;
}

/** @param changes `null`: it is gone */
function withChanges(rows: ReadonlyMap<number, Row>, changes: ReadonlyMap<number, Row | null>) {
  const next = new Map(rows);
  for (const [id, row] of changes) {
    if (row === null) next.delete(id);
    else next.set(id, row);
  }
  return next;
}

const ORDER_MS = 30_000;

/** All that the page knows of the server, the soonest end first. */
export function useInbox(selected: number | null) {
  const [all, setAll] = useState<ReadonlyMap<number, Row>>(new Map());
  const [open, setOpen] = useState<Thread | null>(null);
  const [offered, setOffered] = useState<readonly object[]>();
  const [isOnline, setOnline] = useState(true);
  const [now, setNow] = useState(() => Date.now());
  const current = useRef(selected);

  const loadOpen = useCallback(async () => {
    const id = current.current;
    if (id === null) return;
    try {
      const next = await thread(id);
      if (current.current === id) setOpen(next);
    } catch {
      // Offline, or gone: the list says so.
    }
  }, []);

  useEffect(() => {
    /** What is heard while all is being loaded, which may be older. */
    let heard: Map<number, Row | null> | null = null;
    const load = async () => {
      const meanwhile = new Map<number, Row | null>();
      heard = meanwhile;
      try {
        const [rows, list] = await Promise.all([conversations(), templates()]);
        setAll(withChanges(new Map(rows.map((row) => [row.id, rowOf(row)])), meanwhile));
        if (heard === meanwhile) heard = null;
        setOffered(list);
      } catch {
        setOnline(false);
      }
    };
    const leave = listen({
      onChange(changed, gone) {
        const changes = new Map<number, Row | null>(changed.map((row) => [row.id, rowOf(row)]));
        for (const id of gone) changes.set(id, null);
        for (const [id, row] of changes) heard?.set(id, row);
        setNow(Date.now());
        setAll((known) => withChanges(known, changes));
        if (changed.some(({ id }) => id === current.current)) void loadOpen();
      },
      onTemplates: () => void templates().then(setOffered, () => {}),
      onState(online) {
        setOnline(online);
        if (online) {
          void load();
          void loadOpen();
        }
      },
    });
    const timer = setInterval(() => setNow(Date.now()), ORDER_MS);
    return () => {
      leave();
      clearInterval(timer);
    };
  }, [loadOpen]);

  useEffect(() => {
    current.current = selected;
    if (selected !== null) void loadOpen();
  }, [selected, loadOpen]);

  const rows = useMemo(
    () =>
      [...all.values()]
        .map((row) => ({ row, state: stateOf(row, now) }))
        .sort((a, b) => soonestFirst(a.state, b.state) || a.row.id - b.row.id)
        .map(({ row }) => row),
    [all, now],
  );
  return { rows, open: open?.id === selected ? open : null, templates: offered, isOnline };
}
