import type { ComponentType } from 'react';
import { ExpiryNotice } from 'react-messaging-window';
import { useMessagingWindow } from 'react-messaging-window/hooks';
import { useWindowOfChannel } from './WindowOfChannel.js';

/** A `MessageComposerUI` that cannot be reached while the window is closed. Call it once, outside of any component. */
export function gatedComposerUI(ComposerUI: ComponentType): ComponentType {
  return function GatedComposerUI() {
    const { input, onOpenTemplates } = useWindowOfChannel();
    const { can } = useMessagingWindow(input, { granularity: 'status' });
    return (
      <>
        <ExpiryNotice {...input} actions={{ template: onOpenTemplates }} />
        {/* Hidden, not gone: Stream keeps text, attachments and uploads, and nothing in it can be reached. */}
        <div hidden={!can.freeform}>
          <ComposerUI />
        </div>
      </>
    );
  };
}
