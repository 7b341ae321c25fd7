import type { ReactNode } from 'react';
import type { ConversationView } from '../../conversation/conversationView.js';
import { type TeamReturn, teamReturnOf } from '../../conversation/workingTime.js';
import { offsetAt } from '../../conversation/zonedTime.js';
import type { Instant } from '../../core/time/Instant.js';
import { DAY_MS, MINUTE_MS } from '../../core/time/units.js';
import { controlOf } from '../../core/window/controlOf.js';
import { remainingUntil } from '../../core/window/remainingOf.js';
import type { WorkingHours } from '../../core/window/WindowSettings.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { formatText, supported } from '../../strings/formatText.js';
import { formatInstant, hourIn } from '../../strings/formatTime.js';
import type { AlertPart, Texts } from '../internal/TextDefaults.js';
import { remainingText } from '../internal/windowLabel.js';

interface PanelFactsProps {
  view: ConversationView;
  texts: Texts<AlertPart>;
  /** When the team works. Those of the inbox win. */
  workingHours: WorkingHours | undefined;
}

/** What is known of the window, a line each; what is not known has no line. */
export function PanelFacts({ view, texts, workingHours }: PanelFactsProps) {
  const { state, input, options } = view;
  const { locale } = texts;
  const { alert } = texts.strings;
  const { timeZone } = options.contact ?? {};
  const until = timeZone && state.expiresAt !== null ? customerTime(state.expiresAt, locale, timeZone) : null;
  const inbox = input.inboxId === undefined ? undefined : options.settings?.inboxes?.[input.inboxId];
  const control = controlOf(input);
  const teamReturn = teamReturnOf(state, inbox?.workingHours ?? workingHours);
  return (
    <dl className="mw-panel-facts">
      {state.awaitingReply && state.lastTemplateAt !== null ? (
        <Fact term={alert.templateSent}>{instantText(state.lastTemplateAt, locale)}</Fact>
      ) : null}
      {state.expiresAt === null || isClosedEarly(state) ? null : (
        <Fact term={state.status === 'closed' ? alert.closed : alert.closes}>
          <time className="mw-plain" dateTime={new Date(state.expiresAt).toISOString()}>
            {instantText(state.expiresAt, locale)}
          </time>
          {teamReturn === null ? null : (
            <span className="mw-panel-detail">{returnText(teamReturn, texts)}</span>
          )}
          {until === null ? null : (
            <span className="mw-panel-detail">{formatText(alert.customerTime, { until }, locale)}</span>
          )}
        </Fact>
      )}
      <Fact term={alert.allowed}>
        {allowedText(state, texts)}
        {isPersonsTurn(state) && state.can.template ? (
          <span className="mw-panel-detail">{texts.strings.waysOut.template}</span>
        ) : null}
      </Fact>
      {state.quota === null ? null : (
        <Fact term={alert.quota}>
          {formatPlural(alert.quotaLeft, state.quota.left, locale, { limit: state.quota.limit })}
        </Fact>
      )}
      {state.status === 'unknown' || !hasAssistant(view) ? null : (
        <Fact term={alert.assistant}>{state.can.bot ? alert.assistantCan : alert.assistantCannot}</Fact>
      )}
      {state.policy?.opens === null ? null : state.status === 'closed' ? (
        <Fact term={state.reason === 'never-opened' ? alert.opens : alert.reopens}>{alert.opensWhen}</Fact>
      ) : (
        <Fact term={alert.resets}>{alert.resetsWhen}</Fact>
      )}
      {state.openedAt === null || state.openedBy === null ? null : (
        <Fact term={alert.openedBy}>
          {alert.openedByKind[state.openedBy]}
          <span className="mw-panel-detail">{instantText(state.openedAt, locale)}</span>
        </Fact>
      )}
      {control === null ? null : (
        <Fact term={alert.owner}>
          {control.by === 'us' ? texts.strings.terms.team : alert.ownerOther}
          {control.by === 'other' && typeof control.role === 'string' ? (
            <bdi className="mw-panel-detail">{control.role}</bdi>
          ) : null}
        </Fact>
      )}
    </dl>
  );
}

/** An instant, in which a line ends after a comma at most: between the day and the time. */
function instantText(...instant: Parameters<typeof formatInstant>): string {
  return unbroken(formatInstant(...instant));
}

const unbroken = (text: string) => text.replace(/([^,،]) /g, '$1\u00a0');

/** The time where the customer is, with the day where it is not that of the agent. `null`: no such zone. */
function customerTime(at: Instant, locale: string, timeZone: string): string | null {
  const offset = offsetAt(timeZone, at);
  if (offset === null) return null;
  const dayAt = (ahead: number) => Math.floor((at + ahead) / DAY_MS);
  if (dayAt(offset) !== dayAt(-new Date(at).getTimezoneOffset() * MINUTE_MS)) {
    return instantText(at, locale, timeZone);
  }
  const tag = supported(locale);
  const time = new Intl.DateTimeFormat(tag, { hour: hourIn(tag), minute: '2-digit', timeZone });
  return unbroken(time.format(at));
}

/** Whether something answers by itself here, as far as the host says. */
function hasAssistant({ input, options, context }: ConversationView): boolean {
  return input.handledBy != null || !!options.bots?.length || !!context.ways?.includes('bot');
}

function returnText({ backAt, leftMs }: TeamReturn, texts: Texts<AlertPart>): string {
  const { locale, strings } = texts;
  const { beforeBack, afterBack } = strings.alert;
  const back = instantText(backAt, locale);
  if (leftMs === 0) return formatText(beforeBack, { back }, locale);
  const time = remainingText(remainingUntil(backAt + leftMs, backAt), texts, 'long');
  return formatText(afterBack, { back, time }, locale);
}

/** By a quota or a refusal: that its end may still lie ahead helps nobody. */
function isClosedEarly({ status, reason }: WindowState): boolean {
  return status === 'closed' && reason !== 'expired';
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="mw-panel-term">{term}</dt>
      <dd className="mw-panel-fact">{children}</dd>
    </>
  );
}

/** Only a person may still write freely. */
function isPersonsTurn(state: WindowState): state is WindowState & { humanAgentUntil: Instant } {
  const { can, humanAgentUntil } = state;
  return !can.freeform && can.humanAgent && humanAgentUntil !== null;
}

function allowedText(state: WindowState, { locale, strings: { alert } }: Texts<AlertPart>): string {
  if (state.status === 'unknown') return alert.allowedUnknown;
  if (state.can.freeform)
    return state.can.template ? alert.allowedFreeformAndTemplates : alert.allowedFreeform;
  if (isPersonsTurn(state)) {
    return formatText(alert.allowedHumanAgent, { until: instantText(state.humanAgentUntil, locale) }, locale);
  }
  return state.can.template ? alert.allowedTemplates : alert.allowedNothing;
}
