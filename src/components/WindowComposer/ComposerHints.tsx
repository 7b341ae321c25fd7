import type { ReactNode } from 'react';
import type { ConversationView } from '../../conversation/conversationView.js';
import { readInstant } from '../../core/time/readInstant.js';
import type { RefusalExplanation } from '../../core/window/Refusal.js';
import type { Verdict } from '../../core/window/Verdict.js';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import { refusalText } from '../internal/noticeText.js';
import { QueuedLine } from '../internal/QueuedLine.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';

interface HintProps {
  /** `data-kind` */
  kind: 'problem' | 'good' | 'quiet' | 'suggestion';
  /** It has just happened: said at once, also to somebody who is typing. @default false */
  isNews?: boolean;
  children: ReactNode;
}

/** One line at the composer. */
function Hint({ kind, isNews = false, children }: HintProps) {
  return (
    <p className="mw-composer-hint" data-kind={kind} role={isNews ? 'alert' : undefined}>
      {children}
    </p>
  );
}

interface ComposerHintsProps {
  composer: UseWindowComposerResult;
  view: ConversationView;
  texts: Texts<ComposerPart>;
  nudgeAfter: number | undefined;
  suggestion: ReactNode;
  /** The notice is there too, and says what belongs to the ways out. */
  hasNotice: boolean;
}

/** What the agent must know beside the draft, a line each; the most pressing one first. */
export function ComposerHints(props: ComposerHintsProps) {
  const { composer, view, texts, hasNotice } = props;
  const { isEmpty, hasReopened, unreadableDraft, isLocked } = composer;
  const { queued } = view.options;
  const words = texts.strings.composer;
  const isReply = composer.mode === 'reply';
  return (
    <>
      {hasReopened && !isEmpty ? <Hint kind="good">{words.draftReady}</Hint> : null}
      {unreadableDraft === null ? null : <Hint kind="quiet">{words.unreadableDraft}</Hint>}
      {isReply && queued && !hasNotice ? (
        <QueuedLine className="mw-composer-hint" queued={queued} texts={texts} />
      ) : null}
      {isReply ? <DenialHints {...{ composer, view, texts }} /> : null}
      {isReply ? <BalanceHint {...{ composer, view, texts }} /> : null}
      {isReply && isLocked ? <LockedHint view={view} texts={texts} /> : null}
      {isReply && !isLocked ? <OpenHints {...props} /> : null}
    </>
  );
}

type Part = Pick<ComposerHintsProps, 'composer' | 'view' | 'texts'>;

/**
 * Why the last message did not go. That the window was closed is no news once it is open again, and while it is not
 * the lock has been announced already.
 */
