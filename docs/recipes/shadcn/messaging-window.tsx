'use client';
import 'react-messaging-window/styles.css';
import { MessagingWindow, type MessagingWindowProps } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';

interface ConversationWindowProps
  extends Pick<MessagingWindowProps, 'lastInboundAt' | 'templates' | 'onSend' | 'onSendTemplate'> {
  conversationId: string;
  /** The contact's name. */
  name: string;
  /** In international form. */
  phone: string;
}

/** A WhatsApp conversation's window in a card: badge, alert, composer and templates. Change it as you like. */
export function ConversationWindow({ conversationId, name, phone, ...window }: ConversationWindowProps) {
  return (
    <MessagingWindow
      channel="whatsapp"
      className="rounded-xl border bg-card p-4 text-card-foreground shadow-sm"
      conversationKey={conversationId}
      heading={<h2 className="font-semibold">{name}</h2>}
      contact={{ name, phone }}
      readRefusal={whatsappCloud.refusal}
      {...window}
    />
  );
}
