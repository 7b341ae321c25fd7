import {
  type AppendMessage,
  AssistantRuntimeProvider,
  ComposerPrimitive,
  type ThreadMessageLike,
  useExternalStoreRuntime,
} from '@assistant-ui/react';
import { ExpiryNotice } from 'react-messaging-window';
import type { WindowInput } from 'react-messaging-window/core';
import { useMessagingWindow } from 'react-messaging-window/hooks';

interface GatedThreadProps extends Pick<WindowInput, 'channel' | 'lastInboundAt'> {
  messages: readonly ThreadMessageLike[];
  onNew: (message: AppendMessage) => Promise<void>;
  onOpenTemplates: () => void;
}

const asItIs = (message: ThreadMessageLike) => message;

/** assistant-ui's composer under the lock of the window; its text stays in its own store. */
export function GatedThread({ messages, onNew, onOpenTemplates, ...window }: GatedThreadProps) {
  const { can } = useMessagingWindow(window, { granularity: 'status' });
  const runtime = useExternalStoreRuntime({
    messages,
    convertMessage: asItIs,
    onNew,
    // No typing, attaching, dictating or sending; `ComposerPrimitive.Send` is disabled by it too.
    isDisabled: !can.freeform,
    isSendDisabled: !can.freeform,
  });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ExpiryNotice {...window} actions={{ template: onOpenTemplates }} />
      <ComposerPrimitive.Root hidden={!can.freeform}>
        <ComposerPrimitive.Input aria-label="Message" />
        <ComposerPrimitive.Send>Send</ComposerPrimitive.Send>
      </ComposerPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}
