import { ExpiryNotice, WindowBadge } from 'react-messaging-window';
import type { WindowSource } from './createWindowSource.js';
import type { FlexTask } from './Flex.js';
import { useWindowInput } from './useWindowInput.js';

interface BadgeSlotProps {
  source: WindowSource;
  /** From Flex. */
  task?: FlexTask;
}

/** For the header of a task. */
export function BadgeSlot({ source, task }: BadgeSlotProps) {
  return <WindowBadge {...useWindowInput(source, task?.attributes.conversationSid)} />;
}

interface NoticeSlotProps {
  source: WindowSource;
  onOpenTemplates: (conversationSid: string) => void;
  /** From Flex. */
  sid?: string;
}

/** For the messaging canvas: says why nothing goes, and what does. */
export function NoticeSlot({ source, onOpenTemplates, sid = '' }: NoticeSlotProps) {
  return <ExpiryNotice {...useWindowInput(source, sid)} actions={{ template: () => onOpenTemplates(sid) }} />;
}
