import { useEffect, useState } from 'react';
import { type Clock, type Instant, type WindowStatus, windowAt } from 'react-messaging-window/core';
import { type Conversation, windowInputOf } from '../support/Conversation.js';

/** Status of each window, in the order of the conversations. */
type Statuses = readonly WindowStatus[];

/** The statuses of all windows, for counts and filters: one place in the clock, and a render when one of them changes. */
export function useStatuses(conversations: readonly Conversation[], clock: Clock): Statuses {
  const [statuses, setStatuses] = useState<Statuses>(() => look(conversations, clock.now()).statuses);
  useEffect(() => {
    const watch = clock.watch((now) => {
      const { statuses, nextAt } = look(conversations, now);
      setStatuses((before) => (isSame(before, statuses) ? before : statuses));
      return nextAt;
    });
    return () => watch.stop();
  }, [conversations, clock]);
  return statuses;
}

function look(conversations: readonly Conversation[], now: Instant): { statuses: Statuses; nextAt: Instant } {
  const states = conversations.map((conversation) => windowAt(windowInputOf(conversation), now));
  const nextAt = Math.min(...states.map((state) => state.nextChangeAt ?? Number.POSITIVE_INFINITY));
  return { statuses: states.map(({ status }) => status), nextAt };
}

function isSame(a: Statuses, b: Statuses): boolean {
  return a.length === b.length && a.every((status, i) => status === b[i]);
}
