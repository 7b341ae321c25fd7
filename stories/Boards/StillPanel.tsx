import { useEffect, useState } from 'react';
import { RiskAlertPanel, type RiskAlertProps, RiskAlertRoot, RiskAlertTrigger } from 'react-messaging-window';
import './StillPanel.css';

interface StillPanelProps extends Omit<RiskAlertProps, 'children' | 'open' | 'container'> {
  /** Whether the button stands above it. @default false */
  showsTrigger?: boolean;
}

/** The panel of a risk alert, standing in the page instead of floating over it. */
export function StillPanel({ showsTrigger = false, ...props }: StillPanelProps) {
  const { actions, note, customerTimeZone, ...input } = props;
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
        <RiskAlertRoot {...input} open>
          <RiskAlertTrigger className="board-panel-trigger" />
          <RiskAlertPanel
            className="board-panel"
            container={place}
            {...{ actions, note, customerTimeZone }}
          />
        </RiskAlertRoot>
      )}
      {/* Without a box of its own: a narrow one would make the panel a sheet. */}
      <div ref={setPlace} style={{ display: 'contents' }} />
    </div>
  );
}
