import { Fragment, type ReactNode } from 'react';
import type { ComposerView } from '../../conversation/composerView.js';
import type { ConversationView } from '../../conversation/conversationView.js';
import type { Conversation } from '../../conversation/createConversation.js';
import type { SentMessage } from '../../conversation/SentStore.js';
import { sendingActions } from '../../conversation/sendingActions.js';
import { readInstant } from '../../core/time/readInstant.js';
import type { RefusalExplanation } from '../../core/window/Refusal.js';
import { remainingOf } from '../../core/window/remainingOf.js';
import type { Balance, Verdict } from '../../core/window/Verdict.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { formatText } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import { ErrorCode } from './ErrorCode.js';
import { Hint } from './Hint.js';
import { refusalText } from './noticeText.js';
import { OverdueActions } from './OverdueActions.js';
import { fieldBeside, LineButton, QueuedLine } from './QueuedLine.js';
import { StatusIcon } from './StatusIcon.js';
import type { ComposerPart, Texts } from './TextDefaults.js';
import { remainingText } from './windowLabel.js';

/** What the lines follow from, beside the conversation. */
type Composer = Omit<ComposerView, 'draft' | 'conversation'>;

interface HintLinesProps {
  composer: Composer;
  view: ConversationView;
  texts: Texts<ComposerPart>;
  suggestion: ReactNode;
  /** The notice is there too, and says what belongs to the ways out. */
  hasNotice: boolean;
  /** `NoticeLines` are in it. @default false */
  isJoined?: boolean;
}

/** What the agent must know beside the draft, a line each; the most pressing one first. */
export function HintLines(props: HintLinesProps) {
  const { composer, view, texts, hasNotice, isJoined = false, suggestion } = props;
  const { isEmpty, hasReopened, unreadableDraft, isLocked } = composer;
  const { state, options } = view;
  const { queued } = options;
  const words = texts.strings.composer;
  const isReply = composer.mode === 'reply';
  return (
    <>
      {hasReopened && !isEmpty ? <Hint kind="sent">{words.draftReady}</Hint> : null}
      {unreadableDraft === null ? null : <Hint kind="warning">{words.unreadableDraft}</Hint>}
      {isReply && queued && !hasNotice ? <QueuedLine queued={queued} texts={texts} /> : null}
      {isReply ? <DenialHints {...{ composer, view, texts }} /> : null}
      {isReply && !isJoined ? <BalanceHint {...{ composer, view, texts }} /> : null}
      {isReply && !isLocked ? <PersonHint view={view} texts={texts} /> : null}
      {isReply && !isLocked && state.status === 'expiring' && suggestion ? (
        <Hint kind="info">{suggestion}</Hint>
      ) : null}
    </>
  );
}

type Sender = Part & { conversation: Conversation };

/** Where a problem is said: with what closed the window in the notice, all others beside it. */
type Place = 'notice' | 'beside' | 'anywhere';

/** Why a message did not go, at once or later. */
export function ProblemLines({ place, ...shown }: Sender & { place: Place }) {
  const { undelivered } = shown.composer;
  return (
    <>
      {undelivered === null ? null : <UndeliveredHint {...shown} undelivered={undelivered} />}
      <ProblemHint {...shown} place={place} />
    </>
  );
}

/** What a locked composer has to say, in its notice. */
export function NoticeLines(shown: Sender) {
  return (
    <>
      <ProblemHint {...shown} place="notice" />
      <BalanceHint {...shown} />
      <ComposerFacts {...shown} facts={composerFacts(shown)} />
    </>
  );
}

interface UndeliveredHintProps extends Pick<Sender, 'conversation' | 'texts'> {
  undelivered: SentMessage;
}

/** What the platform took and refused later, offered again. */
function UndeliveredHint({ undelivered, conversation, texts }: UndeliveredHintProps) {
  const { composer: words, refusals } = texts.strings;
  const { messageId, failure, message, template } = undelivered;
  const reason = refusalText(failure?.explain ?? 'unknown', refusals);
  return (
    <Hint
      kind="failed"
      isNews
      foot={
        <>
          {failure?.code === undefined ? null : <ErrorCode code={failure.code} texts={texts} />}
          <div className="mw-ways">
            <LineButton variant="plain" onClick={() => conversation.takeBack(messageId)}>
              {words.useAgain}
            </LineButton>
            <LineButton onClick={() => conversation.forgetSent(messageId)}>{words.discard}</LineButton>
          </div>
        </>
      }
    >
      {formatText(words.notDelivered, { reason }, texts.locale)}{' '}
      <q className="mw-composer-undelivered">{message?.draft.text ?? template?.template.name}</q>
    </Hint>
  );
}

type Part = Pick<HintLinesProps, 'composer' | 'view' | 'texts'>;
type Nudge = { nudgeAfter?: number | undefined };

/**
 * Why the last message did not go. That the window was closed is no news once it is open again, and while it is not
 * the lock has been announced already.
 */
