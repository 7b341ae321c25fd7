import type { ComponentType } from 'react';
import { ExpiryNotice, useWindowComposer } from 'react-messaging-window';

/** A `MessageComposerUI` that cannot be reached while the window is closed. Call it once, outside of any component. */
export function gatedComposerUI(ComposerUI: ComponentType): ComponentType {
  return function GatedComposerUI() {
    const { isLocked } = useWindowComposer();
    return (
      <>
        <ExpiryNotice />
        {/* Hidden, not gone: Stream keeps text, attachments and uploads, and nothing in it can be reached. */}
        <div hidden={isLocked}>
          <ComposerUI />
        </div>
      </>
    );
  };
}
