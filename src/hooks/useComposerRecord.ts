'use client';
import { useCallback, useContext, useMemo, useState } from 'react';
import { type ComposerRecord, createComposerStore } from '../stores/createComposerStore.js';
import type { DraftFormat } from '../stores/Draft.js';
import { sharedComposerStore } from '../stores/sharedComposerStore.js';
import { useStableMethods } from './useStableMethods.js';
import { useStore } from './useStore.js';
import { WindowDefaultsContext } from './WindowDefaults.js';

/** What belongs to a conversation's composer, and how to change it. */
export interface ComposerMemory {
  record: ComposerRecord;
  /** As it is at this moment, also between two renders. */
  read(): ComposerRecord;
  update(change: Partial<ComposerRecord>): void;
}

/**
 * The record of a conversation, by its key; replies and notes apart. Without a key it lives in this component only.
 */
export function useComposerRecord(
  conversationKey: string | undefined,
  mode: 'reply' | 'note',
  format: DraftFormat | undefined,
): ComposerMemory {
  const { draftStorage } = useContext(WindowDefaultsContext);
  const [own] = useState(() => createComposerStore(() => null));
  const store = conversationKey === undefined ? own : sharedComposerStore(draftStorage);
  const key = recordKey(conversationKey ?? '', mode);
  const formats = useStableMethods({ current: () => format });
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  const read = useCallback(() => store.get(key, formats.current()), [store, key, formats]);
  const update = useCallback(
    (change: Partial<ComposerRecord>) => store.update(key, change, formats.current()),
    [store, key, formats],
  );
  const [nothing] = useState(() => createComposerStore(() => null).get(''));
  const record = useStore(subscribe, read, () => nothing);
  return useMemo(() => ({ record, read, update }), [record, read, update]);
}

/** A conversation that is called like the notes of another one must not get them. */
function recordKey(conversationKey: string, mode: 'reply' | 'note'): string {
  if (mode === 'note') return `note:${conversationKey}`;
  return /^(note|reply):/.test(conversationKey) ? `reply:${conversationKey}` : conversationKey;
}
