'use client';
import { forwardRef } from 'react';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { NoticeView, type NoticeViewProps } from '../internal/NoticeView.js';

interface ComposerNoticeProps
  extends Pick<NoticeViewProps, 'id' | 'texts' | 'clock' | 'actions' | 'hasNoTemplates'> {
  composer: UseWindowComposerResult;
}

/** The notice of a composer: beside the reason it says what becomes of the draft and of the assistant. */
export const ComposerNotice = forwardRef<HTMLDivElement, ComposerNoticeProps>(
  function ComposerNotice(props, ref) {
    const { composer, ...view } = props;
    const { state, input, isLocked, text, acknowledgeHumanAgent } = composer;
    const words = view.texts.strings.composer;
    const isBot = input.handledBy === 'bot';
    return (
      <NoticeView ref={ref} {...view} state={state} needsHuman={isBot}>
        {isLocked && isBot ? <p className="mw-notice-line">{words.bot}</p> : null}
        {isLocked && text !== '' ? <p className="mw-notice-line">{words.draftKept}</p> : null}
        {acknowledgeHumanAgent === null ? null : (
          <div className="mw-notice-ways">
            <button
              type="button"
              className="mw-button"
              data-variant="primary"
              onClick={acknowledgeHumanAgent}
            >
              {words.acknowledgeHumanAgent}
            </button>
          </div>
        )}
      </NoticeView>
    );
  },
);
