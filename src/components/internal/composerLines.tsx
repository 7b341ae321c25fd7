import { Fragment, type ReactNode } from 'react';
import type { ComposerView } from '../../conversation/composerView.js';
import type { ConversationView } from '../../conversation/conversationView.js';
import type { Conversation } from '../../conversation/createConversation.js';
import { sendingActions } from '../../conversation/sendingActions.js';
import { readInstant } from '../../core/time/readInstant.js';
import type { RefusalExplanation } from '../../core/window/Refusal.js';
import { remainingOf } from '../../core/window/remainingOf.js';
import type { Verdict } from '../../core/window/Verdict.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { formatText, type TextVariables } from '../../strings/formatText.js';
import { formatInstant } from '../../strings/formatTime.js';
import { ErrorCode } from './ErrorCode.js';
import { Hint } from './Hint.js';
import { refusalText } from './noticeText.js';
import { OverdueActions } from './OverdueActions.js';
import { fieldBeside, LineButton, QueuedLine } from './QueuedLine.js';
import { StatusIcon } from './StatusIcon.js';
import type { ComposerPart, Texts } from './TextDefaults.js';
import { remainingText } from './windowLabel.js';

interface LinesOf {
  composer: ComposerView;
  conversation: Conversation;
  texts: Texts<ComposerPart>;
  suggestion: ReactNode;
  nudgeAfter: number | undefined;
  /** What a lock brings along is said in its notice. @default false */
  isJoined?: boolean;
}

/** What the agent must know beside the draft, by the place where it is said. */
interface ComposerLines {
  /** There is a notice. */
  hasNotice: boolean;
  notice: ReactNode;
  /** Why a message did not go, at once or later. */
  problems: ReactNode;
  /** A line each; the most pressing one first. */
  hints: ReactNode;
  /** What is good to know, a few words each: it stands in the bar of an open composer. */
  facts: readonly string[];
}

const NO_REFUSAL = { refusal: null, isOffline: false };

