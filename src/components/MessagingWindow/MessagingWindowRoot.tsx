'use client';

import { type ReactNode, useEffect, useMemo } from 'react';
import type { ConversationOptions, ConversationSetup } from '../../conversation/ConversationOptions.js';
import { ConversationContext } from '../../hooks/ConversationContext.js';
import { useConversation } from '../../hooks/useConversation.js';

export interface MessagingWindowRootProps extends ConversationOptions {
  children?: ReactNode | undefined;
}

/**
 * Holds one conversation, and renders nothing itself. Parts inside of it without a `channel` of their own show this
 * conversation, with all that it learns by sending.
 *
 * @example
 * <MessagingWindowRoot channel="whatsapp" lastInboundAt={at} conversationKey={id} onSend={send}>
 *   <WindowBadge />
 *   <WindowComposer />
 * </MessagingWindowRoot>
 */
export function MessagingWindowRoot(props: MessagingWindowRootProps) {
  return <ConversationRoot {...props} />;
}

/** A root that knows more of its parts than a host says. */
export function ConversationRoot({
  children,
  ...given
}: MessagingWindowRootProps & Pick<ConversationSetup, 'hasSelector'>) {
  const { conversation, options } = useConversation(given);
  // What happens in it is told also while no part shows it.
  useEffect(() => conversation.subscribe(() => {}), [conversation]);
  const held = useMemo(() => ({ conversation, options }), [conversation, options]);
  return <ConversationContext.Provider value={held}>{children}</ConversationContext.Provider>;
}
