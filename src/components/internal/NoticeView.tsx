'use client';

import { forwardRef, type HTMLAttributes, type ReactNode } from 'react';
import type { Clock } from '../../clock/createClock.js';
import type { BotOption } from '../../conversation/ConversationOptions.js';
import type { ConversationView } from '../../conversation/conversationView.js';
import { nextElapsedChangeAt } from '../../core/window/remainingOf.js';
import type { WayOut } from '../../core/window/WindowPolicy.js';
import type { WindowState } from '../../core/window/WindowState.js';
import { dataAttributes, toneOf } from './dataAttributes.js';
import { ErrorCode } from './ErrorCode.js';
import { nodeOf } from './nodeOf.js';
import { noticeText } from './noticeText.js';
import { type PartOf, renderPart } from './renderPart.js';
import { StatusIcon } from './StatusIcon.js';
import type { NoticePart, Texts } from './TextDefaults.js';
import { useInstant } from './useInstant.js';
import { WaysOutList } from './WaysOutList.js';

export interface NoticeViewProps extends PartOf<HTMLAttributes<HTMLDivElement>, WindowState> {
  view: ConversationView;
  texts: Texts<NoticePart>;
  clock: Clock;
  acknowledge?: (() => void) | null;
  onChooseWay: (way: WayOut, bot?: BotOption) => void;
  /** It is no group by itself: what is in it is described by the reason. */
  isPlain?: boolean;
  /** Further lines below the reason. */
  children?: ReactNode;
}

/** The notice in place of a locked composer: why, and what can be done instead. */
export const NoticeView = forwardRef<HTMLDivElement, NoticeViewProps>(function NoticeView(props, ref) {
  const { view, texts, clock, acknowledge, onChooseWay, isPlain = false, children, ...host } = props;
  const { state, verdicts } = view;
  const { strings } = texts;
  const { awaitingReply, lastTemplateAt } = state;
  // "2 hours ago" says something else then.
  const now = useInstant(clock, awaitingReply ? lastTemplateAt : null, nextElapsedChangeAt);
  const template = verdicts['send-template'];
  const hasNone = !template.isAllowed && template.reason === 'no-templates' && template.by === 'host';
  return renderPart('div', {
    state,
    host,
    ref: ref as React.Ref<never>,
    own: {
      ...(host.id === undefined || isPlain ? null : { role: 'group', 'aria-labelledby': `${host.id}-text` }),
      className: 'mw mw-notice',
      tabIndex: -1,
      ...dataAttributes({ ...toneOf(state), awaiting: awaitingReply }),
      children: (
        <>
          <span className="mw-notice-mark">
            <StatusIcon state={state} />
          </span>
          <div className="mw-notice-body">
            <p className="mw-notice-text" id={host.id === undefined ? undefined : `${host.id}-text`}>
              {noticeText(view, now, texts)}
            </p>
            {hasNone && !state.can.freeform ? (
              <p className="mw-notice-line">{strings.notice.noTemplates}</p>
            ) : null}
            {state.startsNewConversation ? (
              <p className="mw-notice-line">{strings.notice.newConversation}</p>
            ) : null}
            {nodeOf(children)}
            <WaysOutList
              view={view}
              texts={texts}
              clock={clock}
              acknowledge={acknowledge}
              onChoose={onChooseWay}
            />
            {state.reason === 'refused' && <ErrorCode code={state.refusal?.code} texts={texts} />}
          </div>
        </>
      ),
    },
  });
});