export function composerLines(given: LinesOf): ComposerLines {
  const { composer, conversation, texts, suggestion, nudgeAfter, isJoined = false } = given;
  const { mode, isLocked, isEmpty, isOverdue, problem, undelivered, draft } = composer;
  const view = composer.conversation;
  const { state, verdicts, options, input } = view;
  const { 'send-template': template } = verdicts;
  const { queued, cost } = options;
  const { balance = null } = view.context;
  const { locale, strings } = texts;
  const { composer: words, refusals, sending, loading } = strings;
  const say = (text: string, variables: TextVariables) => formatText(text, variables, locale);
  const isReply = mode === 'reply';
  const hasNotice = isLocked || (isReply && state.status === 'unknown');

  const { refusal, isOffline } = problem?.kind === 'failed' ? problem : NO_REFUSAL;
  // That the window was closed is no news once it is open again, and while it is not the lock has been announced already.
  const isOfWindow = problem?.kind === 'closed' || refusal?.closesWindow === true;
  const isOfNotice = isOfWindow && isLocked && !isOverdue;
  // A connection that failed says nothing of the platform.
  const isExplained = refusal !== null && (refusal.reason !== 'unknown' || refusal.code !== undefined);
  // That the window is closed, with the code, and what to do then, is what the notice says.
  const isRefused = state.reason === 'refused' && isLocked;
  const explained =
    !isExplained || (isRefused && refusal.reason === 'window-closed')
      ? words.sendFailed
      : refusalText(explanationOf(refusal.explain, view), refusals);
  const whatOf = {
    ...{ closed: words.closedWhileTyping, failed: explained },
    ...{ cancelled: sending.unknown, elsewhere: sending.elsewhere },
  };
  const kind = isOverdue || (isOfWindow && isReply && !isLocked) ? null : (problem?.kind ?? null);
  const problemLine =
    !isOverdue && kind === null ? null : (
      <Hint
        kind={kind === 'failed' || kind === 'closed' ? 'failed' : 'warning'}
        isNews={!isOfNotice || refusal === null}
        foot={
          kind === null ? (
            <OverdueActions
              overdue={sendingActions(conversation, composer)}
              texts={texts}
              retry={loading.retry}
              successorOf={fieldBeside}
            />
          ) : (
            !isRefused && refusal !== null && <ErrorCode code={refusal.code} texts={texts} />
          )
        }
      >
        {whatOf[kind ?? 'cancelled']}{' '}
        {kind === null || isExplained ? null : (
          <>
            {isOffline ? `${sending.offline} ` : null}
            {isLocked ? null : (
              <LineButton onClick={() => void conversation.send(mode)}>{loading.retry}</LineButton>
            )}
          </>
        )}
      </Hint>
    );

  // What the account does not suffice for.
  const lacksFreeform =
    Array.isArray(balance?.insufficientFor) && balance.insufficientFor.includes('freeform') && !isLocked;
  const isTooLow = lacksFreeform || (!template.isAllowed && template.by === 'balance');
  const balanceLine =
    balance === null || !isTooLow ? null : (
      <Hint kind="warning">
        {isLocked || lacksFreeform ? null : `${strings.waysOut.template}: `}
        {say(words.balanceInsufficient, { balance: balance.text })}
      </Hint>
    );

  /** A way that is there but for what the host says. */
  const isOffered = (way: 'bot' | 'queue') =>
    isLocked && state.waysOut.includes(way) && view.context.ways?.includes(way);
  const freeform = verdicts['send-freeform'];
  const asked: (Verdict | false | undefined)[] = [
    freeform,
    template,
    !freeform.isAllowed && freeform.reason === 'needs-acknowledgement' && verdicts['use-human-agent'],
    isOffered('bot') && verdicts['start-bot'],
    isOffered('queue') && verdicts.schedule,
  ];
  // The host's reasons why something cannot be done now that otherwise could be; the same reason once.
  const denials = new Map<string, (() => void) | undefined>();
  for (const verdict of asked) {
    if (verdict && !verdict.isAllowed && verdict.by === 'host' && verdict.reason === 'not-authorized')
      denials.set(verdict.text ?? '', verdict.requestApproval);
  }

  const remaining = state.tone === 'urgent' ? remainingOf(state, state.asOf) : null;
  const sent = sentSinceReply(view);
  const known = isLocked
    ? [
        typeof cost?.template === 'string' &&
          template.isAllowed &&
          say(words.templateCost, { cost: cost.template }),
      ]
    : [
        remaining && say(words.closesIn, { time: remainingText(remaining, texts, 'short') }),
        state.quota && formatPlural(words.quotaLeft, state.quota.left, locale),
        typeof nudgeAfter === 'number' && sent >= nudgeAfter && formatPlural(words.nudge, sent, locale),
        cost?.freeform !== undefined && say(words.cost, { cost: cost.freeform }),
      ];
  known.push(balance !== null && !isTooLow && say(words.balance, { balance: balance.text }));
  const facts = known.filter((fact): fact is string => isReply && typeof fact === 'string');

  return {
    hasNotice,
    facts,
    notice: isLocked && (
      <>
        {input.handledBy === 'bot' && state.reason !== 'never-opened' ? (
          <p className="mw-notice-line">{words.bot}</p>
        ) : null}
        {!isEmpty && draft.text === '' && problem?.kind !== 'closed' ? (
          <p className="mw-notice-line">{words.draftKept}</p>
        ) : null}
        {isJoined && (
          <>
            {isOfNotice && problemLine}
            {balanceLine}
            <ComposerFacts facts={facts} state={state} />
          </>
        )}
      </>
    ),
    problems: (
      <>
        {undelivered && (
          <Hint
            kind="failed"
            isNews
            foot={
              <>
                <ErrorCode code={undelivered.failure?.code} texts={texts} />
                <div className="mw-ways">
                  <LineButton variant="plain" onClick={() => conversation.takeBack(undelivered.messageId)}>
                    {words.useAgain}
                  </LineButton>
                  <LineButton onClick={() => conversation.forgetSent(undelivered.messageId)}>
                    {words.discard}
                  </LineButton>
                </div>
              </>
            }
          >
            {say(words.notDelivered, {
              reason: refusalText(undelivered.failure?.explain ?? 'unknown', refusals),
            })}{' '}
            <q className="mw-composer-undelivered">
              {undelivered.message?.draft.text ?? undelivered.template?.template.name}
            </q>
          </Hint>
        )}
        {isJoined && isOfNotice ? null : problemLine}
      </>
    ),
    hints: (
      <>
        {composer.hasReopened && !isEmpty && <Hint kind="sent">{words.draftReady}</Hint>}
        {composer.unreadableDraft !== null && <Hint kind="warning">{words.unreadableDraft}</Hint>}
        {isReply && (
          <>
            {queued && !hasNotice && <QueuedLine queued={queued} texts={texts} />}
            {[...denials].map(([text, requestApproval]) => (
              <Hint key={text} kind="info">
                {text || refusals['message-type']}{' '}
                {requestApproval && (
                  <button type="button" className="mw-button" data-variant="link" onClick={requestApproval}>
                    {words.requestApproval}
                  </button>
                )}
              </Hint>
            ))}
            {isJoined ? null : balanceLine}
            {/* Only after the agent has said to be a person: the composer is open, the window is not. */}
            {!isLocked && state.status === 'closed' && state.humanAgentUntil !== null && (
              <Hint kind="info">
                {say(strings.notice.humanAgent, { until: formatInstant(state.humanAgentUntil, locale) })}
              </Hint>
            )}
            {!isLocked && state.status === 'expiring' && suggestion ? (
              <Hint kind="info">{suggestion}</Hint>
            ) : null}
          </>
        )}
      </>
    ),
  };
}

/** Refusals of a closed window whose texts know of no way but to wait. */
const WAITING: readonly RefusalExplanation[] = ['window-closed-wait', 'session-ended', 'quota-used'];

/** Whether there is anything but to wait, an adapter cannot know. */
function explanationOf(explain: RefusalExplanation, { verdicts }: ConversationView): RefusalExplanation {
  if (verdicts['send-template'].isAllowed) return WAITING.includes(explain) ? 'window-closed' : explain;
  return explain === 'window-closed' ? 'window-closed-wait' : explain;
}

interface ComposerFactsProps {
  facts: readonly string[];
  state: WindowState;
  id?: string;
}

/** What is good to know beside a draft, in one quiet line; in the last hour what is left comes first. */
export function ComposerFacts({ facts, state, id }: ComposerFactsProps) {
  if (facts.length === 0) return null;
  return (
    <p className="mw-composer-facts" id={id}>
      {facts.map((fact, place) => {
        const isUrgent = place === 0 && state.tone === 'urgent';
        return (
          <Fragment key={fact}>
            {place === 0 ? null : ' · '}
            <bdi className="mw-composer-fact" data-tone={isUrgent ? 'urgent' : undefined}>
              {isUrgent && <StatusIcon state={state} />}
              {fact}
            </bdi>
          </Fragment>
        );
      })}
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
