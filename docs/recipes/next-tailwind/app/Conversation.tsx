'use client';

import { MessagingWindow, WindowBadge } from 'react-messaging-window';

/** It passes functions, so it is a client component. */
export function Conversation({ lastInboundAt }: { lastInboundAt: number }) {
  const window = { channel: 'whatsapp', lastInboundAt, conversationKey: '42' } as const;
  return (
    <section className="rounded-xl border p-4">
      <h1 className="mb-4 flex items-center gap-2 font-semibold">
        Ada <WindowBadge {...window} size="compact" className="rounded-none" />
      </h1>
      <MessagingWindow
        {...window}
        contact={{ name: 'Ada', phone: '16505551234' }}
        actions={{ template: () => {} }}
        onSend={({ text }) => fetch('/api/messages', { method: 'POST', body: text })}
      />
    </section>
  );
}
