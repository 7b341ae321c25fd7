import type { WayOut } from '../../core/window/WindowPolicy.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { safeUrl } from '../internal/safeUrl.js';
import type { Texts } from '../internal/TextDefaults.js';

/** What happens when a way out is chosen. */
export type WayOutActions = Partial<Record<WayOut, () => void>>;

interface PanelWaysOutProps {
  state: WindowState;
  texts: Texts;
  actions: WayOutActions | undefined;
  onAction: () => void;
}

/** Buttons of the ways out that the host can go, and the link to the platform's rule. */
export function PanelWaysOut({ state, texts, actions = {}, onAction }: PanelWaysOutProps) {
  const { alert, waysOut } = texts.strings;
  const ways = state.waysOut.filter((way) => actions[way] !== undefined);
  const policyUrl = safeUrl(state.policy?.source?.url);
  if (ways.length === 0 && policyUrl === undefined) return null;
  return (
    <div className="mw-panel-foot">
      {ways.map((way, i) => (
        <button
          key={way}
          type="button"
          className="mw-button"
          data-variant={i === 0 ? 'primary' : 'plain'}
          onClick={() => {
            onAction();
            actions[way]?.();
          }}
        >
          {waysOut[way]}
        </button>
      ))}
      {policyUrl === undefined ? null : (
        <a className="mw-link" href={policyUrl} target="_blank" rel="noreferrer noopener">
          {alert.policy}
        </a>
      )}
    </div>
  );
}
