import type { ReactNode } from 'react';
import type { Denial, UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { isEmptyDraft } from '../../stores/Draft.js';
import { formatPlural, formatText } from '../../strings/formatText.js';
import type { Texts } from '../internal/TextDefaults.js';
import { Hint } from './Hint.js';

/** What a message costs, in the host's words: an amount with its currency. */
export interface ComposerCost {
  freeform?: string;
  template?: string;
}

interface ComposerHintsProps {
  composer: UseWindowComposerResult;
  texts: Texts;
  cost: ComposerCost | undefined;
  nudgeAfter: number | undefined;
  suggestion: ReactNode;
}

/** What the agent must know beside the draft, a line each; the most pressing one first. */
export function ComposerHints({ composer, texts, cost = {}, nudgeAfter, suggestion }: ComposerHintsProps) {
  const { state, mode, draft, isLocked, hasReopened, denial, templateBlock, unreadableDraft } = composer;
  const { locale, strings } = texts;
  const words = strings.composer;
  const sent = composer.input.sentSinceInbound ?? 0;
  const isReply = mode === 'reply';
  const needsNudge = isReply && !isLocked && nudgeAfter !== undefined && sent >= nudgeAfter;
  return (
    <>
      <ProblemHint composer={composer} texts={texts} />
      {hasReopened && !isEmptyDraft(draft) ? <Hint kind="good">{words.draftReady}</Hint> : null}
      {unreadableDraft === null ? null : <Hint kind="quiet">{words.unreadableDraft}</Hint>}
      {isReply && !isLocked && denial !== null ? <DenialHint denial={denial} texts={texts} /> : null}
      {isReply && templateBlock?.denial !== undefined ? (
        <DenialHint denial={templateBlock.denial} texts={texts} />
      ) : null}
      {isReply ? <BalanceHint composer={composer} texts={texts} /> : null}
      {isReply && !isLocked && state.quota !== null ? (
        <Hint kind="quiet">{formatPlural(words.quotaLeft, state.quota.left, locale)}</Hint>
      ) : null}
      {needsNudge ? <Hint kind="quiet">{formatPlural(words.nudge, sent, locale)}</Hint> : null}
      {isReply && !isLocked && cost.freeform !== undefined ? (
        <Hint kind="quiet">{formatText(words.cost, { cost: cost.freeform }, locale)}</Hint>
      ) : null}
      {isReply && isLocked && cost.template !== undefined && state.can.template ? (
        <Hint kind="quiet">{formatText(words.templateCost, { cost: cost.template }, locale)}</Hint>
      ) : null}
      {isReply && state.status === 'expiring' && suggestion ? (
        <Hint kind="suggestion">{suggestion}</Hint>
      ) : null}
    </>
  );
}

function ProblemHint({ composer, texts }: Pick<ComposerHintsProps, 'composer' | 'texts'>) {
  const { problem } = composer;
  const { composer: words, refusals } = texts.strings;
  if (problem === null) return null;
  if (problem.kind === 'closed') return <Hint kind="problem">{words.closedWhileTyping}</Hint>;
  const { refusal } = problem;
  return (
    <Hint kind="problem">
      {refusal === null ? words.sendFailed : refusals[refusal.explain]}
      {refusal?.code === undefined ? null : <bdi className="mw-composer-code">{refusal.code}</bdi>}
    </Hint>
  );
}

function DenialHint({ denial, texts }: { denial: Denial; texts: Texts }) {
  return (
    <Hint kind="quiet">
      {denial.reason}
      {denial.requestApproval === undefined ? null : (
        <button type="button" className="mw-button" data-variant="quiet" onClick={denial.requestApproval}>
          {texts.strings.composer.requestApproval}
        </button>
      )}
    </Hint>
  );
}

function BalanceHint({ composer, texts }: Pick<ComposerHintsProps, 'composer' | 'texts'>) {
  const { balance, isLocked } = composer;
  if (balance === null) return null;
  const isShort = balance.insufficientFor?.includes(isLocked ? 'template' : 'freeform') ?? false;
  const { balance: enough, balanceInsufficient } = texts.strings.composer;
  return (
    <Hint kind={isShort ? 'problem' : 'quiet'}>
      {formatText(isShort ? balanceInsufficient : enough, { balance: balance.text }, texts.locale)}
    </Hint>
  );
}
