import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
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

const root = document.body.appendChild(document.createElement('div'));
createRoot(root).render(
  createElement(MessagingWindow, {
    channel: 'whatsapp',
    conversationKey: 'ada',
    lastInboundAt: Date.now() - 30 * 3_600_000,
    templates,
    contact: { phone: '16505551234' },
    readRefusal: whatsappCloud.refusal,
    onSendTemplate() {},
  }),
);
