'use client';
import { useCallback, useContext, useMemo, useState } from 'react';
import { sharedComposerStore } from '../stores/sharedComposerStore.js';
import {
  createTemplateStore,
  NO_TEMPLATE_SEND,
  type TemplateRecord,
  templateStoreBeside,
} from './createTemplateStore.js';
import { useStore } from './useStore.js';
import { WindowDefaultsContext } from './WindowDefaults.js';

/** What belongs to a conversation's template send, and how to change it. */
export interface TemplateSendMemory {
  record: TemplateRecord;
  /** As it is at this moment, also between two renders. */
  read(): TemplateRecord;
  update(change: Partial<TemplateRecord>): void;
  forget(): void;
  /** Whether the conversation is in front, here or in another component. */
  isShown(): boolean;
}

/** The template send of a conversation, by its key. Without a key it lives in this component only. */
export function useTemplateRecord(conversationKey: string | undefined, contact: string): TemplateSendMemory {
  const { draftStorage } = useContext(WindowDefaultsContext);
  const [own] = useState(createTemplateStore);
  const store = conversationKey === undefined ? own : templateStoreBeside(sharedComposerStore(draftStorage));
  const key = conversationKey ?? '';
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  const read = useCallback(() => store.get(key, contact), [store, key, contact]);
  const update = useCallback(
    (change: Partial<TemplateRecord>) => store.update(key, contact, change),
    [store, key, contact],
  );
  const forget = useCallback(() => store.forget(key, contact), [store, key, contact]);
  const isShown = useCallback(() => store.isWatched(key), [store, key]);
  const record = useStore(subscribe, read, nothing);
  return useMemo(() => ({ record, read, update, forget, isShown }), [record, read, update, forget, isShown]);
}

function nothing(): TemplateRecord {
  return NO_TEMPLATE_SEND;
}
