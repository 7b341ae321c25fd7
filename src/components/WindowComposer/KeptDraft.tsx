'use client';

import { useEffect, useRef, useState } from 'react';
import { useFocusSuccession } from '../internal/FleetingButton.js';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';

interface KeptDraftProps {
  text: string;
  texts: Texts<ComposerPart>;
  describedBy: string;
}

/** What an agent had written when the lock took the field away: to be read, selected and copied. */
export function KeptDraft({ text, texts, describedBy }: KeptDraftProps) {
  const { composer } = texts.strings;
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusSuccession(box, (element) => element.closest('.mw-notice'));
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setIsCopied(false), [text]);
  const copy = async () => {
    const page = field.current?.ownerDocument;
    try {
      await page?.defaultView?.navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      // Not a secure page, or not allowed: selected, it is a key away.
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <div ref={box} className="mw-kept-draft">
      <textarea
        ref={field}
        className="mw-kept-draft-text"
        aria-label={composer.keptDraft}
        aria-describedby={describedBy}
        dir="auto"
        rows={2}
        value={text}
        readOnly
      />
      <button type="button" className="mw-button" data-variant="quiet" onClick={() => void copy()}>
        {isCopied ? composer.copied : composer.copyDraft}
      </button>
      <span className="mw-hidden" role="status">
        {isCopied ? composer.copied : null}
      </span>
    </div>
  );
}
