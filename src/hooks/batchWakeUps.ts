'use client';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { setWakeUpBatch } from '../clock/wakeUpBatch.js';

interface OldReactDom {
  unstable_batchedUpdates?: (run: () => void) => void;
}

/**
 * Lets React 17 commit once for all that a wake-up changes; from React 18 on it does so by itself. What only one of
 * them has is asked for by names that bundlers do not resolve.
 */
export function batchWakeUps(): void {
  if ('useId'.toString() in React) return;
  const batchedUpdates = (ReactDom as OldReactDom)['unstable_batchedUpdates'.toString() as keyof OldReactDom];
  if (batchedUpdates !== undefined) setWakeUpBatch(batchedUpdates);
}
