import { useEffect, useState } from 'react';
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

interface NoticeSlotProps extends Pick<ConversationOptions, 'onSendTwilio'> {
  source: WindowSource;
  loadTemplates: () => Promise<object>;
  /** From Flex. */
  sid?: string;
}

/** For the messaging canvas: says why nothing goes, and opens the templates, which do. */
export function NoticeSlot({ source, sid = '', loadTemplates, ...handlers }: NoticeSlotProps) {
  const conversation = useFlexConversation(source, sid);
  // `null`: they are being loaded.
  const [templates, setTemplates] = useState<object | null>(null);
  useEffect(() => {
    const fail = (error: unknown) => setTemplates({ items: [], status: 'error', error });
    loadTemplates().then(setTemplates, fail);
  }, [loadTemplates]);
  return (
    <MessagingWindowRoot {...conversation} {...handlers} templates={templates} conversationKey={sid}>
      <ExpiryNotice />
      <TemplateSelector />
    </MessagingWindowRoot>
  );
}