function ProblemHint({ composer, view, texts, conversation, place }: Sender & { place: Place }) {
  const { problem, isOverdue, isLocked, mode } = composer;
  const { composer: words, refusals, sending, loading } = texts.strings;
  const refusal = problem !== null && 'refusal' in problem ? problem.refusal : null;
  const isOfWindow = problem?.kind === 'closed' || refusal?.closesWindow === true;
  const isOfNotice = isOfWindow && isLocked && !isOverdue;
  if (place === (isOfNotice ? 'beside' : 'notice')) return null;
  if (isOverdue) {
    const overdue = sendingActions(conversation, composer);
    return (
      <Hint
        kind="warning"
        isNews
        foot={<OverdueActions {...{ overdue, texts }} retry={loading.retry} successorOf={fieldBeside} />}
      >
        {sending.unknown}
      </Hint>
    );
  }
  if (problem === null || (isOfWindow && mode === 'reply' && !isLocked)) return null;
  const isFailed = problem.kind !== 'cancelled' && problem.kind !== 'elsewhere';
  // A connection that failed says nothing of the platform.
  const isExplained = refusal !== null && (refusal.reason !== 'unknown' || refusal.code !== undefined);
  // That the window is closed, with the code, and what to do then, is what the notice says.
  const isRefused = view.state.reason === 'refused' && isLocked;
  const code = isRefused ? undefined : refusal?.code;
  return (
    <Hint
      kind={isFailed ? 'failed' : 'warning'}
      isNews={!isOfNotice || refusal === null}
      foot={code === undefined ? null : <ErrorCode code={code} texts={texts} />}
    >
      {problem.kind === 'closed'
        ? words.closedWhileTyping
        : !isFailed
          ? sending[problem.kind === 'elsewhere' ? 'elsewhere' : 'unknown']
          : !isExplained || (isRefused && refusal.reason === 'window-closed')
            ? words.sendFailed
            : refusalText(explanationOf(refusal.explain, view), refusals)}{' '}
      {'isOffline' in problem && problem.isOffline && !isExplained ? `${sending.offline} ` : null}
      {isExplained || isLocked ? null : (
        <LineButton onClick={() => void conversation.send(mode)}>{loading.retry}</LineButton>
      )}
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
    composer.isLocked && view.state.waysOut.includes(way) && ways.includes(way);
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
    <Hint key={text} kind="info">
      {text || texts.strings.refusals['message-type']}{' '}
      {requestApproval === undefined ? null : (
        <button type="button" className="mw-button" data-variant="link" onClick={requestApproval}>
          {texts.strings.composer.requestApproval}
        </button>
      )}
    </Hint>
  ));
}

/** What the account does not suffice for. */
function BalanceHint({ composer, view, texts }: Part) {
  const { isLocked } = composer;
  const { balance = null } = view.context;
  if (balance === null || !isTooLow(composer, view)) return null;
  const { composer: words, waysOut } = texts.strings;
  const tooLow = formatText(words.balanceInsufficient, { balance: balance.text }, texts.locale);
  return (
    <Hint kind="warning">
      {isLocked || lacks(balance, 'freeform') ? null : `${waysOut.template}: `}
      {tooLow}
    </Hint>
  );
}

function isTooLow({ isLocked }: Composer, { verdicts, context }: ConversationView): boolean {
  const { 'send-template': template } = verdicts;
  const { balance = null } = context;
  return (
    (!template.isAllowed && template.by === 'balance') ||
    (balance !== null && !isLocked && lacks(balance, 'freeform'))
  );
}

function lacks({ insufficientFor }: Balance, kind: 'freeform' | 'template'): boolean {
  return Array.isArray(insufficientFor) && insufficientFor.includes(kind);
}

/** Only after the agent has said to be a person: the composer is open, the window is not. */
function PersonHint({ view, texts }: Pick<Part, 'view' | 'texts'>) {
  const { status, humanAgentUntil } = view.state;
  if (status !== 'closed' || humanAgentUntil === null) return null;
  const until = formatInstant(humanAgentUntil, texts.locale);
  return <Hint kind="info">{formatText(texts.strings.notice.humanAgent, { until }, texts.locale)}</Hint>;
}

/** What is good to know, a few words each: it stands in the bar of an open composer. */
export function composerFacts({ composer, view, texts, nudgeAfter }: Part & Nudge): string[] {
  const { isLocked, mode } = composer;
  const { state, options, verdicts, context } = view;
  const { balance = null } = context;
  const { strings, locale } = texts;
  const words = strings.composer;
  if (mode === 'note') return [];
  const facts: (string | null)[] = [];
  if (isLocked) {
    const cost = options.cost?.template;
    const hasCost = typeof cost === 'string' && verdicts['send-template'].isAllowed;
    facts.push(hasCost ? formatText(words.templateCost, { cost }, locale) : null);
  } else {
    const remaining = state.tone === 'urgent' ? remainingOf(state, state.asOf) : null;
    const sent = sentSinceReply(view);
    const cost = options.cost?.freeform;
    facts.push(
      remaining && formatText(words.closesIn, { time: remainingText(remaining, texts, 'short') }, locale),
      state.quota && formatPlural(words.quotaLeft, state.quota.left, locale),
      typeof nudgeAfter === 'number' && sent >= nudgeAfter ? formatPlural(words.nudge, sent, locale) : null,
      cost === undefined ? null : formatText(words.cost, { cost }, locale),
    );
  }
  if (balance !== null && !isTooLow(composer, view)) {
    facts.push(formatText(words.balance, { balance: balance.text }, locale));
  }
  return facts.filter((fact): fact is string => fact !== null);
}

interface ComposerFactsProps extends Pick<Part, 'view'> {
  facts: readonly string[];
  id?: string;
}

/** What is good to know beside a draft, in one quiet line; in the last hour what is left comes first. */
export function ComposerFacts({ facts, view, id }: ComposerFactsProps) {
  if (facts.length === 0) return null;
  const isUrgent = view.state.tone === 'urgent';
  return (
    <p className="mw-composer-facts" id={id}>
      {facts.map((fact, place) => (
        <Fragment key={fact}>
          {place === 0 ? null : ' · '}
          <bdi className="mw-composer-fact" data-tone={place === 0 && isUrgent ? 'urgent' : undefined}>
            {place === 0 && isUrgent ? <StatusIcon state={view.state} /> : null}
            {fact}
          </bdi>
        </Fragment>
      ))}
    </p>
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
