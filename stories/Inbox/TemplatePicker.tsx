import { useRef } from 'react';
import { TemplateSelector } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { windowAt } from 'react-messaging-window/core';
import { type Conversation, windowInputOf } from '../support/Conversation.js';
import { addressOf, type InboxStore } from '../support/createInboxStore.js';

interface TemplatePickerProps {
  store: InboxStore;
  conversation: Conversation;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** The kit's template dialog, with what the CRM knows of the contact filled in. */
export function TemplatePicker({ store, conversation, isOpen, onOpenChange }: TemplatePickerProps) {
  const { id, name, contact } = conversation;
  const hasAsked = useRef(false);
  // A template costs money: where the customer has written meanwhile, the first press only tells.
  const beforeSend = () => {
    const { can } = windowAt(windowInputOf(conversation), store.clock.now());
    if (!can.freeform || hasAsked.current) return true;
    hasAsked.current = true;
    return { reason: 'The window is open: you can write freely. Press again to send the template anyway.' };
  };
  return (
    <TemplateSelector
      templates={store.templates}
      {...addressOf(contact)}
      open={isOpen}
      onOpenChange={(open) => {
        hasAsked.current = false;
        onOpenChange(open);
      }}
      preferredLanguage="en"
      prefill={{ 'body.customer_name': name, 'body.first_name': name }}
      beforeSend={beforeSend}
      onSend={({ payload, text }) => store.sendTemplate(id, payload, text)}
      explainError={(error) => whatsappCloud.refusal(error)?.explain}
    />
  );
}
