'use client';
import { type RefObject, useRef } from 'react';
import { useBeforePaint } from '../../hooks/useBeforePaint.js';
import { deepActiveElement } from '../internal/place.js';

interface SelectorFocus {
  root: RefObject<HTMLElement | null>;
  /** The search takes the focus after the next change: what had it goes away. */
  toSearch: () => void;
  /** The dialog has just opened. */
  onOpened: () => void;
}

/**
 * Keeps the focus inside of a selector. Choosing moves no focus, unless the list gives way to the form, as in a
 * narrow place: then it goes to the form's heading.
 */
export function useSelectorFocus(selected: unknown, sent: unknown): SelectorFocus {
  const root = useRef<HTMLElement>(null);
  const wantsSearch = useRef(false);
  const search = () => root.current?.querySelector<HTMLElement>('[role="combobox"]');
  const heading = () => root.current?.querySelector<HTMLElement>('h3[tabindex]');

  useBeforePaint(() => {
    const element = root.current;
    if (element === null) return;
    if (wantsSearch.current) {
      wantsSearch.current = false;
      search()?.focus();
      return;
    }
    const active = deepActiveElement(element.ownerDocument);
    if (active !== null && element.contains(active) && !isShown(active)) heading()?.focus();
  }, [selected, sent]);

  return {
    root,
    toSearch() {
      wantsSearch.current = true;
    },
    onOpened() {
      // Of a send that failed while it was closed nobody has heard yet.
      const failure = root.current?.querySelector<HTMLElement>('.mw-template-message[data-kind="failed"]');
      const field = failure ?? search();
      if (field && isShown(field)) field.focus();
      else heading()?.focus();
    },
  };
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
