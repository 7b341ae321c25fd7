'use client';
import { MessagingWindowProvider, WindowBadge } from 'react-messaging-window';
import type { Instant, WindowInput } from 'react-messaging-window/core';

interface LiveInboxProps {
  conversations: readonly (WindowInput & { id: string; name: string })[];
  now: Instant;
}

/** `now` makes the first render in the browser say what the server said; then the badges go on by themselves. */
export function LiveInbox({ conversations, now }: LiveInboxProps) {
  return (
    <MessagingWindowProvider now={now}>
      <ul>
        {conversations.map(({ id, name, ...window }) => (
          <li key={id}>
            {name} <WindowBadge {...window} />
          </li>
        ))}
      </ul>
    </MessagingWindowProvider>
  );
}
