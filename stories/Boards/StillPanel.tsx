import { useEffect, useState } from 'react';
import type { ConversationOptions, RiskAlertLook } from 'react-messaging-window';
import { RiskAlertPanel, RiskAlertRoot, RiskAlertTrigger } from 'react-messaging-window/panel';
import './StillPanel.css';

interface StillPanelProps extends ConversationOptions, Pick<RiskAlertLook, 'note'> {
  /** Whether the button stands above it. @default false */
  showsTrigger?: boolean;
}

/** The panel of a risk alert, standing in the page instead of floating over it. */
export function StillPanel({ showsTrigger = false, note, ...conversation }: StillPanelProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (place === null) return;
    // A panel that opens takes the focus; on a board with many none has it.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = place.getRootNode() as Document | ShadowRoot;
      if (activeElement instanceof HTMLElement && place.contains(activeElement)) activeElement.blur();
    });
    return () => cancelAnimationFrame(frame);
  }, [place]);
  return (
    <div className="board-panel-place" data-shows-trigger={showsTrigger}>
      {place === null ? null : (
        <RiskAlertRoot {...conversation} open>
          <RiskAlertTrigger className="board-panel-trigger" />
          <RiskAlertPanel className="board-panel" container={place} note={note} />
        </RiskAlertRoot>
      )}
      {/* Without a box of its own: a narrow one would make the panel a sheet. */}
      <div ref={setPlace} style={{ display: 'contents' }} />
    </div>
  );
}
