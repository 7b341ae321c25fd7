'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';

interface Caret {
  field: HTMLElement;
  start: number | null;
  end: number | null;
  /** Of an editor that is no form field. */
  range: Range | null;
}

/**
 * Keeps the focus when the field that has it disappears: it goes to the notice, and back to where the caret was
 * when the field returns. Where the focus is elsewhere it stays there.
 */
export function useComposerFocus(
  isLocked: boolean,
  editorRef: RefObject<HTMLElement | null>,
  noticeRef: RefObject<HTMLElement | null>,
  /** Takes the focus where the notice loses it and nobody was in the field before. */
  fieldRef: RefObject<HTMLElement | null>,
  onTakenAway: () => void,
): {
  /** Somebody was typing here, until the lock took the field away. */
  hasFocus: () => boolean;
} {
  const focused = useRef<HTMLElement | null>(null);
  const caret = useRef<Caret | null>(null);
  const wasLocked = useRef(isLocked);
  const before = useRef<Caret | null>(null);
  // Read while rendering: the commit that locks also empties the field, and its selection with it.
  if (isLocked && !wasLocked.current) {
    before.current = focused.current === null ? null : caretOf(focused.current);
  }
  // And this one takes the notice away, with the focus that it may have.
  const noticeHadFocus = useRef(false);
  if (!isLocked && wasLocked.current) noticeHadFocus.current = hasFocusWithin(noticeRef.current);

  useEffect(() => {
    const editor = editorRef.current;
    if (editor === null) return;
    const onFocusIn = (event: FocusEvent) => {
      focused.current = event.target instanceof HTMLElement ? event.target : null;
    };
    const onFocusOut = () => {
      focused.current = null;
    };
    editor.addEventListener('focusin', onFocusIn);
    editor.addEventListener('focusout', onFocusOut);
    return () => {
      editor.removeEventListener('focusin', onFocusIn);
      editor.removeEventListener('focusout', onFocusOut);
    };
  }, [editorRef]);

  useBeforePaint(() => {
    if (wasLocked.current === isLocked) return;
    wasLocked.current = isLocked;
    const notice = noticeRef.current;
    if (isLocked) {
      // A button of the bar is gone by now, and the browser has taken the focus from it.
      const field = before.current?.field ?? focused.current ?? lostField(editorRef.current);
      if (field === null) return;
      caret.current = before.current ?? caretOf(field);
      before.current = null;
      notice?.focus();
      onTakenAway();
      return;
    }
    const place = caret.current;
    caret.current = null;
    if (!noticeHadFocus.current) return;
    if (place?.field.isConnected) putBack(place);
    else if (notice === null) fieldRef.current?.focus();
  });

  return { hasFocus: () => focused.current !== null || caret.current !== null };
}

/** A field that was disabled by the very render keeps the focus until the browser notices, without an event. */
function lostField(editor: HTMLElement | null): HTMLElement | null {
  if (editor === null) return null;
  const active = rootOf(editor).activeElement;
  return active instanceof HTMLElement && editor.contains(active) ? active : null;
}

function hasFocusWithin(element: HTMLElement | null): boolean {
  return element?.contains(rootOf(element).activeElement) ?? false;
}

function rootOf(element: HTMLElement): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}

function isTextField(element: HTMLElement): element is HTMLTextAreaElement {
  return 'setSelectionRange' in element;
}

function caretOf(field: HTMLElement): Caret {
  if (isTextField(field)) {
    return { field, start: field.selectionStart, end: field.selectionEnd, range: null };
  }
  const selection = field.ownerDocument.getSelection();
  const isInside = selection !== null && selection.rangeCount > 0 && field.contains(selection.anchorNode);
  return { field, start: null, end: null, range: isInside ? selection.getRangeAt(0).cloneRange() : null };
}

function putBack({ field, start, end, range }: Caret): void {
  field.focus();
  if (isTextField(field) && start !== null) field.setSelectionRange(start, end);
  if (range === null || !field.contains(range.startContainer)) return;
  const selection = field.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
