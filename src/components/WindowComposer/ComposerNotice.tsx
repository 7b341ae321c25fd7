'use client';

import { forwardRef, type ReactNode, useRef, useState } from 'react';
import type { ConversationView } from '../../conversation/conversationView.js';
import type { Conversation } from '../../conversation/createConversation.js';
import { useFocusSuccession } from '../internal/FleetingButton.js';
import { useVoice } from '../internal/liveRegion.js';
import { NoticeView } from '../internal/NoticeView.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';

interface ComposerNoticeProps {
  id: string;
  texts: Texts<ComposerPart>;
  conversation: Conversation;
  view: ConversationView;
  acknowledgeHumanAgent: (() => void) | null;
  /** The text of a field that is hidden. */
  text: string;
  /** What it says beside the reason. */
  children: ReactNode;
}

/** The notice of a composer. */
export const ComposerNotice = forwardRef<HTMLDivElement, ComposerNoticeProps>(
  function ComposerNotice(props, ref) {
    const { id, texts, conversation, view, acknowledgeHumanAgent, text, children } = props;
    return (
      <NoticeView
        ref={ref}
        {...{ id, view, texts, clock: conversation.clock }}
        isPlain={text !== ''}
        acknowledge={acknowledgeHumanAgent}
        onChooseWay={(way, bot) => conversation.chooseWay(way, bot)}
      >
        {children}
        {text === '' ? null : <KeptDraft text={text} texts={texts} describedBy={`${id}-text`} />}
      </NoticeView>
    );
  },
);

interface KeptDraftProps {
  text: string;
  texts: Texts<ComposerPart>;
  describedBy: string;
}

/** What an agent had written when the lock took the field away: to be read, selected and copied. */
function KeptDraft({ text, texts, describedBy }: KeptDraftProps) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusSuccession(box, (element) => element.closest('.mw-notice'));
  return (
    <div ref={box} className="mw-kept-draft" data-text={text}>
      <textarea
        ref={field}
        className="mw-kept-draft-field"
        aria-label={texts.strings.composer.keptDraft}
        aria-describedby={describedBy}
        dir="auto"
        rows={1}
        value={text}
        readOnly
      />
      <CopyDraft text={text} texts={texts} field={() => field.current} />
    </div>
  );
}

interface CopyDraftProps {
  text: string;
  texts: Texts<ComposerPart>;
  /** The field that has the text. */
  field: () => HTMLElement | null;
}

/** Copies a draft that cannot be sent now. */
export function CopyDraft({ text, texts, field }: CopyDraftProps) {
  const { composer } = texts.strings;
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  const button = useRef<HTMLButtonElement>(null);
  const voice = useVoice(button);
  const copy = async () => {
    const element = field();
    try {
      await element?.ownerDocument.defaultView?.navigator.clipboard.writeText(text);
      setCopied(text);
      voice.current?.say(composer.copied, { subject: 'copied draft', fact: text });
    } catch {
      // Not a secure page, or not allowed: selected, it is a key away.
      element?.focus();
      (element as Partial<HTMLTextAreaElement> | null)?.select?.();
    }
  };
  return (
    <button ref={button} type="button" className="mw-button" data-variant="quiet" onClick={() => void copy()}>
      {isCopied ? composer.copied : composer.copyDraft}
    </button>
  );
}
