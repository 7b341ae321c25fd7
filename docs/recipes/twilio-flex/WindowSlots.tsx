import {
  type ConversationOptions,
  ExpiryNotice,
  MessagingWindowRoot,
  TemplateSelector,
  WindowBadge,
} from 'react-messaging-window';
import type { WindowSource } from './createWindowSource.js';
import type { FlexTask } from './Flex.js';
import { useFlexConversation } from './useFlexConversation.js';

interface BadgeSlotProps {
  source: WindowSource;
  /** From Flex. */
  task?: FlexTask;
}

/** For the header of a task. */
export function BadgeSlot({ source, task }: BadgeSlotProps) {
  const { contact: _, ...window } = useFlexConversation(source, task?.attributes.conversationSid);
  return <WindowBadge {...window} />;
}

interface NoticeSlotProps extends Pick<ConversationOptions, 'templates' | 'onSendTwilio'> {
  source: WindowSource;
  /** From Flex. */
  sid?: string;
}

/** For the messaging canvas: says why nothing goes, and opens the templates, which do. */
export function NoticeSlot({ source, sid = '', ...templates }: NoticeSlotProps) {
  return (
    <MessagingWindowRoot {...useFlexConversation(source, sid)} {...templates} conversationKey={sid}>
      <ExpiryNotice />
      <TemplateSelector />
    </MessagingWindowRoot>
  );
}
