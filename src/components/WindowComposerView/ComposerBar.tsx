import type { ReactNode } from 'react';
import type { UseWindowComposerResult } from '../../hooks/useWindowComposer.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';

interface ComposerBarProps {
  composer: UseWindowComposerResult;
  texts: Texts<ComposerPart>;
  tools: ReactNode;
  /** Sends, and says so. */
  send: (() => Promise<boolean>) | null;
  hintsId: string;
  /** Absent: no templates are offered. */
  onTemplate: (() => void) | undefined;
}

/** The row below the field: the host's tools, templates, send. */
export function ComposerBar({ composer, texts, tools, send, hintsId, onTemplate }: ComposerBarProps) {
  const { templateBlock, sendBlock, isSending } = composer;
  const { composer: words, waysOut } = texts.strings;
  const hasSend = sendBlock !== 'no-handler';
  const hasTemplates = onTemplate !== undefined && templateBlock === null;
  if (!hasSend && !hasTemplates && (tools === undefined || tools === null)) return null;
  return (
    <div className="mw-composer-bar">
      {tools}
      {hasTemplates ? (
        <button type="button" className="mw-button" data-variant="quiet" onClick={() => onTemplate()}>
          {waysOut.template}
        </button>
      ) : null}
      {hasSend ? (
        <button
          type="button"
          className="mw-button mw-composer-send"
          data-variant="primary"
          aria-disabled={send === null}
          aria-describedby={hintsId}
          onClick={() => void send?.()}
        >
          {isSending ? words.sending : words.send}
        </button>
      ) : null}
    </div>
  );
}
