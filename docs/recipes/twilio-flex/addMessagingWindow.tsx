import { type Clock, windowAt } from 'react-messaging-window/core';
import type { WindowSource } from './createWindowSource.js';
import type { Flex } from './Flex.js';
import { BadgeSlot, NoticeSlot } from './WindowSlots.js';

interface MessagingWindowPluginOptions {
  source: WindowSource;
  clock: Clock;
  onOpenTemplates: (conversationSid: string) => void;
}

/** Call it in the plugin's `init(flex)`. */
export function addMessagingWindow(flex: Flex, options: MessagingWindowPluginOptions): void {
  const { source, clock, onOpenTemplates } = options;
  flex.TaskCanvasHeader.Content.add(<BadgeSlot key="messaging-window-badge" source={source} />, {
    sortOrder: -1,
  });
  flex.MessagingCanvas.Content.add(
    <NoticeSlot key="messaging-window-notice" source={source} onOpenTemplates={onOpenTemplates} />,
  );
  // Flex has its own input: what is typed there stays there, but does not go.
  flex.Actions.addListener('beforeSendMessage', ({ conversationSid }, abort) => {
    const input = conversationSid === undefined ? undefined : source.get(conversationSid);
    if (input !== undefined && !windowAt(input, clock.now()).can.freeform) abort();
  });
}
