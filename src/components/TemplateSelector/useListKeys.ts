'use client';
import { type KeyboardEvent, useCallback, useState } from 'react';
import type { ListWindow } from './useListWindow.js';

interface ListKeys {
  /** Place of the highlighted option; -1: none. */
  active: number;
  /** Takes the highlight away: an option was pressed. */
  clear: () => void;
  /** Takes the highlight along where a pointer scrolls: Enter chooses what is seen. */
  onScrolled: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface ListKeysOptions {
  /** Another reference: another list, which begins without a highlight. */
  groups: readonly unknown[];
  window: ListWindow;
  hasQuery: boolean;
  clearQuery: () => void;
  choose: (place: number) => void;
  /** Place of the selected option, from which the arrows go on; -1: none. */
  selected: number;
}

/**
 * The keys of the combobox: arrows move the highlight, Enter chooses it, the first Escape clears the search and the
 * next one is left to whatever is around. All else edits the text.
 */
export function useListKeys({
  groups,
  window,
  hasQuery,
  clearQuery,
  choose,
  selected,
}: ListKeysOptions): ListKeys {
  const [active, setActive] = useState(-1);
  const [seen, setSeen] = useState(groups);
  if (seen !== groups) {
    setSeen(groups);
    setActive(-1);
  }
  const move = (place: number) => {
    setActive(place);
    if (place >= 0) window.reveal(place);
  };
  return {
    active,
    clear: useCallback(() => setActive(-1), []),
    onScrolled() {
      const seen = window.inView();
      const first = seen[0] ?? active;
      if (active >= 0) setActive(Math.min(Math.max(active, first), seen.at(-1) ?? active));
    },
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return;
      const last = groups.length - 1;
      const from = active < 0 ? selected : active;
      if (event.key === 'ArrowDown') move(Math.min(from + 1, last));
      else if (event.key === 'ArrowUp') move(from < 0 ? last : Math.max(from - 1, 0));
      else if (event.key === 'Enter' && active >= 0) choose(active);
      else if (event.key === 'Escape' && hasQuery) clearQuery();
      else return;
      event.preventDefault();
    },
  };
}
