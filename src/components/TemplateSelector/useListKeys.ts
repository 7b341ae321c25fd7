'use client';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { ListWindow } from './useListWindow.js';

interface ListKeys {
  /** Place of the highlighted option; -1: none. */
  active: number;
  setActive: (place: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface ListKeysOptions {
  /** Another reference: another list, which begins without a highlight. */
  groups: readonly unknown[];
  window: ListWindow;
  hasQuery: boolean;
  clearQuery: () => void;
  choose: (place: number) => void;
}

/**
 * The keys of the combobox: arrows move the highlight, Enter chooses it, the first Escape clears the search and the
 * next one is left to whatever is around. All else edits the text.
 */
export function useListKeys({ groups, window, hasQuery, clearQuery, choose }: ListKeysOptions): ListKeys {
  const [active, setActive] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list begins anew
  useEffect(() => {
    setActive(-1);
    window.restart();
  }, [groups]);
  const move = (place: number) => {
    setActive(place);
    if (place >= 0) window.reveal(place);
  };
  return {
    active,
    setActive,
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return;
      const last = groups.length - 1;
      if (event.key === 'ArrowDown') move(Math.min(active + 1, last));
      else if (event.key === 'ArrowUp') move(active < 0 ? last : Math.max(active - 1, 0));
      else if (event.key === 'Enter' && active >= 0) choose(active);
      else if (event.key === 'Escape' && hasQuery) clearQuery();
      else return;
      event.preventDefault();
    },
  };
}
