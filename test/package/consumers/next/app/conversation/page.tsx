'use client';
import { useState } from 'react';
import { MessagingWindow } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';

const templates = [
  {
    name: 'order_update',
    language: 'en',
    status: 'APPROVED',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Hi {{1}}, your order is on its way.' }],
  },
];

/** A client component: closed, so that the way out is a template. */
export default function Conversation() {
  const [lastInboundAt] = useState(() => Date.now() - 30 * 3_600_000);
  const [sent, setSent] = useState('nothing');
  return (
    <main>
      <MessagingWindow
        channel="whatsapp"
        conversationKey="ada"
        lastInboundAt={lastInboundAt}
        templates={templates}
        contact={{ phone: '16505551234' }}
        readRefusal={whatsappCloud.refusal}
        onSendTemplate={({ text }) => setSent(text)}
      />
      <output>{`Sent: ${sent}`}</output>
    </main>
  );
}
