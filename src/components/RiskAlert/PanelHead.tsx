import { remainingOf } from '../../core/window/remainingOf.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { formatText } from '../../strings/formatText.js';
import { PartIcon } from '../internal/PartIcon.js';
import { StatusIcon } from '../internal/StatusIcon.js';
import type { AlertPart, Texts } from '../internal/TextDefaults.js';
import { remainingText, windowLabel } from '../internal/windowLabel.js';

interface PanelHeadProps {
  state: WindowState;
  texts: Texts<AlertPart>;
  titleId: string;
  onClose: () => void;
}

/** What the panel is about and how long there is left. */
export function PanelHead({ state, texts, titleId, onClose }: PanelHeadProps) {
  const { strings, locale } = texts;
  return (
    <div className="mw-panel-head">
      <span className="mw-panel-mark">
        <StatusIcon state={state} />
      </span>
      <div className="mw-panel-titles">
        <h2 className="mw-panel-title" id={titleId}>
          {strings.alert.title}
        </h2>
        <p className="mw-panel-remaining" id={`${titleId}-remaining`}>
          {headline(state, texts, locale)}
        </p>
      </div>
      <button
        type="button"
        className="mw-button mw-panel-close"
        data-variant="quiet"
        aria-label={strings.alert.close}
        onClick={onClose}
      >
        <PartIcon name="close" />
      </button>
    </div>
  );
}

function headline(state: WindowState, texts: Texts<AlertPart>, locale: string): string {
  const { alert } = texts.strings;
  const remaining = state.status === 'closed' ? null : remainingOf(state, state.asOf);
  if (remaining !== null) {
    return formatText(alert.remaining, { time: remainingText(remaining, texts, 'long') }, locale);
  }
  const { full, compact } = windowLabel(state, texts);
  if (state.status !== 'closed') return full;
  // What is allowed then stands below.
  if (!state.awaitingReply) {
    if (state.can.humanAgent) return alert.humanAgent;
    if (state.reason === 'never-opened') return alert.neverOpened;
    if (state.reason === 'refused') return alert.refused;
    if (state.reason === 'quota-used') return alert.quotaUsed;
  }
  return compact;
}
