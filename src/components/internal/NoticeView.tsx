'use client';
import { forwardRef, type HTMLAttributes, type ReactNode, type Ref } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { Instant } from '../../core/time/Instant.js';
import { HOUR_MS, MINUTE_MS } from '../../core/time/units.js';
import type { WayOut } from '../../core/window/WindowPolicy.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { noticeText } from './noticeText.js';
import { dataAttributes, type PartOf, renderPart } from './renderPart.js';
import { StatusIcon } from './StatusIcon.js';
import type { NoticePart, Texts } from './TextDefaults.js';
import { useInstant } from './useInstant.js';
import { WaysOutList, type WaysOutOptions } from './WaysOutList.js';

export interface NoticeViewProps extends PartOf<HTMLAttributes<HTMLDivElement>, WindowState>, WaysOutOptions {
  state: WindowState;
  texts: Texts<NoticePart>;
  clock: Clock;
  needsHuman?: boolean;
  isTemplateBlocked?: boolean;
  /** The button before the ways out. */
  firstWay?: ReactNode;
  onChooseWay?: (way: WayOut) => void;
  /** Further lines below the reason. */
  children?: ReactNode;
}

/** The notice in place of a locked composer: why, and what can be done instead. */
export const NoticeView = forwardRef<HTMLDivElement, NoticeViewProps>(function NoticeView(props, ref) {
  const { state, texts, clock, needsHuman, isTemplateBlocked, firstWay, onChooseWay, children, ...rest } =
    props;
  const { actions, contact, bots, onStartBot, hasNoTemplates, templatesUrl, queued, ...host } = rest;
  const { strings } = texts;
  const now = useInstant(clock, (at) => nextAgoChange(state, at));
  return renderPart('div', {
    state,
    host,
    ref: ref as Ref<never>,
    own: {
      ...(host.id === undefined ? null : { role: 'group', 'aria-labelledby': `${host.id}-text` }),
      className: 'mw mw-notice',
      tabIndex: -1,
      ...dataAttributes({ status: state.status, reason: state.reason, awaiting: state.awaitingReply }),
      children: (
        <>
          <span className="mw-notice-mark">
            <StatusIcon status={state.status} reason={state.reason} />
          </span>
          <div className="mw-notice-body">
            <p className="mw-notice-text" id={host.id === undefined ? undefined : `${host.id}-text`}>
              {noticeText(state, now, texts, {
                needsHuman,
                isTemplateBlocked: hasNoTemplates || isTemplateBlocked,
              })}
              {state.reason === 'refused' && state.refusal?.code !== undefined ? (
                <bdi className="mw-composer-code">{state.refusal.code}</bdi>
              ) : null}
            </p>
            {state.can.template && hasNoTemplates && !state.can.freeform ? (
              <p className="mw-notice-line">{strings.notice.noTemplates}</p>
            ) : null}
            {state.startsNewConversation ? (
              <p className="mw-notice-line">{strings.notice.newConversation}</p>
            ) : null}
            {children}
            <WaysOutList
              {...{ state, texts, actions, contact, bots, onStartBot, hasNoTemplates, templatesUrl, queued }}
              isTemplateBlocked={isTemplateBlocked}
              first={firstWay}
              onChoose={onChooseWay}
            />
          </div>
        </>
      ),
    },
  });
});

/** "2h ago" says something else then. */
function nextAgoChange({ awaitingReply, lastTemplateAt }: WindowState, now: Instant): Instant | null {
  if (!awaitingReply || lastTemplateAt === null) return null;
  const elapsed = Math.max(0, now - lastTemplateAt);
  const step = elapsed < HOUR_MS ? MINUTE_MS : HOUR_MS;
  return lastTemplateAt + (Math.floor(elapsed / step) + 1) * step;
}
