import type { Denial, UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import type { WaysOutOptions } from '../internal/WaysOutList.js';
import { Hint } from './Hint.js';

interface DenialHintsProps {
  composer: UseWindowComposerResult;
  texts: Texts<ComposerPart>;
  ways: WaysOutOptions;
}

/** The host's reasons why something cannot be done now that otherwise could be; the same reason once. */
export function DenialHints({ composer, texts, ways }: DenialHintsProps) {
  const shown = new Map(denialsOf(composer, ways).map((denial) => [denial.reason, denial]));
  return [...shown.values()].map(({ reason, requestApproval }) => (
    <Hint key={reason} kind="quiet">
      {reason || texts.strings.refusals['message-type']}{' '}
      {requestApproval === undefined ? null : (
        <button
          type="button"
          className="mw-button"
          data-variant="quiet"
          // Not the event: the host's function takes nothing.
          onClick={() => requestApproval()}
        >
          {texts.strings.composer.requestApproval}
        </button>
      )}
    </Hint>
  ));
}

function denialsOf(composer: UseWindowComposerResult, ways: WaysOutOptions): Denial[] {
  const { state, mode, gate, denials, denial, isLocked, templateBlock } = composer;
  if (mode === 'note') return [];
  const { actions = {}, bots = [] } = ways;
  const isOffered = (way: 'bot' | 'queue') => isLocked && state.waysOut.includes(way);
  const needsPerson = !gate.freeform.isAllowed && gate.freeform.reason === 'needs-acknowledgement';
  const found = [
    isLocked ? null : denial,
    templateBlock?.denial,
    needsPerson ? denials['use-human-agent'] : null,
    isOffered('bot') && (actions.bot !== undefined || bots.length > 0) ? denials['start-bot'] : null,
    isOffered('queue') && actions.queue !== undefined ? denials.schedule : null,
  ];
  return found.filter((one) => one !== null && one !== undefined);
}
