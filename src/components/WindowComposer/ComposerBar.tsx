import type { ReactNode } from 'react';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';

interface SendButtonProps {
  texts: Texts<ComposerPart>;
  mode: 'reply' | 'note';
  isSending: boolean;
  /** Sends, and says so. `null`: impossible, the hints say why. */
  send: (() => Promise<boolean>) | null;
  describedBy: string;
}

/** It stays in the order of Tab while it can do nothing, so that it can be heard why. */
export function SendButton({ texts, mode, isSending, send, describedBy }: SendButtonProps) {
  const { composer } = texts.strings;
  return (
    <button
      type="button"
      className="mw-button mw-composer-send"
      data-variant="primary"
      aria-disabled={send === null}
      aria-describedby={describedBy}
      onClick={() => void send?.()}
    >
      {isSending ? composer.sending : mode === 'note' ? composer.addNote : composer.send}
    </button>
  );
}

/** The row below the field: the host's tools, templates, what is good to know, send. */
export function ComposerBar({ children }: { children: readonly ReactNode[] }) {
  const isEmpty = children.every((child) => child === null || child === undefined || child === false);
  return isEmpty ? null : <div className="mw-composer-bar">{children}</div>;
}
