import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { formatPlural } from '../../strings/formatText.js';
import type { Texts } from '../internal/TextDefaults.js';

interface ComposerHintProps {
  composer: UseWindowComposerResult;
  texts: Texts;
}

/** What the agent must know of the draft: why it did not go, that it may go again, how many messages are left. */
export function ComposerHint({ composer, texts }: ComposerHintProps) {
  const { problem, hasReopened, text, isLocked, state } = composer;
  const { composer: words, refusals } = texts.strings;
  if (problem?.kind === 'closed') return <Hint kind="problem">{words.closedWhileTyping}</Hint>;
  if (problem?.kind === 'failed') {
    return (
      <Hint kind="problem">
        {problem.refusal === null ? words.sendFailed : refusals[problem.refusal.explain]}
        {problem.refusal?.code === undefined ? null : (
          <bdi className="mw-composer-code">{problem.refusal.code}</bdi>
        )}
      </Hint>
    );
  }
  if (hasReopened && text !== '') return <Hint kind="good">{words.draftReady}</Hint>;
  if (!isLocked && state.quota !== null) {
    return <Hint kind="quiet">{formatPlural(words.quotaLeft, state.quota.left, texts.locale)}</Hint>;
  }
  return null;
}

function Hint({ kind, children }: { kind: 'problem' | 'good' | 'quiet'; children: React.ReactNode }) {
  return (
    <p className="mw-composer-hint" data-kind={kind} role={kind === 'problem' ? 'alert' : undefined}>
      {children}
    </p>
  );
}
