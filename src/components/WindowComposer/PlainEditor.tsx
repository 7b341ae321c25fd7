'use client';

import type { KeyboardEvent } from 'react';
import type { ComposerPart, Texts } from '../internal/TextDefaults.js';
import type { ComposerEditor } from './WindowComposer.js';

interface PlainEditorProps {
  editor: ComposerEditor;
  texts: Texts<ComposerPart>;
  /** In the empty field while it is read-only. */
  lockedText: string;
  mode: 'reply' | 'note';
  /** What describes the field. */
  describedBy: string;
}

/** The kit's own field, for hosts without one. Enter sends, Shift+Enter breaks the line. */
export function PlainEditor({ editor, texts, lockedText, mode, describedBy }: PlainEditorProps) {
  const { value, setValue, readOnly, send } = editor;
  const { composer } = texts.strings;
  const placeholder = mode === 'note' ? composer.notePlaceholder : composer.placeholder;
  return (
    <textarea
      ref={editor.ref}
      className="mw-composer-input"
      aria-label={placeholder}
      aria-describedby={describedBy}
      dir={value === '' ? undefined : 'auto'}
      rows={2}
      placeholder={readOnly ? lockedText : placeholder}
      value={value}
      readOnly={readOnly}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={(event) => {
        if (readOnly || !isSendKey(event)) return;
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
