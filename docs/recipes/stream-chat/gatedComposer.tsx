import { MessagingWindowRoot, type MessagingWindowRootProps } from 'react-messaging-window';
import { gatedComposerUI } from './gatedComposerUI.js';
import type { StreamComponents } from './StreamComposer.js';

/** Stream's composer under the lock of the window: `const GatedComposer = gatedComposer(stream)`. */
export function gatedComposer({ WithComponents, MessageComposer, MessageComposerUI }: StreamComponents) {
  const overrides = { MessageComposerUI: gatedComposerUI(MessageComposerUI) };
  return function GatedComposer(conversation: Omit<MessagingWindowRootProps, 'children'>) {
    return (
      <MessagingWindowRoot {...conversation}>
        <WithComponents overrides={overrides}>
          <MessageComposer />
        </WithComponents>
      </MessagingWindowRoot>
    );
  };
}
