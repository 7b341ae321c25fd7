import type { ReactNode } from 'react';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { formatPlural, formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import { QueuedLine } from '../internal/QueuedLine.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import type { WaysOutOptions } from '../internal/WaysOutList.js';
import { BalanceHint } from './BalanceHint.js';
import { DenialHints } from './DenialHints.js';
import { Hint } from './Hint.js';
import { ProblemHint } from './ProblemHint.js';
import { sentSinceReply } from './sentSinceReply.js';

/** What a message costs, in the host's words: an amount with its currency. */
export interface ComposerCost {
  freeform?: string;
  template?: string;
}

interface ComposerHintsProps {
  composer: UseWindowComposerResult;
  texts: Texts<ComposerPart>;
  cost: ComposerCost | undefined;
  nudgeAfter: number | undefined;
  suggestion: ReactNode;
  ways: WaysOutOptions;
  /** The notice is there too, and says what belongs to the ways out. */
  hasNotice: boolean;
}

/** What the agent must know beside the draft, a line each; the most pressing one first. */
export function ComposerHints(props: ComposerHintsProps) {
  const { composer, texts, ways, hasNotice } = props;
  const { state, isEmpty, hasReopened, templateBlock, unreadableDraft } = composer;
  const words = texts.strings.composer;
  const hasTemplates = state.can.template && ways.hasNoTemplates !== true;
  const isReply = composer.mode === 'reply';
  return (
    <>
      <ProblemHint {...{ composer, texts }} hasTemplates={hasTemplates && templateBlock === null} />
      {hasReopened && !isEmpty ? <Hint kind="good">{words.draftReady}</Hint> : null}
      {unreadableDraft === null ? null : <Hint kind="quiet">{words.unreadableDraft}</Hint>}
      {isReply && ways.queued && !hasNotice ? (
        <QueuedLine className="mw-composer-hint" queued={ways.queued} texts={texts} />
      ) : null}
      <DenialHints {...{ composer, texts, ways }} />
      {isReply ? <BalanceHint {...{ composer, texts, hasTemplates }} /> : null}
      {isReply && composer.isLocked ? (
        <LockedHints {...props} canSendTemplate={hasTemplates && templateBlock === null} />
      ) : null}
      {isReply && !composer.isLocked ? <OpenHints {...props} /> : null}
    </>
  );
}

function LockedHints({ texts, cost, canSendTemplate }: ComposerHintsProps & { canSendTemplate: boolean }) {
  if (cost?.template === undefined || !canSendTemplate) return null;
  const text = formatText(texts.strings.composer.templateCost, { cost: cost.template }, texts.locale);
  return <Hint kind="quiet">{text}</Hint>;
}

function OpenHints({ composer, texts, cost, nudgeAfter, suggestion }: ComposerHintsProps) {
  const { state, input } = composer;
  const { locale, strings } = texts;
  const words = strings.composer;
  const sent = sentSinceReply(input, state);
  const needsNudge = nudgeAfter !== undefined && sent >= nudgeAfter;
  // Only after the agent has said to be a person: the composer is open, the window is not.
  const personUntil = state.status === 'closed' ? state.humanAgentUntil : null;
  return (
    <>
      {personUntil === null ? null : (
        <Hint kind="quiet">
          {formatText(strings.notice.humanAgent, { until: formatInstant(personUntil, locale) }, locale)}
        </Hint>
      )}
      {state.quota === null ? null : (
        <Hint kind="quiet">{formatPlural(words.quotaLeft, state.quota.left, locale)}</Hint>
      )}
      {needsNudge ? <Hint kind="quiet">{formatPlural(words.nudge, sent, locale)}</Hint> : null}
      {cost?.freeform === undefined ? null : (
        <Hint kind="quiet">{formatText(words.cost, { cost: cost.freeform }, locale)}</Hint>
      )}
      {state.status === 'expiring' && suggestion ? <Hint kind="suggestion">{suggestion}</Hint> : null}
    </>
  );
}
