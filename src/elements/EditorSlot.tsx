'use client';

import { useEffect, useRef } from 'react';
import type { ComposerEditor } from '../components/WindowComposer/WindowComposer.js';
import { useBeforePaint } from '../hooks/useBeforePaint.js';
import { isTextField, lockedField } from './slottedField.js';

interface EditorSlotProps {
  editor: ComposerEditor;
  /** What takes the focus in the host's own editor. */
  field: HTMLElement;
}

/** The place of the host's own editor: nothing can be written in it while it is locked, and it stays where it is. */
export function EditorSlot({ editor, field }: EditorSlotProps) {
  const { readOnly, ref } = editor;
  const slot = useRef<HTMLSlotElement>(null);
  useBeforePaint(() => {
    if (!readOnly) return undefined;
    if (isTextField(field)) return lockedField(field);
    const place = slot.current;
    if (place === null) return undefined;
    // By DOM: React 18 and 19 write the attribute in different ways.
    place.inert = true;
    return () => {
      place.inert = false;
    };
  }, [readOnly, field]);
  useBeforePaint(() => ref(field), [ref, field]);
  // What happens in the page outside of the shadow root reaches no handler of React's inside.
  useEffect(() => {
    const place = slot.current;
    if (place === null) return undefined;
    const repeat = ({ type, target }: Event) => {
      if (field.contains(target as Node)) place.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
    };
    place.addEventListener('compositionstart', repeat);
    place.addEventListener('compositionend', repeat);
    return () => {
      place.removeEventListener('compositionstart', repeat);
      place.removeEventListener('compositionend', repeat);
      // What was begun in another field has no end.
      place.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    };
  }, [field]);
  return <slot ref={slot} name="editor" />;
}
