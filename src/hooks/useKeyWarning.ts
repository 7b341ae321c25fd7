'use client';
import { useEffect } from 'react';
import { isDevelopment } from './isDevelopment.js';

let hasWarned = false;

/** Says once, in development, what a composer without a conversation's key cannot do. */
export function useKeyWarning(conversationKey: string | undefined): void {
  useEffect(() => {
    if (conversationKey !== undefined || hasWarned || !isDevelopment()) return;
    hasWarned = true;
    console.warn(
      'react-messaging-window: a composer has no conversationKey, so its draft is kept in memory only and would ' +
        'follow into the next conversation shown in the same place. Give each conversation its key.',
    );
  }, [conversationKey]);
}
