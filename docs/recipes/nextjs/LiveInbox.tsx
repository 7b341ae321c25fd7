'use client';
import { MessagingWindowProvider, RiskAlert } from 'react-messaging-window';
import type { Instant, WindowInput } from 'react-messaging-window/core';

interface LiveInboxProps {
  conversations: readonly (WindowInput & { id: string; name: string })[];
  now: Instant;
}

/** `now` makes the first render in the browser say what the server said; then the alerts go on by themselves. */
export function LiveInbox({ conversations, now }: LiveInboxProps) {
  return (
    <MessagingWindowProvider now={now}>
      <ul>
        {conversations.map(({ id, name, ...window }) => (
          <li key={id}>
            {name} <RiskAlert {...window} size="compact" contact={{ name }} />
          </li>
        ))}
      </ul>
    </MessagingWindowProvider>
  );
}
