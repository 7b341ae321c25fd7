'use client';
import type { KeyboardEvent } from 'react';
import type { Strings } from '../../strings/Strings.js';
import type { ComposerPart } from '../internal/TextDefaults.js';
import type { ComposerEditor } from './WindowComposerView.js';

interface PlainEditorProps {
  editor: ComposerEditor;
  strings: Pick<Strings, ComposerPart>;
  mode: 'reply' | 'note';
  /** "Session Expired" stands in the field while it is locked. */
  isExpired: boolean;
  noticeId: string;
}

/** The kit's own field, for hosts without one. Enter sends, Shift+Enter breaks the line. */
export function PlainEditor({ editor, strings, mode, isExpired, noticeId }: PlainEditorProps) {
  const { value, setValue, disabled, send } = editor;
  const { composer } = strings;
  return (
    <textarea
      ref={editor.ref}
      className="mw-composer-input"
      aria-label={mode === 'note' ? composer.note : composer.label}
      aria-describedby={isExpired ? `${noticeId}-text` : editor.describedBy}
      dir={value === '' ? undefined : 'auto'}
      rows={2}
      placeholder={
        isExpired
          ? composer.sessionExpired
          : mode === 'note'
            ? composer.notePlaceholder
            : composer.placeholder
      }
      value={isExpired ? '' : value}
      disabled={disabled}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={(event) => {
        if (!isSendKey(event)) return;
        event.preventDefault();
        void send?.();
      }}
    />
  );
}

/** Enter that ends a composition (IME) belongs to the composition: it has key code 229 in Safari. */
function isSendKey({ key, shiftKey, keyCode, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== 229;
}
