'use client';
import { useMemo } from 'react';
import {
  NOTHING_REMEMBERED,
  type RememberedTemplates,
  type TemplateMemory,
  type TemplateMemoryStore,
  templateMemoryOf,
} from '../stores/templateMemoryOf.js';
import { useStore } from './useStore.js';

export interface UseTemplateMemoryResult extends RememberedTemplates {
  /** Makes a template a favourite by its name, or no longer; `null` without a memory. */
  toggleFavorite: ((name: string) => void) | null;
  /** A template was sent. */
  remember: (name: string) => void;
}

const nothing = () => NOTHING_REMEMBERED;
const noStore: TemplateMemoryStore = {
  get: nothing,
  subscribe: () => () => {},
  toggleFavorite: () => {},
  remember: () => {},
};

/** Favourite and latest templates in the host's memory; without one there are none, and nothing is stored. */
export function useTemplateMemory(memory: TemplateMemory | undefined): UseTemplateMemoryResult {
  const store = memory === undefined ? noStore : templateMemoryOf(memory);
  // A server, and the first render that repeats it, have no memory.
  const known = useStore(store.subscribe, store.get, nothing);
  return useMemo(() => {
    const { toggleFavorite, remember } = store;
    return { ...known, toggleFavorite: store === noStore ? null : toggleFavorite, remember };
  }, [known, store]);
}
