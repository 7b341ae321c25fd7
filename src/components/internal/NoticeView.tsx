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
import type { Texts } from './TextDefaults.js';
import { useInstant } from './useInstant.js';

/** What happens when a way out is chosen. One without an action is not offered. */
export type NoticeActions = Partial<Record<WayOut, () => void>>;

export interface NoticeViewProps extends PartOf<HTMLAttributes<HTMLDivElement>, WindowState> {
  state: WindowState;
  texts: Texts;
  clock: Clock;
  actions?: NoticeActions;
  /** The channel has templates, but the host has none that can be sent. */
  hasNoTemplates?: boolean;
  needsHuman?: boolean;
  /** Further lines below the reason. */
  children?: ReactNode;
}

/** The notice in place of a locked composer: why, and what can be done instead. */
export const NoticeView = forwardRef<HTMLDivElement, NoticeViewProps>(function NoticeView(props, ref) {
  const { state, texts, clock, actions = {}, hasNoTemplates, needsHuman, children, ...host } = props;
  const { strings } = texts;
  const now = useInstant(clock, (at) => nextAgoChange(state, at));
  const ways = state.waysOut.filter(
    (way) => actions[way] !== undefined && !(way === 'template' && hasNoTemplates),
  );
  return renderPart('div', {
    state,
    host,
    ref: ref as Ref<never>,
    own: {
      className: 'mw mw-notice',
      tabIndex: -1,
      ...dataAttributes({ status: state.status, reason: state.reason, awaiting: state.awaitingReply }),
      children: (
        <>
          <span className="mw-notice-mark">
            <StatusIcon status={state.status} reason={state.reason} />
          </span>
          <div className="mw-notice-body">
            <p className="mw-notice-text">{noticeText(state, now, texts, { needsHuman })}</p>
            {state.can.template && hasNoTemplates && !state.can.freeform ? (
              <p className="mw-notice-line">{strings.notice.noTemplates}</p>
            ) : null}
            {state.startsNewConversation ? (
              <p className="mw-notice-line">{strings.notice.newConversation}</p>
            ) : null}
            {children}
            {ways.length === 0 ? null : (
              <div className="mw-notice-ways">
                {ways.map((way, i) => (
                  <button
                    key={way}
                    type="button"
                    className="mw-button"
                    data-variant={i === 0 ? 'primary' : 'plain'}
                    onClick={() => actions[way]?.()}
                  >
                    {strings.waysOut[way]}
                  </button>
                ))}
              </div>
            )}
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
