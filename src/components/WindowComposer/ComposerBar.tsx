import type { ReactNode } from 'react';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';

interface SendButtonProps {
  texts: Texts<ComposerPart>;
  isSending: boolean;
  /** Sends, and says so. `null`: impossible, the hints say why. */
  send: (() => Promise<boolean>) | null;
  hintsId: string;
}

/** It stays in the order of Tab while it can do nothing, so that it can be heard why. */
export function SendButton({ texts, isSending, send, hintsId }: SendButtonProps) {
  const { composer } = texts.strings;
  return (
    <button
      type="button"
      className="mw-button mw-composer-send"
      data-variant="primary"
      aria-disabled={send === null}
      aria-describedby={hintsId}
      onClick={() => void send?.()}
    >
      {isSending ? composer.sending : composer.send}
    </button>
  );
}

/** The row below the field: the host's tools, templates, send. */
export function ComposerBar({ children }: { children: readonly ReactNode[] }) {
  const isEmpty = children.every((child) => child === null || child === undefined || child === false);
  return isEmpty ? null : <div className="mw-composer-bar">{children}</div>;
}
