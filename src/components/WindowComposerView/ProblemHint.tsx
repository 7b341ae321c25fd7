import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { refusalText } from '../internal/refusalText.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import { Hint } from './Hint.js';

interface ProblemHintProps {
  composer: UseWindowComposerResult;
  texts: Texts<ComposerPart>;
  hasTemplates: boolean;
}

/**
 * Why the last message did not go. That the window was closed is no news once it is open again, and while it is not
 * the lock has been announced already.
 */
export function ProblemHint({ composer, texts, hasTemplates }: ProblemHintProps) {
  const { problem, isLocked, mode, state } = composer;
  const { composer: words, refusals } = texts.strings;
  if (problem === null) return null;
  const isOver = mode === 'reply' && !isLocked;
  if (problem.kind === 'closed') {
    return isOver ? null : <Hint kind="problem">{words.closedWhileTyping}</Hint>;
  }
  const { refusal } = problem;
  // A connection that failed says nothing of the platform.
  if (refusal === null || (refusal.reason === 'unknown' && refusal.code === undefined))
    return (
      <Hint kind="problem" isNews>
        {words.sendFailed}
      </Hint>
    );
  if (refusal.closesWindow && isOver) return null;
  const isClosed = refusal.explain === 'window-closed';
  // The notice has it.
  const code = state.reason === 'refused' && isLocked ? undefined : refusal.code;
  return (
    <Hint kind="problem" isNews={!(refusal.closesWindow && isLocked)}>
      {refusalText(isClosed && !hasTemplates ? 'window-closed-wait' : refusal.explain, refusals)}
      {code === undefined ? null : <bdi className="mw-composer-code">{code}</bdi>}
    </Hint>
  );
}
