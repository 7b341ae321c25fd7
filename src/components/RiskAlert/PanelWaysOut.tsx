import type { WindowState } from '../../core/window/WindowState.js';
import { safeUrl } from '../internal/safeUrl.js';
import type { AlertPart, Texts } from '../internal/TextDefaults.js';
import { type WayOutActions, WaysOutList } from '../internal/WaysOutList.js';

interface PanelWaysOutProps {
  state: WindowState;
  texts: Texts<AlertPart>;
  actions: WayOutActions | undefined;
  onAction: () => void;
}

/** Buttons of the ways out that the host can go, and the link to the platform's rule. */
export function PanelWaysOut({ state, texts, actions, onAction }: PanelWaysOutProps) {
  const policyUrl = safeUrl(state.policy?.source?.url);
  return (
    <div className="mw-panel-foot">
      <WaysOutList {...{ state, texts, actions }} onChoose={onAction} />
      {policyUrl === undefined ? null : (
        <a className="mw-link" href={policyUrl} target="_blank" rel="noreferrer noopener">
          {texts.strings.alert.policy}
        </a>
      )}
    </div>
  );
}
