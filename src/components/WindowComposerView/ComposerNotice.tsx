'use client';
import { forwardRef } from 'react';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { NoticeView, type NoticeViewProps } from '../internal/NoticeView.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import type { WaysOutOptions } from '../internal/WaysOutList.js';

interface ComposerNoticeProps extends Pick<NoticeViewProps, 'id' | 'clock'> {
  texts: Texts<ComposerPart>;
  composer: UseWindowComposerResult;
  ways: WaysOutOptions;
}

/** The notice of a composer: beside the reason it says what becomes of the draft and of the assistant. */
export const ComposerNotice = forwardRef<HTMLDivElement, ComposerNoticeProps>(
  function ComposerNotice(props, ref) {
    const { composer, ways, ...view } = props;
    const { state, input, isLocked, isEmpty, problem, acknowledgeHumanAgent, templateBlock, emit } = composer;
    const words = view.texts.strings.composer;
    const isBot = input.handledBy === 'bot';
    return (
      <NoticeView
        ref={ref}
        {...view}
        {...ways}
        state={state}
        needsHuman={isBot}
        isTemplateBlocked={templateBlock !== null && templateBlock.kind !== 'no-templates'}
        firstWay={
          acknowledgeHumanAgent === null ? null : (
            <button
              type="button"
              className="mw-button"
              data-variant="primary"
              onClick={acknowledgeHumanAgent}
            >
              {words.acknowledgeHumanAgent}
            </button>
          )
        }
        onChooseWay={(way) => emit({ type: 'way-out-chosen', way })}
      >
        {isLocked && isBot ? <p className="mw-notice-line">{words.bot}</p> : null}
        {isLocked && !isEmpty && problem?.kind !== 'closed' ? (
          <p className="mw-notice-line">{words.draftKept}</p>
        ) : null}
      </NoticeView>
    );
  },
);
