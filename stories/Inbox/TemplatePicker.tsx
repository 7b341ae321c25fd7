import type { Conversation } from '../support/Conversation.js';
import type { InboxStore } from '../support/createInboxStore.js';

interface TemplatePickerProps {
  store: InboxStore;
  conversation: Conversation;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

export function TemplatePicker(_: TemplatePickerProps) {
  return null;
}
