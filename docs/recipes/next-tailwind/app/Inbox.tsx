'use client';

import { useState } from 'react';
import { MessagingWindow, RiskAlert, WindowBadge } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import type { Conversation } from './conversations';
import { templates } from './templates';

async function post(body: unknown): Promise<void> {
  const answer = await fetch('/api/messages', { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw await answer.json();
}

/** It passes functions, so it is a client component. */
export function Inbox({ conversations }: { conversations: Conversation[] }) {
  const [id, setId] = useState('1');
  const shown = conversations.find((one) => one.id === id);
  if (shown === undefined) return null;
  const { name, phone, lastInboundAt } = shown;
  return (
    <div className="grid grid-cols-[16rem_1fr] gap-4">
      <ul className="divide-y rounded-xl border">
        {conversations.map((one) => (
          <li key={one.id} className="flex items-center justify-between p-2">
            <button type="button" className="font-medium" onClick={() => setId(one.id)}>
              {one.name}
            </button>
            <RiskAlert
              channel="whatsapp"
              lastInboundAt={one.lastInboundAt}
              conversationKey={one.id}
              contact={{ name: one.name }}
              size="compact"
            />
          </li>
        ))}
      </ul>
      <section className="rounded-xl border p-4">
        <h1 className="mb-4 flex items-center gap-2 font-semibold">
          {name} <WindowBadge channel="whatsapp" lastInboundAt={lastInboundAt} className="rounded-none" />
        </h1>
        <MessagingWindow
          channel="whatsapp"
          lastInboundAt={lastInboundAt}
          conversationKey={id}
          contact={{ name, phone }}
          templates={templates}
          onSend={({ text }) => post({ to: phone, type: 'text', text: { body: text } })}
          onSendTemplate={({ payload }) => post(payload)}
          readRefusal={whatsappCloud.refusal}
        />
      </section>
    </div>
  );
}
