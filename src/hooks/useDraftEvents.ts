'use client';
import { useEffect, useRef } from 'react';
import type { ComposerRecord } from '../stores/createComposerStore.js';
import { isEmptyDraft } from '../stores/Draft.js';
import type { MessagingEventKind } from '../stores/MessagingEvent.js';

/** Tells once for each conversation that a stored draft came back, or that it could not be read. */
export function useDraftEvents(
  conversationKey: string | undefined,
  { draft, unreadable }: ComposerRecord,
  emit: (event: MessagingEventKind) => void,
): void {
  const told = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (conversationKey === undefined || told.current === conversationKey) return;
    told.current = conversationKey;
    if (unreadable !== null) emit({ type: 'draft-unreadable' });
    else if (!isEmptyDraft(draft)) emit({ type: 'draft-restored' });
  }, [conversationKey, draft, unreadable, emit]);
}
