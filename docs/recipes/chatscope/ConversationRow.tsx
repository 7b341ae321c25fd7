import { Conversation } from '@chatscope/chat-ui-kit-react';
import { WindowBadge } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';

interface ConversationRowProps extends Pick<WindowInput, 'channel' | 'lastInboundAt'> {
  name: string;
  onOpen: () => void;
}

/** A row of chatscope's `ConversationList` with the window as its second line. */
export function ConversationRow({ name, onOpen, ...window }: ConversationRowProps) {
  return <Conversation name={name} info={<WindowBadge {...window} />} onClick={onOpen} />;
}
