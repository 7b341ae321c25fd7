import { Conversation } from '@chatscope/chat-ui-kit-react';
import { RiskAlert, type WayOutActions } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';

interface ConversationRowProps extends Pick<WindowInput, 'channel' | 'lastInboundAt'> {
  name: string;
  onOpen: () => void;
  actions?: WayOutActions;
}

/** A row of chatscope's `ConversationList` with the window at its end. */
export function ConversationRow({ name, onOpen, ...window }: ConversationRowProps) {
  return (
    <Conversation name={name} onClick={onOpen}>
      {/* The whole row listens for clicks: one on the alert or in its panel opens no conversation. */}
      <Conversation.Operations visible onClick={(event) => event.stopPropagation()}>
        <RiskAlert {...window} size="compact" contact={{ name }} />
      </Conversation.Operations>
    </Conversation>
  );
}