export function ProblemHint({ composer, view, texts }: Part) {
  const { problem, isLocked, mode, state } = composer;
  const { composer: words, refusals } = texts.strings;
  if (problem === null) return null;
  const isOver = mode === 'reply' && !isLocked;
  if (problem.kind === 'closed') {
    return isOver ? null : (
      <Hint kind="problem" isNews>
        {words.closedWhileTyping}
      </Hint>
    );
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
  // The notice has it.
  const code = state.reason === 'refused' && isLocked ? undefined : refusal.code;
  return (
    <Hint kind="problem" isNews={!(refusal.closesWindow && isLocked)}>
      {refusalText(explanationOf(refusal.explain, view), refusals)}
      {code === undefined ? null : <bdi className="mw-composer-code">{code}</bdi>}
    </Hint>
  );
}

/** Refusals of a closed window whose texts know of no way but to wait. */
const WAITING: readonly RefusalExplanation[] = ['window-closed-wait', 'session-ended', 'quota-used'];

/** Whether there is anything but to wait, an adapter cannot know. */
function explanationOf(explain: RefusalExplanation, { verdicts }: ConversationView): RefusalExplanation {
  if (verdicts['send-template'].isAllowed) return WAITING.includes(explain) ? 'window-closed' : explain;
  return explain === 'window-closed' ? 'window-closed-wait' : explain;
}

type Denied = Extract<Verdict, { isAllowed: false }>;

/** The host's reasons why something cannot be done now that otherwise could be; the same reason once. */
function DenialHints({ composer, view, texts }: Part) {
  const { verdicts, context } = view;
  const { ways = [] } = context;
  const isOffered = (way: 'bot' | 'queue') =>
    composer.isLocked && composer.state.waysOut.includes(way) && ways.includes(way);
  const freeform = verdicts['send-freeform'];
  const needsPerson = !freeform.isAllowed && freeform.reason === 'needs-acknowledgement';
  const all: (Verdict | null)[] = [
    freeform,
    verdicts['send-template'],
    needsPerson ? verdicts['use-human-agent'] : null,
    isOffered('bot') ? verdicts['start-bot'] : null,
    isOffered('queue') ? verdicts.schedule : null,
  ];
  const denied = all.filter(
    (verdict): verdict is Denied =>
      verdict?.isAllowed === false && verdict.by === 'host' && verdict.reason === 'not-authorized',
  );
  const shown = new Map(denied.map((verdict) => [verdict.text ?? '', verdict]));
  return [...shown].map(([text, { requestApproval }]) => (
    <Hint key={text} kind="quiet">
      {text || texts.strings.refusals['message-type']}{' '}
      {requestApproval === undefined ? null : (
        <button type="button" className="mw-button" data-variant="quiet" onClick={requestApproval}>
          {texts.strings.composer.requestApproval}
        </button>
      )}
    </Hint>
  ));
}

/** What is left on the account, and what it does not suffice for. */
function BalanceHint({ composer, view, texts }: Part) {
  const { balance, isLocked } = composer;
  if (balance === null) return null;
  const { composer: words, waysOut } = texts.strings;
  const fill = (text: string) => formatText(text, { balance: balance.text }, texts.locale);
  const { 'send-template': template } = view.verdicts;
  const lacksTemplate = !template.isAllowed && template.by === 'balance';
  const lacksMessage = Array.isArray(balance.insufficientFor) && balance.insufficientFor.includes('freeform');
  if (isLocked ? lacksTemplate : lacksMessage)
    return <Hint kind="problem">{fill(words.balanceInsufficient)}</Hint>;
  if (!lacksTemplate) return <Hint kind="quiet">{fill(words.balance)}</Hint>;
  return (
    <Hint kind="quiet">
      {waysOut.template}: {fill(words.balanceInsufficient)}
    </Hint>
  );
}

function LockedHint({ view, texts }: Pick<Part, 'view' | 'texts'>) {
  const cost = view.options.cost?.template;
  if (typeof cost !== 'string' || !view.verdicts['send-template'].isAllowed) return null;
  return <Hint kind="quiet">{formatText(texts.strings.composer.templateCost, { cost }, texts.locale)}</Hint>;
}

function OpenHints({ view, texts, nudgeAfter, suggestion }: ComposerHintsProps) {
  const { state, options } = view;
  const { locale, strings } = texts;
  const words = strings.composer;
  const sent = sentSinceReply(view);
  const needsNudge = nudgeAfter !== undefined && sent >= nudgeAfter;
  const cost = options.cost?.freeform;
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
      {cost === undefined ? null : <Hint kind="quiet">{formatText(words.cost, { cost }, locale)}</Hint>}
      {state.status === 'expiring' && suggestion ? <Hint kind="suggestion">{suggestion}</Hint> : null}
    </>
  );
}

/** How many messages have gone since the customer last did something, as far as the host says. */
function sentSinceReply({ input, state }: ConversationView): number {
  const { outboundAt, sentSinceInbound } = input;
  if (!Array.isArray(outboundAt)) return sentSinceInbound ?? 0;
  const from = state.openedAt ?? Number.NEGATIVE_INFINITY;
  return outboundAt.map((value) => readInstant(value)).filter((at) => typeof at === 'number' && at >= from)
    .length;
}
