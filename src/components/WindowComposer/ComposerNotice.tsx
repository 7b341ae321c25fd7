'use client';

import { forwardRef } from 'react';
import type { ConversationView } from '../../conversation/conversationView.js';
import type { Conversation } from '../../conversation/createConversation.js';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import { NoticeView } from '../internal/NoticeView.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import { KeptDraft } from './KeptDraft.js';

interface ComposerNoticeProps {
  id: string;
  texts: Texts<ComposerPart>;
  conversation: Conversation;
  view: ConversationView;
  composer: UseWindowComposerResult;
  /** The field is hidden: its text is shown here. */
  showsDraft: boolean;
}

/** The notice of a composer: beside the reason it says what becomes of the draft and of the assistant. */
export const ComposerNotice = forwardRef<HTMLDivElement, ComposerNoticeProps>(
  function ComposerNotice(props, ref) {
    const { id, texts, conversation, view, composer, showsDraft } = props;
    const { input, isLocked, isEmpty, problem, text, acknowledgeHumanAgent } = composer;
    const words = texts.strings.composer;
    return (
      <NoticeView
        ref={ref}
        {...{ id, view, texts, clock: conversation.clock }}
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
        onChooseWay={(way, bot) => conversation.chooseWay(way, bot)}
      >
        {isLocked && input.handledBy === 'bot' ? <p className="mw-notice-line">{words.bot}</p> : null}
        {isLocked && !isEmpty && problem?.kind !== 'closed' ? (
          <p className="mw-notice-line">{words.draftKept}</p>
        ) : null}
        {showsDraft && text !== '' ? (
          <KeptDraft text={text} texts={texts} describedBy={`${id}-text`} />
        ) : null}
      </NoticeView>
    );
  },
);
