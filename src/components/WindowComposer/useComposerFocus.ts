'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { activeElementAt } from '../internal/place.js';

interface Caret {
  field: HTMLElement;
  start: number | null;
  end: number | null;
  /** Of an editor that is no form field. */
  range: Range | null;
}

/** The parts of a composer between which the focus goes. */
interface ComposerPlaces {
  editor: RefObject<HTMLElement | null>;
  notice: RefObject<HTMLElement | null>;
  /** Takes the focus where the notice loses it and nobody was in the field before. */
  field: RefObject<HTMLElement | null>;
}

/**
 * Keeps the focus when the field that has it disappears: it goes to the kept draft in the notice, else to the notice,
 * and back to where the caret was when the field returns. Where the focus is elsewhere it stays there, and so it does in
 * a field that is only read-only.
 */
export function useComposerFocus(
  isLocked: boolean,
  places: ComposerPlaces,
  onTakenAway: () => void,
): {
  /** Somebody was typing here, until the lock took the field away. */
  hasFocus: () => boolean;
} {
  const { editor, notice, field } = places;
  const focused = useRef<HTMLElement | null>(null);
  const caret = useRef<Caret | null>(null);
  const wasLocked = useRef(isLocked);
  const before = useRef<Caret | null>(null);
  // Read while rendering: the commit that locks also hides the field, and its selection with it.
  if (isLocked && !wasLocked.current) {
    before.current = focused.current === null ? null : caretOf(focused.current);
  }
  // And this one takes the notice away, with the focus that it may have.
  const noticeHadFocus = useRef(false);
  if (!isLocked && wasLocked.current) noticeHadFocus.current = focusedIn(notice.current) !== null;
  useEffect(() => {
    const { current } = editor;
    if (current === null) return;
    const onFocusIn = ({ target }: FocusEvent) => {
      focused.current = target as HTMLElement | null;
    };
    const onFocusOut = () => {
      focused.current = null;
    };
    current.addEventListener('focusin', onFocusIn);
    current.addEventListener('focusout', onFocusOut);
    return () => {
      current.removeEventListener('focusin', onFocusIn);
      current.removeEventListener('focusout', onFocusOut);
    };
  }, [editor]);
  useBeforePaint(() => {
    if (wasLocked.current === isLocked) return;
    wasLocked.current = isLocked;
    if (isLocked) {
      // A button of the bar is gone by now, and the browser has taken the focus from it. A field that was disabled by the very
      // render keeps it until the browser notices, without an event.
      const from = before.current?.field ?? focused.current ?? focusedIn(editor.current);
      if (from === null) return;
      caret.current = before.current ?? caretOf(from);
      before.current = null;
      if (!canKeepFocus(from, editor.current)) {
        const kept = notice.current?.querySelector('textarea') ?? notice.current;
        kept?.focus();
      }
      onTakenAway();
      return;
    }
    const place = caret.current;
    caret.current = null;
    if (!noticeHadFocus.current) return;
    if (place?.field.isConnected) putBack(place);
    else if (notice.current === null) field.current?.focus();
  });
  return { hasFocus: () => focused.current !== null || caret.current !== null };
}

/** Whether a locked field still has the focus: it is neither hidden nor disabled nor gone. */
function canKeepFocus(from: HTMLElement, editor: HTMLElement | null): boolean {
  return (
    editor?.hidden === false &&
    from.isConnected &&
    !from.matches(':disabled') &&
    activeElementAt(from) === from
  );
}

/** What in an element has the focus. */
function focusedIn(element: HTMLElement | null): HTMLElement | null {
  const active = element === null ? null : activeElementAt(element);
  return element?.contains(active) ? (active as HTMLElement | null) : null;
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
