import type { ConversationOptions } from 'react-messaging-window';
import { type Clock, windowAt } from 'react-messaging-window/core';
import type { WindowSource } from './createWindowSource.js';
import type { Flex } from './Flex.js';
import { BadgeSlot, NoticeSlot } from './WindowSlots.js';

interface MessagingWindowPluginOptions extends Pick<ConversationOptions, 'onSendTwilio'> {
  source: WindowSource;
  loadTemplates: () => Promise<object>;
  clock: Clock;
}

/** Call it in the plugin's `init(flex)`. */
export function addMessagingWindow(flex: Flex, options: MessagingWindowPluginOptions): void {
  const { source, clock, ...templates } = options;
  flex.TaskCanvasHeader.Content.add(<BadgeSlot key="messaging-window-badge" source={source} />, {
    sortOrder: -1,
  });
  flex.MessagingCanvas.Content.add(
    <NoticeSlot key="messaging-window-notice" source={source} {...templates} />,
  );
  // Flex has its own input: what is typed there stays there, but does not go.
  flex.Actions.addListener('beforeSendMessage', ({ conversationSid }, abort) => {
    const window = conversationSid === undefined ? undefined : source.get(conversationSid);
    if (window !== undefined && !windowAt(window, clock.now()).can.freeform) abort();
  });
}
