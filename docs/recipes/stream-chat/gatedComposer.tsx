import { useMemo } from 'react';
import type { WindowInput } from 'react-messaging-window/core';
import { gatedComposerUI } from './gatedComposerUI.js';
import type { StreamComponents } from './StreamComposer.js';
import { WindowOfChannel } from './WindowOfChannel.js';

interface GatedComposerProps {
  input: WindowInput;
  onOpenTemplates: () => void;
}

/** Stream's composer under the lock of the window: `const GatedComposer = gatedComposer(stream)`. */
export function gatedComposer({ WithComponents, MessageComposer, MessageComposerUI }: StreamComponents) {
  const overrides = { MessageComposerUI: gatedComposerUI(MessageComposerUI) };
  return function GatedComposer({ input, onOpenTemplates }: GatedComposerProps) {
    const channelWindow = useMemo(() => ({ input, onOpenTemplates }), [input, onOpenTemplates]);
    return (
      <WindowOfChannel.Provider value={channelWindow}>
        <WithComponents overrides={overrides}>
          <MessageComposer />
        </WithComponents>
      </WindowOfChannel.Provider>
    );
  };
}
